#include "experiments/museum/build_in.h"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "experiments/museum/affine.h"
#include "experiments/museum/overwriting_layers.h"
#include "experiments/museum/relu.h"
#include "experiments/museum/sigmoid.h"

namespace glassbox {

namespace {

// Where a layer was before any mistake was built in.
struct Place {
  std::string name;
  const Affine* affine;          // null when it is none
  const Activation* activation;  // likewise

  bool is(ActivationKind kind) const { return activation && activation->kind() == kind; }
};

class Surgery {
 public:
  explicit Surgery(Layers& layers) : layers_(layers) {
    for (std::size_t i = 0; i < layers.size(); ++i) {
      places.push_back({layers.name(i), dynamic_cast<const Affine*>(&layers[i]),
                        dynamic_cast<const Activation*>(&layers[i])});
    }
  }

  std::vector<Place> places;

  std::vector<Place> affines() const {
    return matching([](const Place& place) { return place.affine != nullptr; });
  }

  std::vector<Place> relus() const {
    return matching([](const Place& place) { return place.is(ActivationKind::relu); });
  }

  template <class Wanted>
  std::vector<Place> matching(Wanted wanted) const {
    std::vector<Place> found;
    std::copy_if(places.begin(), places.end(), std::back_inserter(found), wanted);
    return found;
  }

  template <class Faulty>
  Faulty& put(Bug bug, const Place& place, std::unique_ptr<Faulty> faulty) {
    const auto [entry, is_new] = changed_.emplace(place.name, bug);
    if (!is_new && entry->second != bug) {
      throw std::invalid_argument(name_of(entry->second) + " and " + name_of(bug) +
                                  " both change " + place.name + ": expected one of them");
    }
    Faulty& put_in = *faulty;
    removed_.push_back(layers_.replace(place.name, std::move(faulty)));
    return put_in;
  }

 private:
  Layers& layers_;
  std::map<std::string, Bug> changed_;
  std::vector<std::unique_ptr<Layer>> removed_;  // places point to them
};

void expect(bool met, Bug bug, const std::string& about, const std::string& expected,
            const std::string& got) {
  if (met) return;
  throw std::invalid_argument(name_of(bug) + " " + about + ": expected " + expected + ", got " +
                              got);
}

void expect_at_least(std::size_t least, const std::vector<Place>& places, Bug bug,
                     const std::string& about, const std::string& what) {
  expect(places.size() >= least, bug, about,
         "at least " + std::to_string(least) + " " + what + (least == 1 ? "" : "s"),
         std::to_string(places.size()));
}

void raw_error(Surgery& surgery) {
  const auto& places = surgery.places;
  expect_at_least(2, surgery.affines(), Bug::B0_3, "hands the output error to a hidden layer",
                  "affine layer");
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].affine == nullptr) continue;
    const bool has_activation = i + 1 < places.size() && places[i + 1].activation;
    expect(has_activation, Bug::B0_3, "leaves out the derivative of the activation that follows",
           "an activation after " + places[i].name, "none");
    const Place& after = places[i + 1];
    const auto& keeping =
        surgery.put(Bug::B0_3, after, std::make_unique<ActivationKeepingError>(*after.activation));
    surgery.put(Bug::B0_3, places[i], std::make_unique<RawErrorAffine>(*places[i].affine, keeping));
  }
}

void sigmoid_of_activated(Surgery& surgery) {
  const Place& last = surgery.places.back();
  expect(last.is(ActivationKind::sigmoid), Bug::B1_1, "is about the sigmoid of the output",
         "a sigmoid last", last.name);
  surgery.put(Bug::B1_1, last, std::make_unique<SigmoidOfActivated>());
}

void sigmoid_at_output_sum(Surgery& surgery) {
  const auto& places = surgery.places;
  const std::size_t affines = surgery.affines().size();
  expect(affines == 2, Bug::B1_2, "takes the output's sum for that of the hidden layer",
         "one hidden layer", std::to_string(affines - 1));
  const bool fits = places.size() > 2 && places[1].is(ActivationKind::sigmoid) && places[2].affine;
  expect(fits, Bug::B1_2, "is about the sigmoid of the hidden layer", "affine, sigmoid, affine",
         "another order");
  const auto& output =
      surgery.put(Bug::B1_2, places[2], std::make_unique<AffineKeepingSum>(*places[2].affine));
  surgery.put(Bug::B1_2, places[1], std::make_unique<SigmoidAtOutputSum>(output));
}

