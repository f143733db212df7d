// Which words of two texts are marked as changed.
#include "report/difference/words.h"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace toji::difference;

namespace {

// [same] around what differs.
std::string shown(const std::vector<Part>& parts) {
  std::string out;
  for (const Part& part : parts) out += part.changed ? part.text : "[" + part.text + "]";
  return out;
}

std::string words(const std::string& before, const std::string& after) {
  const Marked marked = mark(before, after);
  return shown(marked.before) + " → " + shown(marked.after);
}

std::string joined(const std::vector<Part>& parts, bool all) {
  std::string out;
  for (const Part& part : parts)
    if (all || !part.changed) out += part.text;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_that_differ) {
  BOOST_TEST(words("講座を開いた", "講座を閉じた") == "[講座を]開い[た] → [講座を]閉じ[た]");
  BOOST_TEST(words("あ", "い") == "あ → い");
  BOOST_TEST(words("あ", "あ") == "[あ] → [あ]");
  BOOST_TEST(words("", "") == " → ");
  BOOST_TEST(words("あいう", "あう") == "[あ]い[う] → [あ][う]");
  BOOST_TEST(words("あう", "あいう") == "[あ][う] → [あ]い[う]");
  BOOST_TEST(words("あい", "あい。") == "[あい] → [あい]。");
  BOOST_TEST(words("ああ", "あああ") == "[ああ] → [ああ]あ");
  BOOST_TEST(words("計画", "経画") == "計[画] → 経[画]");
  BOOST_TEST(words("", "新") == " → 新");
  BOOST_TEST(words("旧", "") == "旧 → ");
}

BOOST_AUTO_TEST_CASE(numbers_differ_as_wholes) {
  BOOST_TEST(words("利用12人", "利用15人") == "[利用]12[人] → [利用]15[人]");
  BOOST_TEST(words("利用1.5人", "利用1.25人") == "[利用]1.5[人] → [利用]1.25[人]");
  BOOST_TEST(words("利用790,548人", "利用790,549人") == "[利用]790,548[人] → [利用]790,549[人]");
  BOOST_TEST(words("利用１２人", "利用１５人") == "[利用]１２[人] → [利用]１５[人]");
  BOOST_TEST(words("12", "112") == "12 → 112");
}

// Several places of one text; what stands alone between two of them goes with them.
BOOST_AUTO_TEST_CASE(more_than_one_place) {
  BOOST_TEST(words("四月に三校を訪ね、五月に終えた。", "四月に二校を訪ね、六月に終えた。") ==
             "[四月に]三[校を訪ね、]五[月に終えた。] → [四月に]二[校を訪ね、]六[月に終えた。]");
  BOOST_TEST(words("三の一", "二の二") == "三の一 → 二の二");
  BOOST_TEST(words("1件、50.0％", "0件、0.0％") == "1件、50.0[％] → 0件、0.0[％]");
}

BOOST_AUTO_TEST_CASE(long_texts_are_cut_to_what_stands_beside_a_change) {
  const std::string ten = "一二三四五六七八九十";
  const auto cut = [&](const std::string& before, const std::string& after) { return shown(shortened(mark(before, after).after, 3)); };
  BOOST_TEST(cut(ten + "甲" + ten, ten + "乙" + ten) == "[…八九十]乙[一二三…]");
  BOOST_TEST(cut("甲" + ten + ten + "甲", "乙" + ten + ten + "丙") == "乙[一二三…八九十]丙");
  BOOST_TEST(cut("一二三甲", "一二三乙") == "[一二三]乙");
  BOOST_TEST(cut(ten, ten) == "[…]");
}

// Whatever the texts: the parts make them again, and what is not marked is the same on both sides.
BOOST_AUTO_TEST_CASE(parts_of_any_texts) {
  std::mt19937 engine(17);
  const char* const pieces[] = {"あ", "い", "12", "，", "\n", "a", "３", "。"};
  const auto text = [&] {
    std::string out;
    for (std::size_t n = engine() % 12; n > 0; --n) out += pieces[engine() % std::size(pieces)];
    return out;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::string before = text(), after = text();
    const Marked marked = mark(before, after);
    BOOST_REQUIRE_EQUAL(joined(marked.before, true), before);
    BOOST_REQUIRE_EQUAL(joined(marked.after, true), after);
    BOOST_REQUIRE_EQUAL(joined(marked.before, false), joined(marked.after, false));
    for (const auto* parts : {&marked.before, &marked.after})
      for (const Part& part : *parts) BOOST_REQUIRE(!part.text.empty());
    BOOST_REQUIRE((before == after) == (joined(marked.after, false) == after && joined(marked.before, false) == before));
  }
}

// A text that has nothing in common with a very long one is not compared for ever.
BOOST_AUTO_TEST_CASE(very_long_texts) {
  std::string before, after;
  for (int i = 0; i < 30'000; ++i) (before += "あい", after += "うえ");
  const Marked marked = mark(before, after);
  BOOST_TEST((marked.after == std::vector<Part>{{after, true}}));
}
