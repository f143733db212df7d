// Words written twice, words taken for others, and 敬体 with 常体.
#include <algorithm>
#include <map>
#include <optional>

#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/rules.h"
#include "texts/report/check.h"

namespace toji::check {
namespace {

struct Pair {
  std::u32string_view wrong, right;
};

// Slips of the conversion from kana, as they occur in administrative texts.
constexpr Pair confusions[] = {{U"に務めま", U"に努めま"},
                               {U"に務める", U"に努める"},
                               {U"に勤めま", U"に努めま"},
                               {U"複数会開催", U"複数回開催"},
                               {U"複数会実施", U"複数回実施"},
                               {U"週知", U"周知"},
                               {U"指適", U"指摘"},
                               {U"専問", U"専門"},
                               {U"講議", U"講義"},
                               {U"訪門", U"訪問"},
                               {U"成積", U"成績"},
                               {U"除々に", U"徐々に"},
                               {U"不可決", U"不可欠"},
                               {U"完壁", U"完璧"},
                               {U"に元づ", U"に基づ"},
                               {U"を元に", U"を基に"},
                               {U"更正保護", U"更生保護"},
                               {U"民政委員", U"民生委員"},
                               {U"非難訓練", U"避難訓練"},
                               {U"非難所", U"避難所"},
                               {U"成年後検", U"成年後見"},
                               {U"地域協生", U"地域共生"},
                               {U"貧因", U"貧困"},
                               {U"効果適", U"効果的"},
                               {U"積極適", U"積極的"},
                               {U"的を得", U"的を射"},
                               {U"シュミレーション", U"シミュレーション"},
                               {U"コミニュケーション", U"コミュニケーション"},
                               {U"コミニュティ", U"コミュニティ"},
                               {U"ボランテイア", U"ボランティア"},
                               {U"参加した頂", U"参加して頂"},
                               {U"引き継き", U"引き続き"}};

constexpr Pair redundancies[] = {{U"促進を促", U"促進を図"},
                                 {U"改善を改善", U"改善"},
                                 {U"一番最初", U"最初"},
                                 {U"まず最初", U"最初"},
                                 {U"必ず必要", U"必要"},
                                 {U"過半数を超え", U"半数を超え"},
                                 {U"被害を被", U"被害を受け"},
                                 {U"あらかじめ予定", U"予定"},
                                 {U"後で後悔", U"後悔"},
                                 {U"返事を返", U"返事をし"},
                                 {U"違和感を感じ", U"違和感を覚え"},
                                 {U"製造メーカー", U"メーカー"},
                                 {U"およそ約", U"約"},
                                 {U"各課ごとに", U"課ごとに"},
                                 {U"現状の現", U"現"},
                                 {U"従来からの", U"従来の"}};

template <class Table>
void pairs(const Corpus& corpus, Report& report, const Table& table, const MessageText& wording) {
  each_line(corpus, any_text, [&](const Words& line) {
    for (const Pair& pair : table)
      for (std::size_t i = 0; (i = line.view().find(pair.wrong, i)) != std::u32string_view::npos; ++i)
        report.add(wording, part(line, i, pair.wrong.size()), {to_utf8(pair.right)});
  });
}

// Particles that never follow themselves; what stands before may excuse them (ものの, これまでで).
struct Particle {
  std::u32string_view doubled, excused_after;
};
constexpr Particle particles[] = {{U"をを", U""},      {U"がが", U"な"},      {U"のの", U"も|そ|こ|あ"},
                                  {U"にに", U"な|く"}, {U"でで", U"ま|そこ"}, {U"はは", U"母"},
                                  {U"へへ", U""},      {U"からから", U"だ"}};

// Kanji at the seam of two words may meet itself: 自治会会長, 市市民, 担当課課長.
constexpr std::u32string_view seams = U"会市県町村区部課課局室人者年月日社所館学員長式高上中小大各";

// A doubled kanji between two others may be such a seam too: 学習習慣.
bool is_seam(std::u32string_view text, std::size_t i) {
  if (i > 0 && is_kanji(text[i - 1]) && i + 2 < text.size() && is_kanji(text[i + 2])) return true;
  if (seams.find(text[i]) != std::u32string_view::npos) return true;
  return is_digit(text[i]) || text[i] == U'々' ||
         std::u32string_view(U"一二三四五六七八九十").find(text[i]) != text.npos;
}

// The part that comes twice: two to eight characters with a kanji in them, or katakana of three and more.
bool can_double(std::u32string_view word) {
  if (!std::all_of(word.begin(), word.end(), is_kana_or_kanji)) return false;
  const auto is_number = [](char32_t c) {
    return std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
  };
  if (std::any_of(word.begin(), word.end(), is_number)) return false;  // 一人一人
  if (word == U"各課" || word.front() == word.back() || before_any(word, word.size(), U"と|も|や") != 0)
    return false;  // 人と人と
  if (std::all_of(word.begin(), word.end(), is_katakana)) return word.size() >= 3;
  return std::any_of(word.begin(), word.end(), is_kanji);
}

enum class Style { polite, plain };

constexpr std::u32string_view polite_ends =
    U"ます|ました|ません|ませんでした|です|でした|ください|ましょう|でしょう|まいります|ございます";
constexpr std::u32string_view noun_ends =
    U"こと|もの|ため|とき|など|ほか|ところ|まで|から|より|のみ|ほど|さ|とおり|づくり|み|き|り|し|め|え|け|せ|て";

// Of the sentence that ends before 。 at `stop`; nothing for one that ends in a noun or stands in brackets.
std::optional<Style> style_of(std::u32string_view text, std::size_t stop) {
  if (at_any(text, stop + 1, U"）|)|」|』") != 0) return std::nullopt;
  if (before_any(text, stop, polite_ends) != 0) return Style::polite;
  if (stop == 0 || !is_hiragana(text[stop - 1]) || before_any(text, stop, noun_ends) != 0) return std::nullopt;
  constexpr std::u32string_view plain = U"るただいくうすつぬぶむぐ";
  return plain.find(text[stop - 1]) != std::u32string_view::npos ? std::optional(Style::plain) : std::nullopt;
}

}  // namespace

void doubled_character(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      if (text[i] == text[i + 1] && is_kanji(text[i]) && !is_seam(text, i))
        report.add(messages::doubled_character, part(line, i, 2), {to_utf8(text.substr(i, 1))});
      for (const Particle& particle : particles)
        if (at(text, i, particle.doubled) &&
            (particle.excused_after.empty() || before_any(text, i, particle.excused_after) == 0))
          report.add(messages::doubled_character, part(line, i, particle.doubled.size()),
                     {to_utf8(particle.doubled.substr(particle.doubled.size() / 2))});
    }
  });
}

