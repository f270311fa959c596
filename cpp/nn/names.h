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

#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace glassbox {

template <class Enum>
struct Names;

// Where in a table of `count` names `name` stands. Throws std::invalid_argument with the names
// that exist when it is none of them.
std::size_t place_of(std::string_view name, std::string_view what, std::size_t count,
                     std::string_view (*name_at)(std::size_t));

// Throws std::invalid_argument for a number that is none of them, as a damaged file may bring one.
template <class Enum>
std::string name_of(Enum value) {
  for (const auto& [candidate, name] : Names<Enum>::all) {
    if (candidate == value) return std::string(name);
  }
  throw std::invalid_argument("an enumerator of " + std::string(Names<Enum>::what) +
                              " has no name");
}

// Throws std::invalid_argument with the names that exist when `name` is none of them.
template <class Enum>
Enum from_name(std::string_view name) {
  const auto name_at = [](std::size_t i) { return Names<Enum>::all[i].second; };
  return Names<Enum>::all[place_of(name, Names<Enum>::what, std::size(Names<Enum>::all), name_at)]
      .first;
}

}  // namespace glassbox
