#include "app/model.h"

#include <algorithm>
#include <limits>

#include "app/checkpoint.h"
#include "app/plane_rig.h"
#include "nn/batch_norm.h"

namespace glassbox {
namespace {

const std::vector<LayerSpec> kConvolutional = {ConvolutionSpec{3, 5},
                                               BatchNormSpec{},
                                               ActivationKind::relu,
                                               MaxPoolSpec{2},
                                               ConvolutionSpec{4, 3, Padding::valid},
                                               ActivationKind::tanh,
                                               MaxPoolSpec{2},
                                               FlattenSpec{},
                                               BatchNormSpec{},
                                               DropoutSpec{0.25},
                                               AffineSpec{12, false},
                                               ActivationKind::elu,
                                               AffineSpec{10}};

RunSpec with(std::vector<LayerSpec> layers) {
  RunSpec spec = digits_spec();
  spec.layers = std::move(layers);
  spec.learning_rate = 0.02;
  return spec;
}

void add_digits(Session& session) {
  add_fixture(session, Split::train, 0, 150);
  add_fixture(session, Split::test, 150, 50);
}

std::vector<std::string> names_of(const Model& model) {
  std::vector<std::string> names;
  for (const ModelParameter& p : model.parameters) names.push_back(p.name);
  return names;
}

void expect_same(const Model& a, const Model& b) {
  EXPECT_EQ(names_of(a), names_of(b));
  for (std::size_t i = 0; i < a.parameters.size(); ++i) {
    EXPECT_EQ(a.parameters[i].shape, b.parameters[i].shape) << a.parameters[i].name;
    EXPECT_EQ(a.parameters[i].values, b.parameters[i].values) << a.parameters[i].name;
  }
}

class Models : public testing::TestWithParam<std::vector<LayerSpec>> {};

// Out of a run that has learned and into another: bit for bit the same network.
TEST_P(Models, ComeBackBitForBit) {
  Session trained;
  add_digits(trained);
  trained.start(with(GetParam()));
  trained.advance(23, kNoLimit);
  const Model model = read_model(trained.snapshot());
  EXPECT_EQ(model.iteration, 23);
  EXPECT_EQ(model.epoch, 2);
  EXPECT_EQ(model.spec.layers, GetParam());

  const Bytes written = write_model(model.spec, model.parameters);
  const Model again = read_model(written);
  EXPECT_EQ(again.iteration, 0);
  EXPECT_EQ(again.epoch, 0);
  expect_same(again, model);
  EXPECT_EQ(write_model(again.spec, again.parameters), written);

  Session other;
  add_digits(other);
  other.restore(written);
  EXPECT_EQ(other.predict_test_digits(0, 50), trained.predict_test_digits(0, 50));
  other.advance(5, kNoLimit);
  EXPECT_EQ(other.run().status().iteration, 5);
}

INSTANTIATE_TEST_SUITE_P(
    OfManyLayers, Models,
    testing::Values(std::vector<LayerSpec>{AffineSpec{16}, ActivationKind::relu, AffineSpec{10}},
                    std::vector<LayerSpec>{AffineSpec{16}, BatchNormSpec{}, ActivationKind::sigmoid,
                                           DropoutSpec{}, AffineSpec{8, false},
                                           ActivationKind::identity, AffineSpec{10}},
                    kConvolutional,
                    // Without a flatten: the affine layer takes the picture itself.
                    std::vector<LayerSpec>{BatchNormSpec{}, ConvolutionSpec{2, 3},
                                           ActivationKind::leaky_relu, AffineSpec{10}}));

TEST(Model, HasNamesAndShapesOfPyTorch) {
  Session session;
  session.start(with(kConvolutional));
  const Model model = read_model(session.snapshot());
  EXPECT_EQ(names_of(model),
            (std::vector<std::string>{"0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean",
                                      "1.running_var", "4.weight", "4.bias", "8.weight", "8.bias",
                                      "8.running_mean", "8.running_var", "10.weight", "12.weight",
                                      "12.bias"}));
  EXPECT_EQ(model.parameters[0].shape, (std::vector<int>{3, 1, 5, 5}));
  EXPECT_EQ(model.parameters[2].shape, (std::vector<int>{3}));
  EXPECT_EQ(model.parameters[6].shape, (std::vector<int>{4, 3, 3, 3}));
  EXPECT_EQ(model.parameters[8].shape, (std::vector<int>{144}));  // 6 x 6 x 4
  EXPECT_EQ(model.parameters[12].shape, (std::vector<int>{12, 144}));
  EXPECT_EQ(model.parameters[14].shape, (std::vector<int>{10}));
}

// What a network of PyTorch's layout, written out loop by loop, makes of a picture.
class Reference {
 public:
  Reference(const Model& model) : model_(model) {}

