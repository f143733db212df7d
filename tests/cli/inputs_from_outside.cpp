// What is read from the file system: only what is not there is absent, and nothing that might never end is waited for.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "program.h"

using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// A dataset, a template, a PDF and a list, which each case spoils in one place; the old outputs stay.
class World : public Folder {
 public:
  World() {
    fs::copy(TOJI_SOURCE_DIR "/tests/second", *this / "d", fs::copy_options::recursive);
    write(*this / "l.xml",
          "<layout><page id='p' size='A5' margin='15mm'/><style id='t' font='gothic' size='10pt' leading='1.5'/>"
          "<document title='題'><section page='p' style='t'><p role='h1'>題</p></section></document></layout>");
    write(*this / "x.xml", "<x/>");
    write(*this / "list.tsv", "dataset\nd\n");
    write(*this / "o.pdf", "old");
  }
  // Runs it here, within ten seconds.
  Outcome run(const std::string& command) const {
    return shell("cd " + quoted(path()) + "; timeout 10 $TOJI " + command);
  }
};

const char* const unreadable[] = {"d/plan.xml",  "d/year.xml",   "d/guide.xml",           "d/gaiji.xml",
                                  "d/sheets",    "d/sheets/x.xml", "d/layouts",             "d/layouts/booklet.xml"};

struct Special {
  const char *file, *command;
};
std::ostream& operator<<(std::ostream& out, const Special& one) { return out << one.file << ": " << one.command; }

const Special special[] = {
    {"d/plan.xml", "booklet d -o o.pdf"},
    {"d/sheets/x.xml", "booklet d -o o.pdf"},
    {"d/gaiji.xml", "booklet d -o o.pdf"},
    {"d/plan.xml", "check d"},
    {"d/year.xml", "fingerprint d"},
    {"d/year.xml", "sheets d --out out"},
    {"d/year.xml", "summary d -o s.pdf"},
    {"d/year.xml", "archive d --to out"},
    {"l.xml", "render l.xml x.xml -o o.pdf"},
    {"x.xml", "render l.xml x.xml -o o.pdf"},
    {"gaiji.xml", "render l.xml x.xml -o o.pdf"},
    {"press.icc", "booklet d -o o.pdf --edition print --icc press.icc"},
    {"l.xml", "booklet d -o o.pdf --layout l.xml"},
    {"list.tsv", "batch list.tsv --out out"},
    {"r.tsv", "batch list.tsv --merge-reports r.tsv -o m.tsv"},
    {"in.pdf", "extract in.pdf --out out"},
    {"in.pdf", "listen in.pdf"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_link_that_leads_nowhere_is_not_absent, data::make(unreadable), file) {
  const World world;
  fs::remove_all(world / file);
  fs::create_directories((world / file).parent_path());
  fs::create_symlink("nowhere", world / file);
  for (const char* command : {"booklet d -o o.pdf", "batch list.tsv --out out"}) {
    const Outcome outcome = world.run(command);
    BOOST_TEST(outcome.code == 3, outcome.err);
    BOOST_TEST(contains(outcome.err, std::string(file) + " は、今はない nowhere へのリンクです"), outcome.err);
  }
  BOOST_TEST((bytes_of(world / "o.pdf") == "old"));
}

BOOST_DATA_TEST_CASE(an_unreadable_file_of_the_program_is_not_absent,
                     data::make({"fonts/gaiji.xml", "fonts/fonts.xml", "layouts/booklet.xml", "layouts/sheet.xml"}),
                     file) {
  const World world;
  for (const char* name : {"fonts", "layouts"})
    fs::copy(fs::path(TOJI_SOURCE_DIR) / name, world / name, fs::copy_options::recursive);
  fs::remove(world / file);
  fs::create_symlink("nowhere", world / file);
  fs::remove_all(world / "d/layouts");
  const Outcome outcome =
      shell("cd " + quoted(world.path()) + "; TOJI_SHARE=$PWD timeout 10 $TOJI booklet d -o o.pdf");
  BOOST_TEST(outcome.code == 3, outcome.err);
  BOOST_TEST(contains(outcome.err, std::string(file) + " は、今はない nowhere へのリンクです"), outcome.err);
}

BOOST_DATA_TEST_CASE(pipes_and_devices_are_refused_at_once, data::make(special), one) {
  const World world;
  for (const char* make : {"mkfifo", "ln -s /dev/zero", "ln -s /dev/tty"}) {
    fs::remove_all(world / one.file);
    BOOST_TEST(shell("cd " + quoted(world.path()) + "; " + make + ' ' + one.file).code == 0);
    const Outcome outcome = world.run(one.command);
    BOOST_TEST(outcome.code == 3, make << ": " << outcome.code << outcome.err);
    BOOST_TEST(contains(outcome.err, "ふつうのファイルではありません"), outcome.err);
  }
  BOOST_TEST((bytes_of(world / "o.pdf") == "old"));
}

BOOST_AUTO_TEST_CASE(a_pipe_among_a_batch_fails_its_item_alone) {
  const World world;
  fs::copy(world / "d", world / "e", fs::copy_options::recursive);
  write(world / "list.tsv", "dataset\nd\ne\n");
  fs::remove(world / "d/plan.xml");
  BOOST_TEST(shell("mkfifo " + quoted(world / "d/plan.xml")).code == 0);
  const Outcome outcome = world.run("batch list.tsv --out out");
  BOOST_TEST(outcome.code == 3, outcome.err);
  BOOST_TEST(fs::exists(world / "out/e.pdf"));
}

BOOST_AUTO_TEST_CASE(a_font_that_is_a_pipe_is_refused_at_once) {
  const World world;
  for (const char* name : {"fonts", "layouts"})
    fs::copy(fs::path(TOJI_SOURCE_DIR) / name, world / name, fs::copy_options::recursive);
  std::string fonts = bytes_of(world / "fonts/fonts.xml");
  BOOST_TEST(shell("mkfifo " + quoted(world / "font.ttf")).code == 0);
  const std::string pipe = "<file>" + (world / "font.ttf").string() + "</file>";
  for (auto at = fonts.find("<file>"); at != std::string::npos; at = fonts.find("<file>", at + pipe.size() + 6))
    fonts.insert(at, pipe);
  write(world / "fonts/fonts.xml", fonts);
  for (const char* command : {"render l.xml x.xml -o o.pdf", "fonts --verify", "fingerprint d"}) {
    const Outcome outcome =
        shell("cd " + quoted(world.path()) + "; TOJI_SHARE=$PWD timeout 10 $TOJI " + std::string(command));
    BOOST_TEST(outcome.code == 3, command << outcome.err);
  }
}

BOOST_AUTO_TEST_CASE(a_file_where_a_folder_should_be_is_named) {
  const World world;
  for (const char* command : {"booklet l.xml -o o.pdf", "check l.xml", "archive l.xml --to out"}) {
    const Outcome outcome = world.run(command);
    BOOST_TEST(outcome.code == 3, command);
    BOOST_TEST(contains(outcome.err, "l.xml はフォルダーではなくファイルです"), command << ": " << outcome.err);
  }
  fs::remove_all(world / "d/sheets");
  write(world / "d/sheets", "");
  BOOST_TEST(contains(world.run("booklet d -o o.pdf").err, "d/sheets はフォルダーではなくファイルです"));
}
