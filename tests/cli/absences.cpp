// What is not there: rules of the architecture that show in the sources themselves. Who may include what: architecture.cpp.
#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <map>
#include <ostream>
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "program.h"

using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

const fs::path source_root = TOJI_SOURCE_DIR "/src";

std::vector<fs::path> sources() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(source_root))
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

// "cli/main.cpp"
std::string name_of(const fs::path& path) { return path.lexically_relative(source_root).string(); }

// Without comments and without the contents of strings.
std::string code_of(const std::string& source) {
  std::string out;
  enum { code, line_comment, block_comment, text, character } state = code;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const std::string two = source.substr(i, 2);
    const char c = source[i];
    if (state == code) {
      if (two == "//")
        state = line_comment;
      else if (two == "/*")
        state = block_comment;
      else if (c == '"')
        state = text;
      else if (c == '\'' && (i == 0 || std::isalnum(static_cast<unsigned char>(source[i - 1])) == 0))
        state = character;
      else
        out += c;
    } else if (state == line_comment && c == '\n') {
      state = code;
      out += c;
    } else if (state == block_comment && two == "*/") {
      state = code;
      ++i;
    } else if (state == text || state == character) {
      if (c == '\\')
        ++i;
      else if (c == (state == text ? '"' : '\''))
        state = code;
    }
  }
  return out;
}

struct Absence {
  const char* what;
  std::regex pattern;
  std::vector<std::string> allowed;  // beginnings of names below src
};
std::ostream& operator<<(std::ostream& out, const Absence& absence) { return out << absence.what; }

const Absence absences[] = {
    {"printing",
     std::regex(R"(\bstd::(cout|cerr|clog|print)\b|\b(f?printf|puts|fputs|putchar|fwrite|perror)\s*\()"),
     {"cli/"}},
    {"ending the process", std::regex(R"(\b(_?exit|_Exit|quick_exit|abort|terminate|raise|kill)\s*\()"), {"cli/"}},
    {"the command line", std::regex(R"(\bargv\b|\bargc\b|\bCLI::|\bExitCode\b|\bSession\b|\bisatty\s*\()"), {"cli/"}},
    {"answers to signals", std::regex(R"(\bsigaction\b|\bsignal\s*\()"), {"cli/"}},
    {"numbers by printf", std::regex(R"(\bv?s?n?printf\s*\(|\bstd::(setprecision|fixed|scientific)\b)"), {}},
    {"files",
     std::regex(
         R"(\bstd::(i|o)?fstream\b|\b(fopen|freopen|mkstemp|mkostemp|unlink|rename|mmap)\s*\(|([^:.>\w\s]|\breturn)\s*\bopen\s*\(|\bdirectory_iterator\b)"),
     {"cli/standard_output.", "job/files/", "job/document/templates.", "job/batch/journal_file.", "store/archive/",
      "store/folder/", "engine/font/mapping."}},
    {"the clock",
     std::regex(
         R"(\b(system|steady|high_resolution|utc|file)_clock\b|\b(clock_gettime|gettimeofday|localtime|gmtime|std::time|std::clock)\s*\()"),
     {"cli/"}},
    {"the environment and the locale",
     std::regex(
         R"(\b(secure_)?getenv\s*\(|\bsetlocale\s*\(|\bstd::locale\b|\bsetenv\s*\(|\bgetcwd\s*\(|\bcurrent_path\s*\()"),
     {"cli/"}},
    // Each of them says "no" where it only does not know.
    {"questions to the file system",
     std::regex(
         R"(\b(fs|filesystem)::(exists|status|symlink_status|is_\w+|equivalent|file_size|last_write_time|canonical|weakly_canonical)\s*\(|(->|\.)\s*(symlink_status|is_symlink|is_directory|is_regular_file|file_size)\s*\(|(^|[^\w.>])(l?stat|fstat|fstatat|access|faccessat)\s*\()"),
     {"base/looked_at.cpp", "store/archive/folder.cpp", "job/files/system_error.cpp", "job/files/replace_file.cpp"}},
    {"the system's own words", std::regex(R"(\bstrerror\w*\s*\(|\b(generic|system)_category\b|\berror\.message\s*\()"),
     {"base/system_words.cpp"}},
    {"loops around interrupted calls", std::regex(R"(\bEINTR\b)"), {"base/retry.h", "base/system_words.cpp"}},
    {"chance", std::regex(R"(\b(s?rand|random|arc4random|getrandom)\s*\(|\brandom_device\b)"), {}},
};

}  // namespace

