#pragma once
// Part of the bindings: specs, statuses and curves between JavaScript objects and C++ structs. The
// names of the fields are those of web/src/protocol.

#include <cmath>
#include <string>

#include "app/bindings/values.h"
#include "app/run.h"
#include "experiments/run_spec.h"

namespace glassbox {

inline DataSpec data_from_js(const emscripten::val& data) {
  require_object(data, "data");
  DataSpec spec;
  spec.kind = from_name<DataKind>(text(data, "kind"));
  if (spec.kind == DataKind::digits) {
    spec.scaling = from_name<PixelScaling>(text(data, "scaling"));
    if (given(data, "off")) spec.off = number(data, "off");
    if (given(data, "on")) spec.on = number(data, "on");
    if (given(data, "total")) spec.total = whole_number<int>(data, "total");
    if (given(data, "shift")) spec.shift = whole_number<int>(data, "shift");
    if (given(data, "classes")) spec.classes = whole_number<int>(data, "classes");
  } else if (spec.kind == DataKind::xor_clusters || spec.kind == DataKind::three_clusters) {
    spec.per_cluster = whole_number<int>(data, "perCluster");
    spec.noise = number(data, "noise");
  }
  return spec;
}

inline LayerSpec layer_from_js(const emscripten::val& layer) {
  require_object(layer, "a layer");
  const std::string kind = text(layer, "kind");
  if (kind == "affine") {
    field_of(layer, "bias", "boolean");
    return AffineSpec{whole_number<int>(layer, "units"), layer["bias"].as<bool>()};
  }
  if (kind == "convolution") {
    return ConvolutionSpec{whole_number<int>(layer, "channels"), whole_number<int>(layer, "kernel"),
                           from_name<Padding>(text(layer, "padding"))};
  }
  if (kind == "max_pool") return MaxPoolSpec{whole_number<int>(layer, "size")};
  if (kind == "flatten") return FlattenSpec{};
  if (kind == "dropout") return DropoutSpec{number(layer, "rate")};
  if (kind == "batch_norm") return BatchNormSpec{};
  return from_name<ActivationKind>(kind);
}

inline StopRules stop_from_js(const emscripten::val& stop) {
  require_object(stop, "stop");
  StopRules rules;
  if (given(stop, "epochs")) rules.epochs = whole_number<int>(stop, "epochs");
  if (given(stop, "loss")) rules.loss = number(stop, "loss");
  if (given(stop, "plateau")) rules.plateau = whole_number<int>(stop, "plateau");
  return rules;
}

// A module with data of its own reads them in its own way, and one with a museum knows its
// mistakes: the others need not carry their names.
using DataFromJs = DataSpec (*)(const emscripten::val& data);
using BugFromJs = Bug (*)(std::string_view name);

inline Bug no_bug(std::string_view name) {
  throw std::invalid_argument("the run asks for the mistake " + std::string(name) +
                              ": expected none in a network by the book");
}

template <DataFromJs data_of = data_from_js, BugFromJs bug_of = no_bug>
RunSpec spec_from_js(const emscripten::val& object) {
  require_object(object, "the run");
  RunSpec spec;
  spec.data = data_of(object["data"]);
  require_object(object["layers"], "layers");
  const int layers = whole_number<int>(object["layers"], "length");
  for (int i = 0; i < layers; ++i) spec.layers.push_back(layer_from_js(object["layers"][i]));
  spec.loss = from_name<LossKind>(text(object, "loss"));
  require_object(object["initializer"], "initializer");
  spec.initializer.kind = from_name<InitializerKind>(text(object["initializer"], "kind"));
  spec.initializer.scale = number(object["initializer"], "scale");
  if (given(object, "skippedDraws")) {
    spec.skipped_draws = whole_number<int>(object, "skippedDraws");
  }
  if (given(object, "optimizer")) {
    spec.optimizer = from_name<OptimizerKind>(text(object, "optimizer"));
  }
  spec.learning_rate = number(object, "learningRate");
  if (given(object, "rateDecay")) spec.rate_decay = number(object, "rateDecay");
  spec.l2 = number(object, "l2");
  if (given(object, "l1")) spec.l1 = number(object, "l1");
  if (given(object, "stop")) spec.stop = stop_from_js(object["stop"]);
  spec.batch_size = whole_number<int>(object, "batchSize");
  spec.sampling = from_name<Sampling>(text(object, "sampling"));
  spec.seed = whole_number<std::uint32_t>(object, "seed");
  if (given(object, "evaluateEvery")) {
    spec.evaluate_every = whole_number<int>(object, "evaluateEvery");
  }
  if (given(object, "bugs")) {
    require_object(object["bugs"], "bugs");
    const int bugs = whole_number<int>(object["bugs"], "length");
    for (int i = 0; i < bugs; ++i) {
      spec.bugs.push_back(bug_of(text(object["bugs"], std::to_string(i).c_str())));
    }
  }
  if (given(object, "replay")) {
    require_object(object["replay"], "replay");
    const int entries = whole_number<int>(object["replay"], "length");
    for (int i = 0; i < entries; ++i) {
      const emscripten::val entry = object["replay"][i];
      require_object(entry, "an entry of replay");
      spec.replay.push_back(
          {static_cast<std::int64_t>(number(entry, "epoch")), whole_number<int>(entry, "samples")});
    }
  }
  return spec;
}

inline emscripten::val status_to_js(const Run& run) {
  using emscripten::val;
  const RunStatus status = run.status();
  const auto measured = [](bool known, double value) { return known ? val(value) : val::null(); };
  const bool tested = status.test.iteration >= 0;
  const bool judged = status.has_accuracy;
  val object = val::object();
  object.set("iteration", static_cast<double>(status.iteration));
  object.set("epoch", static_cast<double>(status.epoch));
  object.set("epochSamples", status.epoch_samples);
  object.set("batchesPerEpoch", status.batches_per_epoch);
  object.set("samplesSeen", static_cast<double>(status.samples_seen));
  object.set("parameters", static_cast<double>(status.parameters));
  object.set("learningRate", status.learning_rate);
  object.set("trainLoss", measured(status.has_train, status.train_loss));
  object.set("trainAccuracy", measured(judged && status.has_train, status.train_accuracy));
  object.set("testLoss", measured(tested, status.test.loss));
  object.set("testAccuracy", measured(judged && tested, status.test.accuracy));
  object.set("testCount", status.test.count);
  object.set("testIteration", measured(tested, static_cast<double>(status.test.iteration)));
  object.set("diverged", status.diverged);
  object.set("stopped", status.stopped ? val(name_of(*status.stopped)) : val::null());
  object.set("inputsUsed", measured(status.has_train, status.inputs.share));
  object.set("sparse", status.inputs.skips_zeros);
  val record = val::array();
  for (const EpochSize& entry : run.record()) {
    val item = val::object();
    item.set("epoch", static_cast<double>(entry.epoch));
    item.set("samples", entry.samples);
    record.call<void>("push", item);
  }
  object.set("record", record);
  return object;
}

// A curve's columns: iteration, loss, accuracy.
struct Columns {
  std::vector<double> iteration;
  std::vector<float> loss;
  std::vector<float> accuracy;
  void add(std::int64_t i, double l, double a) {
    iteration.push_back(static_cast<double>(i));
    loss.push_back(static_cast<float>(l));
    accuracy.push_back(static_cast<float>(a));
  }
  emscripten::val to_js() const {
    auto object = emscripten::val::object();
    object.set("iteration", copy_out("Float64Array", iteration.data(), iteration.size()));
    object.set("loss", copy_out("Float32Array", loss.data(), loss.size()));
    object.set("accuracy", copy_out("Float32Array", accuracy.data(), accuracy.size()));
    return object;
  }
};

inline emscripten::val curve_to_js(const Run& run) {
  // Accuracies without a meaning are no numbers.
  const double judged = is_regression(run.spec().data) ? std::nan("") : 1;
  Columns train;
  const TrainCurve& curve = run.train_curve();
  for (std::size_t i = 0; i < curve.windows().size(); ++i) {
    const TrainCurve::Window& w = curve.windows()[i];
    train.add(curve.end(i), w.loss / static_cast<double>(w.iterations),
              judged * static_cast<double>(w.correct) / static_cast<double>(w.count));
  }
  Columns test;
  for (const TestCurve::Point& p : run.test_curve().points()) {
    test.add(p.iteration, p.loss, judged * p.accuracy);
  }
  auto object = emscripten::val::object();
  object.set("train", train.to_js());
  object.set("test", test.to_js());
  return object;
}

}  // namespace glassbox
