// A sheet and a year that someone has broken: cut off at each byte, or without one sign of its markup. Each is refused at
// a place in the file, with a remedy; what is still read is what was meant.
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "engine/data_tree/tree.h"

using namespace toji;

namespace {

const std::string files[] = {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-model href=\"../sheet.rng\"?>\n<!-- 注 - 一 -->\n<シート>\n"
    "  <実行課>福祉課</実行課>\n  <!-- 注 二 -->\n  <指標目標><目標 年数=\"2\">A &amp; B</目標></指標目標>\n"
    "  <成果 文字の大きさ='9.5pt'>広く&#10;知られ<!-- 注 三 -->ました。</成果>\n  <備考/>\n"
    "  <欄 名=\"決算額\"><![CDATA[1 2]]></欄>\n</シート>\n",
    "<年次 年度=\"r5\"><課 総称=\"はい\">各課</課><概要文>達成が<割合 評価=\"A\"/>％（<件数/>件中"
    "<件数 評価='A'/>件）でした。</概要文></年次>\n",
    "<体系><項 id=\"a\" 名=\"甲\"><項 id=\"b\" 名='乙'><施策 id=\"c\"/></項></項></体系>\n"};

struct Reading {
  Diagnostics diagnostics;
  std::string text;  // as it was understood
  explicit Reading(const std::string& bytes) {
    const data_tree::DataTree tree = data_tree::from_xml(bytes, "f.xml", diagnostics);
    std::ostringstream out;
    tree.document.document_element().print(out, "", pugi::format_raw);
    text = out.str();
  }
};

// Whether the place lies in the file and the message says what to do.
void check_said(const Reading& reading, const std::string& bytes, const std::string& what) {
  BOOST_TEST_REQUIRE(reading.diagnostics.items().size() == 1u, what);
  const Diagnostic& said = reading.diagnostics.items().front();
  const auto lines = static_cast<unsigned>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  BOOST_TEST((said.span.line >= 1 && said.span.line <= lines && said.span.column >= 1), what);
  for (const Language language : {Language::ja, Language::en}) {
    const std::string text = to_text(said, language);
    BOOST_TEST(text.find('{') == std::string::npos, text);
    BOOST_TEST(text.find(language == Language::ja ? "ヒント: " : "hint: ") != std::string::npos, what << ": " << text);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_that_ends_too_early_is_refused) {
  for (const std::string& file : files) {
    const std::string whole = Reading(file).text;
    BOOST_TEST_REQUIRE(!whole.empty());
    for (std::size_t size = 0; size < file.size(); ++size) {
      const Reading reading(file.substr(0, size));
      if (reading.diagnostics.items().empty())
        BOOST_TEST(reading.text == whole, "cut at " << size);
      else
        check_said(reading, file.substr(0, size), "cut at " + std::to_string(size) + " of " + file);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_sign_that_is_left_out_is_missed) {
  for (const std::string& file : files) {
    const std::string whole = Reading(file).text;
    for (std::size_t at = 0; at < file.size(); ++at) {
      if (std::string_view("<>/=\"'&;#?![]-").find(file[at]) == std::string_view::npos) continue;
      std::string bytes = file;
      bytes.erase(at, 1);
      const std::string what = "without " + file.substr(at, 1) + " at " + std::to_string(at) + ": " +
                               bytes.substr(at < 20 ? 0 : at - 20, 40);
      const Reading reading(bytes);
      if (reading.diagnostics.items().empty())
        BOOST_TEST(reading.text == whole, what << " reads " << reading.text);
      else
        check_said(reading, bytes, what);
    }
  }
}
