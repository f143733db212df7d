// What is said of files that are no XML and of the mistakes of those who write it by hand: whole messages.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "engine/data_tree/tree.h"

namespace {
using namespace std::string_literals;

struct Case {
  std::string bytes, expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.bytes; }

std::string wide_sign(const std::string& place, const std::string& sign, const std::string& code, const char* right) {
  return "f.xml:" + place + ": エラー: タグなどの記号が「" + sign + "」（" + code +
         "）になっています [xml/look-alike]\n  ヒント: 半角の " + right + " にしてください";
}

const Case cases[] = {
    // Signs and blanks of the keyboard's other width.
    {"<シート>\n  ＜成果>文</成果>\n</シート>", wide_sign("2:3", "＜", "U+FF1C", "<")},
    {"<シート>\n  ＜成果＞文＜／成果＞\n</シート",
     "f.xml:3:1: エラー: ここから始まる </シート が終わっていません [xml/unterminated]\n"
     "  ヒント: 終わりに > を書いてください"},
    // Tags and references that lack a sign.
    {"<シート>\n  <成果>文</成果\n  <備考/></シート>",
     "f.xml:2:8: エラー: 終わりのタグ </成果 に > がありません [xml/tag]\n"
     "  ヒント: </成果> と書いてください（終わりのタグに属性などは書けません）"},
    {"<シート><成果>文</成果次の文</シート>",
     "f.xml:1:11: エラー: 終わりのタグ </成果次の文 に > がありません [xml/tag]\n"
     "  ヒント: </成果> と書いてください（終わりのタグに属性などは書けません）"},
    {"<シート><成果文</成果></シート>",
     "f.xml:1:6: エラー: タグ <成果文 が閉じないうちに、次のタグの < があります [xml/tag]\n"
     "  ヒント: 名前や属性のすぐ後に > を書いてください"},
    {"<シート>備考/></シート>",
     "f.xml:1:6: エラー: タグのような「備考」の前に < がありません [xml/tag]\n"
     "  ヒント: <備考 と書いてください。文字としての > なら &gt; と書いてください"},
    {"<シート>割合 評価=\"A\" 桁='1'/></シート>",
     "f.xml:1:6: エラー: タグのような「割合」の前に < がありません [xml/tag]\n"
     "  ヒント: <割合 と書いてください。文字としての > なら &gt; と書いてください"},
    {"<体系><項 id=\"a\"><項 id=\"b\"><施策/></頃></項></体系>",
     "f.xml:1:30: エラー: <項>（1行目）を </頃> で閉じています [xml/misspelt]\n"
     "  ヒント: どちらかの名が誤りです。始まりと終わりを同じ名にしてください"},
    {"<表>議案#12;可決、&#xFF5E;</表>", ""},
    {"<シート>成果>文</成果></シート>",
     "f.xml:1:6: エラー: タグのような「成果」の前に < がありません [xml/tag]\n"
     "  ヒント: <成果 と書いてください。文字としての > なら &gt; と書いてください"},
    {"<シート><成果>文/成果></シート>",
     "f.xml:1:11: エラー: タグのような「/成果」の前に < がありません [xml/tag]\n"
     "  ヒント: </成果 と書いてください。文字としての > なら &gt; と書いてください"},
    {"<シート><成果>文<成果></シート>",
     "f.xml:1:11: エラー: <成果> のすぐ中に、また <成果> があります [xml/tag]\n"
     "  ヒント: 終わりのタグなら、/ を付けて </成果> と書いてください"},
    {"<シート><欄 名=\"x>文</欄></シート>",
     "f.xml:1:11: エラー: ここから始まる、属性 名 の値が終わっていません [xml/unterminated]\n"
     "  ヒント: 値のすぐ後に \" を書いてください"},
    {"<a>A amp; B</a>",
     "f.xml:1:6: エラー: 「amp;」の前に & がありません [xml/reference]\n  ヒント: &amp; と書いてください"},
    {"シート>文</シート>",
     "f.xml:1:1: エラー: タグのような「シート」の前に < がありません [xml/tag]\n"
     "  ヒント: <シート と書いてください。文字としての > なら &gt; と書いてください"},
    {"<シート><成果>文＜/成果></シート>", wide_sign("1:11", "＜", "U+FF1C", "<")},
    {"<シート><成果>文＜／成果></シート>", wide_sign("1:11", "＜", "U+FF1C", "<")},
    {"<シート><成果>文＜/成果>", wide_sign("1:11", "＜", "U+FF1C", "<")},
    {"<シート><成果＞文</成果></シート>", wide_sign("1:9", "＞", "U+FF1E", ">")},
    {"<シート><成果>文</成果＞</シート>", wide_sign("1:15", "＞", "U+FF1E", ">")},
    {"<シート><成果>文<／成果></シート>", wide_sign("1:12", "／", "U+FF0F", "/")},
    {"＜シート>文</シート>", wide_sign("1:1", "＜", "U+FF1C", "<")},
    {"<欄 名＝\"x\"/>", wide_sign("1:5", "＝", "U+FF1D", "=")},
    {"<欄 名=“x”/>", wide_sign("1:6", "“", "U+201C", "\"")},
    {"<欄 名=”x”/>", wide_sign("1:6", "”", "U+201D", "\"")},
    {"<欄 名=＂x＂/>", wide_sign("1:6", "＂", "U+FF02", "\"")},
    {"<欄 名=’x’/>", wide_sign("1:6", "’", "U+2019", "'")},
    {"<a><欄 名=\"x”/><b c=\"d\"/></a>", wide_sign("1:11", "”", "U+201D", "\"")},
    {"<a 名=\"x”/>", wide_sign("1:8", "”", "U+201D", "\"")},
    {"<a>&amp；</a>", wide_sign("1:8", "；", "U+FF1B", ";")},
    {"<欄　名=\"x\"/>",
     "f.xml:1:3: エラー: タグの中に半角ではない空白（U+3000）があります [xml/look-alike]\n"
     "  ヒント: 半角の空白にしてください"},
    {"<欄\u00A0名=\"x\"/>",
     "f.xml:1:3: エラー: タグの中に半角ではない空白（U+00A0）があります [xml/look-alike]\n"
     "  ヒント: 半角の空白にしてください"},
    {"<欄\u200B/>",
     "f.xml:1:3: エラー: 見えない文字 U+200B（幅のない空白）があります [xml/invisible-character]\n"
     "  ヒント: この文字を削除してください"},
    {"<a>1 < 2</a>",
     "f.xml:1:7: エラー: ここには要素の名前が必要です [xml/name]\n"
     "  ヒント: 文字としての < は &lt; と書いてください。タグなら < のすぐ後に名前を書いてください"},

    // References.
    {"<a>x&#8;</a>",
     "f.xml:1:5: エラー: &#8; は XML に書けない文字を指しています [xml/character-reference]\n"
     "  ヒント: この &#8; を削除してください"},
    {"<a>&nbsp;</a>",
     "f.xml:1:4: エラー: &nbsp; という書き方はありません [xml/reference]\n"
     "  ヒント: 使えるのは &amp; &lt; &gt; &quot; &apos; です。ほかは文字そのものを書いてください"},
    {"<a>A&B</a>",
     "f.xml:1:5: エラー: & の後が正しくありません [xml/reference]\n"
     "  ヒント: 文字としての & は &amp; と書いてください"},

    // The document's beginning and end.
    {"\n<?xml version=\"1.0\"?><a/>",
     "f.xml:2:1: エラー: XML 宣言 <?xml … ?> がファイルの先頭にありません [xml/declaration]\n"
     "  ヒント: これより前にある空行などを消すか、途中にある宣言を消してください"},
    {"", "f.xml:1:1: エラー: ファイルが空です [xml/empty]\n  ヒント: 内容を書くか、写しから戻してください"},
    {" \n", "f.xml:1:1: エラー: ファイルが空です [xml/empty]\n  ヒント: 内容を書くか、写しから戻してください"},
    {"<!-- x -->",
     "f.xml:1:1: エラー: 要素がひとつもありません [xml/empty]\n"
     "  ヒント: コメントのほかに内容がありません。要素を書いてください"},
    {"<a/>\n余り\n",
     "f.xml:2:1: エラー: いちばん外側の要素の外に「余り」があります [xml/outside]\n"
     "  ヒント: 消すか、要素の中へ移してください"},
    {"<a/><b/>",
     "f.xml:1:5: エラー: いちばん外側の要素の外に「<b>」があります [xml/outside]\n"
     "  ヒント: 消すか、要素の中へ移してください"},

    // Other files.
    {"PK\3\4....word/document.xml",
     "f.xml:1:1: エラー: これは XML ではなく、Word の文書（docx）です [xml/other-file]\n"
     "  ヒント: 文字だけの XML を、名前と場所を確かめて置いてください"},
    {"PK\3\4....xl/workbook.xml",
     "f.xml:1:1: エラー: これは XML ではなく、Excel のブック（xlsx）です [xml/other-file]\n"
     "  ヒント: 文字だけの XML を、名前と場所を確かめて置いてください"},
    {"PK\3\4....a.txt",
     "f.xml:1:1: エラー: これは XML ではなく、圧縮フォルダー（ZIP）です [xml/other-file]\n"
     "  ヒント: 文字だけの XML を、名前と場所を確かめて置いてください"},
    {"%PDF-1.7\n",
     "f.xml:1:1: エラー: これは XML ではなく、PDFです [xml/other-file]\n"
     "  ヒント: 文字だけの XML を、名前と場所を確かめて置いてください"},
    {"{\\rtf1",
     "f.xml:1:1: エラー: これは XML ではなく、リッチテキスト（RTF）です [xml/other-file]\n"
     "  ヒント: 文字だけの XML を、名前と場所を確かめて置いてください"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
     "f.xml:1:1: エラー: これは XML ではなく、古い形の Word か Excel の文書です "
     "[xml/other-file]\n  ヒント: 文字だけの XML を、名前と場所を確かめて置いてください"},
    {"\0\0\0\0"s,
     "f.xml:1:1: エラー: ファイルの中身がゼロ（NUL）だけで、文章は失われています [xml/zeros]\n"
     "  ヒント: 保存の途中で電源が切れるなどすると、こうなります。写しから戻してください"},
    {"<a>文\0\0\0"s,
     "f.xml:1:5: エラー: ここから先にゼロ（NUL）が入っていて、文章の一部が失われています [xml/zeros]\n"
     "  ヒント: 保存の途中で電源が切れるなどすると、こうなります。写しから戻してください"},
    {"\xFF\xFE<\0a\0"s,
     "f.xml:1:1: エラー: 文字コードが UTF-8 ではなく UTF-16 のようです [xml/encoding]\n"
     "  ヒント: エディターで開き、文字コード UTF-8 を選んで保存し直してください"},
    {"<a>\x90\xAC\x89\xCA</a>",
     "f.xml:1:4: エラー: 文字コードが UTF-8 ではなく Shift_JIS のようです [xml/encoding]\n"
     "  ヒント: エディターで開き、文字コード UTF-8 を選んで保存し直してください"},
    {"<a>\xC0\xAE\xB2\xCC</a>",
     "f.xml:1:4: エラー: 文字コードが UTF-8 ではなく EUC-JP のようです [xml/encoding]\n"
     "  ヒント: エディターで開き、文字コード UTF-8 を選んで保存し直してください"},
    {"<a>\x1B$B@.2L\x1B(B</a>",
     "f.xml:1:4: エラー: 文字コードが UTF-8 ではなく ISO-2022-JP のようです [xml/encoding]\n"
     "  ヒント: エディターで開き、文字コード UTF-8 を選んで保存し直してください"},
    {"<a>成\xE6\x9E",
     "f.xml:1:5: エラー: ファイルが文字の途中で切れています [xml/encoding]\n"
     "  ヒント: 写しから戻してください"},
    {"<a>\x0C</a>",
     "f.xml:1:4: エラー: XML に書けない文字 U+000C（制御文字）があります [xml/character]\n"
     "  ヒント: この文字を削除してください"},
};
}  // namespace

BOOST_DATA_TEST_CASE(each_mistake_is_said_whole, boost::unit_test::data::make(cases), c) {
  toji::Diagnostics diagnostics;
  toji::data_tree::from_xml(c.bytes, "f.xml", diagnostics);
  std::string found;
  for (const auto& d : diagnostics.items()) found += to_text(d, toji::Language::ja);
  BOOST_TEST(found == c.expected);
}

BOOST_AUTO_TEST_CASE(a_sheets_fault_names_sheet_and_field) {
  const auto message = [](const char* bytes) {
    toji::Diagnostics diagnostics;
    toji::data_tree::from_xml(bytes, "f.xml", diagnostics, {.sheet = "5"});
    std::string out;
    for (const auto& d : diagnostics.items()) out += d.sheet + '/' + d.field + ' ' + std::string(d.text->id) + ' ';
    return out;
  };
  BOOST_TEST(message("") == "5/ xml/empty ");
  BOOST_TEST(message("<シート><成果>&</成果></シート>") == "5/成果 xml/reference ");
  BOOST_TEST(message("<シート><凡例/><成果>あ\u202E</成果></シート>") == "5/成果 xml/invisible-character ");
}
