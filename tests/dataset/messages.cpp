// What is said of the mistakes of those who write datasets: whole messages, with place, sheet, field and remedy.
#include <boost/test/data/test_case.hpp>

#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "report/dataset/select.h"
#include "report/dataset/values.h"
#include "dataset_fixture.h"

using namespace dataset_fixture;

namespace {

std::string said(const dataset::Source& source) {
  FileNames names;
  Diagnostics diagnostics;
  dataset::read(source, names, diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics.items()) out += (out.empty() ? "" : "\n") + to_text(d, Language::ja);
  return out;
}

struct Case {
  std::string file, find, replace, expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.file << ": " << c.replace; }

const std::string plan = "plan.xml", year = "year.xml", sheet = "sheets/gakko-rin.xml";

const Case cases[] = {
    // Values of a given form.
    {sheet, "<成果>", "<成果 文字の大きさ=\"９．５ｐｔ\">",
     "d/sheets/gakko-rin.xml:17:7: エラー: シート2 成果: 文字の大きさ の値「９．５ｐｔ」は正しくありません "
     "[dataset/bad-value]\n"
     "  ヒント: 9.5pt ではありませんか。1pt から 99pt までの大きさを半角で書いてください（例: 9.5pt）"},
    {sheet, "<成果>", "<成果 文字の大きさ=\"9.5\">",
     "d/sheets/gakko-rin.xml:17:7: エラー: シート2 成果: 文字の大きさ の値「9.5」は正しくありません "
     "[dataset/bad-value]\n"
     "  ヒント: 9.5pt ではありませんか。1pt から 99pt までの大きさを半角で書いてください（例: 9.5pt）"},
    {sheet, "<成果>", "<成果 文字の大きさ=\"大きく\">",
     "d/sheets/gakko-rin.xml:17:7: エラー: シート2 成果: 文字の大きさ の値「大きく」は正しくありません "
     "[dataset/bad-value]\n"
     "  ヒント: 1pt から 99pt までの大きさを半角で書いてください（例: 9.5pt）"},
    {year, "2019-06-28", "令和６年３月３１日",
     "d/year.xml:4:8: エラー: 発行日 の値「令和６年３月３１日」は正しくありません [dataset/bad-value]\n"
     "  ヒント: 2024-03-31 ではありませんか。本当にある日付を、西暦の年-月-日で書いてください（例: 2024-03-31）"},
    {year, "2019-06-28", "2024/3/31",
     "d/year.xml:4:8: エラー: 発行日 の値「2024/3/31」は正しくありません [dataset/bad-value]\n"
     "  ヒント: 2024-03-31 ではありませんか。本当にある日付を、西暦の年-月-日で書いてください（例: 2024-03-31）"},
    {year, "2019-06-28", "6.3.31",
     "d/year.xml:4:8: エラー: 発行日 の値「6.3.31」は正しくありません [dataset/bad-value]\n"
     "  ヒント: 2024-03-31, 1994-03-31 ではありませんか。本当にある日付を、西暦の年-月-日で書いてください（例: 2024-03-31）"},
    {year, "総称=\"はい\"", "総称=\"いいえ\"",
     "d/year.xml:10:8: エラー: 総称 の値「いいえ」は正しくありません [dataset/bad-value]\n"
     "  ヒント: 書けるのは「はい」だけです。そうでなければ、この属性を書きません"},
    {year, "2019-06-28", "2024-02-30",
     "d/year.xml:4:8: エラー: 発行日 の値「2024-02-30」は正しくありません [dataset/bad-value]\n"
     "  ヒント: 本当にある日付を、西暦の年-月-日で書いてください（例: 2024-03-31）"},
    {plan, "id=\"midori\"", "id=\"Midori\"",
     "d/plan.xml:54:8: エラー: id の値「Midori」は正しくありません [dataset/bad-value]\n"
     "  ヒント: midori ではありませんか。半角の英小文字、数字、- で書いてください（例: madoguchi-2）"},
    {plan, "id=\"midori\"", "id=\"midori\" 番号=\"０２\"",
     "d/plan.xml:54:20: エラー: 番号 の値「０２」は正しくありません [dataset/bad-value]\n"
     "  ヒント: 2 ではありませんか。1 から 999 までの整数を半角で書いてください"},

    // Ratings and names that look the same.
    {sheet, "<自己評価>C", "<自己評価>\u0421",
     "d/sheets/gakko-rin.xml:18:9: エラー: シート2 自己評価: 評価「\u0421」は評価尺度にありません "
     "[dataset/unknown-rating]\n"
     "  ヒント: C ではありませんか（U+0421 があります）"},
    {sheet, "<自己評価>C", "<自己評価>\u0391",
     "d/sheets/gakko-rin.xml:18:9: エラー: シート2 自己評価: 評価「\u0391」は評価尺度にありません "
     "[dataset/unknown-rating]\n"
     "  ヒント: A ではありませんか（U+0391 があります）"},
    {sheet, "<自己評価>C", "<自己評価>未達成",
     "d/sheets/gakko-rin.xml:18:9: エラー: シート2 自己評価: 評価「未達成」は評価尺度にありません "
     "[dataset/unknown-rating]\n"
     "  ヒント: 記号で C と書いてください"},
    {sheet, "<自己評価>C", "<自己評価>×",
     "d/sheets/gakko-rin.xml:18:9: エラー: シート2 自己評価: 評価「×」は評価尺度にありません [dataset/unknown-rating]\n"
     "  ヒント: 使える評価: S, A, B, C, D"},
    {sheet, "教育総務課", "教育　総務課",
     "d/sheets/gakko-rin.xml:4:8: エラー: シート2 実行課: 実行課「教育　総務課」は計画にも年次にもありません "
     "[dataset/unknown-reference]\n  ヒント: 「教育総務課」ではありませんか（U+3000 があります）"},
    {sheet, "教育総務課", "教育総務課、建設課",
     "d/sheets/gakko-rin.xml:4:8: エラー: シート2 実行課: ひとつの 実行課 に名前が二つ以上書かれています"
     "（「教育総務課、建設課」） [dataset/several-names]\n  ヒント: ひとつずつ <実行課> に分けて書いてください"},
    {sheet, "<成果>利用　１校（目標２校）</成果>", "<成果>利用</成果><\u6210\u679C\u30FB/>",
     "d/sheets/gakko-rin.xml:17:14: エラー: シート2: <シート> の中に <成果・> は書けません [dataset/unknown-element]\n"
     "  ヒント: 成果 ではありませんか"},
    {sheet, "<成果>利用　１校（目標２校）</成果>", "＜成果＞利用＜／成果＞",
     "d/sheets/gakko-rin.xml:17:3: エラー: シート2: <シート> の中のタグが「＜」（U+FF1C）で始まっています"
     "（「＜成果＞利用＜／成果＞」） [dataset/stray-text]\n  ヒント: 半角の < と > にしてください"},

    // What may not stand there.
    {sheet, "<成果>", "<成果>あ<b>い</b>",
     "d/sheets/gakko-rin.xml:17:8: エラー: シート2 成果: <成果> の中に <b> は書けません [dataset/unknown-element]\n"
     "  ヒント: <成果> に書けるのは文字だけです（太字などの指定はありません）"},
    {year, "<件数/>件", "<件数><x/></件数>件",
     "d/year.xml:20:11: エラー: <件数> の中に <x> は書けません [dataset/unknown-element]\n"
     "  ヒント: <件数> の中には何も書けません"},
    {plan, "  <欄一覧>\n    <欄 名=\"決算額\"/>\n    <欄 名=\"協働の相手\"/>\n  </欄一覧>\n", "",
     "d/sheets/gakko-rin.xml:21:6: エラー: シート2 欄: 欄「決算額」は計画にありません [dataset/unknown-reference]\n"
     "  ヒント: plan.xml に <欄一覧> がありません。<欄 名=\"決算額\"/> を入れて書き足してください\n"
     "d/sheets/kaigan-seiso.xml:27:6: エラー: シート1 欄: 欄「決算額」は計画にありません [dataset/unknown-reference]\n"
     "  ヒント: plan.xml に <欄一覧> がありません。<欄 名=\"決算額\"/> を入れて書き足してください\n"
     "d/sheets/kaigan-seiso.xml:28:6: エラー: シート1 欄: 欄「協働の相手」は計画にありません "
     "[dataset/unknown-reference]\n"
     "  ヒント: plan.xml に <欄一覧> がありません。<欄 名=\"協働の相手\"/> を入れて書き足してください"},
    {year, "年度=\"h30\"", "年度=\"r6\"",
     "d/year.xml:3:5: エラー: 年度「r6」は計画にありません [dataset/unknown-reference]\n"
     "  ヒント: 計画の年度は h30（平成３０年度）から r5（令和５年度）までです"},
    {plan, "<期間>評価</期間>", "",
     "d/plan.xml:46:11: エラー: 「海岸清掃の推進と漂着物の調査」の 年次計画 が 5 年分あります。計画は 6 年です "
     "[dataset/wrong-years]\n  ヒント: <期間> の数と 年数 を直してください"},

    // A second message would only follow from the first.
    {plan, "id=\"midori\"", "id=\"kawa\"",
     "d/plan.xml:54:8: エラー: id「kawa」は 35 行目でも使われています [dataset/duplicate-id]\n"
     "  ヒント: 別の id を付けてください"},
    {plan, "<施策 id=\"gakko-rin\">", "<施策 id=\"kaigan-seiso\">",
     "d/plan.xml:55:11: エラー: id「kaigan-seiso」は 36 行目でも使われています [dataset/duplicate-id]\n"
     "  ヒント: 別の id を付けてください"},

    // Copies of copies.
    {plan, "再掲=\"kaigan-seiso\"", "再掲=\"kaigan-seiso-saikei\"",
     "d/plan.xml:62:36: エラー: 「kaigan-seiso-saikei」が自分自身の再掲になっています [dataset/copy-of-copy]\n"
     "  ヒント: もとの id を書くか、再掲 を消してください"},
    {plan, "<施策 id=\"kaigan-seiso\">", "<施策 id=\"kaigan-seiso\" 再掲=\"kaigan-seiso-saikei\">",
     "d/plan.xml:36:31: エラー: 再掲が輪になっていて、もとがありません（kaigan-seiso → kaigan-seiso-saikei → "
     "kaigan-seiso） [dataset/copy-of-copy]\n  ヒント: どれかひとつの 再掲 を消して、もとにしてください"},

    // Files.
    {sheet, "", "",
     "d/sheets/gakko-rin.xml:1:1: エラー: シート2: ファイルが空です [xml/empty]\n"
     "  ヒント: 内容を書くか、写しから戻してください"},
    {"sheets/gakko-rin - コピー.xml", "", "<シート/>",
     "d/sheets/gakko-rin - コピー.xml: エラー: sheets/gakko-rin - コピー.xml は sheets/gakko-rin.xml の写しのようです "
     "[dataset/copied-file]\n  ヒント: 正しいほうを sheets/gakko-rin.xml "
     "に残し、この写しは削除するか、フォルダーの外へ移してください"},
    {"sheets/Copy of gakko-rin.xml", "", "<シート/>",
     "d/sheets/Copy of gakko-rin.xml: エラー: sheets/Copy of gakko-rin.xml は sheets/gakko-rin.xml の写しのようです "
     "[dataset/copied-file]\n  ヒント: 正しいほうを sheets/gakko-rin.xml "
     "に残し、この写しは削除するか、フォルダーの外へ移してください"},
    {"sheets/gakko-rin (2).xml", "", "<シート/>",
     "d/sheets/gakko-rin (2).xml: エラー: sheets/gakko-rin (2).xml は sheets/gakko-rin.xml の写しのようです "
     "[dataset/copied-file]\n  ヒント: 正しいほうを sheets/gakko-rin.xml "
     "に残し、この写しは削除するか、フォルダーの外へ移してください"},
};

// The sheet's file under another name.
dataset::Source renamed(const std::string& from, const std::string& to) {
  dataset::Source source = second();
  source.files.erase(from);
  source.others.push_back(to);
  return source;
}

}  // namespace

