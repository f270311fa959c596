#pragma once
// Part of the bindings: what every bound class does with a refusal.
//
// Nothing throws across the boundary. A method that refuses returns undefined (or false) and keeps
// the sentence; the engine asks takeError() after every call and makes it a JavaScript Error.

#include <emscripten/val.h>

#include <exception>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

namespace glassbox {

class Guarded {
 public:
  // The sentence of the newest refusal, once; empty when there was none.
  std::string take_sentence() { return std::exchange(error_, {}); }

  // Does the work, and keeps the sentence when it refuses.
  template <class Work>
  auto guarded(Work work) -> decltype(work()) {
    try {
      return work();
    } catch (const std::bad_alloc&) {
      error_ = "there is not enough memory for this";
    } catch (const std::exception& e) {
      error_ = e.what();
    }
    if constexpr (std::is_same_v<decltype(work()), emscripten::val>) {
      return emscripten::val::undefined();
    } else {
      return {};
    }
  }

 private:
  std::string error_;
};

}  // namespace glassbox
