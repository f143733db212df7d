#include "texts.h"

namespace toji::random {
namespace {

std::string some(Random& random, std::initializer_list<const char*> from, int least, int most) {
  std::string out;
  for (int i = random.between(least, most); i > 0; --i) out += random.pick(from);
  return out;
}

std::string kanji(Random& random, int least, int most) {
  return some(random, {"計", "画", "市", "民", "事", "業", "推", "進", "管", "理", "評", "価", "福", "祉",
                       "教", "育", "環", "境", "防", "災", "交", "通", "産", "観", "光", "財", "政", "改",
                       "革", "年", "度", "々", "辻", "﨑", "髙", "鷗", "塚", "〇", "ヶ", "葛"},
              least, most);
}

std::string kana(Random& random, int least, int most) {
  return some(random, {"あ", "い", "う", "か", "が", "っ", "ょ", "ん", "ー", "ア", "ッ", "パ",
                       "ヴ", "ァ", "ィ", "ト", "リ", "の", "を", "は", "に", "ｱ",  "ﾊﾟ", "゛"},
              least, most);
}

std::string latin(Random& random, int least, int most) {
  return some(random, {"a", "b", "e", "fi", "g", "j", "A", "W", "Z", "é", "ü", "ß", "-", "'", "Ａ", "ｚ", "&"}, least,
              most);
}

std::string digits(Random& random) {
  return some(random, {"0", "1", "2", "3", "7", "9"}, 1, 5) + (random.chance(20) ? ".5" : "");
}

std::string number(Random& random) {
  const std::string sign = random.chance(30) ? random.pick({"−", "-", "±", "＋", "第", "約", "¥", "△"}) : "";
  const std::string figures =
      random.chance(25) ? random.pick({"１２", "二十", "１，２３４", "1,000", "①", "⑳", "Ⅲ", "½"}) : digits(random);
  return sign + figures +
         (random.chance(50) ? random.pick({"℃", "%", "％", "m²", "円", "人", "年度", "km", "㎡", "°"}) : "");
}

std::string mark(Random& random) {
  return random.pick({"、", "。", "，", "．", "「", "」", "（", "）", "・", "…", "――", "！", "？", " ", "　",
                      "/",  "(",  ")",  "：", "『", "』", "〜", "“",  "”",  "※", "→",  "{",  "}",  "<", "\""});
}

std::string piece(Random& random) {
  switch (random.weighted({30, 25, 12, 12, 18, 3})) {
    case 0:
      return kanji(random, 1, 5);
    case 1:
      return kana(random, 1, 6);
    case 2:
      return latin(random, 1, 7);
    case 3:
      return number(random);
    case 4:
      return mark(random);
    default:
      return random.pick({"か\u3099", "ハ\u309A", "e\u0301", "葛\U000E0100", "辻\U000E0101", "が", "ﾞ"});
  }
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

std::string word(Random& random) {
  return random.chance(60) ? kanji(random, 1, 5) : random.chance(70) ? kana(random, 1, 5) : latin(random, 1, 4);
}

std::string sentence(Random& random, int least, int most) {
  std::string out;
  for (int i = random.between(least, most); i > 0; --i) out += piece(random);
  return out;
}

std::string field_text(Random& random) {
  switch (random.weighted({40, 30, 8, 6, 6, 4, 3, 3})) {
    case 0:
      return word(random);
    case 1:
      return sentence(random, 1, 8);
    case 2:
      return sentence(random, 8, 40);
    case 3:
      return sentence(random, 1, 5) + "\n" + sentence(random, 1, 5) + random.pick({"", "\n\n", "\r\n"}) + word(random);
    case 4:
      return "";
    case 5:
      return number(random);
    case 6:
      return random.pick({" ", "　", "\n", " \n\t ", "　　"});
    default:
      return repeated(random.pick({"か\u3099", "ヘ\u309A", "う\u3099", "ｶﾞ"}), random.between(1, 6));
  }
}

std::string odd_text(Random& random) {
  switch (random.weighted({3, 3, 3, 2, 2, 1, 1})) {
    case 0:
      return word(random) +
             random.pick({"\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202E", "\U000E0041", "\u180E", "\u2028",
                          "\u0085", "\u00A0", "\u2003", "\u3164", "\uFE0F", "\u3099", "\U000E0100"}) +
             word(random);
    case 1:
      return word(random) + random.pick({"😀", "\uE000", "한", "简", "ế", "\uFFFD", "ﷺ", "☑", "👨‍👩‍👧",
                                         "\U0010FFFD", "⿰"});
    case 2:
      return repeated(random.pick({"a", "W", "1", "―", "…", "１", "あ"}), random.between(30, 3000));
    case 3:
      return repeated(random.pick({"（", "」", "。", "・", "か", "\n", "あ \n"}), random.between(10, 400));
    case 4:
      return word(random) + repeated(random.pick({"\u0301", "\u3099", "\u20DD"}), random.between(1, 200));
    case 5:
      return sentence(random, 500, 3000);
    default:
      return repeated(word(random), random.between(1000, 12000));
  }
}

std::string odd_name(Random& random) {
  return random.pick({"1", "-", ".", "_", "名", "か\u3099", "―", "A.b-c_d", "😀", "\u200B"}) + word(random) +
         std::to_string(random.between(0, 9));
}

}  // namespace toji::random
