// No output replaces what is read or another output, by whatever name or link; nothing is written before that is known.
#include <sys/stat.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>

#include "program.h"

using namespace toji::cli::test;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    found[entry.path().string()] = entry.is_regular_file() ? bytes_of(entry.path()) : "";
  return found;
}

// A dataset with all that it may have, a template of its own, data for it, a profile, a list, reports and a bag.
class World : public Folder {
 public:
  World() {
    fs::copy(TOJI_SOURCE_DIR "/tests/second", *this / "d", fs::copy_options::recursive);
    write(*this / "d/gaiji.xml", "<gaiji/>");
    write(*this / "l.xml",
          "<layout><include href='styles.xml'/><page id='p' size='A5' margin='15mm'/><document title='題'><section "
          "page='p' style='t'><p role='h1'>題</p></section></document></layout>");
    write(*this / "styles.xml", "<layout><style id='t' font='gothic' size='10pt' leading='1.5'/></layout>");
    write(*this / "x.xml", "<x/>");
    write(*this / "list.tsv", "dataset\tlayout\toutput\nd\tl.xml\ta.pdf\n");
    write(*this / "press.icc", "");
    fs::create_directory_symlink(path(), path() / "same");
  }
  Outcome run(const std::string& command) const { return shell("cd " + quoted(path()) + "; $TOJI " + command); }

  // The command is refused as wrong use by this rule and no other, and nothing has changed.
  void refuses(const std::string& command, const std::string& rule) const {
    const auto before = contents(path());
    const Outcome outcome = run(command + " --format json");
    BOOST_TEST(outcome.code == 2, command << ": " << outcome.code << ' ' << outcome.err);
    BOOST_TEST(contains(outcome.err, "\"rule\": \"" + rule + "\""), command << ": not " << rule << ' ' << outcome.err);
    BOOST_TEST((contents(path()) == before), command);
  }
};

struct Way {
  const char* name;
  std::function<std::string(const World&, const std::string&)> spelling;
};

const Way ways[] = {
    {"itself", [](const World&, const std::string& name) { return name; }},
    {"a dot", [](const World&, const std::string& name) { return "./" + name; }},
    {"the folder above", [](const World&, const std::string& name) { return "d/../" + name; }},
    {"absolute", [](const World& world, const std::string& name) { return quoted(world / name); }},
    {"a linked folder", [](const World&, const std::string& name) { return "same/" + name; }},
    {"a symbolic link",
     [](const World& world, const std::string& name) {
       fs::remove(world / "link");
       fs::create_symlink(world / name, world / "link");
       return std::string("link");
     }},
    {"a link to a link",
     [](const World& world, const std::string& name) {
       for (const char* link : {"link", "second-link"}) fs::remove(world / link);
       fs::create_symlink(name, world / "link");
       fs::create_symlink("link", world / "second-link");
       return std::string("second-link");
     }},
    {"a hard link",
     [](const World& world, const std::string& name) {
       fs::remove(world / "hard");
       if (!fs::is_regular_file(world / name)) return name;
       fs::create_hard_link(world / name, world / "hard");
       return std::string("hard");
     }},
};

// OUT stands for what is tried, the inputs for what it is tried with.
struct Use {
  const char* command;
  std::vector<std::string> inputs;
};

const std::vector<std::string> of_dataset{"d", "d/plan.xml", "d/year.xml", "d/gaiji.xml", "d/sheets/kaigan-seiso.xml"};

