// The wasm boundary: with js_values.h the only code that knows embind. Carries Session's arguments
// and results across to JavaScript.
//
// Nothing throws across the boundary. A method that refuses returns undefined (or false) and keeps
// the sentence; the engine asks takeError() after every call and makes it a JavaScript Error.
// Arrays come in and go out as copies. No C++ object leaves this file but the Session itself.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "app/js_values.h"
#include "app/session.h"

namespace glassbox {
namespace {

using emscripten::typed_memory_view;
using emscripten::val;

template <class T>
val copy_out(const char* type, const T* data, std::size_t size) {
  return val::global(type).new_(val(typed_memory_view(size, data)));
}

val float_array(const Matrix& matrix) {
  return copy_out("Float32Array", matrix.data(), static_cast<std::size_t>(matrix.size()));
}

val byte_array(std::span<const std::uint8_t> bytes) {
  return copy_out("Uint8Array", bytes.data(), bytes.size());
}

std::vector<std::uint8_t> copy_in(const val& bytes) {
  return emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes);
}

// A curve's columns: iteration, loss, accuracy.
struct Columns {
  std::vector<double> iteration;
  std::vector<float> loss;
  std::vector<float> accuracy;
  void add(std::int64_t i, double l, double a) {
    iteration.push_back(static_cast<double>(i));
    loss.push_back(static_cast<float>(l));
    accuracy.push_back(static_cast<float>(a));
  }
  val to_js() const {
    val object = val::object();
    object.set("iteration", copy_out("Float64Array", iteration.data(), iteration.size()));
    object.set("loss", copy_out("Float32Array", loss.data(), loss.size()));
    object.set("accuracy", copy_out("Float32Array", accuracy.data(), accuracy.size()));
    return object;
  }
};

class BoundSession {
 public:
  std::string take_error() { return std::exchange(error_, {}); }

  bool add_digits(const std::string& split, const val& images, const val& labels) {
    return guarded([&] {
      session_.add_digits(from_name<Split>(split), copy_in(images), copy_in(labels));
      return true;
    });
  }

  int digit_count(const std::string& split) {
    return guarded([&] { return session_.digits(from_name<Split>(split)).size(); });
  }

  bool start(const val& spec) {
    return guarded([&] {
      session_.start(spec_from_js(spec));
      return true;
    });
  }

  bool set_learning_rate(double rate) {
    return guarded([&] {
      session_.set_learning_rate(rate);
      return true;
    });
  }

  bool advance(double steps, double milliseconds) {
    return guarded([&] {
      const double limit = std::isnan(steps) ? 0 : std::clamp(steps, 0.0, 9e15);
      session_.advance(static_cast<std::int64_t>(limit), milliseconds);
      return true;
    });
  }

  val status() {
    return guarded([&] { return status_to_js(session_.run()); });
  }

  val curve() {
    return guarded([&] {
      const Run& run = session_.run();
      Columns train;
      const TrainCurve& curve = run.train_curve();
      for (std::size_t i = 0; i < curve.windows().size(); ++i) {
        const TrainCurve::Window& w = curve.windows()[i];
        train.add(curve.end(i), w.loss / static_cast<double>(w.iterations),
                  static_cast<double>(w.correct) / static_cast<double>(w.count));
      }
      Columns test;
      for (const TestCurve::Point& p : run.test_curve().points()) {
        test.add(p.iteration, p.loss, p.accuracy);
      }
      val object = val::object();
      object.set("train", train.to_js());
      object.set("test", test.to_js());
      return object;
    });
  }

  val predict_test_digits(int first, int count) {
    return guarded([&] { return float_array(session_.predict_test_digits(first, count)); });
  }

  val test_digits(int first, int count) {
    return guarded([&] {
      const DigitSamples& test = session_.digits(Split::test);
      if (first < 0 || count < 0 || first > test.size() - count) {
        throw std::invalid_argument("expected test digits within the " +
                                    std::to_string(test.size()) + " that are here, got " +
                                    std::to_string(count) + " from " + std::to_string(first));
      }
      std::vector<std::uint8_t> pixels;
      std::vector<std::uint8_t> labels;
      for (int i = first; i < first + count; ++i) {
        const auto image = test.image(i);
        pixels.insert(pixels.end(), image.begin(), image.end());
        labels.push_back(static_cast<std::uint8_t>(test.label(i)));
      }
      val object = val::object();
      object.set("first", first);
      object.set("pixels", byte_array(pixels));
      object.set("labels", byte_array(labels));
      return object;
    });
  }

