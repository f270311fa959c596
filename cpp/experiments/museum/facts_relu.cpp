// Mistakes of ReLU and of derivatives.

#include <memory>
#include <stdexcept>

#include "experiments/museum/facts.h"
#include "experiments/museum/relu.h"
#include "experiments/museum/tutorial_chain.h"

namespace glassbox {

namespace {

// Numbers on both sides of 0, in one row: 1 unit, 6 samples.
Matrix grid() {
  Matrix Z(1, 6);
  Z << -2, -1, -0.5, 0.5, 1, 2;
  return Z;
}

// dA/dZ on the grid, as the layer's way back has it.
Numbers derivative_on_grid(Layer&& layer) {
  Matrix Z = grid();
  layer.forward(Z);
  Matrix ones = Matrix::Ones(1, Z.cols());
  return numbers(layer.backward(ones, InputGradient::needed));
}

// The grid after the layer has been forward.
Numbers grid_after_forward(Layer&& layer) {
  Matrix Z = grid();
  layer.forward(Z);
  return numbers(Z);
}

// Exercises 214 and 215: x has samples as rows, here as columns.
Matrix exercise_x() {
  Matrix x(2, 2);
  x << 1, -2, -0.5, 3;
  return x;
}

// The exercise's gradient goes to two branches, relu(x) and relu(-x).
struct TwoBranches {
  TwoBranches(Layer&& first, Layer&& second) {
    const Matrix x = exercise_x();
    dout << 2, -3, 3, -4;
    first.forward(x);
    second.forward(-x);
    first.backward(dout, InputGradient::needed);
    seen_by_second = second.backward(dout, InputGradient::needed);
  }
  Matrix dout = Matrix(2, 2);  // after both
  Matrix seen_by_second;
};

std::vector<Fact> mutating_facts() {
  // The second one is right on both sides: what it is handed is the question.
  const auto relu = [] { return Activation(ActivationKind::relu); };
  const TwoBranches as_written(MutatingRelu(), relu());
  const TwoBranches corrected(relu(), relu());
  return {{"callers_gradient", transposed(as_written.dout), transposed(corrected.dout), ""},
          {"second_branch", transposed(as_written.seen_by_second),
           transposed(corrected.seen_by_second), ""}};
}

// Where the first ReLU of a network lets nothing through on its way back: 1, elsewhere 0.
Matrix blocked(ExhibitRun& run, const Batch& batch) {
  run.pass(batch);
  auto& relu = run.network().layers()[1];
  Matrix ones = Matrix::Ones(run.network().output(1).rows(), batch.X.cols());
  return (relu.backward(ones, InputGradient::needed).array() == 0).cast<Scalar>();
}

std::vector<Fact> shared_facts(const Exhibit& exhibit) {
  ExhibitRun as_written = fresh(exhibit, {Bug::B2_6});
  ExhibitRun corrected = fresh(exhibit, {});
  const Batch batch = corrected.first(4);
  std::vector<Fact> facts = {{"mask_of_relu1", transposed(blocked(as_written, batch)),
                              transposed(blocked(corrected, batch)), ""}};
  // Exercise 229: 2-3-2-3, dY is what came out.
  Network right = tutorial_chain(3);
  Network wrong = tutorial_chain(3, {Bug::B2_6});
  const Matrix dY = right.forward(tutorial_input());
  const Numbers dX = transposed(right.backward(dY, InputGradient::needed));
  wrong.forward(tutorial_input());
  try {
    facts.push_back({"tutorial_dX", transposed(wrong.backward(dY, InputGradient::needed)), dX, ""});
  } catch (const std::invalid_argument& error) {
    facts.push_back({"tutorial_dX", {}, dX, error.what()});
  }
  return facts;
}

}  // namespace

std::vector<Fact> relu_facts(const BothRuns& runs) {
  const auto relu = [] { return Activation(ActivationKind::relu); };
  switch (runs.exhibit.bug) {
    case Bug::B2_5:
      return mutating_facts();
    case Bug::B2_6:
      return shared_facts(runs.exhibit);
    case Bug::B4_2:
      return {
          {"derivative", derivative_on_grid(WrongReluDerivative()), derivative_on_grid(relu()), ""},
          {"derivative_with_b4_3", derivative_on_grid(AliasingReluWithWrongDerivative()),
           derivative_on_grid(relu()), ""}};
    case Bug::B4_3:
      return {{"sums_after_forward", grid_after_forward(AliasingRelu()), grid_after_forward(relu()),
               ""},
              {"derivative", derivative_on_grid(AliasingRelu()), derivative_on_grid(relu()), ""},
              {"derivative_with_b4_2", derivative_on_grid(AliasingReluWithWrongDerivative()),
               derivative_on_grid(relu()), ""}};
    case Bug::B4_7:
      return {
          {"sigmoid_derivative",
           derivative_on_grid(ReluDerivativeEverywhere(ActivationKind::sigmoid)),
           derivative_on_grid(Activation(ActivationKind::sigmoid)), ""},
          {"tanh_derivative", derivative_on_grid(ReluDerivativeEverywhere(ActivationKind::tanh)),
           derivative_on_grid(Activation(ActivationKind::tanh)), ""}};
    default:
      return {};
  }
}

}  // namespace glassbox
