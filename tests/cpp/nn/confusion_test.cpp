#include "nn/confusion.h"

#include "nn/helpers.h"

namespace glassbox {
namespace {

using Classes = std::vector<std::uint8_t>;

TEST(ConfusionMatrix, CountsWhatWasReadAsWhat) {
  const Classes labels{0, 1, 2, 2, 1, 2};
  const Classes answers{0, 2, 2, 0, 1, 2};
  Eigen::MatrixXi expected(3, 3);
  expected << 1, 0, 0,  //
      0, 1, 1,          //
      1, 0, 2;
  EXPECT_EQ(confusion_matrix(labels, answers, 3), expected);
  EXPECT_EQ(confusion_matrix({}, {}, 2), Eigen::MatrixXi::Zero(2, 2));
}

TEST(ConfusionMatrix, RefusesWhatDoesNotGoTogether) {
  EXPECT_EQ(refusal([] {
              confusion_matrix(Classes{1}, Classes{1, 0}, 2);
            }),
            "confusion matrix: expected as many answers as labels, got 2 answers and 1 labels");
  EXPECT_EQ(refusal([] { confusion_matrix(Classes{1}, Classes{2}, 2); }),
            "confusion matrix: expected classes below 2, got 1 read as 2");
}

}  // namespace
}  // namespace glassbox
