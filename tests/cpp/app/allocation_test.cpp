// A training step in its steady state asks for no memory.
//
// glibc lets a program put its own malloc in front; it counts the calls. Not under the sanitizers,
// which do the same, nor in wasm, where the same sources run.
#include <cstddef>

#include "app/rig.h"
#include "data/toy.h"
#include "nn/rig.h"

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

namespace {
std::size_t allocations = 0;
}

extern "C" {
void* __libc_malloc(std::size_t size);
void* malloc(std::size_t size) {
  ++allocations;
  return __libc_malloc(size);
}
}

namespace glassbox {
namespace {

DigitSamples digits(int count, PixelScaling scaling) {
  Session session;
  add_fixture(session, Split::train, 0, count);
  return session.digits(Split::train).sharing({scaling});
}

std::size_t allocations_of(Rig& rig) {
  rig.steps(12);  // one and a half epochs: every buffer has found its size
  const std::size_t before = allocations;
  rig.steps(3);
  return allocations - before;
}

const std::vector<LayerSpec> kFlat = {AffineSpec{30}, ActivationKind::relu, AffineSpec{10}};
const std::vector<LayerSpec> kConvolutions = {ConvolutionSpec{4}, ActivationKind::relu,
                                              MaxPoolSpec{},      FlattenSpec{},
                                              DropoutSpec{0.25},  AffineSpec{10}};

TEST(Allocation, TheCounterCounts) {
  const std::size_t before = allocations;
  const Matrix M = Matrix::Zero(10, 10);
  const std::vector<int> v(100, 1);
  EXPECT_EQ(allocations - before, 2U) << M.size() + static_cast<Index>(v.size());
}

TEST(Allocation, AStepOnDigitsAsksForNoMemory) {
  for (const int batch : {1, 8}) {
    // Blank paper is 0, or -0.5.
    for (const PixelScaling scaling : {PixelScaling::unit, PixelScaling::offset}) {
      for (const auto& layers : {kFlat, kConvolutions}) {
        SCOPED_TRACE(testing::Message() << "batch " << batch << ", " << name_of(scaling) << ", "
                                        << layers.size() << " layers");
        const DigitSamples samples = digits(8 * batch, scaling);
        Plan plan;
        plan.network = {784, layers, {InitializerKind::he}, Shape{28, 28, 1}};
        plan.batch_size = batch;
        Rig rig(plan, samples);
        rig.sgd.learning_rate = 0.001;
        EXPECT_EQ(allocations_of(rig), 0U);
        EXPECT_EQ(rig.network.layers()[0].input_use().skips_zeros, scaling == PixelScaling::unit);
      }
    }
  }
}

TEST(Allocation, AStepOnXorAsksForNoMemory) {
  const PointSamples samples = xor_points();
  Plan plan;
  plan.network = {2, {AffineSpec{2}, ActivationKind::sigmoid, AffineSpec{1}}, {}};
  plan.loss = LossKind::binary_cross_entropy;
  plan.sampling = Sampling::full_batch;
  Rig rig(plan, samples);
  EXPECT_EQ(allocations_of(rig), 0U);
}

}  // namespace
}  // namespace glassbox

#endif
