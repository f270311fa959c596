// Runs the cases of a golden file: systems with their inputs and the numbers that must come.
//
//   golden FILE
//
// Prints a line a case, what went wrong below it, and at last "N passed, N failed". Exit code 0
// when all passed, 1 when any failed, 2 when FILE is not a golden file.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>

#include "golden/case.h"

namespace glassbox::golden {
namespace {

Json read_cases(const std::string& path) {
  std::ifstream stream(path);
  if (!stream || std::filesystem::is_directory(path))
    throw Refusal(path + ": expected a file that can be read, got none");
  Json file;
  try {
    file = Json::parse(stream);
  } catch (const Json::parse_error& error) {
    throw Refusal(path + ": expected JSON, got something else (" + error.what() + ")");
  }
  if (!file.is_object() || !file.contains("cases") || !file["cases"].is_array() ||
      file["cases"].empty()) {
    throw Refusal(path + ": expected an object with a list of \"cases\", got none");
  }
  std::size_t number = 0;
  for (const Json& element : file["cases"]) {
    ++number;
    if (element.is_object() && element.contains("id") && element["id"].is_string()) continue;
    throw Refusal(path + ": expected an \"id\" in every case, got none in case " +
                  std::to_string(number));
  }
  return file["cases"];
}

void print(const Json& element, const Outcome& outcome) {
  const std::string id = element["id"];
  const char* word = outcome.failures.empty() ? "passed" : "FAILED";
  std::printf("%s  %s (%d compared)\n", word, id.c_str(), outcome.compared);
  for (const std::string& failure : outcome.failures) std::printf("    %s\n", failure.c_str());
  std::fflush(stdout);
}

// Runs every case, prints what came of each in the order of the file, and returns how many failed.
// Cases are independent of each other. Those that train on all the digits take nearly all of the
// time, so they begin first and lie on several threads.
int run_all(const Json& cases) {
  std::vector<std::size_t> order(cases.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
    return cases[i]["id"].get<std::string>().rfind("mnist.", 0) == 0;
  });
  std::vector<std::optional<Outcome>> outcomes(cases.size());
  std::mutex mutex;
  std::size_t begun = 0;
  std::size_t printed = 0;
  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (begun < order.size()) {
      const std::size_t i = order[begun++];
      lock.unlock();
      Outcome outcome = run_case(cases[i]);
      lock.lock();
      outcomes[i] = std::move(outcome);
      for (; printed < outcomes.size() && outcomes[printed]; ++printed) {
        print(cases[printed], *outcomes[printed]);
      }
    }
  };
  std::vector<std::thread> threads(std::clamp(std::thread::hardware_concurrency(), 1u, 4u) - 1);
  for (std::thread& thread : threads) thread = std::thread(work);
  work();
  for (std::thread& thread : threads) thread.join();

  const auto failed = std::count_if(outcomes.begin(), outcomes.end(),
                                    [](const auto& outcome) { return !outcome->failures.empty(); });
  const int count = static_cast<int>(failed);
  std::printf("%d passed, %d failed\n", static_cast<int>(cases.size()) - count, count);
  return count;
}

int run(int argc, char** argv) {
  try {
    if (argc != 2) throw Refusal("golden: expected one file, got " + std::to_string(argc - 1));
    return run_all(read_cases(argv[1])) > 0 ? 1 : 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}

}  // namespace
}  // namespace glassbox::golden

int main(int argc, char** argv) { return glassbox::golden::run(argc, argv); }
