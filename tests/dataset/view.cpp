// The shape that templates bind to: a whole expected document, and the reference in data/README.md.
#include <fstream>
#include <set>
#include <sstream>

#include "dataset_fixture.h"

using namespace dataset_fixture;

namespace {

std::string bytes_of(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(TOJI_SOURCE_DIR "/" + path, std::ios::binary).rdbuf();
  return out.str();
}

struct View {
  FileNames names;
  data_tree::DataTree tree;
  explicit View(const std::string& folder) {
    dataset::Source source = dataset::load(TOJI_SOURCE_DIR "/" + folder);
    source.folder = folder;
    Diagnostics diagnostics;
    const auto read = dataset::read(source, names, diagnostics);
    BOOST_TEST_REQUIRE(read.has_value());
    tree = dataset::view(*read);
  }
};

void collect_names(const pugi::xml_node& node, std::set<std::string>& names) {
  names.insert(node.name());
  for (const auto& attribute : node.attributes()) names.insert(attribute.name());
  for (const auto& child : node.children())
    if (child.type() == pugi::node_element) collect_names(child, names);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_second_dataset_as_templates_see_it) {
  const View view("tests/second");
  std::ostringstream out;
  view.tree.document.save(out, "  ");
  const std::string expected = bytes_of("tests/dataset/second-view.xml");
  if (out.str() != expected) std::ofstream(TOJI_BUILD_DIR "/second-view.xml", std::ios::binary) << out.str();
  BOOST_TEST((out.str() == expected),
             "if the new shape is wanted, copy " TOJI_BUILD_DIR "/second-view.xml to tests/dataset");
}

BOOST_AUTO_TEST_CASE(the_reference_names_everything_in_the_view) {
  const std::string japanese = bytes_of("data/README.md"), english = bytes_of("data/README.en.md");
  std::set<std::string> names;
  for (const std::string folder : {"tests/second", "data/honjo-r5"})
    collect_names(View(folder).tree.document.document_element(), names);
  for (const std::string& name : names)
    BOOST_TEST((japanese.find(name) != std::string::npos && english.find(name) != std::string::npos),
               "data/README.md or README.en.md does not mention " << name);
}

BOOST_AUTO_TEST_CASE(a_text_in_the_view_leads_back_to_its_line) {
  const View view("tests/second");
  const auto place = [&](const char* xpath) {
    const Span span = view.tree.span_of(view.tree.document.select_node(xpath).node());
    return std::string(span.file) + ':' + std::to_string(span.line) + ':' + std::to_string(span.column);
  };
  BOOST_TEST(place("//シート[1]/成果") == "tests/second/sheets/kaigan-seiso.xml:21:5");
  BOOST_TEST(place("//シート[1]/成果/text()") == "tests/second/sheets/kaigan-seiso.xml:21:5");
  BOOST_TEST(place("//シート[1]/指標目標/目標[4]") == "tests/second/sheets/kaigan-seiso.xml:13:9");
  BOOST_TEST(place("//シート[3]/成果") == "tests/second/sheets/kaigan-seiso.xml:21:5");
  BOOST_TEST(place("//シート[3]/今後の方針") == "tests/second/sheets/kaigan-seiso-saikei.xml:5:10");
  BOOST_TEST(place("//シート[2]/概要") == "tests/second/plan.xml:57:13");
  BOOST_TEST(place("//シート[2]/備考") == "tests/second/sheets/gakko-rin.xml:20:7");
  BOOST_TEST(place("//シート[1]/備考") == "tests/second/sheets/kaigan-seiso.xml:3:1");
  BOOST_TEST(place("//シート[1]/上位[1]") == "tests/second/plan.xml:34:20");
  BOOST_TEST(place("//概要文") == "tests/second/year.xml:20:7");
}
