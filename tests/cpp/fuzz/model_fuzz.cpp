// Models in and out of snapshots: what any bytes are read as, and what any parameters are written
// as.

#include <cmath>

#include "app/checkpoint.h"
#include "app/model.h"
#include "experiments/plane_workshop.h"
#include "fuzz/any_spec.h"
#include "fuzz/check.h"
#include "fuzz/sealed.h"

using namespace glassbox;

namespace {

void expect_same(const std::vector<ModelParameter>& a, const std::vector<ModelParameter>& b) {
  expect(a.size() == b.size(), "a model has the parameters that it was written with");
  for (std::size_t i = 0; i < a.size(); ++i) {
    expect(a[i].name == b[i].name && a[i].shape == b[i].shape && a[i].values == b[i].values,
           "a parameter is read as it was written");
  }
}

// One parameter becomes another than the network has.
void damage(Source& source, std::vector<ModelParameter>& parameters) {
  if (parameters.empty()) return;
  const auto place = source.ConsumeIntegralInRange<std::size_t>(0, parameters.size() - 1);
  ModelParameter& parameter = parameters[place];
  switch (source.ConsumeIntegralInRange(0, 6)) {
    case 0:
      parameter.name = source.ConsumeRandomLengthString(12);
      return;
    case 1:
      parameter.shape.push_back(source.ConsumeIntegral<int>());
      return;
    case 2:
      parameter.shape.clear();
      return;
    case 3:
      parameter.values.resize(source.ConsumeIntegralInRange<std::size_t>(0, 40));
      return;
    case 4:
      parameter.values[0] = pick(source, {NAN, INFINITY, -INFINITY});
      return;
    case 5:
      parameters.push_back(ModelParameter(parameter));
      return;
    default:
      parameters.erase(parameters.begin() + static_cast<std::ptrdiff_t>(place));
  }
}

void write_and_read(Source& source) {
  const RunSpec spec = any_spec(source, {DataKind::digits, DataKind::plane, DataKind::table});
  if (!is_cheap(spec)) return;
  Bytes snapshot;
  if (refused([&] { snapshot = write_model(spec, {}); })) {
    // Refused for the spec, or because there are parameters to be told: ask the latter of a run.
    std::unique_ptr<Run> run;
    const DigitSamples none;
    const Workshop& workshop =
        spec.data.kind == DataKind::digits ? plain_workshop() : plane_workshop();
    if (refused([&] { run = std::make_unique<Run>(spec, none, none, workshop); })) return;
    snapshot = save_run(*run);
  }
  const Model model = read_model(snapshot);
  std::vector<ModelParameter> parameters = model.parameters;
  for (ModelParameter& parameter : parameters) {
    for (Scalar& value : parameter.values) {
      value = static_cast<Scalar>(source.ConsumeIntegralInRange(0, 100));
    }
  }
  Bytes written;
  expect(!refused([&] { written = write_model(model.spec, parameters); }),
         "a model that was read can be written");
  expect_same(read_model(written).parameters, parameters);
  damage(source, parameters);
  refused([&] { write_model(model.spec, parameters); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  refused([&] { read_model(bytes_of(data, size)); });
  Model model;
  if (!refused([&] { model = read_model(sealed(bytes_of(data, size))); })) {
    bool finite = true;
    for (const ModelParameter& parameter : model.parameters) {
      std::size_t numbers = 1;
      for (const int side : parameter.shape) numbers *= static_cast<std::size_t>(side);
      expect(numbers == parameter.values.size(), "a shape has as many numbers as there are");
      for (const Scalar value : parameter.values) finite = finite && std::isfinite(value);
    }
    Bytes written;
    const bool no = refused([&] { written = write_model(model.spec, model.parameters); });
    if (!no) expect_same(read_model(written).parameters, model.parameters);
  }
  Source source(data, size);
  write_and_read(source);
  return 0;
}
