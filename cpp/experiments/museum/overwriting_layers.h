#pragma once
// A container in which a name that is there already is no mistake.

#include <memory>
#include <string>

#include "nn/layers.h"

namespace glassbox {

// B2.7, S2:  layers['relu'] = Relu() ... layers['relu'] = Relu()
//
//   written  affine1 relu affine2 affine3            the second takes the first one's place
//   right    affine1 relu1 affine2 relu2 affine3
//
// So Python's dictionaries work. The network has a layer less, and says nothing; its gradients are
// those of the network that it is, so a gradient check finds them right. nn/layers.h refuses the
// second name.
class OverwritingLayers {
 public:
  // layers[name] = layer: appends a new name, puts `layer` in the place of an old one.
  void set(const std::string& name, std::unique_ptr<Layer> layer);

  // How many layers were overwritten.
  int lost() const { return lost_; }

  // What is left of them.
  Layers take() { return std::move(layers_); }

 private:
  Layers layers_;
  int lost_ = 0;
};

}  // namespace glassbox
