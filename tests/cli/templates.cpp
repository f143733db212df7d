// A dataset's own templates: each replaces the program's of its name in every command.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <set>
#include <sstream>

#include "program.h"

using namespace toji::cli::test;

namespace {

const std::string honjo = TOJI_SOURCE_DIR "/data/honjo-r5";

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// A copy of the dataset with files in its layouts folder.
struct Own {
  Folder folder;
  fs::path set = folder.path() / "set";

  Own() {
    fs::copy(honjo, set, fs::copy_options::recursive);
    fs::create_directory(set / "layouts");
  }
  void put(const std::string& name, const std::string& text) const {
    fs::create_directories((set / "layouts" / name).parent_path());
    write(set / "layouts" / name, text);
  }
  Outcome booklet(const std::string& options = "") const {
    return shell("$TOJI booklet --lang en -q " + quoted(set) + " -o " + quoted(folder / "o.pdf") + " " + options);
  }
};

// The shipped template with one text in it replaced.
std::string changed(const std::string& name, const std::string& before, const std::string& after) {
  std::string text = bytes_of(fs::path(TOJI_SOURCE_DIR "/layouts") / name);
  const auto found = text.find(before);
  BOOST_TEST_REQUIRE(found != std::string::npos, name << " without " << before);
  return text.replace(found, before.size(), after);
}

// The pages that have the text.
std::multiset<std::string> pages_with(const fs::path& file, const std::string& part) {
  const Outcome text = shell("pdftotext -raw " + quoted(file) + " -");
  BOOST_TEST_REQUIRE(text.code == 0, text.err);
  std::multiset<std::string> pages;
  std::istringstream all(text.out);
  for (std::string page; std::getline(all, page, '\f');)
    if (contains(page, part)) pages.insert(page);
  return pages;
}

struct Case {
  const char *name, *text, *expected;  // a file of the layouts folder, and what is said of it
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name << ' ' << c.text; }

const Case wrong[] = {
    {"sheat.xml", "<layout/>", "no document uses the template sheat.xml [cli/unused-template]"},
    {"sheet.xml.txt", "<layout/>", "no document uses the template sheet.xml.txt"},
    {"Styles.XML", "<layout/>", "no document uses the template Styles.XML"},
    {"parts/a.xml", "<layout/>", "no document uses the template parts/a.xml"},
    {"styles.xml", "<layout><include href='styles.xml'/><style id='lable' override='yes' size='9pt'/></layout>",
     "styles.xml:1:37: error: there is no style \"lable\" to override [cli/unknown-override]\n  hint: → label"},
    {"styles.xml", "<layout>\n<include href='stiles.xml'/></layout>",
     "styles.xml:2:1: error: there is no file stiles.xml to include [layout/include-missing]\n  hint: → styles.xml"},
    {"styles.xml", "<layout>\n<include href='../../plan.xml'/></layout>", "[layout/include-outside]"},
    {"styles.xml", "<layout><include href='styles.xml'/><style id='label' override='yes' based-on='text'/></layout>",
     "[layout/override-base]"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(templates)

BOOST_AUTO_TEST_CASE(a_form_of_its_own_is_every_commands) {
  if (!has_tool("pdftotext")) return;
  const Own own;
  own.put("sheet.xml", changed("sheet.xml", "≪備考≫", "≪そのほか≫"));
  BOOST_TEST(own.booklet().code == 0);
  BOOST_TEST(shell("$TOJI sheets -q " + quoted(own.set) + " --out " + quoted(own.folder / "sheets")).code == 0);
  const Outcome archived = shell("$TOJI archive -q " + quoted(own.set) + " --accept-findings 原文のまま --to " +
                                 quoted(own.folder / "archive"));
  BOOST_TEST(archived.code == 0, archived.err);
  const fs::path bag = own.folder / "archive/ふくしの杜ほんじょうプラン２１/r5/r1";
  const auto booklet = pages_with(own.folder / "o.pdf", "≪そのほか≫");
  BOOST_TEST(booklet.size() == 81);
  BOOST_TEST(pages_with(own.folder / "o.pdf", "≪備考≫").empty());
  BOOST_TEST((bytes_of(bag / "data/booklet.pdf") == bytes_of(own.folder / "o.pdf")));
  std::set<std::string> of_sheets;
  for (const auto& file : fs::directory_iterator(own.folder / "sheets")) {
    BOOST_TEST((bytes_of(file) == bytes_of(bag / "data/divisions" / file.path().filename())), file.path().string());
    for (const std::string& page : pages_with(file, "≪そのほか≫")) {
      BOOST_TEST((booklet.count(page) > 0), page);
      of_sheets.insert(page);
    }
  }
  BOOST_TEST((of_sheets == std::set<std::string>(booklet.begin(), booklet.end())));
  BOOST_TEST(shell("$TOJI verify " + quoted(bag)).code == 0);
  BOOST_TEST(shell("$TOJI restore -q " + quoted(bag) + " --out " + quoted(own.folder / "again")).code == 0);
  BOOST_TEST(shell("$TOJI booklet -q " + quoted(own.folder / "again") + " -o " + quoted(own.folder / "p.pdf")).code == 0);
  BOOST_TEST((bytes_of(own.folder / "o.pdf") == bytes_of(own.folder / "p.pdf")));
}

// The style of another document than the one that is made may be overridden too.
BOOST_AUTO_TEST_CASE(a_single_style_is_overridden) {
  const Own own;
  own.put("styles.xml",
          "<layout><include href='styles.xml'/><style id='label' override='yes' background='#ffeedd'/>"
          "<style id='cover-name' override='yes' size='20pt'/></layout>");
  const Outcome outcome = own.booklet("--attach-data");
  BOOST_TEST(outcome.code == 0, outcome.err);
  const std::string extracted = quoted(own.folder / "extracted");
  BOOST_TEST(shell("$TOJI extract -q " + quoted(own.folder / "o.pdf") + " --out " + extracted).code == 0);
  BOOST_TEST(shell("$TOJI booklet -q --attach-data " + extracted + " -o " + quoted(own.folder / "p.pdf")).code == 0);
  BOOST_TEST((bytes_of(own.folder / "o.pdf") == bytes_of(own.folder / "p.pdf")));
  const std::string before = shell("$TOJI fingerprint " + quoted(own.set)).out;
  BOOST_TEST(contains(before, "template\tstyles.xml\t"));
  BOOST_TEST(contains(before, "template\tshipped/styles.xml\t"));
  if (!has_tool("mutool")) return;
  // What is based on it follows: the labels of the years too have its ground.
  BOOST_TEST(own.booklet().code == 0);
  const std::string trace = shell("mutool draw -F trace " + quoted(own.folder / "o.pdf") + " 7").out;
  std::size_t grounds = 0;
  for (std::size_t at = trace.find("color=\"1 .933"); at != std::string::npos; at = trace.find("color=\"1 .933", at + 1))
    ++grounds;
  BOOST_TEST(grounds > 1U, grounds << " cells have the ground");
}

// An own booklet.xml can build on the program's, and another template asked for too.
BOOST_AUTO_TEST_CASE(a_template_builds_on_the_one_it_replaces) {
  const Own own;
  const std::string text = "<layout><include href='booklet.xml'/><style id='title' override='yes' size='15pt'/></layout>";
  own.put("booklet.xml", text);
  BOOST_TEST(own.booklet("--attach-data").code == 0);
  const std::string made = bytes_of(own.folder / "o.pdf");
  fs::remove_all(own.set / "layouts");
  fs::create_directory(own.folder / "other");
  write(own.folder / "other/mine.xml", text);
  const Outcome asked = own.booklet("--attach-data --layout " + quoted(own.folder / "other/mine.xml"));
  BOOST_TEST(asked.code == 0, asked.err);
  BOOST_TEST((bytes_of(own.folder / "o.pdf") == made));
}

BOOST_DATA_TEST_CASE(what_nothing_uses_is_named, wrong) {
  const Own own;
  own.put(sample.name, sample.text);
  const Outcome outcome = own.booklet();
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, sample.expected), outcome.err);
  const Outcome sheets =
      shell("$TOJI sheets --lang en -q " + quoted(own.set) + " --out " + quoted(own.folder / "sheets"));
  BOOST_TEST(sheets.code == 1);
}

// What editors and systems put beside a template is nobody's form.
BOOST_AUTO_TEST_CASE(what_editors_leave_is_passed_over) {
  const Own own;
  own.put("styles.xml", "<layout><include href='styles.xml'/></layout>");
  BOOST_TEST(own.booklet().code == 0);
  const std::string made = bytes_of(own.folder / "o.pdf");
  for (const char* name : {".styles.xml.swp", ".#styles.xml", "._styles.xml", "~$styles.xml", "styles.xml~", "#styles.xml#",
                           "styles.xml.bak", "styles.xml.orig", "styles.xml.tmp", ".DS_Store", "Thumbs.db", "desktop.ini",
                           ".git/old.xml", ".vscode/a.xml"})
    own.put(name, "no template");
  const Outcome outcome = own.booklet();
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(outcome.err == "");
  BOOST_TEST((bytes_of(own.folder / "o.pdf") == made));
  BOOST_TEST(shell("$TOJI sheets -q " + quoted(own.set) + " --out " + quoted(own.folder / "s")).code == 0);
}

// However many documents are made, the dataset's own templates are looked through once.
BOOST_AUTO_TEST_CASE(what_nothing_uses_is_told_once) {
  const Own own;
  own.put("sheat.xml", "<layout/>");
  for (const std::string& command : {"booklet " + quoted(own.set) + " --edition draft -o " + quoted(own.folder / "d.pdf"),
                                     "archive " + quoted(own.set) + " --accept-findings y --to " + quoted(own.folder / "a")}) {
    const Outcome outcome = shell("$TOJI " + command + " --lang en");
    const auto first = outcome.err.find("cli/unused-template");
    BOOST_TEST(outcome.code == 1);
    BOOST_TEST(first != std::string::npos, outcome.err);
    BOOST_TEST((outcome.err.find("cli/unused-template", first + 1) == std::string::npos), outcome.err);
  }
}

// archive --layout: its folder comes first for every document.
BOOST_AUTO_TEST_CASE(an_archive_takes_another_layout) {
  const Own own;
  fs::remove_all(own.set / "layouts");
  fs::copy(TOJI_SOURCE_DIR "/layouts/booklet.xml", own.folder.path() / "b.xml");
  write(own.folder / "sheet.xml", changed("sheet.xml", "≪備考≫", "≪そのほか≫"));
  const std::string layout = " --layout " + quoted(own.folder / "b.xml");
  BOOST_TEST(own.booklet(layout).code == 0);
  const Outcome archived = shell("$TOJI archive -q " + quoted(own.set) + " --accept-findings 原文のまま --to " +
                                 quoted(own.folder / "archive") + layout);
  BOOST_TEST(archived.code == 0, archived.err);
  const fs::path data = own.folder / "archive/ふくしの杜ほんじょうプラン２１/r5/r1/data";
  BOOST_TEST((bytes_of(data / "booklet.pdf") == bytes_of(own.folder / "o.pdf")));
  BOOST_TEST(bytes_of(data / "dataset/layouts/sheet.xml") == bytes_of(own.folder / "sheet.xml"));
  if (has_tool("pdftotext")) BOOST_TEST(pages_with(data / "divisions/企画課.pdf", "≪そのほか≫").size() > 0U);
}

BOOST_AUTO_TEST_SUITE_END()
