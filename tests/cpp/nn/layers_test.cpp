#include "nn/layers.h"

#include "nn/activation.h"
#include "nn/helpers.h"
#include "nn/network.h"

namespace glassbox {
namespace {

std::unique_ptr<Layer> relu() { return std::make_unique<Activation>(ActivationKind::relu); }

Layers named(const std::vector<std::string>& names) {
  Layers layers;
  for (const std::string& name : names) layers.add(name, relu());
  return layers;
}

TEST(Layers, KeepTheirOrder) {
  const Layers layers = named({"b", "a", "c"});
  EXPECT_EQ(layers.size(), 3u);
  EXPECT_EQ(layers.names(), (std::vector<std::string>{"b", "a", "c"}));
}

TEST(Layers, OrderDecidesForNamesAndNotForTheSet) {
  const Layers forth = named({"a", "b"});
  const Layers back = named({"b", "a"});
  EXPECT_NE(forth.names(), back.names());
  EXPECT_EQ(forth.name_set(), back.name_set());
}

TEST(Layers, RefuseARepeatedName) {
  Layers layers = named({"affine1", "relu"});
  EXPECT_EQ(refusal([&] { layers.add("relu", relu()); }),
            "there is a layer named \"relu\" already: expected a name of its own for every layer");
  EXPECT_EQ(layers.size(), 2u);
}

TEST(Layers, ReplaceKeepsThePlace) {
  Layers layers = named({"a", "b", "c"});
  Layer* old = &layers[1];
  EXPECT_EQ(layers.replace("b", relu()).get(), old);
  EXPECT_EQ(layers.names(), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_NE(&layers[1], old);
  EXPECT_EQ(refusal([&] { layers.replace("d", relu()); }),
            "there is no layer named \"d\": expected one of a, b, c");
}

TEST(Layers, OfAPlanAreNamedByKindAndNumber) {
  Random random(1);
  const Layers layers = make_layers(
      {3, {AffineSpec{4}, ActivationKind::relu, AffineSpec{2}, ActivationKind::sigmoid}, {}},
      random);
  EXPECT_EQ(layers.names(), (std::vector<std::string>{"affine1", "relu1", "affine2", "sigmoid2"}));
}

}  // namespace
}  // namespace glassbox
