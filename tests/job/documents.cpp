// Documents made in this process, as a server would have them made: nothing of the command line is linked.
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <ostream>
#include <thread>

#include "job/document/document.h"
#include "job/document/sheets.h"
#include "job/files/files.h"
#include "program.h"

using namespace toji;
using namespace toji::cli::test;

namespace {

const std::string dataset_folder = TOJI_SOURCE_DIR "/tests/second";

job::Context new_context() {
  job::Context context;
  context.resources = job::Resources({TOJI_SOURCE_DIR});
  return context;
}

// What the dataset gives, edited by nobody or by a test.
dataset::Source source_of(const std::string& folder) { return job::read_dataset(folder, nullptr); }

job::PdfFile booklet(job::Context& context, const dataset::Source& source, const job::EditionOptions& edition = {},
                     bool attach = false) {
  Tasks tasks;
  auto loading = begin_loading(context, choose_template(context, "", source.folder, "booklet.xml"), tasks);
  auto data = booklet_data(context, source, edition, &tasks);
  if (!data) return {};
  return make_pdf(context, *data, std::move(loading), {edition, attach ? &source : nullptr}, tasks);
}

// What the program writes.
std::string by_command(const std::string& folder, const std::string& options = "") {
  const Folder out;
  const std::string file = (out / "o.pdf").string();
  const Outcome outcome = shell("$TOJI booklet '" + folder + "' -q -o '" + file + "' " + options);
  BOOST_TEST(outcome.code == 0, outcome.err);
  return bytes_of(file);
}

void replace_in(std::string& text, const std::string& old, const std::string& now) {
  const auto at = text.find(old);
  BOOST_REQUIRE(at != std::string::npos);
  text.replace(at, old.size(), now);
}

struct Case {
  const char* options;
  std::function<void(job::EditionOptions&)> set;
  bool attach = false;
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << "booklet " << one.options; }

const Case cases[] = {
    {"", [](job::EditionOptions&) {}},
    {"--attach-data", [](job::EditionOptions&) {}, true},
    {"--edition print --colour grey",
     [](job::EditionOptions& edition) {
       edition.kind = job::EditionOptions::Kind::print;
       edition.inks = pdf::Inks::grey;
     }},
    {"--edition draft --sheet-ids",
     [](job::EditionOptions& edition) {
       edition.kind = job::EditionOptions::Kind::draft;
       edition.sheet_ids = true;
     }},
};

// What is written to the standard streams during its life.
class Streams {
 public:
  Streams() {
    std::fflush(nullptr);  // what others wrote before
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
      FILE* const file = std::fopen((folder_ / std::to_string(stream)).c_str(), "w");
      BOOST_REQUIRE(file != nullptr);
      before_[stream] = dup(stream);
      dup2(fileno(file), stream);
      std::fclose(file);
    }
  }
  ~Streams() { restore(); }
  std::string take() {
    restore();
    return bytes_of(folder_ / "1") + bytes_of(folder_ / "2");
  }

 private:
  // What the process has in its buffers was written during this life too.
  void restore() {
    std::cout.flush();
    std::fflush(nullptr);
    for (const auto& [stream, copy] : before_) {
      dup2(copy, stream);
      close(copy);
    }
    before_.clear();
  }
  Folder folder_;
  std::map<int, int> before_;
};

}  // namespace

// What the others look for would be seen, whichever way it is written.
BOOST_AUTO_TEST_CASE(what_is_written_to_the_streams_is_found) {
  Streams streams;
  std::printf("a");
  std::cout << 'b';
  std::fputs("c", stderr);
  std::cerr << 'd';
  BOOST_TEST(streams.take() == "abcd");
}

BOOST_DATA_TEST_CASE(the_bytes_are_those_of_the_command, boost::unit_test::data::make(cases), one) {
  job::Context context = new_context();
  job::EditionOptions edition;
  one.set(edition);
  const job::PdfFile file = booklet(context, source_of(dataset_folder), edition, one.attach);
  BOOST_TEST(!context.failed());
  BOOST_TEST(file.pages > 0u);
  BOOST_TEST((file.bytes == by_command(dataset_folder, one.options)));
}

BOOST_AUTO_TEST_CASE(a_dataset_may_be_edited_in_memory) {
  job::Context context = new_context();
  dataset::Source source = source_of(dataset_folder);
  replace_in(source.files.at("plan.xml"), "<名称>", "<名称>新");
  const std::string bytes = booklet(context, source).bytes;
  BOOST_TEST((bytes != by_command(dataset_folder)));
  const Folder folder;
  fs::copy(dataset_folder, folder / "d", fs::copy_options::recursive);
  write(folder / "d/plan.xml", source.files.at("plan.xml"));
  BOOST_TEST((bytes == by_command((folder / "d").string())));
}

