// Mistakes of affine layers, sigmoids and names.

#include <stdexcept>
#include <string>

#include "experiments/museum/affine.h"
#include "experiments/museum/facts.h"
#include "experiments/museum/museum.h"
#include "experiments/museum/tutorial_chain.h"

namespace glassbox {

namespace {

// What the first step of a run adds to the weights of one affine layer.
Matrix first_step(const Exhibit& exhibit, const std::vector<Bug>& bugs, std::size_t affine) {
  ExhibitRun run = fresh(exhibit, bugs);
  const Matrix& W = run.network().affine_layers()[affine]->W().value;
  const Matrix before = W;
  run.run(1);
  return W - before;
}

std::string refusal_of(auto action) {
  try {
    action();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

std::vector<Fact> raw_error_facts(const Exhibit& exhibit) {
  ExhibitRun as_written = fresh(exhibit, {Bug::B0_3});
  ExhibitRun corrected = fresh(exhibit, {});
  const Batch batch = corrected.first(1);
  const auto output_error = [&](ExhibitRun& run) {
    return numbers(-gradient_of_output(run, batch, 3));  // affine1 sigmoid affine2 sigmoid
  };
  const auto hidden_error = [&](ExhibitRun& run) {
    return numbers(-gradient_of_output(run, batch, 1));
  };
  return {{"output_errors", output_error(as_written), output_error(corrected), ""},
          {"hidden_errors", hidden_error(as_written), hidden_error(corrected), ""},
          {"hidden_weights_step", numbers(first_step(exhibit, {Bug::B0_3}, 0)),
           numbers(first_step(exhibit, {}, 0)), ""}};
}

// S1 prints the mean of the squared errors before the update, in these epochs among others. The
// loss that its steps go down is half of their sum.
Numbers printed_mse(const Side& side, int samples) {
  std::vector<double> mse;
  for (const std::size_t epoch : {1u, 2u, 3u, 4u, 5u, 1000u, 5000u, 10000u}) {
    mse.push_back(side.loss[epoch - 1] * 2 / samples);
  }
  return numbers_in_a_row(std::move(mse));
}

std::vector<Fact> study_sleep_facts(const BothRuns& runs) {
  const Bug bug = runs.exhibit.bug;
  ExhibitRun one = fresh(runs.exhibit, {bug});
  ExhibitRun both = fresh(runs.exhibit, {Bug::B1_1, Bug::B1_2});
  ExhibitRun none = fresh(runs.exhibit, {});
  const Batch batch = none.first(none.train().size());
  // affine1 sigmoid affine2 sigmoid: a delta is the gradient of an affine layer's output, with the
  // sign of y - o.
  const auto delta = [&](ExhibitRun& run) {
    return transposed(-gradient_of_output(run, batch, bug == Bug::B1_1 ? 2 : 0));
  };
  const std::string name = bug == Bug::B1_1 ? "o_delta" : "z2_delta";
  std::vector<Fact> facts = {{name, delta(one), delta(none), ""},
                             {name + "_of_the_tutorial", delta(both), delta(none), ""}};
  both.run(runs.exhibit.iterations);
  const int n = none.train().size();
  const Numbers right = printed_mse(runs.corrected.side(), n);
  facts.push_back({"mse", printed_mse(runs.as_written.side(), n), right, ""});
  facts.push_back({"mse_of_the_tutorial", printed_mse(both.side(), n), right, ""});
  return facts;
}

std::vector<Fact> transpose_facts(const Exhibit& exhibit) {
  ExhibitRun as_written = fresh(exhibit, {Bug::B2_2});
  ExhibitRun corrected = fresh(exhibit, {});
  const Batch batch = corrected.first(4);
  const Fact square{"dX_of_a_square_layer", transposed(gradient_of_output(as_written, batch, 1)),
                    transposed(gradient_of_output(corrected, batch, 1)), ""};
  // Exercise 225: two inputs, three outputs.
  Affine right(2, 3, false, 1);
  right.W().value << 1, 2, 3, 4, 5, 6;
  AffineWithoutTranspose wrong(right);
  Matrix X(2, 2), dout(3, 2);
  X << 1, 3, 2, 4;
  dout << 1, 4, 2, 5, 3, 6;
  right.forward(X);
  wrong.forward(X);
  const std::string refusal = refusal_of([&] { wrong.backward(dout, InputGradient::needed); });
  return {{"dX", {}, transposed(right.backward(dout, InputGradient::needed)), refusal}, square};
}

std::vector<Fact> first_input_facts() {
  // Exercise 228: dY is what came out.
  Network corrected = tutorial_chain(2);
  Network as_written = tutorial_chain(2, {Bug::B2_4});
  const Matrix dY = corrected.forward(tutorial_input());
  corrected.backward(dY);
  as_written.forward(tutorial_input());
  const auto& wrong = dynamic_cast<const AffineKeepingFirstInput&>(*as_written.affine_layers()[1]);
  const std::string refusal = refusal_of([&] { as_written.backward(dY); });
  return {{"W2_gradient", transposed(wrong.written_gradient(dY)),
           transposed(corrected.affine_layers()[1]->W().gradient()), refusal}};
}

std::vector<Fact> repeated_name_facts(const Exhibit& exhibit) {
  ExhibitRun as_written = fresh(exhibit, {Bug::B2_7});
  ExhibitRun corrected = fresh(exhibit, {});
  const Batch batch = corrected.first(8);
  const auto layers = [](ExhibitRun& run) {
    return number(static_cast<double>(run.network().layers().size()));
  };
  Network chain_as_written = tutorial_chain(3, {Bug::B2_7});
  Network chain_corrected = tutorial_chain(3);
  return {{"layers", layers(as_written), layers(corrected), ""},
          {"tutorial_outputs", transposed(chain_as_written.forward(tutorial_input())),
           transposed(chain_corrected.forward(tutorial_input())), ""},
          {"loss", number(as_written.pass(batch)), number(corrected.pass(batch)), ""}};
}

}  // namespace

std::vector<Fact> layer_facts(const BothRuns& runs) {
  switch (runs.exhibit.bug) {
    case Bug::B0_2:
      return {{"output_weights_step", numbers(first_step(runs.exhibit, {Bug::B0_2}, 1)),
               numbers(first_step(runs.exhibit, {}, 1)), ""},
              {"hidden_weights_step", numbers(first_step(runs.exhibit, {Bug::B0_2}, 0)),
               numbers(first_step(runs.exhibit, {}, 0)), ""}};
    case Bug::B0_3:
      return raw_error_facts(runs.exhibit);
    case Bug::B1_1:
    case Bug::B1_2:
      return study_sleep_facts(runs);
    case Bug::B2_2:
      return transpose_facts(runs.exhibit);
    case Bug::B2_4:
      return first_input_facts();
    case Bug::B2_7:
      return repeated_name_facts(runs.exhibit);
    default:
      return {};
  }
}

}  // namespace glassbox
