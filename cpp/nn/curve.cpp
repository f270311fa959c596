#include "nn/curve.h"

#include <utility>

namespace glassbox {

void TrainCurve::Window::operator+=(const Window& other) {
  iterations += other.iterations;
  loss += other.loss;
  correct += other.correct;
  count += other.count;
}

void TrainCurve::add(double loss, int correct, int count) {
  open_ += Window{1, loss, correct, count};
  if (open_.iterations < stride_) return;
  windows_.push_back(std::exchange(open_, {}));
  if (windows_.size() < kMaxWindows * 2) return;
  for (std::size_t i = 0; i < kMaxWindows; ++i) {
    windows_[i] = windows_[2 * i];
    windows_[i] += windows_[2 * i + 1];
  }
  windows_.resize(kMaxWindows);
  stride_ *= 2;
}

void TrainCurve::restore(std::vector<Window> windows, Window open, std::int64_t stride) {
  windows_ = std::move(windows);
  open_ = open;
  stride_ = stride;
}

namespace {
bool is_power_of_four(std::int64_t n) {
  while (n > 1 && n % 4 == 0) n /= 4;
  return n == 1;
}
}  // namespace

bool TestCurve::is_on_schedule(std::int64_t iteration) const {
  return iteration % interval_ == 0 ||
         (iteration >= first_ && iteration < interval_ && is_power_of_four(iteration));
}

bool TestCurve::is_due(std::int64_t iteration) const {
  if (!points_.empty() && points_.back().iteration >= iteration) return false;
  return is_on_schedule(iteration);
}

void TestCurve::add(const Point& point) {
  points_.push_back(point);
  if (points_.size() < kMaxPoints) return;
  interval_ *= 2;
  std::erase_if(points_, [this](const Point& p) { return !is_on_schedule(p.iteration); });
}

void TestCurve::restore(std::vector<Point> points, std::int64_t interval) {
  points_ = std::move(points);
  interval_ = interval;
}

}  // namespace glassbox
