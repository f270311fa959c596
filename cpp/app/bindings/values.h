#pragma once
// Part of the bindings: numbers, texts and arrays between JavaScript and C++.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "nn/matrix.h"
#include "nn/text.h"

namespace glassbox {

inline std::string field_of(const emscripten::val& object, const char* field, const char* type) {
  const std::string found = object[field].typeOf().as<std::string>();
  if (found != type) {
    throw std::invalid_argument(std::string(field) + " is of type " + found + ": expected a " +
                                type);
  }
  return found;
}

inline std::string text(const emscripten::val& object, const char* field) {
  field_of(object, field, "string");
  return object[field].as<std::string>();
}

inline double number(const emscripten::val& object, const char* field) {
  field_of(object, field, "number");
  return object[field].as<double>();
}

template <class Integer>
Integer whole_number(const emscripten::val& object, const char* field) {
  const double value = number(object, field);
  constexpr double low = static_cast<double>(std::numeric_limits<Integer>::min());
  constexpr double high = static_cast<double>(std::numeric_limits<Integer>::max());
  // "not inside" rather than "outside": what is not a number is in neither.
  if (!(value >= low && value <= high) ||
      value != static_cast<double>(static_cast<Integer>(value))) {
    throw std::invalid_argument(std::string(field) + " is " + text_of(value) +
                                ": expected a whole number");
  }
  return static_cast<Integer>(value);
}

// Whether an optional field is there.
inline bool given(const emscripten::val& object, const char* field) {
  return !object[field].isUndefined();
}

inline void require_object(const emscripten::val& value, const char* name) {
  if (value.isNull() || value.typeOf().as<std::string>() != "object") {
    throw std::invalid_argument(std::string("expected an object for ") + name + ", got " +
                                value.typeOf().as<std::string>());
  }
}

template <class T>
emscripten::val copy_out(const char* type, const T* data, std::size_t size) {
  using emscripten::val;
  return val::global(type).new_(val(emscripten::typed_memory_view(size, data)));
}

// In memory order, in single precision whatever the module's.
inline emscripten::val float_array(const Matrix& matrix) {
  const Eigen::MatrixXf floats = matrix.cast<float>();
  return copy_out("Float32Array", floats.data(), static_cast<std::size_t>(floats.size()));
}

inline emscripten::val byte_array(std::span<const std::uint8_t> bytes) {
  return copy_out("Uint8Array", bytes.data(), bytes.size());
}

inline std::vector<std::uint8_t> copy_in(const emscripten::val& bytes) {
  return emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes);
}

inline emscripten::val number_array(const std::vector<double>& numbers) {
  return copy_out("Float64Array", numbers.data(), numbers.size());
}

// { rows, columns, values }: row by row, as JavaScript reads, in double precision.
inline emscripten::val array_to_js(const Matrix& matrix) {
  const Eigen::MatrixXd rows_first = matrix.cast<double>().transpose();
  auto object = emscripten::val::object();
  object.set("rows", static_cast<int>(matrix.rows()));
  object.set("columns", static_cast<int>(matrix.cols()));
  object.set("values", copy_out("Float64Array", rows_first.data(),
                                static_cast<std::size_t>(rows_first.size())));
  return object;
}

// One JavaScript object for each item.
template <class Items, class ToJs>
emscripten::val list_to_js(const Items& items, ToJs to_js) {
  auto list = emscripten::val::array();
  for (const auto& item : items) list.call<void>("push", to_js(item));
  return list;
}

}  // namespace glassbox
