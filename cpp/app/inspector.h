#pragma once
// A session that looks closely at one moment of a run that reads digits: it is handed snapshots and
// answers what a person asks about them, while another session goes on training.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/session.h"
#include "data/nearest.h"
#include "nn/health.h"
#include "nn/shape.h"

namespace glassbox {

// The test set as the network reads it.
struct TestResults {
  std::int64_t iteration = 0;
  std::int64_t epoch = 0;
  int count = 0;              // test digits that were here when this began
  Eigen::MatrixXi confusion;  // classes x classes, see confusion_matrix()
  std::vector<std::uint8_t> labels;
  std::vector<std::uint8_t> answers;
  std::vector<float> chances;  // of the answers, 0 to 1
};

// One digit on its way forward and its loss on its way back.
struct Explanation {
  struct Layer {
    std::string name;
    Shape shape;
    Matrix values;    // outputs, pixels x channels
    Matrix gradient;  // dL/d(outputs), likewise
  };
  int answer = 0;
  Matrix probabilities;  // classes x 1
  double loss = 0;
  Matrix saliency;  // dL/dX, 784 x 1
  std::vector<Layer> layers;
};

// What the next update does.
struct NextStep {
  struct Change {  // root mean squares over the numbers of one parameter
    std::string name;
    double value = 0;
    double gradient = 0;
    double update = 0;
  };
  struct Pictures {  // the first rows of the weights that see the pixels, 784 x rows
    Index units = 0;
    Matrix weights;
    Matrix gradient;
    Matrix update;
  };
  double loss = 0;  // of its batch
  std::vector<Change> changes;
  std::optional<Pictures> pictures;  // none when the first layer with weights is not affine
};

struct LayerHealth {
  std::string name;
  Health health;
};

struct RobustnessRequest {
  enum class Kind { shift, scale };
  Kind kind = Kind::shift;
  double amount = 0;  // shift: pixels, 0 to 28; scale: times as large, 0.1 to 4
  int canvas = 56;    // side of the sheet in pixels, 28 to 112
  int count = 0;      // the first so many test digits
  PreparationSteps steps;
};

template <>
struct Names<RobustnessRequest::Kind> {
  using Kind = RobustnessRequest::Kind;
  static constexpr std::string_view what = "kind of disturbance";
  static constexpr std::pair<Kind, std::string_view> all[] = {{Kind::shift, "shift"},
                                                              {Kind::scale, "scale"}};
};

class Inspector : public Session {
 public:
  void start(const RunSpec& spec);
  void restore(std::span<const std::uint8_t> snapshot);

  // Reads the test set for about so long. The results once it is through, and again when asked
  // again; null until then. Begins anew when the run has gone on, and when test digits have come.
  const TestResults* advance_results(double milliseconds);

  // 784 bytes (255 is ink) and the class that is held for right; -1: what the network answers.
  // Nothing is updated.
  Explanation explain(std::span<const std::uint8_t> pixels, int label);

  // What the run's next update does, made on a copy of the run. At most so many pictures.
  NextStep next_step(int pictures) const;

  // Of every layer of activations, over the first `count` test digits.
  std::vector<LayerHealth> health(int count);

  // The training digits most like this picture.
  std::vector<Neighbour> nearest(std::span<const std::uint8_t> pixels, int count) const;

  // The share of test digits that are read right when they are drawn elsewhere, or larger or
  // smaller, and go through the preparation of a drawing. Without ink there is no right answer.
  double robustness(const RobustnessRequest& request);

 private:
  void expect_digits_run() const;
  void expect_test_digits(int count) const;
  void begin_results();

  std::optional<TestResults> results_;  // of the digits that have been read so far
};

// Throws std::invalid_argument, calling it `what`, unless the value is from `least` to `most`.
void expect_from_to(const std::string& what, double value, double least, double most);

}  // namespace glassbox
