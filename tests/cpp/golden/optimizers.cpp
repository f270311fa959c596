// Optimizers, stepped along a sequence of gradients, or down a function given as an expression.

#include <optional>

#include "golden/case.h"
#include "golden/slope.h"
#include "nn/optimizer.h"

namespace glassbox::golden {

namespace {

// The gradient at the point where step `step` (from 0) begins.
class Slopes {
 public:
  explicit Slopes(Case& c) {
    const bool sequence = c.given.has("grad_sequence");
    if (sequence == c.given.has("f_expr")) {
      throw Refusal("given: expected either grad_sequence or f_expr");
    }
    if (sequence) {
      rows_ = c.given.matrix("grad_sequence");
    } else {
      f_.emplace(c.given.text("f_expr"));
    }
  }

  Matrix at(std::int64_t step, const Matrix& point) {
    if (!f_) return rows_.row(step % rows_.rows()).transpose();  // again from the front
    const std::vector<double> gradient = f_->gradient({point.data(), point.data() + point.size()});
    return Eigen::Map<const Matrix>(gradient.data(), point.rows(), 1);
  }

 private:
  Matrix rows_;
  std::optional<SlopeOfExpression> f_;
};

// The rates stand under the optimizers' names, or one number holds for all.
double rate_of(Case& c, const std::string& name) {
  if (is_number(c.given.at("lr"))) return c.given.number("lr");
  return Given(c.given.at("lr"), "given.lr").number(name);
}

}  // namespace

void run_optimizers(Case& c) {
  c.given.prose({"f", "formulas"});
  const Matrix start = c.given.column("p0");
  Slopes slopes(c);
  for (const std::string& name : c.expect.keys()) {
    const auto optimizer = make_optimizer(from_name<OptimizerKind>(name));
    optimizer->learning_rate = rate_of(c, name);
    Parameter p("p", start, false);
    std::int64_t steps = 0;
    Expected& expect = c.expect.object(name);
    for (const auto& [n, key] : expect.numbered("step_")) {
      for (; steps < n; ++steps) {
        const Matrix gradient = slopes.at(steps, p.value);
        if (gradient.rows() != start.rows()) {
          throw Refusal("given.grad_sequence: expected " + std::to_string(start.rows()) +
                        " numbers a step like given.p0, got " + std::to_string(gradient.rows()));
        }
        p.gradient() = gradient;
        optimizer->step({&p});
      }
      expect.compare(key, list_of(p.value));
    }
  }
}

}  // namespace glassbox::golden