// Neither its variables nor its folder; what a job is to know of them it is given.
BOOST_AUTO_TEST_CASE(a_job_asks_the_process_for_nothing) {
  const std::string layout = TOJI_SOURCE_DIR "/layouts/specimen.xml", data = TOJI_SOURCE_DIR "/data/specimen.xml";
  const Folder folder;
  const std::string file = (folder / "o.pdf").string();
  const Outcome outcome =
      shell("SOURCE_DATE_EPOCH=86400 $TOJI render '" + layout + "' '" + data + "' -q -o '" + file + "'");
  BOOST_TEST(outcome.code == 0, outcome.err);
  const fs::path here = fs::current_path();
  setenv("SOURCE_DATE_EPOCH", "no number", 1);
  setenv("TOJI_SHARE", "/nowhere", 1);
  fs::current_path("/");
  job::Context context = new_context();
  context.source_date_epoch = "86400";
  Tasks tasks;
  auto loading = begin_loading(context, job::lone_template(layout), tasks);
  auto view = xml_data(context, context.read(data), data);
  BOOST_REQUIRE(view);
  const job::PdfFile made = make_pdf(context, *view, std::move(loading), {}, tasks);
  fs::current_path(here);
  unsetenv("SOURCE_DATE_EPOCH");
  unsetenv("TOJI_SHARE");
  BOOST_TEST((made.bytes == bytes_of(file)));
}

BOOST_AUTO_TEST_CASE(mistakes_are_in_the_context_and_nothing_is_printed) {
  job::Context context = new_context();
  context.here = TOJI_SOURCE_DIR;
  dataset::Source source = source_of(dataset_folder);
  source.files.at("plan.xml") = "<計画>\n";
  Streams streams;
  const job::PdfFile file = booklet(context, source);
  BOOST_TEST(streams.take() == "");
  BOOST_TEST(file.bytes == "");
  BOOST_REQUIRE(context.failed());
  BOOST_TEST(context.diagnostics.items().front().span.file == source.folder + "/plan.xml");
}

BOOST_AUTO_TEST_CASE(the_listener_hears_of_phases_and_sections) {
  struct Heard : job::Listener {
    std::vector<std::string> phases;
    std::size_t most = 0, stops = 0;
    void ended(std::string_view phase) override { phases.emplace_back(phase); }
    void reached(std::size_t done, std::size_t) override { most = std::max(most, done); }
    void stopped() override { ++stops; }
  } heard;
  job::Context context = new_context();
  context.listener = &heard;
  booklet(context, source_of(dataset_folder));
  const std::vector<std::string> expected{"dataset", "view", "layout", "bind, flow", "pdf"};
  BOOST_TEST(heard.phases == expected, boost::test_tools::per_element());
  BOOST_TEST(heard.most > 1u);
  BOOST_TEST(heard.stops == 1u);
}

BOOST_AUTO_TEST_CASE(two_threads_make_two_documents) {
  const dataset::Source source = source_of(dataset_folder);
  dataset::Source other = source;
  replace_in(other.files.at("plan.xml"), "<名称>", "<名称>新");
  const auto make = [](const dataset::Source& one) {
    job::Context context = new_context();
    return booklet(context, one).bytes;
  };
  std::string first, second;
  {
    std::jthread beside([&] { first = make(source); });
    second = make(other);
  }
  BOOST_TEST((first == make(source)));
  BOOST_TEST((second == make(other)));
  BOOST_TEST((first != second));
}

BOOST_AUTO_TEST_CASE(the_sheets_are_those_of_the_command) {
  const Folder folder;
  BOOST_TEST(shell("$TOJI sheets '" + dataset_folder + "' -q --out '" + (folder / "o").string() + "'").code == 0);
  job::Context context = new_context();
  const dataset::Source source = source_of(dataset_folder);
  const auto dataset = open_dataset(context, source, dataset::Unfinished::allowed);
  BOOST_REQUIRE(dataset);
  const auto selections = choose_sheets(context, *dataset, {});
  const auto loaded = load_template(context, choose_template(context, "", dataset_folder, "sheets.xml"));
  const auto names = job::sheet_file_names(selections);
  std::vector<std::string> made(names.size());
  const auto outcomes = make_sheets(context, {source, *dataset, loaded, read_edition(context, {})}, selections,
                                    [&](std::size_t i, const job::PdfFile& file) { made[i] = file.bytes; });
  BOOST_REQUIRE(outcomes.size() == names.size());
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(folder / "o")) files += entry.is_regular_file() ? 1u : 0u;
  BOOST_TEST(files == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    BOOST_TEST(outcomes[i].pages > 0u);
    BOOST_TEST((made[i] == bytes_of(folder / "o" / names[i])), names[i]);
  }
}
