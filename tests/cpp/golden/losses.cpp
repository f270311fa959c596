// Losses: their values, for all samples together and for each, and their gradients.

#include <cmath>

#include "golden/case.h"
#include "golden/networks.h"
#include "nn/loss.h"
#include "nn/probability_loss.h"

namespace glassbox::golden {

namespace {

void require_equal_sizes(const Matrix& Y, const Matrix& T) {
  if (Y.rows() == T.rows() && Y.cols() == T.cols()) return;
  throw Refusal("given: expected as many targets as outputs, got " + std::to_string(T.size()) +
                " and " + std::to_string(Y.size()));
}

// A list of single outputs, one a sample.
Matrix row(Case& c, const std::string& key) { return c.given.column(key).transpose(); }

Json losses_of_each(Loss& loss, const Matrix& Z, const Matrix& T) {
  Json each = Json::array();
  for (Index k = 0; k < Z.cols(); ++k) each.push_back(loss.forward(Z.col(k), {T.col(k), {}}));
  return each;
}

}  // namespace

void run_regression_losses(Case& c) {
  const Matrix Y = c.given.samples("y");
  const Targets targets{c.given.samples("t"), {}};
  require_equal_sizes(Y, targets.values);
  const std::pair<std::string, LossKind> losses[] = {{"mse", LossKind::mean_squared_error},
                                                     {"mae", LossKind::mean_absolute_error},
                                                     {"half_sse", LossKind::half_squared_error}};
  for (const auto& [name, kind] : losses) {
    const auto loss = make_loss(kind);
    c.expect.compare(name, loss->forward(Y, targets));
    c.expect.compare(name + "_grad", samples_of(loss->backward()));
  }
}

// Of probabilities. At p = 0 and p = 1 the formula has no number; two remedies are in use, and the
// loss has to be finite and agree with one of them.
void run_bce(Case& c) {
  const Matrix P = row(c, "p");
  const Matrix T = row(c, "t");
  require_equal_sizes(P, T);
  BinaryCrossEntropyOfProbabilities loss;
  const double L = loss.forward(P, {T, {}});
  c.expect.compare("loss", L);
  c.expect.compare("grad", list_of(loss.backward()));

  const std::vector<std::string> remedies = {"loss_clip_1e_7", "loss_log_clamped_at_minus_100"};
  bool agrees = false;
  for (const std::string& key : remedies) {
    if (!c.expect.has(key)) continue;
    const double expected = number_of(c.expect.at(key));
    const double allowed = c.tolerance.number("atol") + c.tolerance.number("rtol") * expected;
    agrees = agrees || std::abs(L - expected) <= allowed;
  }
  for (const std::string& key : remedies) {
    c.expect.judge(key, agrees,
                   "expected the loss of one remedy or the other, got " + number_text(L));
  }
}

void run_bce_with_logits(Case& c) {
  const Matrix Z = row(c, "z");
  const Matrix T = row(c, "t");
  require_equal_sizes(Z, T);
  const auto loss = make_loss(LossKind::binary_cross_entropy);
  c.expect.compare("per_sample", losses_of_each(*loss, Z, T));
  c.expect.compare("loss", loss->forward(Z, {T, {}}));
  c.expect.compare("grad", list_of(loss->backward()));
}

// Categorical cross-entropy of one-hot targets, and of class numbers: one loss, two encodings.
void run_cce(Case& c) {
  const Matrix Z = c.given.samples("logits");
  const Matrix T = c.given.samples("onehot");
  const std::vector<int> index = c.given.classes("index");
  require_equal_sizes(Z, T);
  require_equal_sizes(Z, one_hot(index, Z.rows()));

  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  c.expect.compare("per_sample", losses_of_each(*loss, Z, T));
  c.expect.compare("loss", loss->forward(Z, {T, {}}));
  c.expect.compare("grad", samples_of(loss->backward()));
  c.expect.compare("sparse_loss", loss->forward(Z, {T, index}));
  c.expect.compare("grad", samples_of(loss->backward()));

  Matrix P;
  softmax(Z, P);
  c.expect.compare("loss_seed_delta_1e_7", CrossEntropyOfProbabilities(1e-7).forward(P, {T, {}}));
}

}  // namespace glassbox::golden