BOOST_DATA_TEST_CASE(each_mistake_is_said_whole, boost::unit_test::data::make(cases), c) {
  BOOST_TEST(said(edited(c.file, c.find, c.replace)) == c.expected);
}

// Every pair of characters that look alike, as a rating's symbol and what was typed for it.
BOOST_AUTO_TEST_CASE(each_character_that_looks_like_a_symbol) {
  std::size_t pairs = 0;
  for (const std::u32string_view group : look_alike_groups())
    for (const char32_t c : group.substr(1)) {
      const std::string symbol = to_utf8(group.front()), typed = to_utf8(c);
      if (dataset::nfkc(typed) == symbol) continue;
      const auto escaped = [](const std::string& text) {
        return text == "<" ? "&lt;" : text == "&" ? "&amp;" : text == "\"" ? "&quot;" : text;
      };
      dataset::Source source = second();
      const auto replace_all = [&](const std::string& file, const std::string& from, const std::string& to) {
        std::string& bytes = source.files.at(file);
        for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size()))
          bytes.replace(at, from.size(), to);
      };
      if (std::string_view("SABCD").find(symbol) == std::string_view::npos) {
        replace_all(plan, "記号=\"C\"", "記号=\"" + escaped(symbol) + "\"");
        replace_all(year, "評価=\"C\"", "評価=\"" + escaped(symbol) + "\"");
      }
      replace_all(sheet, "<自己評価>C", "<自己評価>" + escaped(typed));
      BOOST_TEST(said(source) == "d/sheets/gakko-rin.xml:18:9: エラー: シート2 自己評価: 評価「" + typed +
                                     "」は評価尺度にありません [dataset/unknown-rating]\n  ヒント: " + symbol +
                                     " ではありませんか（" + code_point(c) + " があります）");
      ++pairs;
    }
  BOOST_TEST(pairs > 150u);
}

