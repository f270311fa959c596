#pragma once
// A session for points in the plane, and for tables: what every neuron makes of the plane, how each
// layer bends it, which neurons no longer learn, weights that a person sets, and a map of start
// points.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/plane_warp.h"
#include "app/seed_map.h"
#include "app/session.h"
#include "nn/health.h"
#include "nn/trace.h"

namespace glassbox {

struct Square {
  double low, high;  // [low, high] x [low, high]
};

enum class Task { binary, classes, regression };

template <>
struct Names<Task> {
  static constexpr std::string_view what = "task";
  static constexpr std::pair<Task, std::string_view> all[] = {
      {Task::binary, "binary"}, {Task::classes, "classes"}, {Task::regression, "regression"}};
};

struct PointList {
  Matrix coordinates;  // 2 x n
  std::vector<int> labels;
  Matrix targets;  // 1 x n: the labels, or the numbers of a regression
};

// What the network answers: one number for each place, and the likeliest class where there are
// several (then the numbers are its probabilities).
struct Answers {
  Matrix values;                      // 1 x n
  std::vector<std::uint8_t> winners;  // n, or none
};

struct WarpLayer {
  Index units;
  bool projected;
  Matrix grid;    // 2 x (2 lines * steps)
  Matrix points;  // 2 x n
  std::optional<Line> line;
};

class PlaneLab : public Session {
 public:
  static constexpr int kWarpSteps = 61;  // points on a line of the warped grid

  PlaneLab();

  void start(const RunSpec& spec);
  void restore(std::span<const std::uint8_t> snapshot);

  // The square that pictures show. What is about the plane refuses a run on a table: the square,
  // points, answers at places, warp.
  Square square() const;
  Task task() const;
  int classes() const;  // 1 for a regression

  PointList train_points() const;
  PointList test_points() const;  // none without test points
  Answers answers_at(const Matrix& places);
  // side x side places, row by row from the top left (largest x2 first), 2 x side^2.
  Matrix places(int side, int most) const;

  // What the features and every layer of neurons make of these places (2 x n), n_out x n each; the
  // outputs come last, as what they mean.
  std::vector<Matrix> outputs_at(const Matrix& places);

  // The plane itself and what each hidden layer makes of a grid of `lines` lines in both
  // directions: those of constant x1 first, then those of constant x2. 2 to 61 lines.
  std::vector<WarpLayer> warp(int lines);

  // One entry for each hidden layer, over the training points.
  std::vector<Health> health();

  // Changes one number of an affine layer; column -1 is the bias. The run goes on from there.
  void set_weight(int layer, int row, int column, double value);

  // Training points first .. first + count - 1, forward and backward.
  Trace look(int first, int count);

  // Maps start points beside the present run, which is not touched.
  void begin_seed_map(const SeedMapRequest& request);
  const SeedMap& advance_seed_map(double milliseconds);
  void end_seed_map() { seed_map_.reset(); }

 private:
  Matrix inputs_at(const Matrix& places) const;
  Matrix warp_places(int lines) const;

  std::vector<Directions> directions_;  // one for each hidden layer
  std::unique_ptr<SeedMap> seed_map_;
};

}  // namespace glassbox