void doubled_word(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0; i < text.size(); ++i)
      for (std::size_t length = 8; length >= 2; --length) {
        const auto word = text.substr(i, length);
        if (i + 2 * length > text.size() || !at(text, i + length, word) || !can_double(word)) continue;
        report.add(messages::doubled_word, part(line, i, 2 * length), {to_utf8(word)});
        i += 2 * length - 1;
        break;
      }
  });
}

void confused_word(const Corpus& corpus, Report& report) { pairs(corpus, report, confusions, messages::confused_word); }

void redundant_words(const Corpus& corpus, Report& report) {
  pairs(corpus, report, redundancies, messages::redundant_words);
}

// Of the sheets together, and of each text in front by itself: who introduces a report may write otherwise than those
// who answer for it.
void mixed_style(const Corpus& corpus, Report& report) {
  struct Part {
    std::vector<std::pair<Words, Style>> ends;
    std::size_t counts[2] = {};
  };
  std::map<std::string, Part> parts;
  each_line(corpus, is_prose, [&](const Words& line) {
    const auto text = line.view();
    Part& one = parts[line.passage->sheet.empty() ? line.passage->field : ""];
    for (std::size_t i = 0; (i = text.find(U'。', i)) != std::u32string_view::npos; ++i)
      if (const auto style = style_of(text, i)) {
        one.ends.emplace_back(part(line, i < 4 ? 0 : i - 4, (i < 4 ? i : 4) + 1), *style);
        ++one.counts[static_cast<std::size_t>(*style)];
      }
  });
  constexpr Text names[] = {texts::report_check::polite_style, texts::report_check::plain_style};
  for (const auto& [field, one] : parts) {
    const std::size_t most = one.counts[0] >= one.counts[1] ? 0 : 1;
    for (const auto& [words, style] : one.ends)
      if (static_cast<std::size_t>(style) != most)
        report.add(messages::mixed_style, words,
                   {say(names[1 - most], Language::ja), say(names[most], Language::ja),
                    std::to_string(one.counts[most]), std::to_string(one.counts[1 - most]),
                    say(names[1 - most], Language::en), say(names[most], Language::en)});
  }
}

}  // namespace toji::check
