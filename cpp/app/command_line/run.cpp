#include "app/command_line/run.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <stdexcept>

#include "app/command_line/preset_run.h"
#include "app/command_line/report.h"

namespace glassbox {
namespace {

constexpr int kMaxEpochs = 1'000'000;
constexpr std::int64_t kMostLines = 40;

RunRequest request_of(const RunOptions& options) {
  RunRequest request{options.id, options.data, {}, {}};
  if (!options.seed.empty()) {
    request.seed =
        static_cast<std::uint32_t>(whole_number("the seed", options.seed, 0, 4'294'967'295));
  }
  if (!options.epochs.empty()) {
    request.epochs =
        static_cast<int>(whole_number("the number of epochs", options.epochs, 1, kMaxEpochs));
  }
  return request;
}

void print(const std::string& text) {
  std::fputs(text.c_str(), stdout);
  std::fflush(stdout);
}

// A table of at most kMostLines points: every second, third, ..., and the last.
void run_as_text(PresetRunner& runner) {
  print(run_heading(runner.result()));
  const std::int64_t points = point_count(*runner.result().preset, runner.iterations());
  const std::int64_t stride = (points + kMostLines - 1) / kMostLines;
  std::int64_t number = 0;
  const PresetRun& result = runner.run([&](const RunPoint& point) {
    ++number;
    if ((number - 1) % stride == 0 || number == points) print(point_line(point));
  });
  if (result.diverged) {
    print("\nThe loss is no longer a number: the run ended after " +
          std::to_string(result.points.back().iteration) + " updates.\n");
  }
  print(printed_report(result));
  std::printf("\n%.1f s\n", result.seconds);
}

}  // namespace

void run(const RunOptions& options) {
  PresetRunner runner(request_of(options));
  if (!options.json) return run_as_text(runner);
  print(run_json(runner.run([](const RunPoint&) {})) + "\n");
}

long long whole_number(const std::string& what, const std::string& text, long long low,
                       long long high) {
  long long number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < low || number > high) {
    throw std::invalid_argument(what + " is \"" + text + "\": expected a whole number from " +
                                std::to_string(low) + " to " + std::to_string(high));
  }
  return number;
}

}  // namespace glassbox
