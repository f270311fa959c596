#pragma once
// What glassbox list and glassbox run write.

#include <string>

#include "app/command_line/preset_run.h"

namespace glassbox {

// All presets, one a line, under a line of headings.
std::string preset_table();

// "XOR, 2-2-1 (S3, as written)" and the settings, above the table of the points.
std::string run_heading(const PresetRun& run);

// One line of that table.
std::string point_line(const RunPoint& point);

// The numbers that the tutorial prints, ours below them; empty when it prints none.
std::string printed_report(const PresetRun& run);

// All of it as one JSON object.
std::string run_json(const PresetRun& run);

}  // namespace glassbox