// The first layer stays right: nobody asks for the gradient of the data.
void without_transpose(Surgery& surgery) {
  const auto affines = surgery.affines();
  expect_at_least(2, affines, Bug::B2_2, "is about what one layer hands back to another",
                  "affine layer");
  for (std::size_t i = 1; i < affines.size(); ++i) {
    surgery.put(Bug::B2_2, affines[i],
                std::make_unique<AffineWithoutTranspose>(*affines[i].affine));
  }
}

void keeping_first_input(Surgery& surgery) {
  const auto affines = surgery.affines();
  expect_at_least(2, affines, Bug::B2_4, "takes the network's input for that of every layer",
                  "affine layer");
  const auto X0 = std::make_shared<Matrix>();
  for (std::size_t i = 0; i < affines.size(); ++i) {
    surgery.put(Bug::B2_4, affines[i],
                std::make_unique<AffineKeepingFirstInput>(*affines[i].affine, X0, i == 0));
  }
}

template <class Make>
void every_relu(Surgery& surgery, Bug bug, std::size_t least, Make make) {
  expect_at_least(least, surgery.relus(), bug, "is about ReLU", "ReLU layer");
  for (const Place& place : surgery.relus()) surgery.put(bug, place, make());
}

void relu_derivative_everywhere(Surgery& surgery) {
  const auto others = surgery.matching(
      [](const Place& place) { return place.activation && !place.is(ActivationKind::relu); });
  expect_at_least(1, others, Bug::B4_7, "takes ReLU's derivative for every activation",
                  "activation other than relu");
  for (const Place& place : others) {
    surgery.put(Bug::B4_7, place,
                std::make_unique<ReluDerivativeEverywhere>(place.activation->kind()));
  }
}

// Every activation under the name of its kind alone, without a number.
void lose_repeated_names(Layers& layers) {
  OverwritingLayers written;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const auto* activation = dynamic_cast<const Activation*>(&layers[i]);
    const std::string name = activation ? name_of(activation->kind()) : layers.name(i);
    written.set(name, layers.replace(layers.name(i), nullptr));
  }
  expect(written.lost() > 0, Bug::B2_7, "gives two layers one name", "two activations of one kind",
         "none");
  layers = written.take();
}

void relu_on_output(Layers& layers) {
  const std::size_t n = layers.size();
  expect(n > 0 && dynamic_cast<const Affine*>(&layers[n - 1]), Bug::B4_1,
         "puts a ReLU behind the last affine layer", "that layer last",
         n > 0 ? layers.name(n - 1) : "no layer");
  layers.add("relu_on_output", std::make_unique<Activation>(ActivationKind::relu));
}

}  // namespace

bool contains(const std::vector<Bug>& bugs, Bug bug) {
  return std::find(bugs.begin(), bugs.end(), bug) != bugs.end();
}

void build_in(const std::vector<Bug>& bugs, Layers& layers) {
  if (contains(bugs, Bug::B4_1)) relu_on_output(layers);
  if (contains(bugs, Bug::B2_7)) lose_repeated_names(layers);
  Surgery surgery(layers);
  if (contains(bugs, Bug::B0_3)) raw_error(surgery);
  if (contains(bugs, Bug::B1_1)) sigmoid_of_activated(surgery);
  if (contains(bugs, Bug::B1_2)) sigmoid_at_output_sum(surgery);
  if (contains(bugs, Bug::B2_2)) without_transpose(surgery);
  if (contains(bugs, Bug::B2_4)) keeping_first_input(surgery);
  if (contains(bugs, Bug::B2_5)) {
    every_relu(surgery, Bug::B2_5, 1, [] { return std::make_unique<MutatingRelu>(); });
  }
  if (contains(bugs, Bug::B2_6)) {
    const auto mask = std::make_shared<SharedRelu::Mask>();
    every_relu(surgery, Bug::B2_6, 2, [&] { return std::make_unique<SharedRelu>(mask); });
  }
  if (contains(bugs, Bug::B4_2) && contains(bugs, Bug::B4_3)) {
    every_relu(surgery, Bug::B4_2, 1,
               [] { return std::make_unique<AliasingReluWithWrongDerivative>(); });
  } else if (contains(bugs, Bug::B4_2)) {
    every_relu(surgery, Bug::B4_2, 1, [] { return std::make_unique<WrongReluDerivative>(); });
  } else if (contains(bugs, Bug::B4_3)) {
    every_relu(surgery, Bug::B4_3, 1, [] { return std::make_unique<AliasingRelu>(); });
  }
  if (contains(bugs, Bug::B4_7)) relu_derivative_everywhere(surgery);
}

}  // namespace glassbox
