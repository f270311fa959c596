// Runs on tables: rows of numbers with a class or a number each.
#include <cmath>
#include <limits>
#include <set>

#include "app/model.h"
#include "app/plane_rig.h"
#include "app/race.h"
#include "app/table_answers.h"

namespace glassbox {
namespace {

// `classes` clouds in four dimensions, or, without classes, the sum of the row's numbers.
TableSpec some_table(int classes, int rows = 120) {
  TableSpec table;
  table.features = 4;
  table.classes = classes;
  table.train_share = 0.75;
  table.seed = 3;
  Random random(8);
  for (int row = 0; row < rows; ++row) {
    const int label = classes > 0 ? row % classes : 0;
    float sum = 0;
    for (int i = 0; i < 4; ++i) {
      const double centre = classes > 0 && i == label % 4 ? 3 : 0;
      table.values.push_back(static_cast<float>(centre + 0.5 * random.normal()));
      sum += table.values.back();
    }
    table.targets.push_back(classes > 0 ? static_cast<float>(label) : sum);
  }
  return table;
}

RunSpec table_spec(int classes) {
  RunSpec spec = circle_spec();
  spec.data = {};
  spec.data.kind = DataKind::table;
  spec.data.table = some_table(classes);
  spec.layers.back() = AffineSpec{classes > 2 ? classes : 1};
  if (classes > 2) spec.loss = LossKind::softmax_cross_entropy;
  if (classes == 0) spec.loss = LossKind::mean_squared_error;
  spec.learning_rate = classes == 0 ? 0.05 : 0.3;
  return spec;
}

TEST(TableRun, LearnsClasses) {
  for (const int classes : {2, 3, 4}) {
    PlaneLab lab;
    lab.start(table_spec(classes));
    lab.advance(600, kNoLimit);
    const RunStatus status = lab.run().status();
    EXPECT_GT(status.train_accuracy, 0.97) << classes;
    EXPECT_EQ(status.test.count, 30);
    EXPECT_GT(status.test.accuracy, 0.9) << classes;
    EXPECT_EQ(lab.classes(), classes);
    EXPECT_EQ(lab.task(), classes == 2 ? Task::binary : Task::classes);
  }
}

TEST(TableRun, LearnsNumbers) {
  PlaneLab lab;
  lab.start(table_spec(0));
  const auto first = [&] {
    lab.advance(0, kNoLimit);
    return lab.run().status().test.loss;
  };
  const double before = first();
  lab.advance(800, kNoLimit);
  EXPECT_FALSE(lab.run().status().has_accuracy);
  EXPECT_LT(lab.run().status().test.loss, 0.05 * before);
  EXPECT_EQ(lab.task(), Task::regression);
}

TEST(TableRun, GoesOnBitForBitFromASnapshotThatHoldsTheTable) {
  for (const int classes : {0, 2, 3}) {
    PlaneLab lab;
    lab.start(table_spec(classes));
    lab.advance(33, kNoLimit);
    const Bytes saved = lab.snapshot();
    PlaneLab resumed;
    resumed.restore(saved);
    EXPECT_EQ(resumed.run().spec().data, lab.run().spec().data);
    EXPECT_EQ(resumed.snapshot(), saved);
    lab.advance(33, kNoLimit);
    resumed.advance(33, kNoLimit);
    EXPECT_EQ(resumed.snapshot(), lab.snapshot());
  }
}

TEST(TableRun, PartsTheRowsByItsSeed) {
  PlaneLab lab;
  RunSpec spec = table_spec(3);
  lab.start(spec);
  const TableResults results = table_results(lab.run());
  EXPECT_EQ(results.train.rows.size(), 90u);
  EXPECT_EQ(results.test.rows.size(), 30u);
  std::set<std::uint32_t> all(results.train.rows.begin(), results.train.rows.end());
  all.insert(results.test.rows.begin(), results.test.rows.end());
  EXPECT_EQ(all.size(), 120u);
  EXPECT_EQ(*all.rbegin(), 119u);

  spec.seed = 77;  // of the weights
  lab.start(spec);
  EXPECT_EQ(table_results(lab.run()).train.rows, results.train.rows);
  spec.data.table.seed = 4;
  lab.start(spec);
  EXPECT_NE(table_results(lab.run()).train.rows, results.train.rows);
  spec.data.table.train_share = 1;
  lab.start(spec);
  EXPECT_EQ(table_results(lab.run()).train.rows.size(), 120u);
  EXPECT_TRUE(table_results(lab.run()).test.rows.empty());
}

TEST(TableRun, AnswersItsRowsAndOthers) {
  for (const int classes : {0, 2, 3}) {
    PlaneLab lab;
    lab.start(table_spec(classes));
    lab.advance(300, kNoLimit);
    const TableResults results = table_results(lab.run());
    const TableSpec& table = lab.run().spec().data.table;
    const auto outputs = static_cast<std::size_t>(output_count(table));
    ASSERT_EQ(results.test.outputs.size(), results.test.rows.size() * outputs);
    int right = 0;
    for (std::size_t k = 0; k < results.test.rows.size(); ++k) {
      const std::uint32_t row = results.test.rows[k];
      const Matrix P = answer_row(lab.run(), {table.values.data() + 4 * row, 4});
      const Eigen::Map<const Matrix> theirs(results.test.outputs.data() + k * outputs, P.rows(), 1);
      expect_close(theirs, P);
      if (classes > 0) right += predicted_class(P, 0) == static_cast<int>(table.targets[row]);
    }
    if (classes > 0) {
      lab.advance(0, kNoLimit);
      EXPECT_EQ(right, std::lround(lab.run().status().test.accuracy * 30));
    }
  }
}

TEST(TableRun, LooksIntoItsNetwork) {
  PlaneLab lab;
  lab.start(table_spec(3));
  lab.advance(10, kNoLimit);
  EXPECT_EQ(lab.health().front().units, 6);
  EXPECT_EQ(lab.look(0, 1).layers.size(), 3u);
  lab.set_weight(0, 0, 3, 0.5);
  EXPECT_EQ(lab.run().network().affine_layers()[0]->W().value(0, 3), Scalar(0.5));
  EXPECT_EQ(refusal([&] { lab.set_weight(0, 0, 4, 0.5); }), "the column is 4: expected -1 to 3");
}

TEST(TableRun, HasNoPlane) {
  PlaneLab lab;
  lab.start(table_spec(2));
  const std::string sentence = "this run learns from a table: expected points in the plane";
  EXPECT_EQ(refusal([&] { lab.square(); }), sentence);
  EXPECT_EQ(refusal([&] { lab.places(20, 400); }), sentence);
  EXPECT_EQ(refusal([&] { lab.train_points(); }), sentence);
  EXPECT_EQ(refusal([&] { lab.test_points(); }), sentence);
  EXPECT_EQ(refusal([&] { lab.answers_at(Matrix::Zero(2, 3)); }), sentence);
  EXPECT_EQ(refusal([&] { lab.outputs_at(Matrix::Zero(2, 3)); }), sentence);
  EXPECT_EQ(refusal([&] { lab.warp(5); }), sentence);
  lab.start(circle_spec());
  const std::string other = "this run has plane data: expected a run that learns from a table";
  EXPECT_EQ(refusal([&] { table_results(lab.run()); }), other);
  EXPECT_EQ(refusal([&] { answer_row(lab.run(), {}); }), other);
}

TEST(TableRun, RefusesRowsThatItCannotAnswer) {
  PlaneLab lab;
  lab.start(table_spec(2));
  EXPECT_EQ(refusal([&] {
              answer_row(lab.run(), std::vector<float>{1, 2});
            }),
            "the row has 2 numbers: expected 4");
  EXPECT_EQ(refusal([&] {
              answer_row(lab.run(), std::vector<float>{1, 2, INFINITY, 4});
            }),
            "the row has inf in column 3: expected a finite number");
}

TEST(TableRun, IsAModelToo) {
  PlaneLab lab;
  lab.start(table_spec(3));
  lab.advance(20, kNoLimit);
  const Model model = read_model(lab.snapshot());
  EXPECT_EQ(model.spec.data, lab.run().spec().data);
  PlaneLab other;
  other.restore(write_model(model.spec, model.parameters));
  EXPECT_EQ(table_results(other.run()).test.outputs, table_results(lab.run()).test.outputs);
}

TEST(TableRun, RacesOnTheSameTable) {
  Race race;
  RunSpec other = table_spec(2);
  other.data.table.values[5] += 1;
  EXPECT_EQ(refusal([&] {
              race.begin({table_spec(2), other}, Fairness::steps);
            }),
            "the two runs of a race differ in the table: expected the same for both");
  race.begin({table_spec(2), table_spec(2)}, Fairness::steps);
  race.advance(20, kNoLimit);
  EXPECT_EQ(race.run(0).status().iteration, 20);
}

TEST(TableRun, IsRefusedWhereItIsNotKnown) {
  Session session;
  EXPECT_EQ(refusal([&] { session.start(table_spec(2)); }),
            "there are no table data of this kind here: expected all digits");
  PlaneLab lab;
  lab.start(table_spec(2));
  EXPECT_EQ(refusal([&] { session.restore(lab.snapshot()); }),
            "there are no table data of this kind here: expected all digits");
}

class RefusedTable : public testing::Test {
 protected:
  std::string started() {
    PlaneLab lab;
    return refusal([&] { lab.start(spec_); });
  }
  RunSpec spec_ = table_spec(3);
  TableSpec& table_ = spec_.data.table;
};

TEST_F(RefusedTable, ForItsSizes) {
  EXPECT_EQ(started(), "");
  table_.features = 0;
  EXPECT_EQ(started(), "the table has 0 numbers in a row: expected 1 to 10000");
  table_.features = 10'001;
  EXPECT_EQ(started(), "the table has 10001 numbers in a row: expected 1 to 10000");
  table_.features = 5;
  EXPECT_EQ(started(), "the table has 480 numbers: expected 5 for each of 120 targets");
  table_ = some_table(3);
  table_.values.clear();
  table_.targets.clear();
  EXPECT_EQ(started(), "the table has no rows: expected at least 1");
  table_.targets.resize(500'001);
  table_.values.resize(2'000'004);
  EXPECT_EQ(started(), "the table has 2000004 numbers: expected at most 2000000");
}

TEST_F(RefusedTable, ForItsClassesAndShare) {
  for (const int classes : {1, -1, 257}) {
    table_.classes = classes;
    EXPECT_EQ(started(), "the table has " + std::to_string(classes) +
                             " classes: expected 2 to 256, or 0 for a regression");
  }
  table_.classes = 3;
  for (const double share : {0.0, 1.5, std::nan("")}) {
    table_.train_share = share;
    EXPECT_NE(started().find("the share of the rows that is trained on is "), std::string::npos);
  }
}

TEST_F(RefusedTable, ForItsNumbers) {
  table_.values[7] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(started(), "row 2 of the table has nan in column 4: expected a finite number");
  table_.values[7] = 0;
  table_.targets[2] = 3;
  EXPECT_EQ(started(), "row 3 of the table is of class 3: expected a whole number from 0 to 2");
  table_.targets[2] = 0.5;
  EXPECT_EQ(started(), "row 3 of the table is of class 0.5: expected a whole number from 0 to 2");
  table_.targets[2] = std::numeric_limits<float>::infinity();
  EXPECT_EQ(started(), "row 3 of the table has the target inf: expected a finite number");
}

TEST_F(RefusedTable, ForANetworkThatDoesNotFit) {
  spec_.layers.back() = AffineSpec{1};
  EXPECT_EQ(started(),
            "the last affine layer has 1 units: expected 3, one for each output that the table "
            "data ask for");
  spec_ = table_spec(0);
  spec_.loss = LossKind::binary_cross_entropy;
  EXPECT_NE(started().find("a regression was to learn with binary_cross_entropy"),
            std::string::npos);
}

}  // namespace
}  // namespace glassbox
