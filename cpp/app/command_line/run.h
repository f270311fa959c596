#pragma once
// glassbox run, from the words of the command line to what it prints.

#include <string>

namespace glassbox {

// As they were typed; empty where they were not.
struct RunOptions {
  std::string id;
  std::string data;
  std::string seed;
  std::string epochs;
  bool json = false;
};

// Throws std::invalid_argument with a sentence when an option makes no sense.
void run(const RunOptions& options);

// A whole number from `low` to `high`; throws std::invalid_argument, calling it `what`, when `text`
// is anything else.
long long whole_number(const std::string& what, const std::string& text, long long low,
                       long long high);

}  // namespace glassbox
