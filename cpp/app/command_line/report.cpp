#include "app/command_line/report.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>

#include "app/command_line/json.h"
#include "nn/text.h"

namespace glassbox {
namespace {

// printf into a string.
__attribute__((format(printf, 1, 2))) std::string text_with(const char* format, ...) {
  char text[512];
  std::va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  return text;
}

std::string tutorial_name(const Preset& preset) { return "S" + std::to_string(preset.tutorial); }

// 784-100-10
std::string shape_of(const RunSpec& spec) {
  std::string shape = std::to_string(input_count(spec.data));
  for (const LayerSpec& layer : spec.layers) {
    if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
      shape += "-" + std::to_string(affine->units);
    }
  }
  return shape;
}

std::string batch_of(const RunSpec& spec) {
  return spec.sampling == Sampling::full_batch ? "all" : std::to_string(spec.batch_size);
}

std::string bugs_of(const RunSpec& spec) {
  std::string names;
  for (const Bug bug : spec.bugs) names += (names.empty() ? "" : " ") + name_of(bug);
  return names;
}

std::string accuracy_text(double accuracy) {
  return std::isnan(accuracy) ? "-" : text_with("%.4f", accuracy);
}

// Ours in the form of a printed matrix, all in one line: [[1.5 2] [3 4]].
std::string matrix_text(const PrintedRow& row) {
  if (row.ours.size() == 1) return json_number(row.ours[0]);
  std::string text;
  for (std::size_t i = 0; i < row.ours.size(); ++i) {
    const bool begins = i % static_cast<std::size_t>(row.columns) == 0;
    text += begins ? (text.empty() ? "[[" : "] [") : " ";
    text += text_with("%.8f", row.ours[i]);
  }
  return text + "]]";
}

std::string in_one_line(std::string_view printed) {
  std::string text(printed);
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  return text;
}

}  // namespace

std::string preset_table() {
  const char* const line = "%-29s %-4s %-10s %-13s %-22s %-4s %5s %5s %8s  %-14s %s\n";
  std::string table = text_with(line, "id", "from", "variant", "network", "loss", "step", "rate",
                                "batch", "updates", "mistakes", "what it is");
  for (const Preset& preset : presets()) {
    const RunSpec& spec = preset.spec;
    table += text_with(
        line, preset.id.data(), tutorial_name(preset).c_str(), name_of(preset.variant).c_str(),
        shape_of(spec).c_str(), name_of(spec.loss).c_str(), name_of(spec.optimizer).c_str(),
        text_of(spec.learning_rate).c_str(), batch_of(spec).c_str(),
        std::to_string(preset.iterations).c_str(), bugs_of(spec).c_str(), preset.title.data());
  }
  return table;
}

std::string run_heading(const PresetRun& run) {
  const Preset& preset = *run.preset;
  const RunSpec& spec = preset.spec;
  const std::string bugs = bugs_of(spec);
  return text_with("%s: %s (%s, %s%s%s)\n", preset.id.data(), preset.title.data(),
                   tutorial_name(preset).c_str(), name_of(preset.variant).c_str(),
                   bugs.empty() ? "" : ", mistakes ", bugs.c_str()) +
         text_with("%s, %lld parameters, %s, %s %s, batch %s, seed %u, %s\n\n",
                   shape_of(spec).c_str(), static_cast<long long>(run.parameters),
                   name_of(spec.loss).c_str(), name_of(spec.optimizer).c_str(),
                   text_of(spec.learning_rate).c_str(), batch_of(spec).c_str(), run.seed,
                   sizeof(Scalar) == 8 ? "double" : "float") +
         text_with("%10s %9s %12s %8s %10s %8s\n", "updates", "epochs", "loss", "train",
                   "validation", "test");
}

std::string point_line(const RunPoint& point) {
  return text_with("%10lld %9.2f %12.6g %8s %10s %8s\n", static_cast<long long>(point.iteration),
                   point.epochs, point.loss, accuracy_text(point.train_accuracy).c_str(),
                   accuracy_text(point.validation_accuracy).c_str(),
                   accuracy_text(point.test_accuracy).c_str());
}

std::string printed_report(const PresetRun& run) {
  if (run.printed.empty()) return "";
  std::string report = "\nWhat the tutorial prints, and ours below it\n";
  int matched = 0;
  int reached = 0;
  for (const PrintedRow& row : run.printed) {
    const PrintedNumber& number = *row.printed;
    report += "\n" + name_of(number.what) + " after " + std::to_string(number.iteration) +
              (number.iteration == 1 ? " update\n" : " updates\n") + "  " +
              in_one_line(number.printed) + "\n  ";
    if (row.ours.empty()) {
      report += "not reached\n";
      continue;
    }
    ++reached;
    matched += row.match;
    report += matrix_text(row) + (row.match ? "  match" : "  no match");
    if (number.has_range()) {
      report += text_with(" (eight seeds of another implementation: %.4f to %.4f, mean %.4f)",
                          number.low, number.high, number.mean);
    }
    report += "\n";
  }
  return report + text_with("\n%d of %d match\n", matched, reached);
}

namespace {

std::string point_json(const RunPoint& point) {
  return json_object({{"iteration", json_number(static_cast<double>(point.iteration))},
                      {"epochs", json_number(point.epochs)},
                      {"loss", json_number(point.loss)},
                      {"train_accuracy", json_number(point.train_accuracy)},
                      {"validation_accuracy", json_number(point.validation_accuracy)},
                      {"test_accuracy", json_number(point.test_accuracy)}});
}

std::string printed_json(const PrintedRow& row) {
  std::vector<std::string> ours;
  for (const double number : row.ours) ours.push_back(json_number(number));
  const PrintedNumber& number = *row.printed;
  return json_object({{"what", json_text(name_of(number.what))},
                      {"iteration", json_number(static_cast<double>(number.iteration))},
                      {"printed", json_text(number.printed)},
                      {"ours", row.ours.empty() ? "null" : json_list(ours)},
                      {"match", row.ours.empty() ? "null"
                                : row.match      ? "true"
                                                 : "false"},
                      {"low", json_number(number.low)},
                      {"high", json_number(number.high)},
                      {"mean", json_number(number.mean)}});
}

}  // namespace

std::string run_json(const PresetRun& run) {
  std::vector<std::string> points;
  for (const RunPoint& point : run.points) points.push_back(point_json(point));
  std::vector<std::string> printed;
  for (const PrintedRow& row : run.printed) printed.push_back(printed_json(row));
  std::vector<std::string> bugs;
  for (const Bug bug : run.preset->spec.bugs) bugs.push_back(json_text(name_of(bug)));
  return json_object({{"id", json_text(run.preset->id)},
                      {"title", json_text(run.preset->title)},
                      {"tutorial", json_text(tutorial_name(*run.preset))},
                      {"variant", json_text(name_of(run.preset->variant))},
                      {"mistakes", json_list(bugs)},
                      {"network", json_text(shape_of(run.preset->spec))},
                      {"parameters", json_number(static_cast<double>(run.parameters))},
                      {"seed", json_number(run.seed)},
                      {"scalar", json_text(sizeof(Scalar) == 8 ? "double" : "float")},
                      {"diverged", run.diverged ? "true" : "false"},
                      {"seconds", json_number(run.seconds)},
                      {"points", json_list(points)},
                      {"printed", json_list(printed)}});
}

}  // namespace glassbox
