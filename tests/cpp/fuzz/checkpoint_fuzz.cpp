// Snapshots of runs. The input is what stands behind the header, which is made to fit: a checksum
// keeps a fuzzer out as it keeps damage out. The first byte says for which kind of session.

#include "experiments/museum/museum.h"
#include "experiments/plane_workshop.h"
#include "fuzz/sealed.h"
#include "fuzz/session_moves.h"

using namespace glassbox;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

const DigitSamples& digits_here() {
  static const Session* session = [] {
    auto* made = new Session;
    const IdxPair pair = some_digits(5, 1);
    made->add_digits(Split::train, pair.images, pair.labels);
    return made;
  }();
  return session->digits(Split::train);
}

const Workshop& workshop_of(std::uint8_t byte) {
  const Workshop* all[] = {&plain_workshop(), &plane_workshop(), &museum_workshop()};
  return *all[byte % 3];
}

}  // namespace

// Most of a snapshot are weights and random words; what can go wrong stands in single fields.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned int seed) {
  if (seed % 4 == 0 || size < 16) return LLVMFuzzerMutate(data, size, most);
  const std::uint32_t random = seed * 2654435761u;
  // Often in the spec, which stands in front, or in the curves, which stand at the end.
  const std::size_t reach = std::min<std::size_t>(size - 8, seed % 4 == 1 ? size : 400);
  const std::size_t place = random % reach;
  std::uint8_t* field = data + (seed % 4 == 3 ? size - 8 - place : place);
  const std::size_t width = std::size_t{1} << (random >> 20) % 4;
  switch ((random >> 24) % 4) {
    case 0:
      std::memset(field, 0xff, width);
      break;
    case 1:
      std::memset(field, 0, width);
      break;
    case 2:  // the largest of its width
      std::memset(field, 0xff, width);
      field[width - 1] = 0x7f;
      break;
    default:
      LLVMFuzzerMutate(field, width, width);
  }
  return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Workshop& workshop = workshop_of(data[0]);
  const auto payload = bytes_of(data, size).subspan(1);
  const DigitSamples& digits = digits_here();
  refused([&] { load_run(payload, digits, digits, workshop); });  // without any header
  std::unique_ptr<Run> run;
  if (refused([&] { run = load_run(sealed(payload), digits, digits, workshop); })) return 0;
  read_status(*run);
  const Bytes saved = save_run(*run);
  Bytes again;
  expect(!refused([&] { again = save_run(*load_run(saved, digits, digits, workshop)); }),
         "what was saved can be loaded");
  expect(again == saved, "what was saved is loaded as it was");
  if (!is_cheap(run->spec())) return 0;
  run->advance(2, kNoLimit);
  read_status(*run);
  save_run(*run);
  return 0;
}
