// toji batch as a program: bytes, failures, interruption, shards.
#include <sys/stat.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <sstream>

#include "other_program.h"
#include "program.h"

using namespace toji::cli::test;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void replace_in(const fs::path& file, const std::string& old, const std::string& text) {
  std::string bytes = bytes_of(file);
  const auto at = bytes.find(old);
  BOOST_REQUIRE(at != std::string::npos);
  write(file, bytes.replace(at, old.size(), text));
}

// So many small datasets, each with a name of its own, and a list of them.
struct Sets {
  explicit Sets(int count) {
    std::string list = "# datasets\ndataset\toutput\n";
    for (int i = 1; i <= count; ++i) {
      const std::string name = "set" + std::to_string(i);
      fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / name, fs::copy_options::recursive);
      replace_in(folder / name / "plan.xml", "<名称>", "<名称>" + std::to_string(i) + "　");
      list += name + "\tdir/" + name + ".pdf\n";
    }
    write(folder / "list.tsv", list);
  }
  fs::path operator/(const std::string& name) const { return folder / name; }
  Outcome batch(const std::string& out, const std::string& options = "") const {
    return shell("cd " + quoted(folder.path()) + "; $TOJI batch list.tsv --out " + out + ' ' + options);
  }
  std::string report(const std::string& out) const { return bytes_of(folder / out / "toji-batch.tsv"); }

  Folder folder;
};

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files[entry.path().lexically_relative(folder).string()] = bytes_of(entry.path());
  return files;
}

// A file that was replaced has another number.
ino_t number_of(const fs::path& file) {
  struct stat status {};
  BOOST_REQUIRE(stat(file.c_str(), &status) == 0);
  return status.st_ino;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_batch_makes_what_booklet_makes_with_any_number_of_jobs) {
  const Sets sets(4);
  const Outcome one = sets.batch("one", "--jobs 1"), three = sets.batch("three", "--jobs 3");
  BOOST_TEST(one.code == 0, one.err);
  BOOST_TEST(contains(one.err, "できた 4（"), one.err);
  BOOST_TEST(three.code == 0, three.err);
  BOOST_TEST((files_in(sets / "one") == files_in(sets / "three")));
  BOOST_TEST(files_in(sets / "one").size() == 5u);
  const Outcome booklet = shell("$TOJI booklet -q " + quoted(sets / "set3") + " -o " + quoted(sets / "3.pdf"));
  BOOST_TEST(booklet.code == 0, booklet.err);
  BOOST_TEST((bytes_of(sets / "3.pdf") == bytes_of(sets / "one/dir/set3.pdf")));
}

BOOST_AUTO_TEST_CASE(the_report_says_what_was_made_of_what) {
  const Sets sets(2);
  BOOST_TEST(sets.batch("out", "--lang en").code == 0);
  const auto lines = lines_of(sets.report("out"));
  BOOST_TEST_REQUIRE(lines.size() == 4u);
  const Outcome sha = shell("sha256sum " + quoted(sets / "out/dir/set2.pdf") + " | cut -d' ' -f1 | tr -d '\\n'");
  const Outcome inputs =
      shell("$TOJI fingerprint " + quoted(sets / "set2") + " | sed -n 's/^fingerprint.*\\t//p' | tr -d '\\n'");
  const std::string size = std::to_string(fs::file_size(sets / "out/dir/set2.pdf"));
  BOOST_TEST(lines[3].starts_with("2\t4\tdir/set2.pdf\tok\t"), lines[3]);
  BOOST_TEST(lines[3].ends_with("\t" + size + "\t" + sha.out + "\t" + inputs.out + "\t-\t-"), lines[3]);
  BOOST_TEST(sets.batch("timed", "--timing").code == 0);
  const std::string timed = lines_of(sets.report("timed"))[3];
  BOOST_TEST(timed.starts_with(lines[3].substr(0, lines[3].size() - 3)), timed);
  BOOST_TEST(!timed.ends_with("\t-\t-"), timed);
}

BOOST_AUTO_TEST_CASE(a_failed_item_leaves_the_others) {
  const Sets sets(4);
  replace_in(sets / "set2/plan.xml", "<名称>", "<名商>");
  fs::remove_all(sets / "set3");
  fs::create_directories(sets / "out/dir");
  write(sets / "out/dir/set2.pdf", "old");
  const Outcome run = sets.batch("out", "--jobs 2");
  BOOST_TEST(run.code == 1);
  BOOST_TEST(contains(run.err, "list.tsv:4: dir/set2.pdf: "), run.err);
  BOOST_TEST(contains(run.err, "set2/plan.xml:"), run.err);
  BOOST_TEST(contains(run.err, "フォルダー set3 がありません"), run.err);
  BOOST_TEST(contains(run.err, "失敗 2"), run.err);
  BOOST_TEST(bytes_of(sets / "out/dir/set2.pdf") == "old");
  for (const char* good : {"set1", "set4"})
    BOOST_TEST(bytes_of(sets.folder.path() / "out/dir" / (std::string(good) + ".pdf")).starts_with("%PDF-"));
  const auto lines = lines_of(sets.report("out"));
  BOOST_TEST(contains(lines[3], "\tfailed\t-\t-\t-\t"), lines[3]);
  BOOST_TEST(contains(lines[3], "set2/plan.xml:"), lines[3]);
}

