#pragma once
// A clock that only goes forward.
//
// As std::chrono::steady_clock, whose now() may throw a system_error in libc++: with it the text of
// every error and printf would come into the wasm, 5 KB.

#include <time.h>

#include <chrono>

namespace glassbox {

struct Clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Clock>;
  static constexpr bool is_steady = true;

  static time_point now() noexcept {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time_point(std::chrono::seconds(time.tv_sec) + duration(time.tv_nsec));
  }
};

}  // namespace glassbox
