#pragma once
// Comparing what came with what was expected.

#include <string>
#include <vector>

#include "golden/fields.h"

namespace glassbox::golden {

// |got - expected| <= atol + rtol * max |expected|, the maximum taken over the whole array: an
// element that should be nearly 0 is judged by the size of its neighbours. Both 0: exactly equal.
struct Tolerance {
  double rtol = 0;
  double atol = 0;
};

// What came of one case.
struct Outcome {
  int compared = 0;                   // fields of `expect`
  std::vector<std::string> failures;  // sentences; the case passed when there are none
};

// What a case should give. Handlers offer what they have by name; only what the file asks for is
// compared, and what it asks for and nobody offered is left over in unasked().
class Expected : public Fields {
 public:
  Expected(const Json& object, std::string path, Tolerance tolerance, Outcome& outcome)
      : Fields(object, std::move(path)), tolerance_(tolerance), outcome_(outcome) {}

  // A list of lists of lists is compared matrix by matrix, lists of different lengths one by one.
  void compare(const std::string& key, const Json& got) { compare(key, got, tolerance_); }
  void compare(const std::string& key, const Json& got, Tolerance tolerance);

  // For what no tolerance describes: the key counts as compared, and as failed when it did.
  void judge(const std::string& key, bool passed, const std::string& sentence);

  // An object inside; the same one however often it is asked for.
  Expected& object(const std::string& key);

  std::vector<std::string> unasked() const override;

 private:
  Tolerance tolerance_;
  Outcome& outcome_;
  std::map<std::string, std::unique_ptr<Expected>> objects_;
};

// 0.1, 1e-131, NaN: as many digits as it takes to tell it from its neighbours.
std::string number_text(double number);

}  // namespace glassbox::golden
