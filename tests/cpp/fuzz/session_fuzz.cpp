// A session under calls in any order, valid and not.

#include "fuzz/session_moves.h"

using namespace glassbox;

namespace {

// A run that is continued from its snapshot goes on as the run itself does.
void expect_same_future(Source& source, Session& session) {
  if (refused([&] { session.run(); })) return;
  if (session.digits(Split::train).size() == 0 && session.run().reads_digits()) return;
  Session other;
  for (const Split split : {Split::train, Split::test}) {
    const DigitSamples& from = session.digits(split);
    for (int i = 0; i < from.size(); ++i) {
      IdxPair digit = some_digits(1, 0);
      std::copy(from.image(i).begin(), from.image(i).end(), digit.images.begin() + 16);
      digit.labels.back() = static_cast<std::uint8_t>(from.label(i));
      other.add_digits(split, digit.images, digit.labels, from.outputs());
    }
  }
  other.restore(session.snapshot());
  const int steps = source.ConsumeIntegralInRange(1, 5);
  session.advance(steps, kNoLimit);
  other.advance(steps, kNoLimit);
  expect(session.snapshot() == other.snapshot(), "a restored run goes on bit for bit");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(data, size);
  Session session;
  std::vector<Bytes> kept;
  for (int move = 0; move < 30 && source.remaining_bytes() > 0; ++move) {
    move_session(source, session, kept,
                 {DataKind::digits, DataKind::digits, DataKind::xor_points, DataKind::xor_clusters,
                  DataKind::study_sleep});
  }
  expect_same_future(source, session);
  return 0;
}
