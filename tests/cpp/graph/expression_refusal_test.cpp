#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "graph/expression.h"
#include "graph/helpers.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

// The refusal of `text`; a refused text leaves nothing behind.
std::string refusal_of(std::string_view text) {
  Graph graph;
  const std::string sentence = refusal([&] { parse_expression(text, graph); });
  EXPECT_TRUE(sentence.empty() || graph.nodes().empty()) << text;
  return sentence;
}

TEST(ExpressionRefusal, NamesTheColumn) {
  const std::string operand = "expected a number, a name or a parenthesis, got ";
  const std::string after = "expected an operator, \";\" or the end, got ";
  const std::string functions =
      "expected one of the functions exp, log, sqrt, abs, sin, cos, sigmoid, tanh, relu before "
      "\"(\", got ";
  const std::pair<std::string, std::string> cases[] = {
      {"", "column 1: " + operand + "the end of the expression"},
      {"   ", "column 4: " + operand + "the end of the expression"},
      {";", "column 1: " + operand + "\";\""},
      {"a;;b", "column 3: " + operand + "\";\""},
      {"apple * ", "column 9: " + operand + "the end of the expression"},
      {"2 +", "column 4: " + operand + "the end of the expression"},
      {"* 2", "column 1: " + operand + "\"*\""},
      {"2 + + 3", "column 5: " + operand + "\"+\""},
      {"2^", "column 3: " + operand + "the end of the expression"},
      {"()", "column 2: " + operand + "\")\""},
      {"sin()", "column 5: " + operand + "\")\""},
      {"a =", "column 4: " + operand + "the end of the expression"},
      {".", "column 1: " + operand + "\".\""},
      {"2x", "column 2: " + after + "\"x\""},
      {"x y", "column 3: " + after + "\"y\""},
      {"2(3)", "column 2: " + after + "\"(\""},
      {"x)", "column 2: " + after + "\")\""},
      {"1.2.3", "column 4: " + after + "\".3\""},
      {"1e", "column 2: " + after + "\"e\""},
      {"1, 2", "column 2: " + after + "\",\""},
      {"2 = x", "column 3: " + after + "\"=\""},
      {"a = b = 2", "column 7: " + after + "\"=\""},
      {"(1+2",
       "column 5: expected an operator, or \")\" for the \"(\" in column 1, got the end of "
       "the expression"},
      {"2*(1+(2*3)",
       "column 11: expected an operator, or \")\" for the \"(\" in column 3, got the "
       "end of the expression"},
      {"sin x", "column 5: expected \"(\" after the function sin, got \"x\""},
      {"2 + log", "column 8: expected \"(\" after the function log, got the end of the expression"},
      {"1 + tan(x)", "column 5: " + functions + "\"tan\""},
      {"x*x + x(2)", "column 7: " + functions + "\"x\""},
      {"a = 1; a = 2", "column 8: expected a new name on the left of \"=\", got \"a\" again"},
      {"x*2; x = 3", "column 6: expected a new name on the left of \"=\", got \"x\", a variable"},
      {"x = x + 1", "column 1: expected a new name on the left of \"=\", got \"x\", a variable"},
      {"exp = 1", "column 1: expected a new name on the left of \"=\", got the function exp"},
      {"2*1e999", "column 3: expected a number below 1.8e308, got \"1e999\""},
  };
  for (const auto& [text, sentence] : cases) EXPECT_EQ(refusal_of(text), sentence) << text;
}

TEST(ExpressionRefusal, CountsColumnsInCharacters) {
  EXPECT_EQ(refusal_of("\xE2\x88\x92x\xC3\x97"),  // minus sign, x, multiplication sign
            "column 4: expected a number, a name or a parenthesis, got the end of the expression");
}

TEST(ExpressionRefusal, ShowsForeignCharactersAndNeverABrokenOne) {
  const std::string operand = "expected a number, a name or a parenthesis, got ";
  EXPECT_EQ(refusal_of("1 + \xE2\x82\xAC"), "column 5: " + operand + "\"\xE2\x82\xAC\"");
  EXPECT_EQ(refusal_of("\xF0\x9F\x8D\x8E"), "column 1: " + operand + "\"\xF0\x9F\x8D\x8E\"");
  EXPECT_EQ(refusal_of("\x80"), "column 1: " + operand + "the byte 0x80");
  EXPECT_EQ(refusal_of("\xE2\x88"), "column 1: " + operand + "the byte 0xE2");
  EXPECT_EQ(refusal_of("\xC0\xAF"), "column 1: " + operand + "the byte 0xC0");
  EXPECT_EQ(refusal_of("\xED\xA0\x80"), "column 1: " + operand + "the byte 0xED");
  EXPECT_EQ(refusal_of("\xF4\x90\x80\x80"), "column 1: " + operand + "the byte 0xF4");
  EXPECT_EQ(refusal_of(std::string_view("\0x", 2)), "column 1: " + operand + "the byte 0x00");
  EXPECT_EQ(refusal_of("1\x7F"),
            "column 2: expected an operator, \";\" or the end, got the byte 0x7F");
}

