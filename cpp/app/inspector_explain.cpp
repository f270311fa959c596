// One digit explained, and the next update looked at before it is made.

#include <cmath>
#include <stdexcept>

#include "app/checkpoint.h"
#include "app/inspector.h"
#include "data/digit_image.h"
#include "nn/trace.h"

namespace glassbox {

namespace {

constexpr double kNoLimit = 1e12;  // milliseconds

// Outputs of one sample, the channels of a pixel together, as one column a channel.
Matrix by_channel(const Matrix& output, const Shape& shape) {
  const Eigen::Map<const Matrix> by_pixel(output.data(), shape.channels,
                                          Index{shape.height} * shape.width);
  return by_pixel.transpose();
}

double root_mean_square(const Matrix& M) {
  return std::sqrt(static_cast<double>(M.squaredNorm()) / static_cast<double>(M.size()));
}

// The weights that see the pixels themselves, one for each; null when the pixels go elsewhere
// first.
const Parameter* pixel_weights(const Network& network) {
  const auto& layers = network.spec().layers;
  std::size_t first = 0;
  while (std::holds_alternative<FlattenSpec>(layers[first]) ||
         std::holds_alternative<DropoutSpec>(layers[first])) {
    ++first;
  }
  if (!std::holds_alternative<AffineSpec>(layers[first])) return nullptr;
  return &network.affine_layers().front()->W();
}

void expect_that_it_goes_on(const RunStatus& status) {
  if (status.diverged) {
    throw std::invalid_argument(
        "the run has diverged and makes no update: expected one whose loss is a number");
  }
  if (status.stopped) {
    throw std::invalid_argument("the run has been ended by its rule " + name_of(*status.stopped) +
                                " and makes no update: expected one that goes on");
  }
}

}  // namespace

Explanation Inspector::explain(std::span<const std::uint8_t> pixels, int label) {
  expect_digits_run();
  if (pixels.size() != kDigitSide * kDigitSide) {
    throw std::invalid_argument("the picture has " + std::to_string(pixels.size()) +
                                " bytes: expected 784, one for each of 28 x 28 pixels");
  }
  const DataSpec& data = run().spec().data;
  const int classes = output_count(data);
  expect_from_to("the label", label, -1, classes - 1);

  Batch batch;
  batch.X.resize(static_cast<Index>(pixels.size()), 1);
  scale_pixels(pixels, data.scaling, batch.X.data());
  Explanation result;
  run().loss().predict(run().network().forward(batch.X), result.probabilities);
  result.answer = predicted_class(result.probabilities, 0);
  const int right = label < 0 ? result.answer : label;
  batch.targets.labels = {right};
  batch.targets.values = Matrix::Constant(classes, 1, static_cast<Scalar>(data.off));
  batch.targets.values(right, 0) = static_cast<Scalar>(data.on);

  const Trace passed = trace(run().network(), run().loss(), std::move(batch));
  result.loss = static_cast<double>(passed.loss);
  result.saliency = passed.layers.front().input_gradient;
  const std::vector<Shape> shapes = run().network().spec().shapes();
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const LayerTrace& layer = passed.layers[i];
    result.layers.push_back({layer.name, shapes[i], by_channel(layer.output, shapes[i]),
                             by_channel(layer.output_gradient, shapes[i])});
  }
  return result;
}

NextStep Inspector::next_step(int pictures) const {
  expect_digits_run();
  expect_from_to("the number of pictures", pictures, 0, kMaxUnits);
  expect_that_it_goes_on(run().status());
  const auto copy = load_run(snapshot(), digits(Split::train), digits(Split::test));
  std::vector<Matrix> before;
  for (const Parameter* p : copy->network().parameters()) before.push_back(p->value);
  copy->advance(1, kNoLimit, false);
  if (copy->status().diverged) {
    throw std::invalid_argument(
        "the loss of the next batch is not a number: expected one that an update can make smaller");
  }
  if (copy->status().iteration == run().status().iteration) {
    throw std::invalid_argument(
        "the digits of the next epoch are not here yet: expected all that it draws from");
  }

  NextStep step;
  step.loss = copy->newest_loss();
  const Parameter* seen = pixel_weights(copy->network());
  for (std::size_t i = 0; i < before.size(); ++i) {
    Parameter& p = *copy->network().parameters()[i];
    const Matrix update = p.value - before[i];
    step.changes.push_back({p.name, root_mean_square(before[i]), root_mean_square(p.gradient()),
                            root_mean_square(update)});
    if (&p != seen || pictures == 0) continue;
    const Index rows = std::min<Index>(pictures, update.rows());
    step.pictures.emplace(NextStep::Pictures{update.rows(), before[i].topRows(rows).transpose(),
                                             p.gradient().topRows(rows).transpose(),
                                             update.topRows(rows).transpose()});
  }
  return step;
}

}  // namespace glassbox
