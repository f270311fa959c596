#include "nn/names.h"

namespace glassbox {

std::size_t place_of(std::string_view name, std::string_view what, std::size_t count,
                     std::string_view (*name_at)(std::size_t)) {
  std::string known;
  for (std::size_t i = 0; i < count; ++i) {
    if (name_at(i) == name) return i;
    known += (known.empty() ? "" : ", ") + std::string(name_at(i));
  }
  throw std::invalid_argument("unknown " + std::string(what) + " \"" + std::string(name) +
                              "\": expected one of " + known);
}

}  // namespace glassbox
