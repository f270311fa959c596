#include "app/model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "app/checkpoint.h"
#include "app/run_bytes.h"
#include "app/spec_bytes.h"
#include "experiments/plane_workshop.h"
#include "nn/text.h"

namespace glassbox {

namespace {

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

const Workshop& workshop_of(const RunSpec& spec) {
  return spec.data.kind == DataKind::digits ? plain_workshop() : plane_workshop();
}

using Order = std::vector<Index>;

Order in_order(Index count) {
  Order order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), Index{0});
  return order;
}

// Where the numbers of a picture lie, channel after channel.
Order by_channel(const Shape& picture) {
  Order order;
  for (int channel = 0; channel < picture.channels; ++channel) {
    for (int pixel = 0; pixel < picture.height * picture.width; ++pixel) {
      order.push_back(Index{pixel} * picture.channels + channel);
    }
  }
  return order;
}

// One parameter's numbers in the network: entry (i, j) of the file is array(rows[i], columns[j]).
struct Place {
  std::string name;
  std::vector<int> shape;
  Matrix* array;
  Order rows;
  Order columns;

  std::size_t size() const { return rows.size() * columns.size(); }
};

Place vector_place(const std::string& name, Matrix& array, const Order& rows) {
  return {name, {static_cast<int>(rows.size())}, &array, rows, {0}};
}

// What layer number `i` gets: its shape, and in what order a file has the numbers of a flat row.
struct Input {
  Shape shape;
  Order order;
};

void add_places(Layer& layer, const std::string& number, const Input& input,
                std::vector<Place>& places) {
  const std::string weight = number + ".weight";
  const std::string bias = number + ".bias";
  if (auto* affine = dynamic_cast<Affine*>(&layer)) {
    Matrix& W = affine->W().value;
    places.push_back({weight,
                      {static_cast<int>(W.rows()), static_cast<int>(W.cols())},
                      &W,
                      in_order(W.rows()),
                      input.order});
    if (affine->has_bias()) {
      places.push_back(vector_place(bias, affine->b().value, in_order(W.rows())));
    }
  } else if (auto* convolution = dynamic_cast<Convolution*>(&layer)) {
    Matrix& W = convolution->W().value;
    const int k = convolution->kernel();
    const int channels = input.shape.channels;
    places.push_back({weight,
                      {static_cast<int>(W.rows()), channels, k, k},
                      &W,
                      in_order(W.rows()),
                      by_channel({k, k, channels})});
    places.push_back(vector_place(bias, convolution->b().value, in_order(W.rows())));
  } else if (!layer.buffers().empty()) {  // batch normalisation
    const Order rows = input.shape.is_picture() ? in_order(input.shape.channels) : input.order;
    places.push_back(vector_place(weight, layer.parameters()[0]->value, rows));
    places.push_back(vector_place(bias, layer.parameters()[1]->value, rows));
    places.push_back(vector_place(number + ".running_mean", *layer.buffers()[0], rows));
    places.push_back(vector_place(number + ".running_var", *layer.buffers()[1], rows));
  }
}

std::vector<Place> places_in(Network& network) {
  const NetworkSpec& spec = network.spec();
  const std::vector<Shape> shapes = spec.shapes();
  std::vector<Place> places;
  Input input{spec.input_shape(), by_channel(spec.input_shape())};
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    add_places(network.layers()[i], std::to_string(i), input, places);
    input.shape = shapes[i];
    // A flat row keeps the order of the picture that it was until a layer makes other numbers of
    // it.
    const LayerSpec& layer = spec.layers[i];
    if (std::holds_alternative<AffineSpec>(layer) || std::holds_alternative<MaxPoolSpec>(layer) ||
        std::holds_alternative<ConvolutionSpec>(layer)) {
      input.order = by_channel(input.shape);
    }
  }
  return places;
}

std::string shape_text(const std::vector<int>& shape) {
  std::string text;
  for (const int side : shape) text += (text.empty() ? "" : " x ") + std::to_string(side);
  return text.empty() ? "none" : text;
}

void fill(const Place& place, const ModelParameter& parameter) {
  const std::string named = "parameter " + place.name;
  if (parameter.shape != place.shape) {
    refuse(named + ": expected shape " + shape_text(place.shape) + ", got " +
           shape_text(parameter.shape));
  }
  if (parameter.values.size() != place.size()) {
    refuse(named + ": expected " + std::to_string(place.size()) + " numbers, got " +
           std::to_string(parameter.values.size()));
  }
  const bool is_variance = place.name.ends_with(".running_var");
  for (std::size_t i = 0; i < parameter.values.size(); ++i) {
    const auto value = static_cast<double>(parameter.values[i]);
    if (!std::isfinite(value) || (is_variance && value < 0)) {
      refuse(named + ": expected " +
             (is_variance ? "finite numbers of at least 0" : "finite numbers") + ", got " +
             text_of(value) + " at position " + std::to_string(i) + " (counted from 0)");
    }
    (*place.array)(place.rows[i / place.columns.size()], place.columns[i % place.columns.size()]) =
        parameter.values[i];
  }
}

void fill(const std::vector<Place>& places, const std::vector<ModelParameter>& parameters) {
  const auto named = [](const std::string& name) {
    return [&name](const auto& item) { return item.name == name; };
  };
  for (const ModelParameter& parameter : parameters) {
    const std::string& name = parameter.name;
    const auto place = std::find_if(places.begin(), places.end(), named(name));
    if (place == places.end()) {
      refuse("there is a parameter " + name + ": expected none of this name in this network");
    }
    if (std::count_if(parameters.begin(), parameters.end(), named(name)) > 1) {
      refuse("parameter " + name + " is there more than once: expected it once");
    }
    fill(*place, parameter);
  }
  for (const Place& place : places) {
    if (std::any_of(parameters.begin(), parameters.end(), named(place.name))) continue;
    refuse("there is no parameter " + place.name + ": expected one of shape " +
           shape_text(place.shape));
  }
}

}  // namespace

Model read_model(std::span<const std::uint8_t> snapshot) {
  ByteReader bytes(snapshot_payload(snapshot));
  Model model;
  model.spec = get_spec(bytes, plane_workshop());
  const Workshop& workshop = workshop_of(model.spec);
  workshop.check(model.spec);
  expect_weights_in(bytes.left(), model.spec);
  const Trainer::State state = get_trainer(bytes);
  model.iteration = state.iteration;
  model.epoch = state.epoch;
  Random random;
  const auto network = workshop.network(model.spec, random);
  get_network(bytes, *network);
  for (const Place& place : places_in(*network)) {
    ModelParameter parameter{place.name, place.shape, {}};
    parameter.values.reserve(place.size());
    for (const Index row : place.rows) {
      for (const Index column : place.columns) {
        parameter.values.push_back((*place.array)(row, column));
      }
    }
    model.parameters.push_back(std::move(parameter));
  }
  return model;
}

std::vector<std::uint8_t> write_model(const RunSpec& spec,
                                      const std::vector<ModelParameter>& parameters) {
  const DigitSamples none;
  Run run(spec, none, none, workshop_of(spec));
  fill(places_in(run.network()), parameters);
  return save_run(run);
}

}  // namespace glassbox
