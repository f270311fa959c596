#include "golden/compare.h"

#include <algorithm>
#include <cmath>

namespace glassbox::golden {

std::string number_text(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
  return Json(number).dump();
}

namespace {

using Sentences = std::vector<std::string>;

std::string indexed(const std::string& path, std::size_t i) {
  return path + "[" + std::to_string(i) + "]";
}

// "3 x 4 numbers", "a list of 5", "a number", ...
std::string form_of(const Json& value) {
  if (is_number(value)) return "a number";
  if (value.is_object()) return "an object";
  if (!value.is_array()) return value.dump();
  return "a list of " + std::to_string(value.size());
}

// Whether `value` is a number, numbers in a row, or rows of one length.
bool is_array_of_numbers(const Json& value) {
  if (is_number(value)) return true;
  if (!value.is_array() || value.empty()) return false;
  if (std::all_of(value.begin(), value.end(), is_number)) return true;
  return std::all_of(value.begin(), value.end(), [&](const Json& row) {
    return row.is_array() && !row.empty() && row.size() == value.front().size() &&
           std::all_of(row.begin(), row.end(), is_number);
  });
}

double largest(const Json& value) {
  double maximum = 0;
  if (value.is_array()) {
    for (const Json& element : value) maximum = std::max(maximum, largest(element));
  } else if (std::isfinite(number_of(value))) {
    maximum = std::abs(number_of(value));
  }
  return maximum;
}

// The difference that exceeds what is allowed by most, over all elements of one array.
struct Worst {
  double difference = -1;
  std::string where;
  double expected = 0;
  double got = 0;
};

void compare_numbers(const Json& expected, const Json& got, const std::string& where, Worst& worst,
                     Sentences& failures) {
  if (expected.is_array() != got.is_array() || expected.size() != got.size() ||
      (!got.is_array() && !is_number(got))) {
    failures.push_back(where + ": expected " + form_of(expected) + ", got " + form_of(got));
    return;
  }
  if (expected.is_array()) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
      compare_numbers(expected[i], got[i], indexed(where, i), worst, failures);
    }
    return;
  }
  const double a = number_of(expected);
  const double b = number_of(got);
  const bool same = a == b || (std::isnan(a) && std::isnan(b));
  const double difference = same                                     ? 0
                            : (std::isfinite(a) && std::isfinite(b)) ? std::abs(a - b)
                                                                     : HUGE_VAL;
  if (difference > worst.difference) worst = {difference, where, a, b};
}

void compare_values(const Json& expected, const Json& got, const std::string& path, Tolerance tol,
                    Sentences& failures) {
  if (is_array_of_numbers(expected)) {
    Worst worst;
    const std::size_t before = failures.size();
    compare_numbers(expected, got, path, worst, failures);
    const double allowed = tol.atol + tol.rtol * largest(expected);
    if (failures.size() == before && !(worst.difference <= allowed)) {
      failures.push_back(worst.where + ": expected " + number_text(worst.expected) + ", got " +
                         number_text(worst.got) + " (they differ by " +
                         number_text(worst.difference) + ", allowed is " + number_text(allowed) +
                         ")");
    }
  } else if (expected.is_array() && got.is_array() && expected.size() == got.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
      compare_values(expected[i], got[i], indexed(path, i), tol, failures);
    }
  } else if (expected.is_array() || expected.is_object() || expected != got) {
    failures.push_back(path + ": expected " + form_of(expected) + ", got " + form_of(got));
  }
}

}  // namespace

void Expected::compare(const std::string& key, const Json& got, Tolerance tolerance) {
  if (!has(key)) return;
  ++outcome_.compared;
  compare_values(at(key), got, path(key), tolerance, outcome_.failures);
}

void Expected::judge(const std::string& key, bool passed, const std::string& sentence) {
  if (!has(key)) return;
  at(key);
  ++outcome_.compared;
  if (!passed) outcome_.failures.push_back(path(key) + ": " + sentence);
}

Expected& Expected::object(const std::string& key) {
  auto& object = objects_[key];
  if (!object) object = std::make_unique<Expected>(at(key), path(key), tolerance_, outcome_);
  return *object;
}

std::vector<std::string> Expected::unasked() const {
  std::vector<std::string> paths = Fields::unasked();
  for (const auto& [key, object] : objects_) {
    for (const std::string& path : object->unasked()) paths.push_back(path);
  }
  return paths;
}

}  // namespace glassbox::golden
