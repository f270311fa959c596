#include "app/race.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "nn/text.h"

namespace glassbox {

namespace {

constexpr double kUnhurried = 1e9;            // milliseconds: as long as it takes
constexpr std::int64_t kLongestBurst = 1024;  // updates between two looks at the other racer

std::string said(double value) { return text_of(value); }
template <class Enum>
requires std::is_enum_v<Enum> std::string said(Enum value) { return name_of(value); }

template <class Value>
void expect_same(const char* what, const Value& a, const Value& b) {
  if (a == b) return;
  throw std::invalid_argument(std::string("the two runs of a race differ in ") + what + ", " +
                              said(a) + " and " + said(b) + ": expected the same for both");
}

void expect_alike(const char* what, bool alike) {
  if (alike) return;
  throw std::invalid_argument(std::string("the two runs of a race differ in ") + what +
                              ": expected the same for both");
}

void expect_same_plane(const PlaneSpec& a, const PlaneSpec& b) {
  expect_same("the shape of the points", a.shape, b.shape);
  expect_same("the number of points", a.count, b.count);
  expect_same("the noise", a.noise, b.noise);
  expect_same("the share that is trained on", a.train_share, b.train_share);
  expect_same("the seed of the points", a.seed, b.seed);
  expect_same("the number of classes", a.classes, b.classes);
  expect_alike("the features", a.features == b.features);
  expect_alike("their own points", a.own == b.own);
}

void expect_same_data(const DataSpec& a, const DataSpec& b) {
  expect_same("the data set", a.kind, b.kind);
  expect_same("the scaling of the pixels", a.scaling, b.scaling);
  expect_same("the target of the wrong classes", a.off, b.off);
  expect_same("the target of the right class", a.on, b.on);
  expect_same("the number of digits", a.total, b.total);
  expect_same("the shift of the digits", a.shift, b.shift);
  expect_same("the number of classes", a.classes, b.classes);
  expect_same("the number of points in a cluster", a.per_cluster, b.per_cluster);
  expect_same("the noise", a.noise, b.noise);
  if (a.kind == DataKind::plane) expect_same_plane(a.plane, b.plane);
  expect_alike("the table", a.table == b.table);
}

}  // namespace

// ---- One racer ------------------------------------------------------------------------------

bool Race::Racer::can_go() const {
  const RunStatus status = run().status();
  return !status.diverged && !status.stopped && run().train_samples().size() > 0;
}

bool Race::Racer::point_is_due() const {
  const Samples* test = run().test_samples();
  return test && test->size() > 0 && run().test_curve().is_due(iteration());
}

std::int64_t Race::Racer::until_point(std::int64_t most) const {
  const TestCurve& curve = run().test_curve();
  const std::int64_t here = iteration();
  std::int64_t steps = 1;
  while (steps < most && !curve.is_due(here + steps)) ++steps;
  return steps;
}

void Race::Racer::train(std::int64_t steps, double limit) {
  const auto began = Clock::now();
  run().advance(steps, limit, false);
  milliseconds += std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

bool Race::Racer::evaluate(double limit) {
  run().advance(0, limit);
  if (point_is_due()) return false;
  const auto& points = run().test_curve().points();
  if (!points.empty() && (reached.empty() || reached.back().iteration < points.back().iteration)) {
    reached.push_back({points.back().iteration, milliseconds});
  }
  // The curve has dropped points when it became long.
  std::erase_if(reached, [&](const Reached& mark) {
    return !std::binary_search(
        points.begin(), points.end(), TestCurve::Point{mark.iteration, 0, 0},
        [](const auto& a, const auto& b) { return a.iteration < b.iteration; });
  });
  return true;
}

// ---- The race -------------------------------------------------------------------------------

void Race::add_digits(Split split, std::span<const std::uint8_t> images,
                      std::span<const std::uint8_t> labels, int classes) {
  const bool is_train = split == Split::train;
  append_idx(is_train ? train_ : test_, is_train ? test_ : train_,
             begun_ ? &racers_[0].run() : nullptr, images, labels, classes);
  if (begun_ && (racers_[0].iteration() > 0 || racers_[1].iteration() > 0)) {
    begin(Specs(specs_), fairness_);
  }
}

Race::Racer Race::make_racer(const RunSpec& spec) const {
  Racer racer;
  if (spec.data.kind == DataKind::digits) {
    racer.digits = std::make_unique<Run>(spec, train_, test_);
  } else {
    racer.plane = std::make_unique<PlaneLab>();
    racer.plane->start(spec);
  }
  return racer;
}

void Race::begin(const Specs& specs, Fairness fairness) {
  expect_same_data(specs[0].data, specs[1].data);
  expect_same("the seed", specs[0].seed, specs[1].seed);
  std::array<Racer, 2> racers{make_racer(specs[0]), make_racer(specs[1])};
  racers_ = std::move(racers);
  specs_ = specs;
  fairness_ = fairness;
  begun_ = true;
}

void Race::advance(std::int64_t steps, double milliseconds) {
  racer(0);
  Turn turn{Clock::now() + std::chrono::duration_cast<Clock::duration>(
                               std::chrono::duration<double, std::milli>(milliseconds)),
            {}};
  for (std::size_t i = 0; i < 2; ++i) turn.last[i] = racers_[i].iteration() + steps;
  const bool equal_steps = fairness_ == Fairness::steps;
  while (turn.left() > 0) {
    if (!(equal_steps ? advance_equally(turn) : advance_poorer(turn))) break;
  }
  if (steps > 0) return;
  for (Racer& racer : racers_) {
    if (turn.left() > 0) racer.evaluate(turn.left());
  }
}

double Race::Turn::left() const {
  return std::chrono::duration<double, std::milli>(deadline - Clock::now()).count();
}

// False when there was not enough time for all of them.
bool Race::evaluate_due(const Turn& turn) {
  for (Racer& racer : racers_) {
    if (racer.point_is_due() && !racer.evaluate(turn.left())) return false;
  }
  return true;
}

// A burst of one, and the other to the same iteration. False when there is nothing left to do.
bool Race::advance_equally(const Turn& turn) {
  if (!evaluate_due(turn)) return true;  // the time is up
  std::int64_t most = kLongestBurst;
  std::array<bool, 2> goes{};
  for (std::size_t i = 0; i < 2; ++i) {
    goes[i] = turn.last[i] > racers_[i].iteration() && racers_[i].can_go();
    if (goes[i])
      most = racers_[i].until_point(std::min(most, turn.last[i] - racers_[i].iteration()));
  }
  if (!goes[0] && !goes[1]) return false;
  // The slower one goes first: it decides how many updates the burst has. Where neither is known,
  // one update tells.
  const auto price = [&](std::size_t i) {
    return racers_[i].milliseconds /
           static_cast<double>(std::max<std::int64_t>(1, racers_[i].iteration()));
  };
  const std::size_t first = !goes[0] || (goes[1] && price(1) > price(0)) ? 1 : 0;
  const std::size_t second = 1 - first;
  const std::int64_t before = racers_[first].iteration();
  if (before == 0) most = 1;
  racers_[first].train(most, kBurst);
  const std::int64_t made = racers_[first].iteration() - before;
  if (made == 0 && racers_[first].can_go()) return false;  // the samples that it needs are not here
  // A racer that diverges makes no update; the other makes the one that was tried.
  if (goes[second]) racers_[second].train(std::max<std::int64_t>(1, made), kUnhurried);
  return true;
}

// A burst of the one that has had less computing. False when there is nothing left to do.
bool Race::advance_poorer(const Turn& turn) {
  if (!evaluate_due(turn)) return true;
  int poorer = -1;
  for (int i = 0; i < 2; ++i) {
    const Racer& one = racer(i);
    if (one.iteration() >= turn.last[static_cast<std::size_t>(i)] || !one.can_go()) continue;
    if (poorer < 0 || one.milliseconds < racer(poorer).milliseconds) poorer = i;
  }
  if (poorer < 0) return false;
  Racer& one = racers_[static_cast<std::size_t>(poorer)];
  const std::int64_t before = one.iteration();
  const std::int64_t most = turn.last[static_cast<std::size_t>(poorer)] - before;
  one.train(one.until_point(std::min(most, kLongestBurst)), kBurst);
  return one.iteration() > before || !one.can_go();
}

const Race::Racer& Race::racer(int index) const {
  if (!begun_) throw std::invalid_argument("there is no race yet: expected begin() first");
  if (index < 0 || index > 1) {
    throw std::invalid_argument("there is no racer " + std::to_string(index) + ": expected 0 or 1");
  }
  return racers_[static_cast<std::size_t>(index)];
}

Run& Race::run(int index) { return racer(index).run(); }

double Race::computing(int index) const { return racer(index).milliseconds; }

std::vector<double> Race::test_milliseconds(int index) const {
  std::vector<double> milliseconds;
  for (const Racer::Reached& mark : racer(index).reached) {
    milliseconds.push_back(mark.milliseconds);
  }
  return milliseconds;
}

PlaneLab& Race::lab(int index) {
  const Racer& one = racer(index);
  if (!one.plane) {
    throw std::invalid_argument("this race is about digits: expected points in the plane");
  }
  return *one.plane;
}

}  // namespace glassbox