// Also where all fail alike: each has its object, and in it the line of the list.
BOOST_AUTO_TEST_CASE(every_failure_is_an_object) {
  const Sets sets(1);
  for (int i = 2; i <= 30; ++i) fs::create_directory_symlink("set1", sets / ("set" + std::to_string(i)));
  std::string list = "dataset\tlayout\toutput\n";
  for (int i = 1; i <= 30; ++i)
    list += "set" + std::to_string(i) + (i % 3 == 0 ? "\tnone.xml" : "\t") + "\to" + std::to_string(i) + ".pdf\n";
  list += "none\t\tp.pdf\nlist.tsv\t\tq.pdf\n";
  replace_in(sets / "set1/plan.xml", "<名称>", "<名商>");
  write(sets / "list.tsv", list);
  const Outcome run = sets.batch("out", "--jobs 3 --format json");
  BOOST_TEST(run.code == 1, run.err);
  for (int line = 2; line <= 33; ++line) {
    const std::string place = R"("file": "list.tsv", "line": )" + std::to_string(line) + ",";
    const auto at = run.err.find(place);
    BOOST_TEST(at != std::string::npos, line << run.err);
    BOOST_TEST((run.err.find(place, at + 1) == std::string::npos), line);
  }
  const auto objects = lines_of(run.err);
  BOOST_TEST(objects.size() == 32u + 2u);
  for (const std::string& one : objects) BOOST_TEST((one.size() == 1 || contains(one, R"({"severity": "error")")), one);
  std::size_t failed = 0;
  for (const std::string& one : lines_of(sets.report("out"))) failed += contains(one, "\tfailed\t") ? 1U : 0U;
  BOOST_TEST(failed == 32u);
}

// What the list names wrongly is the list's mistake; what the world keeps from being read is the world's.
BOOST_AUTO_TEST_CASE(whose_mistake_a_failure_is) {
  const Sets sets(2);
  fs::create_symlink("nowhere", sets / "link");
  fs::create_symlink("circle", sets / "circle");
  fs::create_directory(sets / "out2");
  write(sets / "out2/f.pdf", "");
  const std::pair<std::string, int> cases[] = {
      {"none\t\to.pdf", 1},          {"list.tsv\t\to.pdf", 1},    {"list.tsv/set\t\to.pdf", 1},
      {"set1\tnone.xml\to.pdf", 1},  {"set1\tset2\to.pdf", 1},    {"set1\tlist.tsv/a.xml\to.pdf", 1},
      {"none/deeper\t\to.pdf", 1},   {"link\t\to.pdf", 3},        {"circle\t\to.pdf", 3},
      {"set1\tlink\to.pdf", 3},      {"set1\tcircle/a.xml\to.pdf", 3},
  };
  for (const auto& [line, code] : cases) {
    write(sets / "list.tsv", "dataset\tlayout\toutput\n" + line + "\nset2\t\tgood.pdf\n");
    const Outcome run = sets.batch("out");
    BOOST_TEST(run.code == code, line << ' ' << run.code << ' ' << run.err);
    BOOST_TEST(fs::exists(sets / "out/good.pdf"), line << ' ' << run.err);
    fs::remove_all(sets / "out");
  }
}

// Names that differ in case only, told apart by links: what was found good when the run began stays good.
BOOST_AUTO_TEST_CASE(a_list_that_has_not_changed_is_not_said_to_have) {
  const Sets sets(2);
  fs::create_directories(sets / "out/real");
  write(sets / "list.tsv", "dataset\toutput\nset1\ta.pdf\nset2\tA.pdf\n");
  fs::create_symlink("real/b.pdf", sets / "out/A.pdf");
  for (const char* options : {"", "--resume", "--resume --jobs 2"}) {
    const Outcome run = sets.batch("out", options);
    BOOST_TEST(run.code == 0, run.err);
    BOOST_TEST(!contains(run.err, "変わりました"), run.err);
  }
  BOOST_TEST(bytes_of(sets / "out/real/b.pdf").starts_with("%PDF-"));
}

