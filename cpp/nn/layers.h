#pragma once
// The layers of a network in their order, each under a name of its own.
//
// Order matters: forward goes from the first to the last, backward the other way round. A name
// that is there already is refused; quietly putting the new layer in the old one's place would
// leave a network without one of its layers.

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "nn/layer.h"

namespace glassbox {

class Layers {
 public:
  // Appends. Throws std::invalid_argument when there is a layer of this name.
  void add(const std::string& name, std::unique_ptr<Layer> layer);

  // Puts `layer` where the layer of this name was, and returns that one.
  // Throws std::invalid_argument when there is none.
  std::unique_ptr<Layer> replace(const std::string& name, std::unique_ptr<Layer> layer);

  std::size_t size() const { return entries_.size(); }
  Layer& operator[](std::size_t i) const { return *entries_[i].layer; }
  const std::string& name(std::size_t i) const { return entries_[i].name; }

  // Names from the first layer to the last: two networks have the same order when these are equal.
  std::vector<std::string> names() const;
  // The same names whatever their order.
  std::set<std::string> name_set() const;

 private:
  struct Entry {
    std::string name;
    std::unique_ptr<Layer> layer;
  };
  std::vector<Entry> entries_;
};

}  // namespace glassbox
