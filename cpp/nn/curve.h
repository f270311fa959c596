#pragma once
// Learning curves. Points lie at fixed iteration numbers, never at moments of the clock, so the
// same run draws the same curve however its work is sliced. Memory is bounded: when a curve
// becomes long, neighbouring points are merged and the spacing doubles.

#include <cstdint>
#include <vector>

#include "nn/matrix.h"

namespace glassbox {

// The loss and accuracy of every batch, as means over windows of `stride` iterations. The first
// 1024 iterations are kept one by one.
class TrainCurve {
 public:
  static constexpr std::size_t kMaxWindows = 1024;

  struct Window {
    std::int64_t iterations = 0;  // how many are summed up here
    double loss = 0;              // sum over them
    std::int64_t correct = 0;
    std::int64_t count = 0;
    void operator+=(const Window& other);
  };

  // The next iteration's batch: its loss, right answers and size.
  void add(double loss, int correct, int count);

  // Complete windows, and the one that is being filled (not in windows() yet).
  const std::vector<Window>& windows() const { return windows_; }
  const Window& open() const { return open_; }
  std::int64_t stride() const { return stride_; }

  // The last iteration of window `index`, counted from 1: after how many updates it ends.
  std::int64_t end(std::size_t index) const {
    return static_cast<std::int64_t>(index + 1) * stride_;
  }

  void restore(std::vector<Window> windows, Window open, std::int64_t stride);

 private:
  std::vector<Window> windows_;
  Window open_;
  std::int64_t stride_ = 1;
};

// Evaluations on the test set: at iteration 0, at every power of four from `first` on and below
// `interval`, then at every multiple of it. Long curves double the interval and drop what is not on
// it.
class TestCurve {
 public:
  static constexpr std::size_t kMaxPoints = 512;

  struct Point {
    std::int64_t iteration;
    double loss;
    double accuracy;
  };

  // interval >= 1
  explicit TestCurve(std::int64_t interval = 1, std::int64_t first = 1)
      : interval_(interval), first_(first) {}

  // Whether the curve lacks a point for this iteration, the newest there is.
  bool is_due(std::int64_t iteration) const;
  void add(const Point& point);

  const std::vector<Point>& points() const { return points_; }
  std::int64_t interval() const { return interval_; }

  void restore(std::vector<Point> points, std::int64_t interval);

 private:
  bool is_on_schedule(std::int64_t iteration) const;

  std::vector<Point> points_;
  std::int64_t interval_;
  std::int64_t first_;
};

}  // namespace glassbox
