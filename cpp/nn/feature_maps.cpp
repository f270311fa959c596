#include "nn/feature_maps.h"

namespace glassbox {

Matrix filters(const Convolution& convolution) {
  const Index n_in = convolution.input().channels;
  const Matrix& W = convolution.W().value;  // n_out x (k * k * n_in), channel-last
  const Index places = W.cols() / n_in;
  Matrix filters(places, W.rows() * n_in);
  for (Index o = 0; o < W.rows(); ++o) {
    for (Index c = 0; c < n_in; ++c) {
      for (Index place = 0; place < places; ++place) {
        filters(place, o * n_in + c) = W(o, place * n_in + c);
      }
    }
  }
  return filters;
}

std::vector<FeatureMaps> feature_maps(const Network& network) {
  std::vector<FeatureMaps> maps;
  const std::vector<Shape> shapes = network.spec().shapes();
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (!shapes[i].is_picture()) continue;
    const Eigen::Map<const Matrix> by_pixel(network.output(i).data(), shapes[i].channels,
                                            Index{shapes[i].height} * shapes[i].width);
    maps.push_back({network.layers().name(i), shapes[i], by_pixel.transpose()});
  }
  return maps;
}

}  // namespace glassbox