TEST(ExpressionRefusal, QuotesTheBeginningOfAVeryLongWord) {
  EXPECT_EQ(
      refusal_of("1 " + repeated("x", 5000)),
      "column 3: expected an operator, \";\" or the end, got \"xxxxxxxxxxxxxxxxxxxxxxxx...\"");
}

TEST(ExpressionRefusal, LimitsNesting) {
  const int most = kMaxExpressionDepth;
  EXPECT_EQ(value_of(repeated("(", most) + "7" + repeated(")", most)), 7);
  const std::string sentence = ": expected at most 200 levels of nesting, got one more";
  EXPECT_EQ(refusal_of(repeated("(", most + 1) + "7" + repeated(")", most + 1)),
            "column 202" + sentence);
  EXPECT_EQ(refusal_of(repeated("(", 15'000)), "column 202" + sentence);
  EXPECT_EQ(refusal_of(repeated("-", 15'000)), "column 202" + sentence);
  EXPECT_EQ(refusal_of(repeated("2^", 9'000)), "column 403" + sentence);
  EXPECT_EQ(refusal_of(repeated("sin(", 4'000)), "column 805" + sentence);
  // Side by side is not nested.
  EXPECT_EQ(value_of("0" + repeated("+(1)", 500)), 500);
}

TEST(ExpressionRefusal, LimitsNodes) {
  EXPECT_EQ(parsed("x" + repeated("*x", kMaxExpressionNodes - 1)).nodes().size(), 2000u);
  EXPECT_EQ(refusal_of("x" + repeated("*x", kMaxExpressionNodes)),
            "column 4001: expected at most 2000 nodes, got more");
  EXPECT_EQ(refusal_of("0" + repeated("+1", 5000)),
            "column 2001: expected at most 2000 nodes, got more");
  // The node too many may be an operation, as above, or a number or a name by itself.
  const std::string full = "-0" + repeated("+1", kMaxExpressionNodes / 2 - 1);
  EXPECT_EQ(parsed(full).nodes().size(), 2000u);
  EXPECT_EQ(refusal_of(full + ";1"), "column 2002: expected at most 2000 nodes, got more");
  EXPECT_EQ(refusal_of(full + ";x"), "column 2002: expected at most 2000 nodes, got more");
}

TEST(ExpressionRefusal, LimitsBytes) {
  const int most = static_cast<int>(kMaxExpressionBytes);
  EXPECT_EQ(value_of("7" + repeated(" ", most - 1)), 7);
  EXPECT_EQ(refusal_of("7" + repeated(" ", most)),
            "column 20001: expected an expression of at most 20000 bytes, got 20001");
}

TEST(ExpressionRefusal, RandomBytesGetASentenceOrAGraph) {
  const std::string_view alphabet =
      "0123456789.eE+-*/^()=; \nxysincolg_\xC3\x97\xE2\x88\x92\x80\xFF";
  Random random(1);
  int read = 0, refused = 0;
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    const std::uint32_t length = 1 + random.below(i % 2 == 0 ? 6 : 40);
    const bool any = i % 4 == 3;
    for (std::uint32_t k = 0; k < length; ++k) {
      const std::uint32_t size = static_cast<std::uint32_t>(alphabet.size());
      text += any ? static_cast<char>(random.below(256)) : alphabet[random.below(size)];
    }
    const std::string sentence = refusal_of(text);
    if (sentence.empty()) {
      Graph graph = parsed(text);
      graph.forward();
      graph.backward();
      ++read;
    } else {
      EXPECT_EQ(sentence.rfind("column ", 0), 0u) << sentence;
      ++refused;
    }
  }
  EXPECT_GT(read, 50);
  EXPECT_GT(refused, 1000);
}

TEST(ExpressionRefusal, OfAGraphThatHoldsSomething) {
  Graph graph = parsed("x*2");
  EXPECT_EQ(refusal([&] { parse_expression("y", graph); }),
            "an expression: expected an empty graph to read it into, got one with 3 nodes");
  EXPECT_EQ(graph.nodes().size(), 3u);
}

}  // namespace
}  // namespace glassbox
