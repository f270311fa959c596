// Softmax, and softmax followed by cross-entropy.

#include "nn/softmax.h"

#include "experiments/museum/loss.h"
#include "golden/case.h"
#include "nn/loss.h"
#include "nn/probability_loss.h"

namespace glassbox::golden {

// Rows of any lengths, each by itself.
void run_softmax(Case& c) {
  Json by_function = Json::array();
  Json by_layer = Json::array();
  for (const Matrix& z : c.given.columns("rows")) {
    Matrix p;
    softmax(z, p);
    by_function.push_back(list_of(p));
    by_layer.push_back(list_of(Softmax().forward(z)));
  }
  c.expect.compare("softmax", by_function);
  c.expect.compare("softmax", by_layer);
}

namespace {

// The textbooks' loss, log(p + delta), of softmax outputs.
double loss_with_delta(const Matrix& Z, const Matrix& T, double delta) {
  Softmax softmax;
  CrossEntropyOfProbabilities loss(delta);
  return loss.forward(softmax.forward(Z), {T, {}});
}

// One target vector for one list of logits, or for several lists, each a sample by itself.
void run_single(Case& c, const Matrix& t, double delta) {
  const Json& x = c.given.at("x");
  const bool several = x.is_array() && !x.empty() && x.front().is_array();
  const Matrix X = several ? c.given.samples("x") : c.given.column("x");
  if (X.rows() != t.rows()) {
    throw Refusal("given.x: expected " + std::to_string(t.rows()) + " numbers like given.t, got " +
                  std::to_string(X.rows()));
  }
  Json losses = Json::array();
  for (Index k = 0; k < X.cols(); ++k) losses.push_back(loss_with_delta(X.col(k), t, delta));
  c.expect.compare("losses", losses);
  if (several) return;

  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  loss->forward(X, {t, {}});
  Matrix P;
  loss->predict(X, P);
  c.expect.compare("y", list_of(P));
  c.expect.compare("loss", losses.front());
  c.expect.compare("dx_correct", list_of(loss->backward()));
  DividedByClasses as_written(make_loss(LossKind::softmax_cross_entropy));
  as_written.forward(X, {t, {}});
  c.expect.compare("dx_seed", list_of(as_written.backward()));
}

// One maximum and one sum for all samples, and a loss that is not divided by their number.
void compare_whole_batch(Expected& expect, const Matrix& X, const Targets& targets, double delta) {
  WholeBatchSoftmax loss(delta);
  expect.compare("loss_divided", loss.forward(X, targets));
  expect.compare("dx", samples_of(loss.backward()));
  Matrix P;
  loss.predict(X, P);
  expect.compare("y", samples_of(P));
  SummedLoss summed(std::make_unique<WholeBatchSoftmax>(delta));
  expect.compare("loss_not_divided", summed.forward(X, targets));
}

void run_batch(Case& c, const Matrix& T, double delta) {
  const Matrix X = c.given.samples("x");
  if (X.rows() != T.rows() || X.cols() != T.cols()) {
    throw Refusal("given.x: expected " + std::to_string(T.cols()) + " samples of " +
                  std::to_string(T.rows()) + " numbers like given.t, got " +
                  std::to_string(X.cols()) + " of " + std::to_string(X.rows()));
  }
  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  c.expect.compare("loss", loss_with_delta(X, T, delta));
  c.expect.compare("loss_no_delta", loss->forward(X, {T, {}}));
  c.expect.compare("dx", samples_of(loss->backward()));
  Matrix P;
  loss->predict(X, P);
  c.expect.compare("y", samples_of(P));
  const char* as_written = "as_written_whole_batch";
  if (c.expect.has(as_written)) {
    compare_whole_batch(c.expect.object(as_written), X, {T, {}}, delta);
  }
}

}  // namespace

void run_softmax_with_loss(Case& c) {
  const double delta = c.given.number("delta");
  const Json& t = c.given.at("t");
  if (t.is_array() && !t.empty() && t.front().is_array()) {
    run_batch(c, c.given.samples("t"), delta);
  } else {
    run_single(c, c.given.column("t"), delta);
  }
}

}  // namespace glassbox::golden
