#include "engine/font/vocabulary.h"

namespace toji::font {
namespace {

using reference::Count;

constexpr Sentence text = {"文字", "text"}, whole_number = {"整数", "whole number"};
constexpr Sentence digest = {"16 進数 64 桁", "64 hexadecimal digits"},
                   hexadecimal = {"16 進数 8 桁", "8 hexadecimal digits"};

// How a file is known.
constexpr AttributeRule sha256 = {
    "sha256",
    {"ファイルの SHA-256 で、`sha256sum` が示す小文字の値です。", "SHA-256 of the file, as `sha256sum` prints it."},
    digest,
    true};
constexpr Sentence size_of_file = {"ファイルのバイト数です。", "Size of the file in bytes."};
constexpr Sentence adjustment_of_file = {"head 表の checkSumAdjustment です。",
                                         "The checkSumAdjustment of the table head."};

constexpr AttributeRule face_attributes[] = {
    {"name",
     {"書体の名前で、`<use>` の `face` に書きます。", "Name of the face, which the `face` of a `<use>` asks for."},
     text,
     true},
    {"package",
     {"ファイルを入れる Debian のパッケージか、手に入れた所です。",
      "Debian package that holds the file, or where it comes from."},
     text,
     true},
    {"licence", {"使用の許諾（SPDX の識別子など）です。", "Its licence, such as an identifier of SPDX."}, text, true},
    sha256,
    {"index",
     {"書体を集めたファイル（.ttc）の中での番号です。", "Number of the font in a collection (.ttc)."},
     whole_number,
     false,
     {"0", "0"}},
    {"size", size_of_file, whole_number, false, {"確かめない", "not compared"}},
    {"adjustment", adjustment_of_file, hexadecimal, false, {"確かめない", "not compared"}}};
constexpr AttributeRule release_attributes[] = {
    sha256, {"size", size_of_file, whole_number, true}, {"adjustment", adjustment_of_file, hexadecimal, true}};
constexpr AttributeRule family_attributes[] = {
    {"name",
     {"書体群の名前で、ひな形の `font` に書きます。",
      "Name of the family, which the `font` of a template's style asks for."},
     text,
     true}};
constexpr AttributeRule use_attributes[] = {
    {"face", {"使う `<face>` の名前です。", "Name of the `<face>`."}, text, true},
    {"for",
     {"`western` なら、欧文の文字と数字と記号だけをこの書体で印刷します。",
      "`western` takes only Western letters, digits and signs from the face."},
     {"`western`", "`western`"},
     false,
     {"どの文字にも使う", "all characters"}}};

constexpr ElementRule fonts_table[] = {
    {"fonts", "", Count::unsaid, {"使える書体の宣言です。", "The declarations of the fonts."}},
    {"face", "fonts", Count::any, {"書体ひとつの宣言です。", "A font file and the font in it."}, face_attributes},
    {"file",
     "face",
     Count::many,
     {"ファイルの場所で、並べたうち、初めに見つかったものを使います。",
      "Where the file may lie; the first that is there is taken."},
     {},
     {"ファイルの場所", "a path"}},
    {"release",
     "face",
     Count::any,
     {"使ってよい、ファイルのほかの版です。", "Another release of the file that may be used."},
     release_attributes},
    {"family",
     "fonts",
     Count::any,
     {"書体群で、文字ごとに、中の書体を上から順に探します。",
      "A family: the faces that are tried in turn for each character."},
     family_attributes},
    {"use", "family", Count::many, {"書体群の書体ひとつです。", "A face of the family."}, use_attributes}};

constexpr AttributeRule character_attributes[] = {
    {"code",
     {"外字の符号で、`U+E000` から `U+F8FF`、または第 15、16 面のものです。",
      "The private-use code, `U+E000` to `U+F8FF` or of planes 15 and 16."},
     {"U+ と 16 進数", "U+ and hexadecimal digits"},
     true},
    {"to",
     {"代わりに印刷する Unicode の文字で、異体字セレクターを付けられます。",
      "The character of Unicode that is meant, with its variation selector where it has one."},
     {"一文字", "one character"}},
    {"mj",
     {"代わりに印刷する文字の、文字情報基盤の番号です。", "Number of the character in 文字情報基盤."},
     {"MJ と数字 6 桁", "MJ and six digits"}},
    {"outline",
     {"外字の形で、SVG のパスの M、L、C、Q、Z で書き、`fonts/gaiji.xml` にだけ書けます。",
      "Its shape by M, L, C, Q and Z of SVG paths, in `fonts/gaiji.xml` alone."},
     {"パス", "path"}},
    {"reading",
     {"`outline` の文字について PDF の文字として残す読み（32 字まで）です。",
      "What the PDF's text says for an `outline`, up to 32 characters."},
     text,
     false}};
constexpr ElementRule gaiji_table[] = {
    {"gaiji", "", Count::unsaid, {"外字の表です。", "The table of private-use characters."}},
    {"character",
     "gaiji",
     Count::any,
     {"外字ひとつで、`to`、`mj`、`outline` のどれかひとつを書きます。",
      "A private-use character, with one of `to`, `mj` and `outline`."},
     character_attributes}};

reference::Vocabulary described(const char* name, const char* file, Sentence about,
                                std::span<const ElementRule> rules) {
  reference::Vocabulary out{name, file, about, {}};
  for (const ElementRule& rule : rules) {
    reference::Element element{std::string(rule.name), rule.about};
    if (!rule.parent.empty()) element.parents.emplace_back(rule.parent);
    element.content = rule.content;
    for (const ElementRule& other : rules)
      if (other.parent == rule.name) element.children.push_back({std::string(other.name), other.count});
    for (const AttributeRule& attribute : rule.attributes) {
      element.attributes.push_back({std::string(attribute.name), attribute.about, attribute.form});
      element.attributes.back().otherwise.words = attribute.otherwise;
      element.attributes.back().required = attribute.required;
    }
    out.elements.push_back(std::move(element));
  }
  return out;
}

}  // namespace

std::span<const ElementRule> font_rules() { return fonts_table; }
std::span<const ElementRule> gaiji_rules() { return gaiji_table; }

std::vector<std::string_view> children_of(std::string_view element) {
  std::vector<std::string_view> out;
  for (const ElementRule& rule : fonts_table)
    if (rule.parent == element) out.push_back(rule.name);
  return out;
}

std::vector<std::string_view> attributes_of(std::string_view element) {
  std::vector<std::string_view> out;
  for (const ElementRule& rule : fonts_table)
    if (rule.name == element)
      for (const AttributeRule& attribute : rule.attributes) out.push_back(attribute.name);
  return out;
}

const Sentence* advice_for(std::string_view element) {
  static constexpr Sentence advice = {"フォントのファイルは `<face>`、フォントの並びは `<family>` です。",
                                      "A font file is a `<face>`, faces in their order are a `<family>`."};
  for (const std::string_view name : {"font", "font-face", "typeface"})
    if (name == element) return &advice;
  return nullptr;
}

std::vector<reference::Vocabulary> languages() {
  return {described("fonts", "fonts/fonts.xml", {"フォントの宣言です。", "The declarations of fonts."}, fonts_table),
          described("gaiji", "gaiji.xml", {"外字の表です。", "The table of private-use characters."}, gaiji_table)};
}

}  // namespace toji::font
