#include "nn/layers.h"

#include <stdexcept>
#include <utility>

namespace glassbox {

void Layers::add(const std::string& name, std::unique_ptr<Layer> layer) {
  for (const Entry& entry : entries_) {
    if (entry.name == name) {
      throw std::invalid_argument("there is a layer named \"" + name +
                                  "\" already: expected a name of its own for every layer");
    }
  }
  entries_.push_back({name, std::move(layer)});
}

std::unique_ptr<Layer> Layers::replace(const std::string& name, std::unique_ptr<Layer> layer) {
  std::string known;
  for (Entry& entry : entries_) {
    if (entry.name == name) return std::exchange(entry.layer, std::move(layer));
    known += (known.empty() ? "" : ", ") + entry.name;
  }
  throw std::invalid_argument("there is no layer named \"" + name + "\": expected one of " + known);
}

std::vector<std::string> Layers::names() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) names.push_back(entry.name);
  return names;
}

std::set<std::string> Layers::name_set() const {
  std::set<std::string> names;
  for (const Entry& entry : entries_) names.insert(entry.name);
  return names;
}

}  // namespace glassbox
