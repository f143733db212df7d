// A change in one sheet's text that keeps the set of characters leaves the other pages' content as it was.
#include <boost/test/unit_test.hpp>
#include <map>

#include "program.h"

namespace booklet {
namespace {

// The content stream of each page, by qpdf's form for readers, which names them.
std::map<int, std::string> contents(const fs::path& pdf) {
  const std::string file = run("qpdf --qdf --object-streams=disable " + quoted(pdf) + " -").output;
  const std::string mark = "%% Contents for page ", end = "endstream";
  std::map<int, std::string> out;
  for (std::size_t at = file.find(mark); at != std::string::npos; at = file.find(mark, at + 1)) {
    const std::size_t begin = file.find("stream\n", at), stop = file.find(end, begin);
    out[std::stoi(file.substr(at + mark.size()))] = file.substr(begin, stop - begin);
  }
  return out;
}

// Swaps the two characters that end the last line of the text that stands in the element.
void swap_characters(const fs::path& file, const std::string& element) {
  std::string text = bytes_of(file);
  const std::size_t end = text.find("</" + element + ">");
  BOOST_TEST_REQUIRE(end != std::string::npos);
  constexpr std::size_t width = 3;  // of a Japanese character in UTF-8
  const std::string first = text.substr(end - 3 * width, width), second = text.substr(end - 2 * width, width);
  BOOST_TEST_REQUIRE((first != second));
  text.replace(end - 3 * width, 2 * width, second + first);
  write(file, text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_changed_sheet_leaves_the_others_as_they_were) {
  if (!has_tools({"qpdf"})) return;
  const Folder folder;
  fs::copy(honjo_data, folder / "data", fs::copy_options::recursive);
  swap_characters(folder / "data/sheets/kokyo-kotsu.xml", "今後の方針");
  const fs::path file = folder / "b.pdf";
  BOOST_TEST(toji("booklet " + quoted(folder / "data") + " -o " + quoted(file)).status == 0);
  const auto before = contents(honjo()), after = contents(file);
  BOOST_TEST(before.size() == 87u);
  BOOST_TEST(after.size() == before.size());
  for (const auto& [page, content] : before) BOOST_TEST((after.at(page) == content) == (page != 45), "page " << page);
}

}  // namespace booklet
