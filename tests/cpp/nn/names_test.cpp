#include "nn/names.h"

#include <gtest/gtest.h>

#include <iterator>
#include <set>
#include <string>

#include "nn/activation.h"
#include "nn/helpers.h"
#include "nn/initializer.h"
#include "nn/loss.h"
#include "nn/trainer.h"

namespace glassbox {

enum class Fruit { apple, pear, plum };
template <>
struct Names<Fruit> {
  static constexpr std::string_view what = "fruit";
  static constexpr std::pair<Fruit, std::string_view> all[] = {{Fruit::apple, "apple"},
                                                               {Fruit::pear, "pear"}};
};

namespace {

template <class Enum>
class NamesOf : public testing::Test {};
using Enums = testing::Types<ActivationKind, LossKind, InitializerKind, Sampling>;
TYPED_TEST_SUITE(NamesOf, Enums);

TYPED_TEST(NamesOf, EveryNameLeadsBackToItsValue) {
  std::set<std::string> names;
  int number = 0;
  for (const auto& [value, name] : Names<TypeParam>::all) {
    EXPECT_EQ(static_cast<int>(value), number++);  // none is missing or out of order
    EXPECT_EQ(name_of(value), name);
    EXPECT_EQ(from_name<TypeParam>(name), value);
    names.insert(std::string(name));
  }
  EXPECT_EQ(names.size(), std::size(Names<TypeParam>::all));
}

TEST(Names, TablesAreComplete) {
  EXPECT_EQ(name_of(ActivationKind::elu), std::string_view("elu"));
  EXPECT_EQ(std::size(Names<ActivationKind>::all),
            static_cast<std::size_t>(ActivationKind::elu) + 1);
  EXPECT_EQ(std::size(Names<LossKind>::all),
            static_cast<std::size_t>(LossKind::half_squared_error) + 1);
  EXPECT_EQ(std::size(Names<InitializerKind>::all),
            static_cast<std::size_t>(InitializerKind::he) + 1);
  EXPECT_EQ(std::size(Names<Sampling>::all), static_cast<std::size_t>(Sampling::full_batch) + 1);
}

TEST(Names, UnknownNameIsRefusedWithTheKnownOnes) {
  EXPECT_EQ(refusal([] { from_name<Fruit>("Apple"); }),
            "unknown fruit \"Apple\": expected one of apple, pear");
  EXPECT_EQ(refusal([] { from_name<LossKind>(""); }),
            "unknown loss \"\": expected one of softmax_cross_entropy, binary_cross_entropy, "
            "mean_squared_error, mean_absolute_error, half_squared_error");
}

TEST(Names, EnumeratorWithoutANameIsAFaultOfTheProgram) {
  EXPECT_THROW(name_of(Fruit::plum), std::logic_error);
}

}  // namespace
}  // namespace glassbox
