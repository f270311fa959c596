#pragma once
// Names of enumerators for specs, files and messages: one table per enum, used in both directions.
//
//   enum class Fruit { apple, pear };
//   template <>
//   struct Names<Fruit> {
//     static constexpr std::string_view what = "fruit";
//     static constexpr std::pair<Fruit, std::string_view> all[] = {
//         {Fruit::apple, "apple"}, {Fruit::pear, "pear"}};
//   };

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace glassbox {

template <class Enum>
struct Names;

template <class Enum>
std::string name_of(Enum value) {
  for (const auto& [candidate, name] : Names<Enum>::all) {
    if (candidate == value) return std::string(name);
  }
  throw std::logic_error("an enumerator of " + std::string(Names<Enum>::what) + " has no name");
}

// Throws std::invalid_argument with the names that exist when `name` is none of them.
template <class Enum>
Enum from_name(std::string_view name) {
  std::string known;
  for (const auto& [value, candidate] : Names<Enum>::all) {
    if (candidate == name) return value;
    known += (known.empty() ? "" : ", ") + std::string(candidate);
  }
  throw std::invalid_argument("unknown " + std::string(Names<Enum>::what) + " \"" +
                              std::string(name) + "\": expected one of " + known);
}

}  // namespace glassbox
