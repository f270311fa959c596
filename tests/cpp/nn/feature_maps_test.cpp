#include "nn/feature_maps.h"

#include <gtest/gtest.h>

#include "nn/helpers.h"

namespace glassbox {
namespace {

TEST(FeatureMaps, FiltersAreOnePictureForEachPairOfChannels) {
  Convolution layer({4, 4, 2}, 3, 2, Padding::valid, 1);
  for (Index i = 0; i < layer.W().value.size(); ++i) {
    layer.W().value.data()[i] = static_cast<Scalar>(i);  // W(o, j) = 3 j + o, j = place * 2 + c
  }
  const Matrix pictures = filters(layer);
  ASSERT_EQ(pictures.rows(), 4);
  ASSERT_EQ(pictures.cols(), 6);
  for (Index o = 0; o < 3; ++o) {
    for (Index c = 0; c < 2; ++c) {
      for (Index place = 0; place < 4; ++place) {
        EXPECT_EQ(pictures(place, o * 2 + c), static_cast<Scalar>(3 * (place * 2 + c) + o));
      }
    }
  }
}

TEST(FeatureMaps, AreThePicturesOfTheFirstSample) {
  Random random(1);
  Network network(
      {36,
       {ConvolutionSpec{2, 3}, ActivationKind::relu, MaxPoolSpec{3}, FlattenSpec{}, AffineSpec{4}},
       {},
       Shape{6, 6, 1}},
      random);
  const Matrix X = random_matrix(36, 3, 2);
  network.forward(X);
  const std::vector<FeatureMaps> maps = feature_maps(network);
  ASSERT_EQ(maps.size(), 3u);
  EXPECT_EQ(maps[0].layer, "convolution1");
  EXPECT_EQ(maps[1].layer, "relu1");
  EXPECT_EQ(maps[2].layer, "max_pool1");
  EXPECT_EQ(maps[0].shape, (Shape{6, 6, 2}));
  EXPECT_EQ(maps[2].shape, (Shape{2, 2, 2}));
  ASSERT_EQ(maps[0].values.rows(), 36);
  ASSERT_EQ(maps[0].values.cols(), 2);
  // Pixel (2, 3) of channel 1, by hand.
  const auto& layer = *network.convolutions()[0];
  Scalar z = layer.b().value(1, 0);
  for (Index p = 0; p < 3; ++p) {
    for (Index q = 0; q < 3; ++q) z += layer.W().value(1, p * 3 + q) * X((1 + p) * 6 + 2 + q, 0);
  }
  EXPECT_NEAR(maps[0].values(2 * 6 + 3, 1), z, kTolerance);
  EXPECT_EQ(maps[1].values, maps[0].values.cwiseMax(Scalar(0)));
  EXPECT_EQ(maps[2].values(0, 0),
            maps[1].values.col(0).reshaped(6, 6).topLeftCorner(3, 3).maxCoeff());
}

TEST(FeatureMaps, AreNoneInANetworkOfFlatRows) {
  Random random(1);
  Network network({4, {AffineSpec{3}, ActivationKind::relu, AffineSpec{2}}, {}}, random);
  network.forward(random_matrix(4, 2, 1));
  EXPECT_TRUE(feature_maps(network).empty());
  EXPECT_TRUE(network.convolutions().empty());
}

}  // namespace
}  // namespace glassbox