  // Convolution without margin, relu, flatten (channel after channel), batch norm, affine.
  Matrix answer(const std::vector<Scalar>& picture) const {
    const ModelParameter& w = at("0.weight");
    const int side = 28 - 2;
    std::vector<Scalar> flat;
    for (int o = 0; o < w.shape[0]; ++o) {
      for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
          Scalar sum = at("0.bias").values[std::size_t(o)];
          for (int p = 0; p < 3; ++p) {
            for (int q = 0; q < 3; ++q) {
              sum += w.values[std::size_t((o * 3 + p) * 3 + q)] *
                     picture[std::size_t((y + p) * 28 + x + q)];
            }
          }
          flat.push_back(std::max(Scalar(0), sum));
        }
      }
    }
    for (std::size_t i = 0; i < flat.size(); ++i) {
      flat[i] = (flat[i] - at("3.running_mean").values[i]) /
                    std::sqrt(at("3.running_var").values[i] + Scalar(1e-5)) *
                    at("3.weight").values[i] +
                at("3.bias").values[i];
    }
    const ModelParameter& last = at("4.weight");
    Matrix Z(last.shape[0], 1);
    for (Index i = 0; i < Z.rows(); ++i) {
      Z(i) = at("4.bias").values[std::size_t(i)];
      for (std::size_t j = 0; j < flat.size(); ++j) {
        Z(i) += last.values[std::size_t(i) * flat.size() + j] * flat[j];
      }
    }
    return Z;
  }

 private:
  const ModelParameter& at(const std::string& name) const {
    return *std::find_if(model_.parameters.begin(), model_.parameters.end(),
                         [&](const ModelParameter& p) { return p.name == name; });
  }
  const Model& model_;
};

TEST(Model, LaysItsNumbersAsPyTorchDoes) {
  Session session;
  add_digits(session);
  session.start(with({ConvolutionSpec{3, 3, Padding::valid}, ActivationKind::relu, FlattenSpec{},
                      BatchNormSpec{}, AffineSpec{10}}));
  session.advance(15, kNoLimit);
  const Model model = read_model(session.snapshot());
  Batch batch;
  session.run().test_samples()->gather(std::vector<int>{7}, batch);
  const std::vector<Scalar> picture(batch.X.data(), batch.X.data() + batch.X.size());
  expect_close(session.run().network().forward(batch.X), Reference(model).answer(picture),
               kDouble ? 1e-11 : 1e-4);
}

// A picture that a pool or a convolution has made one pixel is a flat row of its channels.
TEST(Model, TakesAPictureOfOnePixelForARow) {
  RunSpec spec = with({ConvolutionSpec{5, 28, Padding::valid}, ActivationKind::relu,
                       BatchNormSpec{}, AffineSpec{10}});
  Session session;
  session.start(spec);
  const Model model = read_model(session.snapshot());
  EXPECT_EQ(model.parameters.back().shape, (std::vector<int>{10}));
  expect_same(read_model(write_model(spec, model.parameters)), model);
}

TEST(Model, OfPointsAndXor) {
  PlaneLab lab;
  for (const RunSpec& spec : {circle_spec(), clouds_spec(), slope_spec(), xor_spec()}) {
    lab.start(spec);
    lab.advance(40, kNoLimit);
    const Model model = read_model(lab.snapshot());
    EXPECT_EQ(model.iteration, 40);
    EXPECT_EQ(model.spec.data, spec.data);
    PlaneLab other;
    other.restore(write_model(model.spec, model.parameters));
    EXPECT_EQ(other.answers_at(other.places(20, 400)).values,
              lab.answers_at(lab.places(20, 400)).values);
  }
}

