// The reader of little-endian bytes that snapshots are read with, and its writer.

#include "data/bytes.h"
#include "fuzz/check.h"
#include "fuzz/source.h"

using namespace glassbox;

namespace {

void read_something(ByteReader& reader, ByteWriter& again, std::uint8_t what) {
  switch (what % 6) {
    case 0:
      return again.put(reader.get<std::uint8_t>());
    case 1:
      return again.put(reader.get<std::uint32_t>());
    case 2:
      return again.put(reader.get<std::int64_t>());
    case 3:
      return again.put_all(std::span<const std::uint64_t>(reader.get_all<std::uint64_t>()));
    case 4:
      return again.put_all(std::span<const std::uint16_t>(reader.get_all<std::uint16_t>()));
    default:
      return again.put_text(reader.get_text());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(data, size);
  const Bytes plan = consume(source, 20);
  const Bytes file = source.ConsumeRemainingBytes<std::uint8_t>();
  ByteReader reader(file);
  ByteWriter again;
  for (const std::uint8_t what : plan) {
    const std::size_t left = reader.left();
    const bool no = refused([&] { read_something(reader, again, what); });
    expect(reader.left() <= left, "reading does not go back");
    if (no) return 0;
  }
  const auto& written = again.bytes();
  expect(written.size() + reader.left() == file.size() &&
             std::equal(written.begin(), written.end(), file.begin()),
         "what was read is written alike");
  return 0;
}
