#pragma once
// As much JSON as the command line writes.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glassbox {

// "text" with what JSON wants escaped. The text is UTF-8.
std::string json_text(std::string_view text);

// The shortest digits that read back as this double; null when it is not finite.
std::string json_number(double number);

// Of values that are JSON already.
std::string json_list(const std::vector<std::string>& values);
std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& members);

}  // namespace glassbox