  bool draw(const val& ink, int width, int height) {
    return guarded([&] { return session_.draw(copy_in(ink), width, height); });
  }

  val read() {
    return guarded([&] {
      const std::optional<Reading> reading = session_.read();
      if (!reading) return val::null();
      val stages = val::object();
      stages.set("drawn", byte_array(reading->stages.drawn));
      stages.set("cut", byte_array(reading->stages.cut));
      stages.set("scaled", byte_array(reading->stages.scaled));
      stages.set("centred", byte_array(reading->stages.centred));
      val object = val::object();
      object.set("stages", stages);
      object.set("probabilities", float_array(reading->probabilities));
      object.set("hidden", float_array(reading->hidden));
      return object;
    });
  }

  val boundary(int side) {
    return guarded([&] {
      val object = val::object();
      object.set("side", side);
      object.set("low", kPlaneLow);
      object.set("high", kPlaneHigh);
      object.set("values", float_array(session_.boundary(side)));
      object.set("points", float_array(session_.predict_points()));
      return object;
    });
  }

  val points() {
    return guarded([&] {
      const PointSamples& points = session_.points();
      const std::vector<std::uint8_t> labels(points.labels().begin(), points.labels().end());
      val object = val::object();
      object.set("coordinates", float_array(points.points()));
      object.set("labels", byte_array(labels));
      return object;
    });
  }

  val weights(int layer) {
    return guarded([&] {
      const auto& layers = session_.run().network().affine_layers();
      if (layer < 0 || layer >= static_cast<int>(layers.size())) {
        throw std::invalid_argument("expected an affine layer from 0 to " +
                                    std::to_string(layers.size() - 1) + ", got " +
                                    std::to_string(layer));
      }
      const Affine& affine = *layers[static_cast<std::size_t>(layer)];
      const Matrix rows_first = affine.W().value.transpose();  // JavaScript reads row by row
      val object = val::object();
      object.set("rows", static_cast<int>(affine.W().value.rows()));
      object.set("columns", static_cast<int>(affine.W().value.cols()));
      object.set("values", float_array(rows_first));
      object.set("bias", float_array(affine.b().value));
      return object;
    });
  }

  val snapshot() {
    return guarded([&] { return byte_array(session_.snapshot()); });
  }

  bool restore(const val& snapshot) {
    return guarded([&] {
      session_.restore(copy_in(snapshot));
      return true;
    });
  }

 private:
  template <class Work>
  auto guarded(Work work) -> decltype(work()) {
    try {
      return work();
    } catch (const std::bad_alloc&) {
      error_ = "there is not enough memory for this";
    } catch (const std::exception& e) {
      error_ = e.what();
    }
    if constexpr (std::is_same_v<decltype(work()), val>) {
      return val::undefined();
    } else {
      return {};
    }
  }

  Session session_;
  std::string error_;
};

}  // namespace
}  // namespace glassbox

EMSCRIPTEN_BINDINGS(glassbox) {
  using glassbox::BoundSession;
  emscripten::class_<BoundSession>("Session")
      .smart_ptr_constructor("Session", &std::make_shared<BoundSession>)
      .function("takeError", &BoundSession::take_error)
      .function("addDigits", &BoundSession::add_digits)
      .function("digitCount", &BoundSession::digit_count)
      .function("start", &BoundSession::start)
      .function("setLearningRate", &BoundSession::set_learning_rate)
      .function("advance", &BoundSession::advance)
      .function("status", &BoundSession::status)
      .function("curve", &BoundSession::curve)
      .function("predictTestDigits", &BoundSession::predict_test_digits)
      .function("testDigits", &BoundSession::test_digits)
      .function("draw", &BoundSession::draw)
      .function("read", &BoundSession::read)
      .function("boundary", &BoundSession::boundary)
      .function("points", &BoundSession::points)
      .function("weights", &BoundSession::weights)
      .function("snapshot", &BoundSession::snapshot)
      .function("restore", &BoundSession::restore);
}
