// IDX files, and the digits that are taken in from them.

#include "data/digits.h"
#include "data/idx.h"
#include "fuzz/check.h"
#include "fuzz/source.h"

using namespace glassbox;

namespace {

// A file whose header says what its length is, more or less: the way to what is behind the checks.
Bytes idx_file(Source& source, bool images) {
  const std::uint32_t sides[] = {1, 2, 3, 28};
  const auto rows = source.PickValueInArray(sides);
  const auto cols = source.PickValueInArray(sides);
  const auto count = source.ConsumeIntegralInRange<std::uint32_t>(0, 4);
  Bytes file;
  const auto put = [&](std::uint32_t n) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      file.push_back(static_cast<std::uint8_t>(n >> shift));
    }
  };
  put(images ? 0x803 : 0x801);
  put(count);
  if (images) {
    put(rows);
    put(cols);
  }
  const Bytes body = source.ConsumeBytes<std::uint8_t>(images ? count * rows * cols : count);
  file.insert(file.end(), body.begin(), body.end());
  if (images) file.resize(16 + count * rows * cols);
  for (int change = source.ConsumeIntegralInRange(0, 2); change > 0 && !file.empty(); --change) {
    file[source.ConsumeIntegralInRange<std::size_t>(0, file.size() - 1)] =
        source.ConsumeIntegral<std::uint8_t>();
  }
  return file;
}

void read_all(const DigitSamples& digits) {
  Batch batch;
  for (int i = 0; i < digits.size(); ++i) {
    digits.gather(std::vector<int>{i}, batch);
    expect(digits.label(i) < digits.outputs(), "a label is a class");
    expect(batch.X.allFinite() && batch.X.maxCoeff() <= 1, "pixels are scaled to 0 to 1");
    expect(batch.targets.values.sum() == 1, "a target is one-hot");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto raw = bytes_of(data, size);
  refused([&] {
    const IdxImages images = parse_idx_images(raw);
    expect(images.pixels.size() + 16 == size, "the pixels are the rest of the file");
  });
  refused([&] {
    const IdxLabels labels = parse_idx_labels(raw);
    expect(labels.labels.size() + 8 == size, "the labels are the rest of the file");
  });
  Source source(data, size);
  const int classes = pick(source, {10, 1, 2, 26, 256});
  DigitSamples digits({}, classes);
  while (source.remaining_bytes() > 0) {
    const Bytes images = idx_file(source, true);
    const Bytes labels = idx_file(source, false);
    const int before = digits.size();
    const bool no = refused(
        [&] { digits.append(parse_idx_images(images), parse_idx_labels(labels, classes)); });
    expect(!no || digits.size() == before, "refused digits are not taken in");
  }
  read_all(digits);
  return 0;
}
