#include "golden/fields.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassbox::golden {

bool is_number(const Json& value) {
  return value.is_number() || value == "NaN" || value == "Infinity" || value == "-Infinity";
}

double number_of(const Json& value) {
  if (value.is_number()) return value.get<double>();
  if (value == "NaN") return std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  return value == "Infinity" ? infinity : -infinity;
}

namespace {

// Enough of a value to recognise it by.
std::string shown(const Json& value) {
  const std::string text = value.dump();
  return text.size() <= 60 ? text : text.substr(0, 57) + "...";
}

[[noreturn]] void refuse(const std::string& path, const std::string& expected, const Json& got) {
  throw Refusal(path + ": expected " + expected + ", got " + shown(got));
}

double whole_number(const Json& value, const std::string& path, double least, double most) {
  const bool whole = is_number(value) && number_of(value) == std::floor(number_of(value));
  if (whole && number_of(value) >= least && number_of(value) <= most) return number_of(value);
  refuse(path, "a whole number of at least " + std::to_string(static_cast<int>(least)), value);
}

}  // namespace

Fields::Fields(const Json& object, std::string path) : object_(object), path_(std::move(path)) {
  if (!object.is_object()) refuse(path_, "an object", object);
}

const Json& Fields::at(const std::string& key) {
  if (!has(key)) throw Refusal(path_ + ": expected the key \"" + key + "\", got none");
  asked_[key] = true;
  return object_.at(key);
}

void Fields::prose(std::initializer_list<const char*> keys) {
  for (const char* key : keys) asked_[key] = true;
}

std::vector<Fields::Numbered> Fields::numbered(const std::string& prefix) const {
  std::vector<Numbered> found;
  for (const std::string& key : keys()) {
    const std::string digits = key.substr(std::min(prefix.size(), key.size()));
    const bool fits = key.rfind(prefix, 0) == 0 && !digits.empty() && digits.size() <= 12 &&
                      digits.find_first_not_of("0123456789") == std::string::npos;
    if (fits) found.push_back({std::stoll(digits), key});
  }
  std::sort(found.begin(), found.end(), [](const Numbered& a, const Numbered& b) {
    return a.number != b.number ? a.number < b.number : a.key < b.key;
  });
  return found;
}

std::vector<std::string> Fields::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object_.items()) keys.push_back(key);
  return keys;
}

std::vector<std::string> Fields::unasked() const {
  std::vector<std::string> paths;
  for (const std::string& key : keys()) {
    if (asked_.find(key) == asked_.end()) paths.push_back(path(key));
  }
  return paths;
}

double Given::number(const std::string& key) {
  const Json& value = at(key);
  if (!is_number(value)) refuse(path(key), "a number", value);
  return number_of(value);
}

std::int64_t Given::whole(const std::string& key) {
  return static_cast<std::int64_t>(whole_number(at(key), path(key), 0, 1e12));
}

int Given::count(const std::string& key) {
  return static_cast<int>(whole_number(at(key), path(key), 1, std::numeric_limits<int>::max()));
}

bool Given::flag(const std::string& key) {
  const Json& value = at(key);
  if (!value.is_boolean()) refuse(path(key), "true or false", value);
  return value.get<bool>();
}

std::string Given::text(const std::string& key) {
  const Json& value = at(key);
  if (!value.is_string()) refuse(path(key), "a text", value);
  return value.get<std::string>();
}

std::vector<double> Given::numbers(const std::string& key) {
  const Json& value = at(key);
  if (!value.is_array() || !std::all_of(value.begin(), value.end(), is_number)) {
    refuse(path(key), "a list of numbers", value);
  }
  std::vector<double> numbers;
  for (const Json& element : value) numbers.push_back(number_of(element));
  return numbers;
}

std::vector<int> Given::classes(const std::string& key) {
  const Json& value = at(key);
  if (!value.is_array()) refuse(path(key), "a list of classes", value);
  std::vector<int> classes;
  for (const Json& element : value) {
    classes.push_back(static_cast<int>(whole_number(element, path(key), 0, 1e6)));
  }
  return classes;
}

Matrix Given::matrix(const std::string& key) { return matrix_of(at(key), path(key)); }
Matrix Given::samples(const std::string& key) { return matrix(key).transpose(); }
Matrix Given::column(const std::string& key) { return column_of(at(key), path(key)); }

namespace {

template <class Convert>
std::vector<Matrix> each(const Json& value, const std::string& path, Convert convert) {
  if (!value.is_array() || value.empty()) refuse(path, "a list of arrays", value);
  std::vector<Matrix> Ms;
  for (const Json& element : value) {
    Ms.push_back(convert(element, path + "[" + std::to_string(Ms.size()) + "]"));
  }
  return Ms;
}

}  // namespace

std::vector<Matrix> Given::matrices(const std::string& key) {
  return each(at(key), path(key), matrix_of);
}

std::vector<Matrix> Given::columns(const std::string& key) {
  return each(at(key), path(key), column_of);
}

Matrix matrix_of(const Json& value, const std::string& path) {
  const auto is_row = [&](const Json& row) {
    return row.is_array() && !row.empty() && row.size() == value.front().size() &&
           std::all_of(row.begin(), row.end(), is_number);
  };
  if (!value.is_array() || value.empty() || !std::all_of(value.begin(), value.end(), is_row)) {
    refuse(path, "rows of numbers, all of one length", value);
  }
  Matrix M(static_cast<Index>(value.size()), static_cast<Index>(value.front().size()));
  for (Index i = 0; i < M.rows(); ++i) {
    for (Index j = 0; j < M.cols(); ++j) {
      M(i, j) = number_of(value[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
    }
  }
  return M;
}

Matrix column_of(const Json& value, const std::string& path) {
  const bool is_list = value.is_array() && !value.empty() && !value.front().is_array();
  const Matrix M = matrix_of(is_list ? Json::array({value}) : value, path);
  if (M.rows() != 1 && M.cols() != 1) refuse(path, "one row or one column", value);
  return M.reshaped();
}

Json rows_of(const Matrix& M) {
  Json rows = Json::array();
  for (Index i = 0; i < M.rows(); ++i) {
    rows.push_back(list_of(M.row(i)));
  }
  return rows;
}

Json samples_of(const Matrix& M) { return rows_of(M.transpose()); }

Json list_of(const Matrix& M) { return std::vector<double>(M.data(), M.data() + M.size()); }

Json rows_of_each(const std::vector<Matrix>& Ms) {
  Json list = Json::array();
  for (const Matrix& M : Ms) list.push_back(rows_of(M));
  return list;
}

}  // namespace glassbox::golden
