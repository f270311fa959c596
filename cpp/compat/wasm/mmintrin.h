#pragma once  // empty on purpose: CMakeLists.txt says why
