#pragma once
// What the page talks to: the digits that have arrived, the present run, the last drawing.
// Plain C++, tested natively; bindings.cpp only carries its arguments and results across.
//
// Every method that refuses throws std::invalid_argument with a sentence, and has changed nothing.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/run.h"
#include "data/digit_image.h"
#include "data/digits.h"
#include "nn/feature_maps.h"

namespace glassbox {

enum class Split { train, test };

template <>
struct Names<Split> {
  static constexpr std::string_view what = "part of the data set";
  static constexpr std::pair<Split, std::string_view> all[] = {{Split::train, "train"},
                                                               {Split::test, "test"}};
};

struct Reading {
  DigitImage stages;
  Matrix probabilities;  // classes x 1
  Matrix hidden;         // outputs of the first hidden layer, n x 1; 0 x 0 without one
};

// What the layers that make pictures see in one digit.
struct Sight {
  bool is_drawing;  // the last drawing; else a digit of the test set
  std::vector<FeatureMaps> maps;
};

// The square of the plane that boundary pictures show: XOR's corners lie at 0 and 1.
constexpr double kPlaneLow = -0.5;
constexpr double kPlaneHigh = 1.5;

// Appends digits: one IDX file of 28 x 28 images and the IDX file of their labels, which are below
// `classes`. Throws std::invalid_argument, and has changed nothing, when they are anything else,
// when the `others` (the data set's other part) are of another number of classes, or when the run
// that is to use them, if there is one, is.
void append_idx(DigitSamples& digits, const DigitSamples& others, const Run* run,
                std::span<const std::uint8_t> images, std::span<const std::uint8_t> labels,
                int classes);

class Session {
 public:
  // The workshop makes the parts of every run; it must outlive the session.
  explicit Session(const Workshop& workshop = plain_workshop()) : workshop_(workshop) {}
  virtual ~Session() = default;

  // ---- data
  // The first digits that come decide how many classes there are.
  void add_digits(Split split, std::span<const std::uint8_t> images,
                  std::span<const std::uint8_t> labels, int classes = 10);
  const DigitSamples& digits(Split split) const;

  // ---- the run
  void start(const RunSpec& spec);
  void set_learning_rate(double rate) { run().set_learning_rate(rate); }
  void advance(std::int64_t steps, double milliseconds, bool evaluate = true) {
    run().advance(steps, milliseconds, evaluate);
  }
  std::vector<std::uint8_t> snapshot() const;
  void restore(std::span<const std::uint8_t> snapshot);
  // The present run goes on from where it stands under another spec, see Run::branch.
  void branch(const RunSpec& spec);

  // The present run; refuses before the first start().
  Run& run();
  const Run& run() const;

  // ---- looking
  // Predictions for `count` digits of the test set from `first` on, classes x count.
  Matrix predict_test_digits(int first, int count);

  // Takes a drawing (see prepare_digit). False when there is no ink: then nothing is drawn.
  bool draw(std::span<const std::uint8_t> ink, int width, int height,
            const PreparationSteps& steps = {});

  // What the present network reads from the last drawing; nothing without one, or when the run
  // does not read digits.
  std::optional<Reading> read();

  // The feature maps of the last drawing, or, without one, of this digit of the test set. Nothing
  // when neither is here, or when the run does not read digits.
  std::optional<Sight> look(int test_digit);

  // Predictions over the plane, 1 x side^2, row by row from the top left; side is 2 to 400.
  Matrix boundary(int side);
  // Predictions for the run's own points, 1 x n.
  Matrix predict_points();
  // The run's points; refuses when the run has digits.
  const PointSamples& points() const;

 private:
  // The last drawing as the network's input, 784 x 1.
  Matrix drawn_input() const;

  const Workshop& workshop_;
  DigitSamples train_;
  DigitSamples test_;
  std::unique_ptr<Run> run_;
  std::optional<DigitImage> drawing_;
};

}  // namespace glassbox
