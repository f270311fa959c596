#pragma once
// Part of the bindings: one Session as JavaScript sees it.
//
// Nothing throws across the boundary. A method that refuses returns undefined (or false) and keeps
// the sentence; the engine asks takeError() after every call and makes it a JavaScript Error.
// Arrays come in and go out as copies. No C++ object leaves the bindings but the Session itself.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "app/bindings/specs.h"
#include "app/session.h"

namespace glassbox {

// A number of updates as JavaScript says it: any number, Infinity too.
inline std::int64_t step_count(double steps) {
  return static_cast<std::int64_t>(std::isnan(steps) ? 0 : std::clamp(steps, 0.0, 9e15));
}

class BoundSession {
 public:
  explicit BoundSession(std::unique_ptr<Session> session) : session_(std::move(session)) {}

  std::string take_error() { return std::exchange(error_, {}); }

  bool add_digits(const std::string& split, const emscripten::val& images,
                  const emscripten::val& labels) {
    return guarded([&] {
      session_->add_digits(from_name<Split>(split), copy_in(images), copy_in(labels));
      return true;
    });
  }

  int digit_count(const std::string& split) {
    return guarded([&] { return session_->digits(from_name<Split>(split)).size(); });
  }

  bool start(const emscripten::val& spec) {
    return guarded([&] {
      session_->start(spec_from_js(spec));
      return true;
    });
  }

  bool set_learning_rate(double rate) {
    return guarded([&] {
      session_->set_learning_rate(rate);
      return true;
    });
  }

  bool advance(double steps, double milliseconds, bool evaluate) {
    return guarded([&] {
      session_->advance(step_count(steps), milliseconds, evaluate);
      return true;
    });
  }

  emscripten::val status() {
    return guarded([&] { return status_to_js(session_->run()); });
  }

  emscripten::val curve() {
    return guarded([&] {
      const Run& run = session_->run();
      // Accuracies without a meaning are no numbers.
      const double judged = is_regression(run.spec().data) ? std::nan("") : 1;
      Columns train;
      const TrainCurve& curve = run.train_curve();
      for (std::size_t i = 0; i < curve.windows().size(); ++i) {
        const TrainCurve::Window& w = curve.windows()[i];
        train.add(curve.end(i), w.loss / static_cast<double>(w.iterations),
                  judged * static_cast<double>(w.correct) / static_cast<double>(w.count));
      }
      Columns test;
      for (const TestCurve::Point& p : run.test_curve().points()) {
        test.add(p.iteration, p.loss, judged * p.accuracy);
      }
      auto object = emscripten::val::object();
      object.set("train", train.to_js());
      object.set("test", test.to_js());
      return object;
    });
  }

  emscripten::val predict_test_digits(int first, int count) {
    return guarded([&] { return float_array(session_->predict_test_digits(first, count)); });
  }

  emscripten::val test_digits(int first, int count) {
    return guarded([&] {
      const DigitSamples& test = session_->digits(Split::test);
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
      auto object = emscripten::val::object();
      object.set("first", first);
      object.set("pixels", byte_array(pixels));
      object.set("labels", byte_array(labels));
      return object;
    });
  }

  bool draw(const emscripten::val& ink, int width, int height) {
    return guarded([&] { return session_->draw(copy_in(ink), width, height); });
  }

  emscripten::val read() {
    return guarded([&] {
      const std::optional<Reading> reading = session_->read();
      if (!reading) return emscripten::val::null();
      auto stages = emscripten::val::object();
      stages.set("drawn", byte_array(reading->stages.drawn));
      stages.set("cut", byte_array(reading->stages.cut));
      stages.set("scaled", byte_array(reading->stages.scaled));
      stages.set("centred", byte_array(reading->stages.centred));
      auto object = emscripten::val::object();
      object.set("stages", stages);
      object.set("probabilities", float_array(reading->probabilities));
      object.set("hidden", float_array(reading->hidden));
      return object;
    });
  }

