// Documents by chance: what comes of each, and what of the language they use. tests/random/run starts it by hand.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "coverage.h"
#include "judge.h"
#include "outcome.h"
#include "shrink.h"
#include "tools.h"

namespace toji::random {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::uint64_t seed = 1;
  std::uint64_t first = 0, count = 3000;
  std::string keep;  // a folder for all documents and PDFs
  bool verapdf = true;
  bool shrink = true;
  bool messages = false;  // are printed
  int most = 1;           // failures of one kind that are printed
};

struct Failure {
  std::uint64_t document;
  Made made;
  std::string fault, detail;
};

// What two documents that fail for the same reason have in common.
std::string signature(const std::string& fault, const std::string& detail) {
  std::string out = fault + ": ";
  if (fault != "exit 70" && fault != "veraPDF") return out;
  for (const char c : detail.substr(0, detail.find('\n')))
    if (out.size() < 60 && (c < '0' || c > '9')) out += c;
  return out;
}

class Run {
 public:
  explicit Run(Options options) : options_(std::move(options)), fonts_(read_fonts()) {
    folder_ = options_.keep.empty() ? fs::temp_directory_path() / ("toji-random-" + std::to_string(::getpid()))
                                    : fs::path(options_.keep);
    fs::create_directories(folder_);
  }
  ~Run() {
    if (options_.keep.empty()) fs::remove_all(folder_);
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  int all() {
    for (std::uint64_t i = options_.first; i < options_.first + options_.count; ++i) one(i);
    if (options_.verapdf) verapdf();
    const bool covered = coverage();
    summary();
    return failures_.empty() && covered ? 0 : 1;
  }

 private:
  static font::Library read_fonts() {
    std::ifstream file(TOJI_SOURCE_DIR "/fonts/fonts.xml");
    const std::string xml((std::istreambuf_iterator<char>(file)), {});
    Diagnostics diagnostics;
    font::Library fonts = font::Library::read(xml, "fonts.xml", diagnostics);
    for (const auto name : fonts.family_names())  // opened once for all
      for (std::size_t i = 0; i < fonts.family(name)->size(); ++i) fonts.family(name)->face(i);
    return fonts;
  }

  std::string pdf_of(std::uint64_t document) const { return (folder_ / (std::to_string(document) + ".pdf")).string(); }

  void one(std::uint64_t document) {
    const Made made = make(options_.seed, document);
    if (!options_.keep.empty()) save(made, document);
    const Outcome outcome = outcome_of(made, fonts_, pdf_of(document), limits_);
    coverage_.add(made, outcome.code == 0);
    if (!outcome.fault.empty()) return fail({document, made, outcome.fault, outcome.detail});
    for (const std::string& said : outcome.found) {
      const std::size_t id = said.rfind(" [", said.find('\n'));
      ++found_[said.substr(id + 1, said.find(']', id) - id)];
      if (options_.messages) std::cout << document << " (wild " << made.wildness << ") " << said << "\n";
    }
    if (outcome.code != 0) return;
    ++good_;
    pages_ += outcome.pages;
    slowest_ = std::max(slowest_, outcome.milliseconds);
    largest_ = std::max(largest_, outcome.mebibytes);
    pdfs_.push_back(document);
    if (document % 20 == 0) compare_text(document, made, outcome);
    if (document % 50 == 0) compare_program(document, made, outcome);
  }

  void save(const Made& made, std::uint64_t document) const {
    fs::create_directories(folder_ / std::to_string(document));
    for (const File& file : made.files) std::ofstream(folder_ / std::to_string(document) / file.name) << file.xml;
  }

  // pdftotext finds every character that the pages show.
  void compare_text(std::uint64_t document, const Made& made, const Outcome& outcome) {
    const std::string text = text_by_poppler(pdf_of(document));
    if (text == "-") return;
    Printed shown, read;
    shown.add(outcome.characters);
    read.add(text);
    if (const std::string lost = shown.missing_in(read); !lost.empty())
      fail({document, made, "not in pdftotext's text", lost});
  }

  void compare_program(std::uint64_t document, const Made& made, const Outcome& outcome) {
    save(made, document);
    const std::string folder = (folder_ / std::to_string(document)).string();
    const Ran ran =
        run({TOJI_BUILD_DIR "/toji", "render", folder + "/t.xml", folder + "/d.xml", "-o", folder + "/o.pdf"});
    if (ran.status != outcome.code)
      fail({document, made, "toji render", std::to_string(ran.status) + ": " + ran.output});
  }

  void fail(Failure failure) {
    const std::string kind = signature(failure.fault, failure.detail);
    if (++failures_[kind] > options_.most) return;
    std::cout << "\n=== document " << failure.document << " of seed " << options_.seed << ": " << failure.fault << "\n"
              << failure.detail << "\n(again: tests/random/run --seed " << options_.seed << " --only "
              << failure.document << ")\n";
    if (options_.shrink)
      failure.made = smaller(failure.made, [&](const std::vector<Made>& made) { return failing(made, kind); });
    for (const File& file : failure.made.files) std::cout << "--- " << file.name << "\n" << file.xml << "\n";
    std::cout << std::flush;
  }

  // Up to the first that fails in this way; of veraPDF's, all in one process.
  std::vector<bool> failing(const std::vector<Made>& candidates, const std::string& kind) {
    std::vector<bool> out(candidates.size(), false);
    std::vector<std::string> files;
    const bool by_verapdf = kind.starts_with("veraPDF");
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const std::string pdf = (folder_ / ("candidate-" + std::to_string(i) + ".pdf")).string();
      fs::remove(pdf);
      const Outcome outcome = outcome_of(candidates[i], fonts_, pdf, limits_);
      if (by_verapdf && outcome.code == 0 && outcome.fault.empty()) files.push_back(pdf);
      if (!by_verapdf && !outcome.fault.empty() && signature(outcome.fault, outcome.detail) == kind) {
        out[i] = true;
        return out;
      }
    }
    for (const auto& [file, rules] : validate(files).failed)
      if (signature("veraPDF", rules) == kind) out[std::stoul(file.substr(file.rfind('-') + 1))] = true;
    return out;
  }