BOOST_DATA_TEST_CASE(only_the_boundary_has, data::make(absences), absence) {
  for (const fs::path& path : sources()) {
    const std::string name = name_of(path);
    if (std::any_of(absence.allowed.begin(), absence.allowed.end(),
                    [&](const std::string& allowed) { return name.starts_with(allowed); }))
      continue;
    std::smatch found;
    const std::string code = code_of(bytes_of(path));
    if (std::regex_search(code, found, absence.pattern)) BOOST_ERROR(name + " has " + found.str());
  }
}

BOOST_AUTO_TEST_CASE(the_rules_see_what_they_forbid) {
  BOOST_TEST(code_of("a // exit(1)\n\"exit(2)\" /* exit(3) */ 'x' 1'000 \"\\\"\" b") == "a \n   1'000  b");
  const std::map<std::string, std::string> forbidden{{"printing", "std::cout << 1;"},
                                                     {"ending the process", "exit(3);"},
                                                     {"the command line", "ExitCode run(Session&)"},
                                                     {"answers to signals", "signal(SIGPIPE, SIG_IGN)"},
                                                     {"numbers by printf", "snprintf(b)"},
                                                     {"files", "std::ifstream f(p);"},
                                                     {"the clock", "steady_clock::now()"},
                                                     {"questions to the file system", "if (stat(a, &b) == 0)"},
                                                     {"the system's own words", "std::strerror(e)"},
                                                     {"loops around interrupted calls", "errno == EINTR"},
                                                     {"chance", "std::random_device d;"},
                                                     {"the environment and the locale", "std::getenv(x)"}};
  for (const Absence& absence : absences)
    BOOST_TEST(std::regex_search(forbidden.at(absence.what), absence.pattern), absence.what);
}

namespace {

// The names, titles and ids of a dataset, and those of its files.
std::set<std::string> words_of(const fs::path& dataset) {
  std::set<std::string> words{dataset.filename().string()};
  pugi::xml_document plan, year;
  BOOST_REQUIRE(plan.load_file((dataset / "plan.xml").c_str()));
  BOOST_REQUIRE(year.load_file((dataset / "year.xml").c_str()));
  const auto add = [&](const pugi::xml_document& document, const std::vector<const char*>& paths) {
    for (const char* path : paths)
      for (const auto& node : document.select_nodes(path)) {
        std::string word = node.attribute() ? node.attribute().value() : node.node().text().get();
        std::erase(word, '\n');
        words.insert(word);
      }
  };
  add(plan, {"//名称", "//事業名", "//索引名", "//項/@名", "//項/@索引名", "//項/@id", "//施策/@id", "//事例/@id"});
  add(year, {"//編者", "//課", "//題", "//副題"});
  return words;
}

// A word of letters, digits and hyphens stands for itself only between others.
bool knows(const std::string& text, const std::string& word) {
  const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const auto goes_on = [&](std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '-' || text[at] == '_');
  };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    if (!ascii || (!goes_on(at - 1) && !goes_on(at + word.size()))) return true;
  return false;
}

}  // namespace

// Neither in code nor in comments, messages and examples.
BOOST_AUTO_TEST_CASE(no_source_knows_a_municipality) {
  std::set<std::string> names;
  std::vector<fs::path> datasets{TOJI_SOURCE_DIR "/tests/second"};
  for (const auto& set : fs::directory_iterator(TOJI_SOURCE_DIR "/data"))
    if (set.is_directory()) datasets.push_back(set.path());
  for (const fs::path& dataset : datasets) names.merge(words_of(dataset));
  std::erase_if(names, [](const std::string& name) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const bool ascii = !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
    return name == "second" || std::count_if(name.begin(), name.end(), begins) < (ascii ? 4 : 3);
  });
  BOOST_TEST(names.size() > 150u);
  for (const fs::path& path : sources()) {
    const std::string text = bytes_of(path);
    for (const std::string& name : names) BOOST_TEST(!knows(text, name), name_of(path) << " knows " << name);
  }
}
