#pragma once
// What can be asked of every kind of session, and what must hold whatever was asked before.

#include "app/session.h"
#include "fuzz/any_spec.h"
#include "fuzz/check.h"
#include "fuzz/source.h"

namespace glassbox {

constexpr double kNoLimit = 1e9;  // milliseconds

// IDX files of `count` small pictures of no digit in particular.
struct IdxPair {
  Bytes images, labels;
};
IdxPair some_digits(int count, std::uint32_t seed);

// The weights, the optimizer, the curves and the digits that are here.
Bytes standing(const Session& session);

// The status as the page asks for it: every number of it is read, every name is found.
void read_status(Run& run);

// Columns that the loss makes probabilities of sum to 1, unless the weights are no numbers.
void expect_probabilities(const Run& run, const Matrix& P);

// A refusal changes nothing. True when it was one.
template <class AnySession, class Work>
bool refused_unchanged(AnySession& session, Work work) {
  const Bytes before = standing(session);
  if (!refused(work)) return false;
  expect(standing(session) == before, "a refusal changes nothing");
  return true;
}

// Bytes that claim to be a snapshot: this session's own, a kept one, a damaged one, or none.
Bytes any_snapshot(Source& source, const Session& session, const std::vector<Bytes>& kept);

// Digits as they stream in, valid or not.
template <class AnySession>
void add_some_digits(Source& source, AnySession& session) {
  const auto split = any<Split>(source);
  IdxPair digits = some_digits(source.ConsumeIntegralInRange(1, 6),
                               source.ConsumeIntegralInRange<std::uint32_t>(0, 2));
  const int damage = source.ConsumeIntegralInRange(0, 9);
  if (damage == 0) digits.labels[3] = 0;
  if (damage == 1) digits.labels.pop_back();
  if (damage == 2) digits.images[source.ConsumeIntegralInRange<std::size_t>(0, 15)] ^= 1;
  // The first that come decide; a run that tells others apart refuses them.
  const int classes = pick(source, {10, 10, 10, 26, 256, 1, 257});
  const bool no =
      refused([&] { session.add_digits(split, digits.images, digits.labels, classes); });
  expect(no || (damage >= 3 && classes <= 256), "damaged digits are refused");
}

// One call that every session has, chosen by the source.
template <class AnySession>
void move_session(Source& source, AnySession& session, std::vector<Bytes>& kept,
                  std::initializer_list<DataKind> kinds) {
  switch (source.ConsumeIntegralInRange(0, 11)) {
    case 0:
      return add_some_digits(source, session);
    case 1:
    case 2: {
      const RunSpec spec = any_spec(source, kinds);
      if (is_cheap(spec)) refused_unchanged(session, [&] { session.start(spec); });
      return;
    }
    case 3: {
      const RunSpec spec = any_spec(source, kinds);
      if (is_cheap(spec)) refused_unchanged(session, [&] { session.branch(spec); });
      return;
    }
    case 4: {  // the present run's own spec with something else in it
      if (refused([&] { session.run(); })) return;
      RunSpec spec = session.run().spec();
      spec.learning_rate = pick(source, {0.1, 0.01, 0.0});
      spec.optimizer = any<OptimizerKind>(source);
      spec.batch_size = pick(source, {1, 3, 0});
      refused_unchanged(session, [&] { session.branch(spec); });
      return;
    }
    case 5: {
      const double rate = pick(source, {0.1, 1e-9, 1000.0, 0.0, -1.0, 1e300, 0.0 / 0.0});
      refused_unchanged(session, [&] { session.set_learning_rate(rate); });
      return;
    }
    case 6: {
      if (refused([&] { session.run(); })) return;
      kept.push_back(session.snapshot());
      return;
    }
    case 7: {
      const Bytes snapshot = any_snapshot(source, session, kept);
      if (refused_unchanged(session, [&] { session.restore(snapshot); })) return;
      expect(session.snapshot() == snapshot, "a restored run has the snapshot it came from");
      return;
    }
    case 8: {
      const int width = source.ConsumeIntegralInRange(-1, 20);
      const Bytes ink(static_cast<std::size_t>(std::max(0, width * width)),
                      source.ConsumeIntegral<std::uint8_t>());
      refused_unchanged(session, [&] { session.draw(ink, width, width); });
      return;
    }
    case 9: {
      const int first = pick(source, {0, 1, -1, 1 << 30});
      const int count = pick(source, {1, 2, 0, -1, 2147483647});
      refused_unchanged(session, [&] {
        const Matrix P = session.predict_test_digits(first, count);
        expect_probabilities(session.run(), P);
      });
      return;
    }
    case 10: {
      refused([&] {
        if (const auto reading = session.read()) {
          expect_probabilities(session.run(), reading->probabilities);
        }
        session.Session::look(source.ConsumeIntegralInRange(-1, 3));
        session.Session::boundary(pick(source, {2, 5, 1, 401}));
        session.predict_points();
      });
      return;
    }
    default: {
      const std::int64_t steps = pick<std::int64_t>(source, {1, 3, 0, 6});
      refused([&] { session.advance(steps, kNoLimit, source.ConsumeBool()); });
      if (!refused([&] { session.run(); })) read_status(session.run());
    }
  }
}

}  // namespace glassbox