BOOST_AUTO_TEST_CASE(nothing_is_made_of_a_bad_list) {
  const Sets sets(2);
  write(sets / "list.tsv", "dataset\tedition\toutput\nset1\tpulbic\ta.pdf\nset2\t\t../b.pdf\n");
  const Outcome run = sets.batch("out", "--lang en");
  BOOST_TEST(run.code == 1);
  BOOST_TEST(contains(run.err, "list.tsv:2:6: error: there is no edition \"pulbic\""), run.err);
  BOOST_TEST(contains(run.err, "list.tsv:3:7: error: the output's name \"../b.pdf\" cannot be used"), run.err);
  BOOST_TEST(contains(run.err, "2 errors, 0 warnings"), run.err);
  BOOST_TEST(!fs::exists(sets / "out"));
}

BOOST_AUTO_TEST_CASE(editions_and_layouts_by_line) {
  const Sets sets(1);
  write(
      sets / "list.tsv",
      "dataset\tedition\tlayout\toutput\nset1\t\t\tpublic.pdf\nset1\tdraft\t\tdraft.pdf\nset1\t\tnone.xml\tnone.pdf\n");
  const Outcome run = sets.batch("out");
  BOOST_TEST(run.code == 1);
  BOOST_TEST(contains(run.err, "ファイル none.xml がありません"), run.err);
  BOOST_TEST(
      shell("$TOJI booklet -q --edition draft " + quoted(sets / "set1") + " -o " + quoted(sets / "d.pdf")).code == 0);
  BOOST_TEST((bytes_of(sets / "out/draft.pdf") == bytes_of(sets / "d.pdf")));
  BOOST_TEST((bytes_of(sets / "out/public.pdf") != bytes_of(sets / "d.pdf")));
}

BOOST_AUTO_TEST_CASE(resume_makes_only_what_is_missing_or_changed) {
  const Sets sets(6);
  BOOST_TEST(sets.batch("out").code == 0);
  const std::string whole = sets.report("out");
  const auto lines = lines_of(whole);
  // As a run with several jobs leaves it that ends in the middle of its last line: set5 and set6 are not in it.
  write(sets / "out/toji-batch.tsv", lines[0] + '\n' + lines[1] + '\n' + lines[4] + '\n' + lines[2] + '\n' + lines[3] +
                                         '\n' + lines[5] + '\n' + lines[6].substr(0, 30));
  fs::remove(sets / "out/dir/set2.pdf");
  replace_in(sets / "out/dir/set3.pdf", "%PDF-1", "%PDF-2");
  replace_in(sets / "set4/plan.xml", "<名称>4", "<名称>四");
  const auto file = [&](int i) { return sets / ("out/dir/set" + std::to_string(i) + ".pdf"); };
  const ino_t first = number_of(file(1));
  const Outcome run = sets.batch("out", "--resume --jobs 2");
  BOOST_TEST(run.code == 0, run.err);
  BOOST_TEST(contains(run.err, "できた 5（"), run.err);
  BOOST_TEST(contains(run.err, "前からある 1"), run.err);
  BOOST_TEST(number_of(file(1)) == first);
  replace_in(sets / "set4/plan.xml", "<名称>四", "<名称>4");
  BOOST_TEST(contains(sets.batch("out", "--resume").err, "できた 1（"));
  BOOST_TEST(sets.report("out") == whole);
  BOOST_TEST(sets.batch("again").code == 0);
  BOOST_TEST((files_in(sets / "again") == files_in(sets / "out")));
}

// Files of an earlier program under the same version number are not this one's.
BOOST_AUTO_TEST_CASE(resume_keeps_nothing_of_another_program) {
  const Sets sets(2);
  const Folder programs;
  const std::string other = other_program(programs);
  const auto batch = [&](const std::string& program) {
    return shell("cd " + quoted(sets.folder.path()) + "; " + program + " batch list.tsv --out out --resume").err;
  };
  const std::string first = batch("$TOJI");
  BOOST_TEST(contains(first, "できた 2（"), first);
  BOOST_TEST(contains(batch("$TOJI"), "前からある 2"));
  const std::string again = batch(other);
  BOOST_TEST(contains(again, "できた 2（"), again);
  BOOST_TEST(contains(bytes_of(sets / "out/dir/set1.pdf"), "application/PDF"));
  BOOST_TEST(contains(batch(other), "前からある 2"));
}

BOOST_AUTO_TEST_CASE(resume_with_a_list_that_has_grown) {
  const Sets sets(4);
  const std::string list = bytes_of(sets / "list.tsv");
  replace_in(sets / "list.tsv", "set2\tdir/set2.pdf\n", "");
  BOOST_TEST(sets.batch("out").code == 0);
  write(sets / "list.tsv", list);
  BOOST_TEST(contains(sets.batch("out", "--resume").err, "できた 1（"));
  BOOST_TEST(sets.batch("straight").code == 0);
  BOOST_TEST(sets.report("out") == sets.report("straight"));
}

