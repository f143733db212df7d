// Whole runs over the data that comes with the program.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace toji::cli::test;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// The first dataset's folder among data/.
std::string dataset() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(TOJI_SOURCE_DIR "/data"))
    if (entry.is_directory()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return quoted(found.front());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_booklet_with_report_and_times) {
  const Folder folder;
  const Outcome outcome = shell("cd " + quoted(folder.path()) + " && $TOJI booklet " + dataset() +
                                " -o 'my booklet.pdf' --report report.tsv --timing");
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(outcome.out == "");
  BOOST_TEST(contains(outcome.err, "my booklet.pdf: 87 ページ"), outcome.err);
  for (const char* phase : {"start", "dataset", "layout", "bind, flow", "pdf", "合計"})
    BOOST_TEST(contains(outcome.err, std::string("ms  ") + phase), outcome.err);
  BOOST_TEST(bytes_of(folder / "my booklet.pdf").starts_with("%PDF-"));
  const std::string report = bytes_of(folder / "report.tsv");
  BOOST_TEST(report.starts_with("シート\t欄\t指定の大きさ\t実際の大きさ\tデータファイル\t行"), report);
  BOOST_TEST(std::count(report.begin(), report.end(), '\n') > 1);
}

BOOST_AUTO_TEST_CASE(quiet_says_nothing) {
  const Folder folder;
  const Outcome outcome = shell("$TOJI booklet -q $SOURCE/tests/second -o " + quoted(folder / "a.pdf"));
  BOOST_TEST(outcome.code == 0);
  BOOST_TEST(outcome.err == "");
  BOOST_TEST(outcome.out == "");
}

BOOST_AUTO_TEST_CASE(the_bytes_do_not_depend_on_where_and_when) {
  const Folder one, two;
  const std::string tail = "$TOJI booklet -q $SOURCE/tests/second -o a.pdf";
  BOOST_TEST(shell("cd " + quoted(one.path()) + "; TZ=UTC LC_ALL=C " + tail).code == 0);
  BOOST_TEST(shell("cd " + quoted(two.path()) + "; TZ=Asia/Tokyo LC_ALL=ja_JP.UTF-8 LANG=tr_TR.UTF-8 " + tail).code ==
             0);
  BOOST_TEST((bytes_of(one / "a.pdf") == bytes_of(two / "a.pdf")));
}

BOOST_AUTO_TEST_CASE(an_error_in_the_data_names_its_place_and_no_pdf_is_written) {
  const Folder folder;
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "set", fs::copy_options::recursive);
  write(folder / "a.pdf", "old");
  std::string plan = bytes_of(folder / "set/plan.xml");
  plan.replace(plan.find("<名称>"), 8, "<名商>");
  write(folder / "set/plan.xml", plan);
  const Outcome outcome = shell("cd " + quoted(folder.path()) + "; $TOJI booklet set -o a.pdf --lang en");
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "set/plan.xml:"), outcome.err);
  BOOST_TEST(contains(outcome.err, "1 error, 0 warnings\n"), outcome.err);
  BOOST_TEST(bytes_of(folder / "a.pdf") == "old");
}

BOOST_AUTO_TEST_CASE(includes_stay_inside_their_folder) {
  const Folder folder;
  write(folder / "data.xml", "<x/>");
  for (const char* href : {"/etc/passwd", "../secret.xml", "sub/../../secret.xml"}) {
    write(folder / "layout.xml", std::string("<layout><include href=\"") + href + "\"/></layout>");
    const Outcome outcome = shell("cd " + quoted(folder.path()) + "; $TOJI render layout.xml data.xml -o a.pdf");
    BOOST_TEST(outcome.code != 0);
    BOOST_TEST(contains(outcome.err, "読み込めません"), outcome.err);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_said_plainly) {
  const Folder folder;
  write(folder / "data.xml", std::string("<x>\0</x>", 8));
  const Outcome outcome =
      shell("cd " + quoted(folder.path()) + "; $TOJI render $SOURCE/layouts/booklet.xml data.xml -o a.pdf");
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "data.xml:1:4: "), outcome.err);
  BOOST_TEST(shell("$TOJI render /dev/zero /dev/zero -o " + quoted(folder / "a.pdf")).code == 3);
}

BOOST_AUTO_TEST_CASE(the_installed_program_works_from_any_folder) {
  const Folder folder;
  const Outcome installed =
      shell("cmake --install '" TOJI_BUILD_DIR "' --prefix " + quoted(folder / "usr") + " >/dev/null");
  BOOST_TEST(installed.code == 0, installed.err);
  const Outcome outcome = shell("unset TOJI_SHARE; cd " + quoted(folder.path()) +
                                " && usr/bin/toji booklet usr/share/toji/data/*/ -o a.pdf");
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(bytes_of(folder / "a.pdf").starts_with("%PDF-"));
}