BOOST_AUTO_TEST_CASE(a_file_of_another_ending_is_there) {
  BOOST_TEST(said(renamed("plan.xml", "Plan.XML"))
                 .starts_with("d/Plan.XML: エラー: ファイル plan.xml がありません。Plan.XML という名前のものがあります "
                              "[dataset/wrong-ending]\n"
                              "  ヒント: 名前を plan.xml に変えてください（終わりは小文字の .xml です）"));
  for (const char* name : {"sheets/gakko-rin.XML", "sheets/gakko-rin.xml.txt", "sheets/Gakko-rin.xml"})
    BOOST_TEST(said(renamed(sheet, name)) == "d/" + std::string(name) +
                                                 ": エラー: ファイル sheets/gakko-rin.xml がありません。" + name +
                                                 " という名前のものがあります "
                                                 "[dataset/wrong-ending]\n  ヒント: 名前を sheets/gakko-rin.xml "
                                                 "に変えてください（終わりは小文字の .xml です）");
}

BOOST_AUTO_TEST_CASE(a_folder_for_a_sheet) {
  const std::string expected =
      "d/sheets/gakko-rin.xml: エラー: シート2: sheets/gakko-rin.xml はファイルではなくフォルダーです "
      "[dataset/folder-for-sheet]\n  ヒント: フォルダーを外へ移し、同じ名前でシートのファイルを置いてください";
  BOOST_TEST(said(renamed(sheet, sheet)) == expected);
  FileNames names;
  Diagnostics diagnostics;
  const auto kept = dataset::read(renamed(sheet, sheet), names, diagnostics, nullptr, dataset::Unfinished::allowed);
  BOOST_TEST_REQUIRE(kept.has_value());
  BOOST_TEST((kept->broken.size() == 1u && kept->broken[0].sheet == 1u && kept->sheets[1].fields.unreadable));
}

