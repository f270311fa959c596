// The wasm module of the labs.

#include "app/bindings/bound_session.h"

namespace {

std::shared_ptr<glassbox::BoundSession> make_session() {
  return std::make_shared<glassbox::BoundSession>(
      std::make_unique<glassbox::Session>(glassbox::digits_workshop()));
}

}  // namespace

EMSCRIPTEN_BINDINGS(glassbox) {
  glassbox::bind_session(
      emscripten::class_<glassbox::BoundSession>("Session").smart_ptr_constructor("Session",
                                                                                  &make_session));
}
