// 一語多表記: the same word written in several ways. The more frequent one in the document is named.
#include <algorithm>
#include <map>

#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/rules.h"

namespace toji::check {
namespace {

struct Form {
  std::string_view name;          // as the message says it
  std::u32string_view spellings;  // a|b: what stands in the text
  bool after_number = false;
};

constexpr std::size_t most_forms = 4;
struct Group {
  Form forms[most_forms];
  bool sentences_only = false;  // not in titles
  bool once = false;            // one finding for the document: both are in wide use
};

constexpr Group groups[] = {
    {{{"つながる", U"つなが|つなげ|つなぐ|つなぎ|つない"}, {"繋がる", U"繋"}}},
    {{{"支え合い", U"支え合"}, {"支えあい", U"支えあ"}}},
    {{{"参加者",
       U"参加者：|参加者:|参加者 |参加者　|参加者（合計）|参加者０|参加者１|参加者２|参加者３|参加者４|参加者５"},
      {"参加者数", U"参加者数"}}},
    {{{"人", U"人", true}, {"名", U"名", true}}, false, true},
    {{{"昨年度", U"昨年度"}, {"前年度", U"前年度に引|前年度に続|前年度と"}, {"昨年", U"昨年"}}, true},
    {{{"ホームページ", U"ホームページ"}, {"HP", U"HP|ＨＰ"}, {"ウェブサイト", U"ウェブサイト|Webサイト|WEBサイト"}}},
    {{{"ひきこもり", U"ひきこもり"}, {"引きこもり", U"引きこもり"}, {"引き籠もり", U"引き籠もり|引籠"}}},
    {{{"とともに", U"とともに"}, {"と共に", U"と共に"}}},
    {{{"上で", U"た上で"}, {"うえで", U"たうえで"}}},
    {{{"在り方", U"在り方"}, {"あり方", U"あり方"}}},
    {{{"かつ", U"、かつ|かつ、"}, {"且つ", U"且つ"}}},
    {{{"生かす", U"生かし|生かす|生かせ"}, {"活かす", U"活かし|活かす|活かせ"}}},
    {{{"身に付く", U"身に付"}, {"身につく", U"身につ"}}},
    {{{"又は", U"又は"}, {"または", U"または"}}},
    {{{"及び", U"及び"}, {"および", U"および"}}},
    {{{"全て", U"全て"}, {"すべて", U"すべて"}}},
    {{{"様々", U"様々"}, {"さまざま", U"さまざま"}}},
    {{{"更なる", U"更なる"}, {"さらなる", U"さらなる"}}},
    {{{"子ども", U"子ども"}, {"こども", U"こども"}, {"子供", U"子供"}}, true},
    {{{"のとおり", U"以下のとおり|次のとおり|下記のとおり"}, {"の通り", U"以下の通り|次の通り|下記の通り"}}},
    {{{"障害", U"障害"}, {"障がい", U"障がい"}, {"障碍", U"障碍"}}},
    {{{"問い合わせ", U"問い合わせ"}, {"問合せ", U"問合せ"}, {"問合わせ", U"問合わせ"}}},
    {{{"取組", U"取組"},
      {"取り組み", U"取り組みを|取り組みに|取り組みが|取り組みの|取り組みは|取り組み、"},
      {"取組み", U"取組み"}}},
    {{{"寄附", U"寄附"}, {"寄付", U"寄付"}}},
    {{{"手続", U"手続"}, {"手続き", U"手続き"}}},
    {{{"申込み", U"申込み"}, {"申し込み", U"申し込み"}, {"申込", U"申込"}}},
    {{{"打合せ", U"打合せ"}, {"打ち合わせ", U"打ち合わせ"}}},
    {{{"掘り起こし", U"掘り起こし"}, {"掘り起し", U"掘り起し"}}},
    {{{"引き続き", U"引き続き"}, {"引続き", U"引続き"}}},
    {{{"取扱い", U"取扱い"}, {"取り扱い", U"取り扱い"}}},
    {{{"（仮称）", U"（仮称）"}, {"（仮）", U"（仮）"}}},
    {{{"箇所", U"箇所", true}, {"か所", U"か所", true}, {"カ所", U"カ所|ヵ所", true}, {"ヶ所", U"ヶ所", true}}},
    {{{"できる", U"できる|できた|できま"}, {"出来る", U"出来る|出来た|出来ま"}}},
    {{{"いただく", U"いただく|いただき|いただい"}, {"頂く", U"頂く|頂き|頂い"}}},
    {{{"ください", U"ください"}, {"下さい", U"下さい"}}},
    {{{"行う", U"行う"}, {"行なう", U"行なう"}}},
    {{{"一人ひとり", U"一人ひとり"}, {"一人一人", U"一人一人"}, {"ひとりひとり", U"ひとりひとり"}}},
    {{{"周知啓発", U"周知啓発"}, {"周知・啓発", U"周知・啓発"}, {"周知、啓発", U"周知、啓発"}}},
    {{{"持つ", U"を持つ|を持ち"}, {"もつ", U"をもつ|をもち"}}},
    {{{"分かる", U"分かる|分から|分かり"}, {"わかる", U"わかる|わから|わかり"}}},
    {{{"まいる", U"てまいり"}, {"参る", U"て参り"}}},
    {{{"市町村", U"市町村"}, {"市区町村", U"市区町村"}}},
    {{{"元年", U"令和元年"}, {"1年", U"令和１年|令和1年"}}},
};

using Places = std::vector<Words>;

bool after_number(std::u32string_view text, std::size_t i) { return i > 0 && is_digit(text[i - 1]); }

// What laws and offices call themselves, and what is called by them.
constexpr std::u32string_view fixed_names[] = {
    U"認定こども園",       U"こども園",           U"こども家庭",       U"こども基本法",       U"こども大綱",
    U"こども計画",         U"こども誰でも通園",   U"こどもの日",       U"子ども・子育て",     U"子ども子育て",
    U"子どもの権利条約",   U"子どもの貧困対策",   U"子ども・若者育成", U"子ども家庭総合支援", U"子ども食堂",
    U"障害者総合支援法",   U"障害者基本法",       U"障害者差別解消法", U"障害者手帳",         U"障害福祉サービス",
    U"身体障害者",         U"知的障害者",         U"精神障害者",       U"障害児通所支援",     U"寄附行為",
    U"ふるさと寄附金",     U"行政手続法",         U"行政手続条例",     U"行政手続オンライン化"};

// Names of divisions and of the plan, and those that a law has given, are not a matter of choice.
std::vector<std::u32string> names_of(const Corpus& corpus) {
  std::vector<std::u32string> out(std::begin(fixed_names), std::end(fixed_names));
  for (const auto& division : corpus.dataset->annual.divisions) out.push_back(to_utf32(division.name.text));
  out.push_back(to_utf32(corpus.dataset->plan.name.text));
  return out;
}

std::vector<bool> masked(const std::vector<std::u32string>& names, std::u32string_view text) {
  std::vector<bool> out(text.size());
  for (const std::u32string& name : names)
    for (std::size_t i = 0; (i = text.find(name, i)) != std::u32string_view::npos; i += name.size())
      std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(i), name.size(), true);
  return out;
}

// The places of each form; where two forms fit, the longer one counts.
void find(const Group& group, const Words& line, const std::vector<bool>& mask, Places (&places)[most_forms]) {
  const auto text = line.view();
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t longest = 0, form = 0;
    for (std::size_t f = 0; f < most_forms && !group.forms[f].name.empty(); ++f) {
      const Form& one = group.forms[f];
      const std::size_t length = one.after_number && !after_number(text, i) ? 0 : at_any(text, i, one.spellings);
      if (length > longest) longest = length, form = f;
    }
    if (longest == 0 || mask[i]) continue;
    const bool with_number = group.forms[form].after_number;
    places[form].push_back(with_number ? part(line, i - 1, longest + 1) : part(line, i, longest));
    i += longest - 1;
  }
}