std::vector<std::string> with(std::vector<std::string> names, std::vector<std::string> more) {
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

const Use uses[] = {
    {"booklet d -o OUT", with(of_dataset, {"d/layouts/booklet.xml"})},
    {"booklet d -o o.pdf --report OUT", with(of_dataset, {"d/layouts/booklet.xml"})},
    {"booklet d --layout l.xml -o OUT", {"l.xml", "styles.xml"}},
    {"booklet d --edition draft -o OUT", of_dataset},
    {"booklet d --attach-data -o o.pdf --report OUT", of_dataset},
    {"render l.xml x.xml -o OUT", {"l.xml", "styles.xml", "x.xml"}},
    {"render l.xml x.xml -o o.pdf --report OUT", {"l.xml", "styles.xml", "x.xml"}},
    {"sheets d --out OUT", {"d", "d/plan.xml", "d/sheets", "d/layouts"}},
    {"summary d -o o.pdf --report OUT", of_dataset},
    {"batch list.tsv --out OUT", {"list.tsv"}},
    {"batch list.tsv --out o --report OUT", {"list.tsv"}},
    {"batch list.tsv --merge-reports r1.tsv r2.tsv -o OUT", {"list.tsv", "r1.tsv", "r2.tsv"}},
    {"archive d --to OUT", {"d", "d/plan.xml", "d/sheets"}},
    {"extract in.pdf --out OUT", {"in.pdf"}},
};

// A name that says another kind of file is refused for that, where the input is not one of the arguments: before it is
// known what is read.
std::string rule_of(const std::string& command, const std::string& name, const std::string& input) {
  if (contains(command + ' ', ' ' + input + ' ')) return "cli/output-is-input";
  const std::string ending = name.substr(std::min(name.rfind('.'), name.size()), 4);
  if (contains(command, "--out OUT") || contains(command, "--to OUT") || ending == ".tsv" || contains(name, "link") ||
      contains(name, "hard") || ending.size() < 4 || ending[1] == '/')
    return "cli/output-is-input";
  return contains(command, "--report OUT") || contains(command, "--merge-reports") ? "cli/not-named-table"
                                                                                  : "cli/not-named-pdf";
}

std::string filled(std::string command, const std::string& name) {
  return command.replace(command.find("OUT"), 3, name);
}

}  // namespace

// Every input by every name is tried with one use; the others take two names of each in turn.
BOOST_AUTO_TEST_CASE(no_output_is_an_input) {
  const World world;
  for (const char* name : {"r1.tsv", "r2.tsv"}) write(world / name, "# toji batch 1\titems=1\tlist=0\tshard=1/1\n");
  write(world / "in.pdf", "%PDF-1.7\n");
  std::size_t turn = 0;
  for (const Use& use : uses)
    for (const std::string& input : use.inputs) {
      if (!fs::exists(world / input)) continue;
      const std::size_t many = &use == uses ? std::size(ways) : 2;
      // Always by a link too, whose name says nothing of its kind.
      for (std::size_t i = 0; i <= many; ++i) {
        const Way& way = i == many ? ways[5] : ways[turn++ % std::size(ways)];
        const std::string name = way.spelling(world, input);
        BOOST_TEST_CONTEXT(input << " by " << way.name)
        world.refuses(filled(use.command, name), rule_of(use.command, name, input));
      }
    }
  fs::create_symlink("d/plan.xml", world / "s.xlsx");
  world.refuses("summary d -o s.xlsx", "cli/output-is-input");
}

BOOST_AUTO_TEST_CASE(no_output_is_another) {
  const World world;
  fs::create_symlink("o.pdf", world / "alias");
  fs::create_directory(world / "sub");
  for (const char* command :
       {"booklet d -o o --report o", "booklet d -o o --report ./o", "booklet d -o o --report sub/../o",
        "booklet d -o o --report same/o", "booklet d -o o.pdf --report alias", "booklet d -o o --report O",
        "render l.xml x.xml -o o --report o", "summary d -o o.pdf --report alias"})
    world.refuses(command, "cli/output-twice");
  write(world / "o.pdf", "old");
  fs::create_hard_link(world / "o.pdf", world / "hard");
  world.refuses("booklet d -o o.pdf --report hard", "cli/output-twice");
}

BOOST_AUTO_TEST_CASE(an_ending_says_what_is_written) {
  const World world;
  for (const char* ending : {"docx", "xml", "txt", "html", "PNG", "xlsx", "tsv", "csv", "pdf.bak"}) {
    world.refuses(std::string("booklet d -o o.") + ending, "cli/not-named-pdf");
    world.refuses(std::string("render l.xml x.xml -o o.") + ending, "cli/not-named-pdf");
  }
  for (const char* ending : {"pdf", "xlsx", "csv", "docx", "xml"})
    world.refuses(std::string("booklet d -o o.pdf --report r.") + ending, "cli/not-named-table");
  world.refuses("batch list.tsv --out o --report r.pdf", "cli/not-named-table");
  world.refuses("summary d -o o.docx", "usage");
  for (const char* name : {"o.PDF", "o", "'令和5.3版'"})
    BOOST_TEST(world.run(std::string("booklet d -q -o ") + name).code == 0, name);
}

