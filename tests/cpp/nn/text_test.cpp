#include "nn/text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <limits>

namespace glassbox {
namespace {

std::string by_printf(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

TEST(Text, WritesNumbersAsPrintfDoes) {
  for (const double number :
       {0.0,      -0.0,      1.0,     -1.0,           10.0,     12.0,       0.1,
        0.3,      -0.25,     1.5,     100.0,          123456.0, 1234567.0,  999999.4,
        999999.6, 0.0001,    0.00001, 0.000123456789, 1e30,     1e-30,      1e300,
        -1e-300,  1.0 / 3,   2.0 / 3, 9.999994,       9.999996, 0.99999951, 60000.0,
        100000.0, 1000000.0, 5e-324}) {
    EXPECT_EQ(text_of(number), by_printf(number));
  }
  EXPECT_EQ(text_of(std::numeric_limits<double>::quiet_NaN()), "nan");
  EXPECT_EQ(text_of(std::numeric_limits<double>::infinity()), "inf");
  EXPECT_EQ(text_of(-std::numeric_limits<double>::infinity()), "-inf");
}

TEST(Text, AgreesWithPrintfOverAllSizes) {
  double number = 1.2345e-20;
  for (int i = 0; i < 4000; ++i, number *= 1.0237) {
    EXPECT_EQ(text_of(number), by_printf(number));
    EXPECT_EQ(text_of(-number), by_printf(-number));
  }
}

}  // namespace
}  // namespace glassbox
