// The tutorials as they are written, number by number. The numbers were computed with NumPy from
// the tutorials' own lines; those of S1 are also what that tutorial prints.
#include <gtest/gtest.h>

#include <vector>

#include "data/toy.h"
#include "experiments/museum/build_in.h"
#include "experiments/museum/exhibits.h"
#include "experiments/museum/museum.h"
#include "nn/helpers.h"
#include "nn/trainer.h"

namespace glassbox {
namespace {

using enum ActivationKind;

// A network of these layers with these mistakes and weights (out x in).
Network network_of(int inputs, std::vector<LayerSpec> layers, const std::vector<Bug>& bugs,
                   const std::vector<Matrix>& weights, const std::vector<Matrix>& biases = {}) {
  const NetworkSpec plan{inputs, std::move(layers), {}};
  Random random(1);
  Layers made = make_layers(plan, random);
  build_in(bugs, made);
  Network network(plan, std::move(made));
  for (std::size_t i = 0; i < weights.size(); ++i) {
    network.affine_layers()[i]->W().value = weights[i];
    if (!biases.empty()) network.affine_layers()[i]->b().value = biases[i];
  }
  return network;
}

void train(Network& network, LossKind kind, double rate, const Matrix& X, const Targets& targets,
           int steps) {
  const auto loss = make_loss(kind);
  const auto sgd = make_optimizer(OptimizerKind::sgd);
  sgd->learning_rate = rate;
  const Table table(X, targets);
  Trainer trainer(network, *loss, *sgd, table, Sampling::file_order, 1, Random(1));
  for (int i = 0; i < steps; ++i) trainer.step();
}

// S1 with B1.1 and B1.2: the mean squared error that is printed before epochs 1, 2, ...
TEST(TutorialS1, AsWrittenComesToItsPrintedErrors) {
  RunSpec spec = exhibit(Bug::B1_1).spec;
  spec.bugs = {Bug::B1_1, Bug::B1_2};
  Random random(spec.seed);
  const auto network = museum_workshop().network(spec, random);
  const auto loss = museum_workshop().loss(spec);
  const auto sgd = museum_workshop().optimizer(spec, *network);
  const TableSamples pupils = study_sleep();
  Trainer trainer(*network, *loss, *sgd, pupils, spec.sampling, spec.batch_size, Random(1));
  std::vector<double> mse;
  for (int epoch = 1; epoch <= 10'000; ++epoch) mse.push_back(trainer.step().loss * 2 / 3);

  const std::pair<std::size_t, double> expected[] = {
      {1, 0.0977631336657767},     {2, 0.0872711041808641},     {3, 0.0795507580189466},
      {4, 0.0738381603009242},     {5, 0.0695882483588543},     {1000, 0.00382536153432741},
      {5000, 0.00314877824360089}, {6000, 0.00304873825224042}, {10000, 0.00362599405847396}};
  for (const auto& [epoch, value] : expected) {
    EXPECT_NEAR(mse[epoch - 1] / value, 1, kDouble ? 1e-9 : 1e-3) << "epoch " << epoch;
  }
  const Matrix W1 = network->affine_layers()[0]->W().value.transpose();
  expect_close(W1,
               from_rows({{-0.538303778114058, -0.374202073851497, 1.71467012113841},
                          {1.24627641463014, -0.567697148372188, -1.04705420203553}}),
               kDouble ? 1e-8 : 1e-2);
}

// S0: one hidden layer of three, the sample (1, 1/2, -3/2), rate 0.3.
struct RashidStep {
  explicit RashidStep(const std::vector<Bug>& bugs, int steps)
      : network(network_of(3, {AffineSpec{3, false}, sigmoid, AffineSpec{3, false}, sigmoid}, bugs,
                           {wih(), who()})) {
    train(network, LossKind::half_squared_error, 0.3,
          from_samples({{1.0, 0.5, -1.5}, {0.6516, 0.5576, 0.4428}, {0.6534, 0.8164, 0.534}}),
          {from_samples({{0.99, 0.01, 0.01}, {0.01, 0.99, 0.01}, {0.01, 0.01, 0.99}}), {}}, steps);
  }
  static Matrix wih() {
    return from_rows(
        {{-0.0668, -0.1927, 0.0444}, {-0.3501, -0.1916, 0.1087}, {-0.2275, -0.4305, -0.2525}});
  }
  static Matrix who() {
    return from_rows(
        {{-0.289, 0.1276, 0.2273}, {-0.11, -0.0752, -0.3669}, {-0.1783, 0.4193, -0.483}});
  }
  const Matrix& W(std::size_t i) { return network.affine_layers()[i]->W().value; }
  Network network;
};

TEST(TutorialS0, AsWrittenTakesItsOwnHiddenErrors) {
  RashidStep one({Bug::B0_3}, 1);
  expect_close(one.W(0), from_rows({{-0.0677360575255502, -0.193168028762775, 0.0458040862883253},
                                    {-0.356563227286012, -0.194831613643006, 0.118394840929018},
                                    {-0.191285816526585, -0.412392908263292, -0.306821275210123}}));
  expect_close(one.W(1), from_rows({{-0.27295363108321, 0.140366348827392, 0.24483904165059},
                                    {-0.12396148464735, -0.0863076333892501, -0.382160216314591},
                                    {-0.193105464235026, 0.407520903934344, -0.499182704960917}}));
  RashidStep ten({Bug::B0_3}, 10);
  expect_close(ten.W(0), from_rows({{-0.0355607319667843, -0.159443858043907, 0.0778783788580264},
                                    {-0.391282572038042, -0.207876043165456, 0.138276008225875},
                                    {-0.125083850472074, -0.405769545791319, -0.502453328159391}}));
}

TEST(TutorialS0, CorrectedTakesTheGradient) {
  RashidStep one({}, 1);
  expect_close(one.W(0) - RashidStep::wih(),
               from_rows({{-0.000257321408180028, -0.000128660704090014, 0.000385982112270043},
                          {-0.00160286292999002, -0.000801431464995011, 0.00240429439498503},
                          {0.00897925652066909, 0.00448962826033455, -0.0134688847810036}}));
  // The output weights learn the same either way.
  RashidStep faithful({Bug::B0_3}, 1);
  expect_close(one.W(1), faithful.W(1));
}

// S4 with a ReLU on the output, one epoch over four samples, rate 0.05.
TEST(TutorialS4, AsWrittenLeavesTheWeightsOfOutputsBelowZero) {
  Network network = network_of(
      6, {AffineSpec{4}, relu, AffineSpec{3}}, {Bug::B4_1},
      {from_rows({{0.184, -0.462, 0.54, -0.021, 0.447, -0.345},
                  {-0.551, -0.123, -0.32, 0.41, -0.352, 0.291},
                  {-0.129, -0.381, 0.292, -0.517, 0.462, 0.543},
                  {0.517, -0.101, -0.565, 0.578, -0.192, 0.248}}),
       from_rows({{0.319, 0.065, 0.462, 0.485},
                  {-0.587, -0.511, -0.306, -0.44},
                  {0.238, -0.122, 0.46, -0.383}})},
      {from_samples({{-0.166, -0.558, 0.426, 0.189}}), from_samples({{-0.081, -0.578, 0.23}})});
  train(network, LossKind::softmax_cross_entropy, 0.05,
        from_samples(
            {{0, 1, 1, 0, 1, 0}, {0, 0, 0, 1, 0, 0}, {1, 1, 0, 1, 1, 0}, {0, 0, 1, 0, 0, 0}}),
        {Matrix::Zero(3, 4), {0, 2, 0, 0}}, 4);
  expect_close(
      network.affine_layers()[0]->W().value,
      from_rows({{0.184, -0.456644686029174, 0.551224325898938, -0.021, 0.452355313970826, -0.345},
                 {-0.551, -0.123, -0.32, 0.41, -0.352, 0.291},
                 {-0.129, -0.375794410410016, 0.303711681926229, -0.517, 0.467205589589984, 0.543},
                 {0.530511495985004, -0.0874885040149963, -0.565, 0.581597712313591,
                  -0.178488504014996, 0.248}}));
  expect_close(network.affine_layers()[1]->W().value,
               from_rows({{0.343395331811297, 0.065, 0.512160520153356, 0.497281384248706},
                          {-0.587, -0.511, -0.306, -0.44},  // not moved: class 1 gets no gradient
                          {0.221972179258655, -0.122, 0.427014975635446, -0.383}}));
}

// S2 with 'relu' twice in its dictionary: on these numbers the lost ReLU is missed.
TEST(TutorialS2, AsWrittenLosesTheSecondRelu) {
  const std::vector<Matrix> weights = {from_samples({{-0.629, -0.783, -0.561, 0.957},
                                                     {0.623, -0.656, 0.632, -0.452},
                                                     {-0.137, 0.88, 0.635, -0.328}}),
                                       from_samples({{0.591, -0.969, 0.198, 0.208},
                                                     {-0.79, -0.236, -0.927, 0.781},
                                                     {0.962, -0.88, 0.781, 0.154},
                                                     {0.485, 0.26, 0.164, -0.959}}),
                                       from_samples({{-0.428, 0.705, 0.95},
                                                     {0.77, -0.281, 0.198},
                                                     {-0.29, -0.32, -0.644},
                                                     {-0.525, -0.91, 0.011}})};
  const std::vector<Matrix> biases = {from_samples({{-0.649, -0.254, -0.989, -0.495}}),
                                      from_samples({{-0.58, 0.089, 0.538, -0.499}}),
                                      from_samples({{-0.247, 0.186, 0.26}})};
  const Matrix X = from_samples({{0.087, -0.443, -0.151},
                                 {0.69, -0.991, -0.757},
                                 {0.341, 0.652, -0.727},
                                 {0.15, 0.783, -0.582}});
  const Targets targets{{}, {0, 2, 1, 2}};
  const auto loss_of = [&](const std::vector<Bug>& bugs, Matrix& dX) {
    Network network = network_of(3, {AffineSpec{4}, relu, AffineSpec{4}, relu, AffineSpec{3}}, bugs,
                                 weights, biases);
    const auto loss = make_loss(LossKind::softmax_cross_entropy);
    const double L = loss->forward(network.forward(X), targets);
    dX = network.backward(loss->backward(), InputGradient::needed);
    return L;
  };
  Matrix dX;
  // The tutorial adds 1e-7 to every probability, which moves the loss by about 3e-7.
  EXPECT_NEAR(loss_of({Bug::B2_7}, dX), 1.34664464354892, 1e-6);
  expect_close(dX.col(1),
               from_samples({{0.0893805355827763, -0.0422152581853865, -0.0306340811610769}}));
  EXPECT_NEAR(loss_of({}, dX), 1.09840503990731, 1e-6);
  expect_close(dX.col(1),
               from_samples({{0.00972012591692913, -0.00459090586672097, -0.00333145381478867}}));
}

}  // namespace
}  // namespace glassbox