BOOST_AUTO_TEST_CASE(what_office_puts_beside_an_open_file_is_left_alone) {
  dataset::Source source = second();
  source.others.push_back("sheets/~$gakko-rin.xml");
  FileNames names;
  Diagnostics diagnostics;
  BOOST_TEST(dataset::read(source, names, diagnostics).has_value());
  BOOST_TEST_REQUIRE(diagnostics.items().size() == 1u);
  BOOST_TEST(
      to_text(diagnostics.items().front(), Language::ja) ==
      "d/sheets/~$gakko-rin.xml: 警告: sheets/~$gakko-rin.xml は、Office が開いているあいだだけ置く印のファイルです。"
      "読みません [dataset/lock-file]\n  ヒント: 開いているソフトを閉じてください。それでも残るときは削除してください");
  BOOST_TEST(!dataset::is_sheet("sheets/~$gakko-rin.xml"));
  BOOST_TEST(!dataset::is_sheet("sheets/.a.xml"));
  BOOST_TEST(!dataset::is_sheet("sheets/a.XML"));
  BOOST_TEST(dataset::is_sheet("sheets/a.xml"));
}

BOOST_AUTO_TEST_CASE(a_chain_of_copies_names_its_end) {
  dataset::Source source = second();
  std::string& bytes = source.files.at(plan);
  const std::string copy = "<施策 id=\"kaigan-seiso-saikei\" 再掲=\"kaigan-seiso\"/>";
  const auto at = bytes.find(copy);
  BOOST_TEST_REQUIRE(at != std::string::npos);
  bytes.insert(at, "<施策 id=\"x\" 再掲=\"kaigan-seiso-saikei\"/>");
  BOOST_TEST(said(source).find("再掲のもと「kaigan-seiso-saikei」も再掲です [dataset/copy-of-copy]\n"
                               "  ヒント: もとの id「kaigan-seiso」を書いてください") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_division_asked_for_by_a_name_that_looks_the_same) {
  FileNames names;
  Diagnostics diagnostics;
  const auto data = dataset::read(second(), names, diagnostics);
  BOOST_TEST_REQUIRE(data.has_value());
  BOOST_TEST(!dataset::select_division(*data, "教育\u00A0総務課", diagnostics));
  BOOST_TEST(to_text(diagnostics.items().front(), Language::ja) ==
             "エラー: 実行課「教育\u00A0総務課」のシートはありません [dataset/no-sheets]\n"
             "  ヒント: 「教育総務課」ではありませんか（U+00A0 があります）");
}
