// Names of what a spec can say, and numbers in sentences.

#include <cstdio>
#include <cstring>

#include "app/inspector.h"
#include "app/plane_lab.h"
#include "app/race.h"
#include "fuzz/check.h"
#include "fuzz/source.h"
#include "nn/text.h"

using namespace glassbox;

namespace {

template <class Enum>
void try_name(std::string_view text) {
  refused([&] { expect(name_of(from_name<Enum>(text)) == text, "a name is its enumerator's"); });
}

using Try = void (*)(std::string_view);
constexpr Try kTries[] = {
    try_name<DataKind>, try_name<PixelScaling>,   try_name<LossKind>,
    try_name<Sampling>, try_name<OptimizerKind>,  try_name<InitializerKind>,
    try_name<Padding>,  try_name<ActivationKind>, try_name<Bug>,
    try_name<Feature>,  try_name<PlaneShape>,     try_name<StopRule>,
    try_name<Split>,    try_name<Fairness>,       try_name<RobustnessRequest::Kind>};

void expect_as_printed(double number) {
  char printed[64];
  std::snprintf(printed, sizeof printed, "%g", number);
  // Which of two equally near decimals is taken, and the sign of what is no number, are not said.
  if (std::strstr(printed, "nan") != nullptr) return;
  const std::string text = text_of(number);
  if (text == printed) return;
  const double difference = std::abs(std::strtod(text.c_str(), nullptr) - number);
  expect(difference <= 6e-6 * std::abs(number) + 1e-320, "a number is written with six digits");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  kTries[data[0] % std::size(kTries)]({reinterpret_cast<const char*>(data + 1), size - 1});
  double number = 0;
  if (size >= sizeof number) std::memcpy(&number, data, sizeof number);
  expect_as_printed(number);
  return 0;
}
