#pragma once
// The fuzzer's bytes as choices.

#include <fuzzer/FuzzedDataProvider.h>

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <vector>

#include "nn/names.h"

namespace glassbox {

using Source = FuzzedDataProvider;
using Bytes = std::vector<std::uint8_t>;

template <class Value>
Value pick(Source& source, std::initializer_list<Value> values) {
  return values.begin()[source.ConsumeIntegralInRange<std::size_t>(0, values.size() - 1)];
}

// Any enumerator that has a name.
template <class Enum>
Enum any(Source& source) {
  const auto& all = Names<Enum>::all;
  return all[source.ConsumeIntegralInRange<std::size_t>(0, std::size(all) - 1)].first;
}

// One of the usual values; when it is to be wild, any of the others too.
template <class Value>
Value usual(Source& source, bool wild, std::initializer_list<Value> usual_ones,
            std::initializer_list<Value> others) {
  return wild && source.ConsumeIntegralInRange(0, 7) == 0 ? pick(source, others)
                                                          : pick(source, usual_ones);
}

inline std::span<const std::uint8_t> bytes_of(const std::uint8_t* data, std::size_t size) {
  return {data, size};
}

inline Bytes consume(Source& source, std::size_t most) {
  return source.ConsumeBytes<std::uint8_t>(source.ConsumeIntegralInRange<std::size_t>(0, most));
}

}  // namespace glassbox