// One finding a sheet and form, at its first place.
void tell(const Group& group, const Places (&places)[most_forms], Report& report) {
  const auto most = std::max_element(std::begin(places), std::end(places),
                                     [](const Places& a, const Places& b) { return a.size() < b.size(); });
  for (const Places& form : places) {
    if (&form == &*most) continue;
    std::string_view last = "-";
    for (const Words& words : form) {
      if (words.passage->sheet == last || (group.once && &words != &form.front())) continue;
      last = words.passage->sheet;
      const bool tied = form.size() == most->size();
      report.add(tied ? messages::tied_variants : messages::variants, words,
                 {std::string(group.forms[&form - places].name), std::string(group.forms[most - places].name),
                  std::to_string(most->size()), std::to_string(form.size())});
    }
  }
}

// A katakana word without its last ー.
std::u32string_view stem(std::u32string_view word) {
  return word.size() > 3 && word.ends_with(U'ー') ? word.substr(0, word.size() - 1) : word;
}

}  // namespace

void variants(const Corpus& corpus, Report& report) {
  std::vector<std::pair<Words, std::vector<bool>>> lines;
  const std::vector<std::u32string> names = names_of(corpus);
  each_line(corpus, any_text, [&](const Words& line) { lines.emplace_back(line, masked(names, line.view())); });
  for (const Group& group : groups) {
    Places places[most_forms];
    for (const auto& [line, mask] : lines)
      if (!group.sentences_only || line.passage->kind != Kind::name) find(group, line, mask, places);
    tell(group, places, report);
  }
}

void katakana_variants(const Corpus& corpus, Report& report) {
  std::map<std::u32string_view, std::map<std::u32string_view, Places>> words;
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0, end = 0; i < text.size(); i = end + 1) {
      end = i;
      while (end < text.size() && is_katakana(text[end])) ++end;
      const auto word = text.substr(i, end - i);
      if (word.size() >= 4) words[stem(word)][word].push_back(part(line, i, end - i));
    }
  });
  for (const auto& [stem, forms] : words) {
    if (forms.size() < 2) continue;
    const auto most = std::max_element(forms.begin(), forms.end(),
                                       [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    for (const auto& [form, places] : forms)
      if (form != most->first)
        for (const Words& place : places)
          report.add(messages::variants, place,
                     {to_utf8(form), to_utf8(most->first), std::to_string(most->second.size()),
                      std::to_string(places.size())});
  }
}

}  // namespace toji::check
