#include "app/run_bytes.h"

#include <cstdint>
#include <span>
#include <stdexcept>

namespace glassbox {

namespace {

void put_random(ByteWriter& bytes, const Random& random) {
  const Random::State& state = random.state();
  bytes.put(state.words);
  bytes.put(state.position);
  bytes.put(static_cast<std::uint8_t>(state.has_spare));
  bytes.put(state.spare);
}

Random get_random(ByteReader& bytes) {
  Random::State state{};
  state.words = bytes.get<decltype(state.words)>();
  state.position = bytes.get<std::uint32_t>();
  state.has_spare = bytes.get<std::uint8_t>() != 0;
  state.spare = bytes.get<double>();
  if (state.position > state.words.size()) {
    throw std::invalid_argument("the snapshot's random state stands at word " +
                                std::to_string(state.position) + ": expected 0 to 624");
  }
  Random random;
  random.set_state(state);
  return random;
}

}  // namespace

void put_trainer(ByteWriter& bytes, const Trainer::State& state) {
  bytes.put(state.iteration);
  bytes.put(state.epoch);
  bytes.put(state.samples_seen);
  bytes.put(state.epoch_size);
  bytes.put(state.position);
  bytes.put(static_cast<std::uint64_t>(state.record.size()));
  for (const EpochSize& entry : state.record) {
    bytes.put(entry.epoch);
    bytes.put(entry.samples);
  }
  put_random(bytes, state.random);
  put_random(bytes, state.epoch_random);
}

Trainer::State get_trainer(ByteReader& bytes) {
  Trainer::State state;
  state.iteration = bytes.get<std::int64_t>();
  state.epoch = bytes.get<std::int64_t>();
  state.samples_seen = bytes.get<std::int64_t>();
  state.epoch_size = bytes.get<int>();
  state.position = bytes.get<int>();
  const auto entries = bytes.get<std::uint64_t>();
  for (std::uint64_t i = 0; i < entries; ++i) {
    const auto epoch = bytes.get<std::int64_t>();
    state.record.push_back({epoch, bytes.get<int>()});
  }
  state.random = get_random(bytes);
  state.epoch_random = get_random(bytes);
  return state;
}

void put_matrix(ByteWriter& bytes, const Matrix& matrix) {
  bytes.put_all(std::span<const Scalar>(matrix.data(), static_cast<std::size_t>(matrix.size())));
}

// Fills `matrix`, whose shape is known.
void get_matrix(ByteReader& bytes, const std::string& name, Matrix& matrix) {
  const auto values = bytes.get_all<Scalar>();
  if (static_cast<Index>(values.size()) != matrix.size()) {
    throw std::invalid_argument("the snapshot has " + std::to_string(values.size()) +
                                " numbers for " + name + ": expected " +
                                std::to_string(matrix.size()));
  }
  matrix = Eigen::Map<const Matrix>(values.data(), matrix.rows(), matrix.cols());
}

void put_network(ByteWriter& bytes, const Network& network) {
  for (const Parameter* p : network.parameters()) put_matrix(bytes, p->value);
  for (const Matrix* buffer : network.buffers()) put_matrix(bytes, *buffer);
  for (const Random* random : network.randoms()) put_random(bytes, *random);
}

void get_network(ByteReader& bytes, Network& network) {
  for (Parameter* p : network.parameters()) get_matrix(bytes, p->name, p->value);
  for (Matrix* buffer : network.buffers()) get_matrix(bytes, "a running statistic", *buffer);
  for (Random* random : network.randoms()) *random = get_random(bytes);
}

}  // namespace glassbox
