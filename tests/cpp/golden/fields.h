#pragma once
// The members of one object of a golden file, and which of them somebody asked for. What nobody
// asked for was not run or not compared, so it is an error: unasked() names it.

#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "nn/matrix.h"

namespace glassbox::golden {

using Json = nlohmann::json;

// A case that cannot be run as it stands in the file; the sentence says why.
class Refusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// JSON has no number for these: "NaN", "Infinity" and "-Infinity" stand for them.
bool is_number(const Json& value);
double number_of(const Json& value);  // requires is_number

class Fields {
 public:
  // object: borrowed. path: where it stands in the file, for sentences.
  Fields(const Json& object, std::string path);
  virtual ~Fields() = default;

  bool has(const std::string& key) const { return object_.contains(key); }

  // The value of a key; refuses the case when it is missing.
  const Json& at(const std::string& key);

  // Keys that tell people in words what other keys say in numbers: known, and not looked at.
  void prose(std::initializer_list<const char*> keys);

  // step_1, step_30, ... for the prefix "step_": in the order of their numbers.
  struct Numbered {
    std::int64_t number;
    std::string key;
  };
  std::vector<Numbered> numbered(const std::string& prefix) const;

  // The same for keys that only have to begin with the prefix: the rest is text.
  std::vector<std::string> keys() const;

  // Paths of the keys that nobody asked for.
  virtual std::vector<std::string> unasked() const;

  std::string path(const std::string& key) const { return path_ + "." + key; }

 protected:
  const Json& object_;
  std::string path_;
  std::map<std::string, bool> asked_;
};

// What a case is run with.
class Given : public Fields {
 public:
  using Fields::Fields;

  double number(const std::string& key);
  std::int64_t whole(const std::string& key);  // a whole number, 0 or more
  int count(const std::string& key);           // a whole number, 1 to 2^31 - 1
  bool flag(const std::string& key);
  std::string text(const std::string& key);

  std::vector<double> numbers(const std::string& key);  // [a, b, c]
  std::vector<int> classes(const std::string& key);     // whole numbers, 0 or more
  Matrix matrix(const std::string& key);                // as it stands
  Matrix samples(const std::string& key);               // rows become columns
  std::vector<Matrix> matrices(const std::string& key);
  // [a, b], [[a, b]] and [[a], [b]] all make a column.
  Matrix column(const std::string& key);
  std::vector<Matrix> columns(const std::string& key);

  // One of several words, each standing for something; refuses any other.
  template <class T>
  T choice(const std::string& key, const std::map<std::string, T>& meanings) {
    const std::string word = text(key);
    const auto found = meanings.find(word);
    if (found != meanings.end()) return found->second;
    std::string known;
    for (const auto& [name, meaning] : meanings) {
      known += (known.empty() ? "\"" : ", \"") + name + "\"";
    }
    throw Refusal(path(key) + ": expected one of " + known + ", got \"" + word + "\"");
  }
};

// Conversions that handlers need for a part of a value. `path` is for sentences.
Matrix matrix_of(const Json& value, const std::string& path);
Matrix column_of(const Json& value, const std::string& path);

// Numbers on their way back into the form of the file.
Json rows_of(const Matrix& M);     // as it stands
Json samples_of(const Matrix& M);  // columns become rows
Json list_of(const Matrix& M);     // all numbers in memory order
Json rows_of_each(const std::vector<Matrix>& Ms);

}  // namespace glassbox::golden
