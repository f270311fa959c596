#include "golden/mnist.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>

#include "golden/case.h"
#include "golden/lcg.h"
#include "golden/networks.h"
#include "golden/sha256.h"

namespace glassbox::golden {

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(const std::string& name) {
  const char* folder = std::getenv("MNIST_DIR");
  const std::string path = std::string(folder ? folder : GLASSBOX_MNIST_DIR) + "/" + name;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Refusal("expected the MNIST file " + path +
                  ", got none (MNIST_DIR says in which folder the four files are)");
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

void read(const std::string& part, DigitSamples& digits, Bytes& pixels) {
  const Bytes images = bytes_of(part + "-images-idx3-ubyte");
  const Bytes labels = bytes_of(part + "-labels-idx1-ubyte");
  const IdxImages parsed = parse_idx_images(images);
  digits.append(parsed, parse_idx_labels(labels));
  pixels.assign(parsed.pixels.begin(), parsed.pixels.end());
}

Mnist read_all() {
  Mnist all;
  read("train", all.train, all.train_pixels);
  read("t10k", all.test, all.test_pixels);
  return all;
}

}  // namespace

const Mnist& mnist() {
  static const Mnist all = read_all();
  return all;
}

const std::map<std::string, PixelScaling>& pixel_scalings() {
  static const std::map<std::string, PixelScaling> scalings = {
      {"pixel/255", PixelScaling::unit},
      {"pixel/255*0.99+0.01", PixelScaling::offset},
      {"pixel != 0", PixelScaling::binary}};
  return scalings;
}

namespace {

void compare_part(Expected& expect, const std::string& part, const DigitSamples& digits,
                  const Bytes& pixels) {
  for (const auto& [n, key] : expect.numbered(part + "_labels_first")) {
    Json labels = Json::array();
    for (int i = 0; i < n && i < digits.size(); ++i) labels.push_back(digits.label(i));
    expect.compare(key, labels);
  }
  std::vector<int> counts(10, 0);
  for (int i = 0; i < digits.size(); ++i) ++counts[static_cast<std::size_t>(digits.label(i))];
  std::int64_t sum = 0;
  std::int64_t nonzero = 0;
  for (int i = 0; i < digits.size(); ++i) {
    for (const std::uint8_t pixel : digits.image(i)) {
      sum += pixel;
      nonzero += pixel != 0;
    }
  }
  expect.compare(part + "_count", counts);
  expect.compare(part + "_pixel_sum", sum);
  expect.compare(part + "_nonzero", nonzero);
  expect.compare("sha256_" + part + "_images", sha256(pixels));
}

}  // namespace

void run_mnist_facts(Case& c) {
  c.given.prose({"files"});
  compare_part(c.expect, "train", mnist().train, mnist().train_pixels);
  compare_part(c.expect, "test", mnist().test, mnist().test_pixels);
}

namespace {

// The samples of another set over and over, in their order, so that batches run on over its end.
class Repeated : public Samples {
 public:
  Repeated(DigitSamples digits, int size) : digits_(std::move(digits)), size_(size) {}

  int size() const override { return size_; }
  int features() const override { return digits_.features(); }
  int outputs() const override { return digits_.outputs(); }
  void gather(std::span<const int> indices, Batch& batch) const override {
    std::vector<int> inside(indices.begin(), indices.end());
    for (int& i : inside) i %= digits_.size();
    digits_.gather(inside, batch);
  }

 private:
  DigitSamples digits_;
  int size_;
};

// "samples (100*i .. 100*i+99) mod 60000 in file order"
int batch_in(const std::string& description) {
  std::smatch words;
  if (std::regex_search(description, words, std::regex("\\(([1-9][0-9]{0,4})\\*i \\.\\. ")) &&
      description.find("in file order") != std::string::npos) {
    return std::stoi(words[1]);
  }
  throw Refusal("given.batch: expected samples (N*i .. N*i+N-1) mod 60000 in file order, got \"" +
                description + "\"");
}

std::int64_t last_moment(Expected& expect) {
  const std::vector<Fields::Numbered> moments = expect.numbered("");
  return moments.empty() ? 0 : moments.back().number;
}

}  // namespace

// Networks of two or three layers on all digits, batch after batch.
void run_layer_net_on_mnist(Case& c) {
  c.given.prose({"lcg"});
  const DigitEncoding encoding{c.given.choice<PixelScaling>("x", pixel_scalings())};
  const std::vector<int> sizes = c.given.classes("sizes");
  if (sizes.size() < 2) throw Refusal("given.sizes: expected at least two numbers");
  const Weights weights =
      lcg_weights(sizes, c.given.whole("lcg_seed"), deviation_in(c.given.text("W")), Layout::in_out,
                  c.given.number("b"));
  Recipe recipe;
  recipe.loss = LossKind::softmax_cross_entropy;
  recipe.learning_rate = c.given.number("lr");
  recipe.sampling = Sampling::file_order;
  recipe.batch = batch_in(c.given.text("batch"));

  const char* losses_key = "loss_before_update_at_iter";
  const char* accuracies_key = "train_test_accuracy_after_iters";
  Expected* losses = c.expect.has(losses_key) ? &c.expect.object(losses_key) : nullptr;
  Expected* accuracies = c.expect.has(accuracies_key) ? &c.expect.object(accuracies_key) : nullptr;
  const std::int64_t updates =
      std::max(losses ? last_moment(*losses) + 1 : 1, accuracies ? last_moment(*accuracies) : 1);
  const DigitSamples train = mnist().train.sharing(encoding);
  const DigitSamples test = mnist().test.sharing(encoding);
  if (updates * recipe.batch > 100'000'000) throw Refusal("expected a shorter run");
  Training training(network_of(weights, from_name<ActivationKind>(c.given.text("activation"))),
                    recipe,
                    std::make_shared<Repeated>(train, static_cast<int>(updates * recipe.batch)));
  Network& network = training.network();
  const Matrix W1 = weights_of(network)[0].transpose();
  if (c.expect.has("W1_corner")) {
    const auto count = static_cast<Index>(c.all.at("expect").at("W1_corner").size());
    c.expect.compare("W1_corner", list_of(W1.row(0).head(std::min(count, W1.cols()))));
  }

  for (std::int64_t n = 0; n <= updates; ++n) {
    const std::string moment = std::to_string(n);
    if (accuracies && accuracies->has(moment)) {
      const Tolerance tolerance{0, c.tolerance_of("accuracy_atol", n)};
      accuracies->compare(
          moment, {training.score(train).accuracy(), training.score(test).accuracy()}, tolerance);
    }
    if (n == updates) break;
    const double loss = training.step();
    if (losses && losses->has(moment)) {
      losses->compare(moment, loss, {c.tolerance_of("loss_rtol", n), 0});
    }
    if (n > 0) continue;
    Json norms = Json::array();
    for (const Matrix& dW : weight_gradients(network)) norms.push_back(dW.norm());
    c.expect.compare("grad_norms_iter0", norms);
  }
}

}  // namespace glassbox::golden