  emscripten::val boundary(int side) {
    return guarded([&] {
      auto object = emscripten::val::object();
      object.set("side", side);
      object.set("low", kPlaneLow);
      object.set("high", kPlaneHigh);
      object.set("values", float_array(session_->boundary(side)));
      object.set("points", float_array(session_->predict_points()));
      return object;
    });
  }

  emscripten::val points() {
    return guarded([&] {
      const PointSamples& points = session_->points();
      const std::vector<std::uint8_t> labels(points.labels().begin(), points.labels().end());
      auto object = emscripten::val::object();
      object.set("coordinates", float_array(points.points()));
      object.set("labels", byte_array(labels));
      return object;
    });
  }

  emscripten::val weights(int layer) {
    return guarded([&] {
      const auto& layers = session_->run().network().affine_layers();
      if (layer < 0 || layer >= static_cast<int>(layers.size())) {
        throw std::invalid_argument("expected an affine layer from 0 to " +
                                    std::to_string(layers.size() - 1) + ", got " +
                                    std::to_string(layer));
      }
      const Affine& affine = *layers[static_cast<std::size_t>(layer)];
      const Matrix rows_first = affine.W().value.transpose();  // JavaScript reads row by row
      auto object = emscripten::val::object();
      object.set("rows", static_cast<int>(affine.W().value.rows()));
      object.set("columns", static_cast<int>(affine.W().value.cols()));
      object.set("values", float_array(rows_first));
      object.set("bias", float_array(affine.b().value));
      return object;
    });
  }

  // One object for each convolution.
  emscripten::val filters() {
    return guarded([&] {
      return list_to_js(session_->run().network().convolutions(), [](const Convolution* layer) {
        auto object = emscripten::val::object();
        object.set("outputs", layer->output().channels);
        object.set("inputs", layer->input().channels);
        object.set("side", layer->kernel());
        object.set("values", float_array(glassbox::filters(*layer)));
        return object;
      });
    });
  }

  emscripten::val maps(int test_digit) {
    return guarded([&] {
      const std::optional<Sight> sight = session_->look(test_digit);
      if (!sight) return emscripten::val::null();
      auto object = emscripten::val::object();
      object.set("isDrawing", sight->is_drawing);
      object.set("layers", list_to_js(sight->maps, [](const FeatureMaps& maps) {
                   auto layer = emscripten::val::object();
                   layer.set("layer", maps.layer);
                   layer.set("height", maps.shape.height);
                   layer.set("width", maps.shape.width);
                   layer.set("channels", maps.shape.channels);
                   layer.set("values", float_array(maps.values));
                   return layer;
                 }));
      return object;
    });
  }

  emscripten::val snapshot() {
    return guarded([&] { return byte_array(session_->snapshot()); });
  }

  bool restore(const emscripten::val& snapshot) {
    return guarded([&] {
      session_->restore(copy_in(snapshot));
      return true;
    });
  }

  // Does the work, and keeps the sentence when it refuses.
  template <class Work>
  auto guarded(Work work) -> decltype(work()) {
    try {
      return work();
    } catch (const std::bad_alloc&) {
      error_ = "there is not enough memory for this";
    } catch (const std::exception& e) {
      error_ = e.what();
    }
    if constexpr (std::is_same_v<decltype(work()), emscripten::val>) {
      return emscripten::val::undefined();
    } else {
      return {};
    }
  }

  Session& session() { return *session_; }

 private:
  std::unique_ptr<Session> session_;
  std::string error_;
};

// Every method of a session under its JavaScript name; the module's own are added to what this
// returns.
inline auto bind_session(emscripten::class_<BoundSession> session) {
  return session.function("takeError", &BoundSession::take_error)
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
      .function("filters", &BoundSession::filters)
      .function("maps", &BoundSession::maps)
      .function("snapshot", &BoundSession::snapshot)
      .function("restore", &BoundSession::restore);
}

}  // namespace glassbox