class Refused : public testing::Test {
 protected:
  Refused() {
    Session session;
    session.start(spec_);
    parameters_ = read_model(session.snapshot()).parameters;
  }
  std::string written() const {
    return refusal([&] { write_model(spec_, parameters_); });
  }
  RunSpec spec_ = with({AffineSpec{4}, BatchNormSpec{}, ActivationKind::relu, AffineSpec{10}});
  std::vector<ModelParameter> parameters_;
};

TEST_F(Refused, NotAsItIs) { EXPECT_EQ(written(), ""); }

TEST_F(Refused, ForAMissingParameter) {
  parameters_.pop_back();
  EXPECT_EQ(written(), "there is no parameter 3.bias: expected one of shape 10");
  parameters_.clear();
  EXPECT_EQ(written(), "there is no parameter 0.weight: expected one of shape 4 x 784");
}

TEST_F(Refused, ForASuperfluousParameter) {
  parameters_.push_back({"7.weight", {1}, {0}});
  EXPECT_EQ(written(), "there is a parameter 7.weight: expected none of this name in this network");
  parameters_.back() = parameters_.front();
  EXPECT_EQ(written(), "parameter 0.weight is there more than once: expected it once");
}

TEST_F(Refused, ForAnotherShape) {
  parameters_[0].shape = {784, 4};
  EXPECT_EQ(written(), "parameter 0.weight: expected shape 4 x 784, got 784 x 4");
  parameters_[0].shape = {};
  EXPECT_EQ(written(), "parameter 0.weight: expected shape 4 x 784, got none");
  parameters_[0].shape = {4, 784};
  parameters_[0].values.pop_back();
  EXPECT_EQ(written(), "parameter 0.weight: expected 3136 numbers, got 3135");
}

TEST_F(Refused, ForNumbersThatCannotBeComputedWith) {
  parameters_[1].values[2] = std::numeric_limits<Scalar>::quiet_NaN();
  EXPECT_EQ(written(),
            "parameter 0.bias: expected finite numbers, got nan at position 2 (counted from 0)");
  parameters_[1].values[2] = std::numeric_limits<Scalar>::infinity();
  EXPECT_EQ(written(),
            "parameter 0.bias: expected finite numbers, got inf at position 2 (counted from 0)");
  parameters_[1].values[2] = -3;
  EXPECT_EQ(written(), "");
  parameters_[5].values[1] = -1;
  EXPECT_EQ(written(),
            "parameter 1.running_var: expected finite numbers of at least 0, got -1 at position 1 "
            "(counted from 0)");
}

TEST_F(Refused, ForASpecThatCannotBeRun) {
  spec_.learning_rate = 0;
  EXPECT_EQ(written(), "the learning rate is 0: expected more than 0 and at most 1000");
  spec_ = with({ActivationKind::relu});
  EXPECT_EQ(written(),
            "the network has no affine layer, so there is nothing to learn: expected at least 1");
  spec_ = digits_spec();
  spec_.data.kind = DataKind::study_sleep;
  EXPECT_EQ(written(),
            "there are no study_sleep data here: expected plane, table, xor_points or "
            "xor_clusters");
}

TEST(Model, RefusesADamagedSnapshot) {
  Session session;
  session.start(xor_spec());
  const Bytes good = session.snapshot();
  EXPECT_EQ(refusal([&] { read_model(good); }), "");
  EXPECT_EQ(refusal([&] { read_model({}); }), "the snapshot has 0 bytes: expected at least 28");
  for (std::size_t i = 28; i < good.size(); i += 211) {
    Bytes bytes = good;
    bytes[i] ^= 0x10;
    EXPECT_EQ(refusal([&] { read_model(bytes); }),
              "the snapshot is damaged: its bytes do not have the checksum that they were saved "
              "with");
  }
}

}  // namespace
}  // namespace glassbox