  void verapdf() {
    std::vector<std::string> files;
    std::map<std::string, std::uint64_t> documents;
    for (const std::uint64_t document : pdfs_) {
      files.push_back(pdf_of(document));
      documents[files.back()] = document;
    }
    const Validated validated = validate(files);
    if (!validated.there) std::cout << "veraPDF is missing: PDF/A and PDF/UA were not checked\n";
    if (!validated.there && std::getenv("CI") != nullptr) ++failures_["veraPDF is missing"];
    for (const auto& [file, rules] : validated.failed)
      fail({documents[file], make(options_.seed, documents[file]), "veraPDF", rules});
  }

  // In a sample that is large enough, all of the language is used, and all of it with success.
  bool coverage() const {
    if (options_.count < 3000) return true;
    for (const std::string& one : coverage_.unused()) std::cout << "not used by any document: " << one << "\n";
    for (const std::string& one : coverage_.never_successful())
      std::cout << "in no document that is made: " << one << "\n";
    return coverage_.unused().empty() && coverage_.never_successful().empty();
  }

  void summary() const {
    std::cout << options_.count << " documents of seed " << options_.seed << ": " << good_ << " made, " << pages_
              << " pages, slowest " << slowest_ << " ms, largest " << largest_ << " MiB\n";
    std::vector<std::pair<int, std::string>> often;
    for (const auto& [id, count] : found_) often.emplace_back(count, id);
    std::sort(often.rbegin(), often.rend());
    for (const auto& [count, id] : often) std::cout << "  " << count << " " << id << "\n";
    for (const auto& [kind, count] : failures_) std::cout << "FAILED " << count << " " << kind << "\n";
  }

  Options options_;
  font::Library fonts_;
  Limits limits_{TOJI_RANDOM_MILLISECONDS, 200};
  fs::path folder_;
  Coverage coverage_;
  std::vector<std::uint64_t> pdfs_;
  std::map<std::string, int> failures_, found_;
  int good_ = 0, pages_ = 0, slowest_ = 0, largest_ = 0;
};

Options read_options(const std::vector<std::string>& arguments) {
  Options out;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    if (name == "--no-verapdf")
      out.verapdf = false;
    else if (name == "--no-shrink")
      out.shrink = false;
    else if (name == "--messages")
      out.messages = true;
    else if (i + 1 == arguments.size())
      throw std::invalid_argument(name);
    else if (name == "--seed")
      out.seed = std::stoull(arguments[++i]);
    else if (name == "--count")
      out.count = std::stoull(arguments[++i]);
    else if (name == "--first")
      out.first = std::stoull(arguments[++i]);
    else if (name == "--only")
      out.first = std::stoull(arguments[++i]), out.count = 1;
    else if (name == "--most")
      out.most = std::stoi(arguments[++i]);
    else if (name == "--keep")
      out.keep = arguments[++i];
    else
      throw std::invalid_argument(name);
  }
  return out;
}

}  // namespace
}  // namespace toji::random

int main(int count, char** arguments) {
  try {
    return toji::random::Run(toji::random::read_options({arguments + 1, arguments + count})).all();
  } catch (const std::invalid_argument& wrong) {
    std::cerr << "run [--seed S] [--count N] [--first I] [--only I] [--keep FOLDER] [--no-verapdf] [--no-shrink] "
                 "[--messages] [--most N]: "
              << wrong.what() << "\n";
    return 2;
  }
}
