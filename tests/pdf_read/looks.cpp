// Whether two pages look the same.
#include <boost/test/unit_test.hpp>

#include "made.h"
#include "store/pdf_read/text.h"

using namespace toji::pdf_read;
using namespace toji::pdf_read::test;

namespace {

// A page for each content, so wide and high.
std::string pages(const std::vector<std::string>& contents, const std::string& box = "0 0 100 100") {
  std::string kids;
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", ""};
  for (const std::string& content : contents) {
    const std::string number = std::to_string(objects.size() + 1);
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]/Contents " + std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back(stream("", content));
    kids += number + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(contents.size()) + ">>";
  return file_of(objects);
}

}  // namespace

BOOST_AUTO_TEST_CASE(pages_are_the_same_or_not) {
  const auto looks = page_looks(pages({"10 10 20 20 re f", "10 10 20 20 re  f", "10 10.6 20 20 re f", "1 g 10 10 20 20 re f", ""}));
  BOOST_TEST_REQUIRE(looks.has_value());
  BOOST_TEST_REQUIRE(looks->size() == 5u);
  BOOST_TEST(looks->at(0) == looks->at(1));
  BOOST_TEST(looks->at(0) != looks->at(2));  // half a point higher
  BOOST_TEST(looks->at(0) != looks->at(3));
  BOOST_TEST(looks->at(3) == looks->at(4));  // white on white
  BOOST_TEST(page_looks(pages({""}, "0 0 100 101"))->at(0) != looks->at(4));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn) {
  BOOST_TEST(!page_looks("").has_value());
  BOOST_TEST(!page_looks("%PDF-1.7\n").has_value());
  BOOST_TEST(!page_looks(pages({""}, "0 0 14000 14000")).has_value());
  BOOST_TEST(page_looks(pages({""}, "0 0 2384 3370")).has_value());  // A0
}
