// The random generator, and the weights that are drawn from it.

#include "nn/random.h"

#include <algorithm>
#include <cmath>
#include <regex>

#include "golden/case.h"
#include "graph/expression.h"
#include "nn/initializer.h"

namespace glassbox::golden {

namespace {

template <class Draw>
Json drawn(std::uint32_t seed, std::size_t count, Draw draw) {
  Random random(seed);
  Json list = Json::array();
  for (std::size_t i = 0; i < count; ++i) list.push_back(draw(random));
  return list;
}

// "0p1" is 0.1: a key has no room for a point.
double decimal(std::string digits) {
  std::replace(digits.begin(), digits.end(), 'p', '.');
  return std::stod(digits);
}

}  // namespace

// Every list is drawn from the seed anew, and as long as it is expected to be.
void run_random(Case& c) {
  const auto seed = static_cast<std::uint32_t>(c.given.whole("seed"));
  const std::regex normal("normal_(-?[0-9]+(?:p[0-9]+)?)_([0-9]+(?:p[0-9]+)?)");
  const std::regex choice("choice_([1-9][0-9]{0,8})");
  const std::regex permutation("permutation_([1-9][0-9]{0,6})");
  for (const std::string& key : c.expect.keys()) {
    const std::size_t count = c.all.at("expect").at(key).size();
    std::smatch words;
    if (key == "rand") {
      c.expect.compare(key, drawn(seed, count, [](Random& r) { return r.uniform(); }));
    } else if (key == "randn") {
      c.expect.compare(key, drawn(seed, count, [](Random& r) { return r.normal(); }));
    } else if (std::regex_match(key, words, normal)) {
      const double mean = decimal(words[1]);
      const double deviation = decimal(words[2]);
      c.expect.compare(
          key, drawn(seed, count, [&](Random& r) { return mean + deviation * r.normal(); }));
    } else if (std::regex_match(key, words, choice)) {
      const auto bound = static_cast<std::uint32_t>(std::stoul(words[1]));
      c.expect.compare(key, drawn(seed, count, [&](Random& r) { return r.below(bound); }));
    } else if (std::regex_match(key, words, permutation)) {
      c.expect.compare(key, Random(seed).permutation(std::stoi(words[1])));
    }
  }
}

namespace {

Initializer initializer_of(const std::string& name, const std::string& path) {
  const std::string number = "([0-9]*\\.?[0-9]+)";
  std::smatch words;
  if (std::regex_match(name, words, std::regex("uniform\\(-" + number + ", ?" + number + "\\)")) &&
      std::stod(words[1]) == std::stod(words[2])) {
    return {InitializerKind::uniform, std::stod(words[1])};
  }
  if (name == "randn") return {InitializerKind::normal, 1};
  if (std::regex_match(name, words, std::regex(number + "\\*randn")) ||
      std::regex_match(name, words, std::regex("normal\\(0, ?" + number + "\\)"))) {
    return {InitializerKind::normal, std::stod(words[1])};
  }
  if (name.rfind("xavier sqrt(2/(in+out))", 0) == 0) return {InitializerKind::xavier, 0};
  if (name.rfind("xavier sqrt(1/in)", 0) == 0) return {InitializerKind::lecun, 0};
  if (name.rfind("he sqrt(2/in)", 0) == 0) return {InitializerKind::he, 0};
  throw Refusal(path + ": expected the name of an initialiser");
}

// How far a mean or a deviation may stray: an expression in fan_in, fan_out and std.
double allowed(Case& c, const std::string& key, double deviation) {
  Graph graph;
  parse_expression(c.tolerance.text(key), graph);
  for (const Graph::Node& node : graph.nodes()) {
    if (node.operation != Operation::variable) continue;
    graph.set(node.name, node.name == "std" ? deviation : c.given.number(node.name));
  }
  return graph.forward();
}

std::string not_within(double expected, double got, double margin) {
  return "expected " + number_text(expected) + " within " + number_text(margin) + ", got " +
         number_text(got);
}

}  // namespace

void run_initializers(Case& c) {
  const int fan_in = c.given.count("fan_in");
  const int fan_out = c.given.count("fan_out");
  for (const std::string& name : c.expect.keys()) {
    Matrix W(fan_out, fan_in);
    Random random(1);
    initialize(initializer_of(name, c.expect.path(name)), random, W);
    const double mean = W.mean();
    const double deviation = std::sqrt((W.array() - mean).square().mean());

    Expected& expect = c.expect.object(name);
    const double expected_deviation = number_of(expect.at("std"));
    const double mean_margin = allowed(c, "mean_abs", expected_deviation);
    const double deviation_margin = expected_deviation * allowed(c, "std_rel", expected_deviation);
    const double expected_mean = number_of(expect.at("mean"));
    expect.judge("mean", std::abs(mean - expected_mean) <= mean_margin,
                 not_within(expected_mean, mean, mean_margin));
    expect.judge("std", std::abs(deviation - expected_deviation) <= deviation_margin,
                 not_within(expected_deviation, deviation, deviation_margin));
    if (expect.has("lo")) {
      expect.judge("lo", W.minCoeff() >= number_of(expect.at("lo")),
                   "expected no weight below it, got " + number_text(W.minCoeff()));
    }
    if (expect.has("hi")) {
      expect.judge("hi", W.maxCoeff() < number_of(expect.at("hi")),
                   "expected every weight below it, got " + number_text(W.maxCoeff()));
    }
    if (expect.has("lo") && expect.has("hi")) {
      // Of n weights none lies in the lowest k/n of the range once in e^k draws.
      const double low = number_of(expect.at("lo"));
      const double high = number_of(expect.at("hi"));
      const double margin = 20 * (high - low) / static_cast<double>(W.size());
      expect.judge("lo", W.minCoeff() <= low + margin, not_within(low, W.minCoeff(), margin));
      expect.judge("hi", W.maxCoeff() >= high - margin, not_within(high, W.maxCoeff(), margin));
    }
  }
}

}  // namespace glassbox::golden
