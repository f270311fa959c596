#include "experiments/museum/overwriting_layers.h"

#include <utility>

namespace glassbox {

void OverwritingLayers::set(const std::string& name, std::unique_ptr<Layer> layer) {
  if (layers_.name_set().count(name) == 0) return layers_.add(name, std::move(layer));
  layers_.replace(name, std::move(layer));
  ++lost_;
}

}  // namespace glassbox