BOOST_AUTO_TEST_CASE(resume_wants_a_report) {
  const Sets sets(1);
  write(sets / "notes.txt", "notes\n");
  const Outcome run = sets.batch("out", "--resume --report notes.txt");
  BOOST_TEST(run.code == 3, run.err);
  BOOST_TEST(bytes_of(sets / "notes.txt") == "notes\n");
  BOOST_TEST(sets.batch("out", "--resume").code == 0, "where there is none, all is made");
}

// The signal comes when a few items are finished; what was finished is not made again.
BOOST_AUTO_TEST_CASE(a_run_that_is_killed_loses_nothing_finished) {
  const Sets sets(24);
  BOOST_TEST(sets.batch("straight").code == 0);
  for (const std::string name : {"KILL", "INT", "TERM"}) {
    const std::string out = "out-" + name;
    shell("cd " + quoted(sets.folder.path()) + "; $TOJI batch list.tsv --jobs 2 --out " + out + " & pid=$!\n" +
          "while kill -0 $pid && [ \"$(cat " + out +
          "/toji-batch.tsv 2>/dev/null | wc -l)\" -lt 5 ]; do sleep 0.01; done\n" + "kill -" + name +
          " $pid; wait $pid");
    std::map<std::string, ino_t> finished;
    for (const std::string& line : lines_of(sets.report(out))) {
      std::istringstream cells(line);
      std::string number, place, output, state;
      cells >> number >> place >> output >> state;
      if (state == "ok") finished[output] = number_of(sets.folder.path() / out / output);
    }
    BOOST_TEST(finished.size() >= 3u);
    const Outcome run = sets.batch(out, "--resume");
    BOOST_TEST(run.code == 0, run.err);
    for (const auto& [output, number] : finished) BOOST_TEST(number_of(sets.folder.path() / out / output) == number);
    auto files = files_in(sets / out);
    // Only a kill that no program sees leaves a file that was being written.
    if (name == "KILL") std::erase_if(files, [](const auto& one) { return contains(one.first, ".toji-"); });
    BOOST_TEST((files == files_in(sets / "straight")), name);
  }
}

BOOST_AUTO_TEST_CASE(shards_joined_are_the_whole) {
  const Sets sets(7);
  BOOST_TEST(sets.batch("whole").code == 0);
  for (const char* shard : {"1/3", "2/3", "3/3"})
    BOOST_TEST(sets.batch("out", std::string("--shard ") + shard).code == 0);
  const std::string head = "cd " + quoted(sets / "out") + "; $TOJI batch ";
  const std::string reports = " --merge-reports toji-batch-3-of-3.tsv toji-batch-1-of-3.tsv ";
  const Outcome joined = shell(head + reports + "toji-batch-2-of-3.tsv -o toji-batch.tsv");
  BOOST_TEST(joined.code == 0, joined.err);
  BOOST_TEST(sets.report("out") == sets.report("whole"));

  const Outcome missing = shell(head + "../list.tsv" + reports + "-o toji-batch.tsv");
  BOOST_TEST(missing.code == 1);
  BOOST_TEST(contains(missing.err, "list.tsv:4:1: エラー: dir/set2.pdf がどの報告にもありません"), missing.err);
  BOOST_TEST(contains(missing.err, "list.tsv:7:1: エラー: dir/set5.pdf がどの報告にもありません"), missing.err);
  BOOST_TEST(contains(shell(head + reports + "-o other.tsv").err, "リストの 5 番目"));
  BOOST_TEST(contains(sets.batch("out", "--resume").err, "できた 2（"));
  BOOST_TEST(sets.report("out") == sets.report("whole"));

  const Outcome twice = shell(head + reports + "toji-batch-1-of-3.tsv -o twice.tsv --lang en");
  BOOST_TEST(twice.code == 1);
  BOOST_TEST(contains(twice.err, "dir/set1.pdf (line 3 of the list) is in toji-batch-1-of-3.tsv too"), twice.err);
  BOOST_TEST(!fs::exists(sets / "out/twice.tsv"));
}

BOOST_AUTO_TEST_CASE(arguments_that_do_not_go_together) {
  for (const char* arguments : {"", "list.tsv", "--out x", "list.tsv --out x --shard 3/2", "list.tsv --out x --jobs 0",
                                "--merge-reports a", "--merge-reports a -o b --resume", "list.tsv --out x -o y"})
    BOOST_TEST(shell(std::string("$TOJI batch ") + arguments).code == 2, arguments);
}
