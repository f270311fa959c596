// Small facts: right answers counted, samples divided up, pixels made black or white, names kept in
// order.

#include "data/part.h"
#include "data/pixel_scaling.h"
#include "golden/case.h"
#include "nn/activation.h"
#include "nn/layers.h"
#include "nn/loss.h"

namespace glassbox::golden {

void run_accuracy(Case& c) {
  const Matrix P = c.given.samples("scores");
  const std::vector<int> labels = c.given.classes("index");
  const Matrix Y = c.given.samples("onehot");
  if (Y.rows() != P.rows() || Y.cols() != P.cols() ||
      static_cast<Index>(labels.size()) != P.cols()) {
    throw Refusal("given: expected a class and a one-hot row for each row of scores");
  }
  Json predicted = Json::array();
  std::vector<int> from_onehot;
  for (Index k = 0; k < P.cols(); ++k) {
    predicted.push_back(predicted_class(P, k));
    from_onehot.push_back(predicted_class(Y, k));
  }
  const auto share = [&](const std::vector<int>& classes) {
    return static_cast<double>(count_correct(P, classes)) / static_cast<double>(P.cols());
  };
  c.expect.compare("pred", predicted);
  c.expect.compare("accuracy", share(labels));
  c.expect.compare("accuracy", share(from_onehot));  // either encoding of the classes
}

void run_split(Case& c) {
  const int total = c.given.count("total");
  const std::vector<double> fractions = c.given.numbers("fractions");
  if (fractions.size() != 2 && fractions.size() != 3) {  // the third is what is left
    throw Refusal("given.fractions: expected two numbers or three");
  }
  for (const double share : fractions) {
    if (!(share >= 0 && share <= 1)) {
      throw Refusal("given.fractions: expected shares of 0 to 1, got " + number_text(share));
    }
  }
  const SplitCounts parts = split_counts(total, fractions[0], fractions[1]);
  c.expect.compare("train", parts.train);
  c.expect.compare("val", parts.validation);
  c.expect.compare("test", parts.test);
}

void run_binarised(Case& c) {
  std::vector<std::uint8_t> pixels;
  for (const double pixel : c.given.numbers("pixels")) {
    if (!(pixel >= 0 && pixel <= 255)) throw Refusal("given.pixels: expected numbers of 0 to 255");
    pixels.push_back(static_cast<std::uint8_t>(pixel));
  }
  Matrix binary(static_cast<Index>(pixels.size()), 1);
  scale_pixels(pixels, PixelScaling::binary, binary.data());
  c.expect.compare("binary", list_of(binary));
}

namespace {

std::unique_ptr<Layer> any_layer() { return std::make_unique<Activation>(ActivationKind::relu); }

struct Named {
  Layers layers;
  int repeats_refused = 0;
};

// Layers named by the letters, in their order. A letter that comes again is refused by add(), and
// takes its first place by replace().
Named named_by(const std::string& letters) {
  Named named;
  for (const char letter : letters) {
    const std::string name(1, letter);
    try {
      named.layers.add(name, any_layer());
    } catch (const std::invalid_argument&) {
      ++named.repeats_refused;
      named.layers.replace(name, any_layer());
    }
  }
  return named;
}

}  // namespace

void run_ordered_names(Case& c) {
  const Named a = named_by(c.given.text("d1"));
  const Named b = named_by(c.given.text("d2"));
  c.expect.compare("dict_equal", a.layers.name_set() == b.layers.name_set());
  c.expect.compare("ordereddict_equal", a.layers.names() == b.layers.names());

  // The same letters once more: every name comes again, and nothing may move.
  const std::string letters = c.given.text("d1");
  const Named again = named_by(letters + letters);
  const std::size_t repeats = 2 * letters.size() - again.layers.size();
  if (again.repeats_refused != static_cast<int>(repeats)) {
    throw Refusal("expected " + std::to_string(repeats) + " repeated names to be reported, got " +
                  std::to_string(again.repeats_refused));
  }
  c.expect.compare("reassigning_a_key_keeps_its_first_position",
                   again.layers.names() == a.layers.names());
}

}  // namespace glassbox::golden
