#pragma once
// Part of the bindings: one Session as JavaScript sees it.
//
// Nothing throws across the boundary, see guarded.h. Arrays come in and go out as copies. No C++
// object leaves the bindings but the Session itself.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "app/bindings/guarded.h"
#include "app/bindings/specs.h"
#include "app/session.h"

namespace glassbox {

// A number of updates as JavaScript says it: any number, Infinity too.
inline std::int64_t step_count(double steps) {
  return static_cast<std::int64_t>(std::isnan(steps) ? 0 : std::clamp(steps, 0.0, 9e15));
}

class BoundSession : public Guarded {
 public:
  explicit BoundSession(std::unique_ptr<Session> session) : session_(std::move(session)) {}

  std::string take_error() { return take_sentence(); }

  bool add_digits(const std::string& split, const emscripten::val& images,
                  const emscripten::val& labels, int classes) {
    return guarded([&] {
      session_->add_digits(from_name<Split>(split), copy_in(images), copy_in(labels), classes);
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
    return guarded([&] { return curve_to_js(session_->run()); });
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

  bool draw(const emscripten::val& ink, int width, int height, bool cut, bool scale, bool centre) {
    return guarded([&] {
      return session_->draw(copy_in(ink), width, height, {cut, scale, centre});
    });
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

  bool branch(const emscripten::val& spec) {
    return guarded([&] {
      session_->branch(spec_from_js(spec));
      return true;
    });
  }

  Session& session() { return *session_; }

 private:
  std::unique_ptr<Session> session_;
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
      .function("weights", &BoundSession::weights)
      .function("filters", &BoundSession::filters)
      .function("maps", &BoundSession::maps)
      .function("snapshot", &BoundSession::snapshot)
      .function("restore", &BoundSession::restore)
      .function("branch", &BoundSession::branch);
}

}  // namespace glassbox