BOOST_AUTO_TEST_CASE(the_standard_outputs_by_name) {
  const World world;
  const auto pages = [&](const std::string& command) {
    const Outcome outcome = shell("cd " + quoted(world.path()) + "; " + command);
    BOOST_TEST(outcome.code == 0, command << outcome.err);
    return outcome.out;
  };
  BOOST_TEST(pages("$TOJI booklet d -q -o o.pdf") == "");
  const std::string made = bytes_of(world / "o.pdf");
  for (const char* name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
    BOOST_TEST((pages(std::string("$TOJI booklet d -q -o ") + name) == made), name);
    BOOST_TEST((pages(std::string("$TOJI booklet d -q -o ") + name + " | cat") == made), name);
    pages(std::string("$TOJI booklet d -q -o ") + name + " >p.pdf");
    BOOST_TEST((bytes_of(world / "p.pdf") == made), name);
    pages(std::string("(printf a; $TOJI booklet d -q -o ") + name + "; printf z) >p.pdf");
    BOOST_TEST((bytes_of(world / "p.pdf") == 'a' + made + 'z'), name);
  }
  pages("$TOJI booklet d -q -o /dev/fd/3 3>q.pdf");
  BOOST_TEST((bytes_of(world / "q.pdf") == made));
  const Outcome closed = world.run("booklet d -o /dev/stdout >&-");
  BOOST_TEST(closed.code == 3);
  BOOST_TEST(contains(closed.err, "閉じられている"), closed.err);
  const Outcome appended = world.run("render l.xml x.xml -o /dev/stdout >>x.xml");
  BOOST_TEST(appended.code == 2, appended.err);
  BOOST_TEST(bytes_of(world / "x.xml") == "<x/>");
}

BOOST_AUTO_TEST_CASE(a_protected_file_is_not_replaced) {
  const World world;
  const auto protect = [&](const char* name) {
    write(world / name, "old");
    fs::permissions(world / name, fs::perms(0444));
  };
  for (const char* name : {"o.pdf", "r.tsv", "o.xlsx"}) protect(name);
  for (const char* command : {"booklet d -o o.pdf", "booklet d -o p.pdf --report r.tsv", "summary d -o o.xlsx",
                              "render l.xml x.xml -o o.pdf", "batch list.tsv --out o --report r.tsv"}) {
    const Outcome outcome = world.run(command);
    BOOST_TEST(outcome.code == 3, command << outcome.err);
    BOOST_TEST(contains(outcome.err, "書き込みを禁じてある"), outcome.err);
  }
  for (const char* name : {"o.pdf", "r.tsv", "o.xlsx"}) BOOST_TEST(bytes_of(world / name) == "old");
  BOOST_TEST(!fs::exists(world / "p.pdf"));
}

BOOST_AUTO_TEST_CASE(what_killed_runs_left_is_removed_and_what_a_living_one_writes_is_not) {
  const World world;
  write(world / ".toji-abcdef", "left");
  fs::create_directories(world / ".toji-ABC123/sheets");
  write(world / ".toji-ABC123/plan.xml", "left");
  write(world / ".toji-lock", "kept");
  write(world / ".toji-mine.txt", "kept");
  const Outcome living = shell("cd " + quoted(world.path()) +
                               "; exec 9>.toji-living; mv .toji-living .toji-LIVING; flock 9; $TOJI booklet d -q -o o.pdf");
  BOOST_TEST(living.code == 0, living.err);
  BOOST_TEST(!fs::exists(world / ".toji-abcdef"));
  BOOST_TEST(!fs::exists(world / ".toji-ABC123"));
  for (const char* name : {".toji-lock", ".toji-mine.txt", ".toji-LIVING"}) BOOST_TEST(fs::exists(world / name), name);
}

BOOST_AUTO_TEST_CASE(many_runs_at_once_leave_their_files_alone) {
  const World world;
  std::string command = "cd " + quoted(world.path()) + "; mkdir o;";
  for (int i = 0; i < 4; ++i)
    command += " $TOJI booklet d -q -o o/" + std::to_string(i) + ".pdf || echo failed &";
  BOOST_TEST(shell(command + " wait").out == "");
  BOOST_TEST(std::distance(fs::directory_iterator(world / "o"), fs::directory_iterator()) == 4);
}
