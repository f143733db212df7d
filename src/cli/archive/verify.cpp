// toji verify BAG…
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "base/json.h"
#include "cli/archive/memory_limit.h"
#include "cli/archive/signed_text.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/usage.h"
#include "job/preservation/listing.h"
#include "job/preservation/messages.h"
#include "job/preservation/proof.h"
#include "job/preservation/signed.h"
#include "texts/cli.h"
#include "texts/cli/archive/verify.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_verify;

struct Options {
  std::vector<std::string> bags, copies, expected;
  std::string format = "text";
};

std::string_view word_of(job::Answer answer) {
  return answer == job::Answer::yes ? "yes" : answer == job::Answer::no ? "no" : "not tried";
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) (out += out.empty() ? std::string_view() : between) += part;
  return out;
}

std::string manifests_line(const job::Proof& proof, Language language) {
  if (proof.intact != job::Answer::yes) return say(text::changed, language);
  const std::string unchanged = say(text::unchanged, language, {std::to_string(proof.files), proof.digest});
  return proof.foreign == 0 ? unchanged : unchanged + say(text::foreign, language, {std::to_string(proof.foreign)});
}

std::string text_line(const job::Proof& proof, Language language) {
  if (proof.text == job::Answer::no) return say(text::other_text, language);
  if (proof.text != job::Answer::yes)
    return say(proof.refused != 0 ? text::data_refused : text::text_not_compared, language);
  return say(text::same_text, language, {std::to_string(proof.documents), std::to_string(proof.texts)});
}

std::string rebuilt_line(const job::Proof& proof, Language language) {
  if (proof.rebuilt == job::Answer::yes) return say(text::rebuilt, language, {std::to_string(proof.rebuilt_files)});
  if (proof.rebuilt == job::Answer::no) return say(text::rebuilt_differs, language);
  if (proof.obstacles.empty()) return say(text::not_rebuilt, language);
  return say(text::cannot_be_rebuilt, language, {join(proof.obstacles, words_of(texts::cli::comma, language))});
}

std::string chain_line(const job::Proof& proof, Language language) {
  if (proof.chain == job::Answer::no) return say(text::chain_broken, language);
  std::vector<std::string> names;
  for (const unsigned revision : proof.revisions) names.push_back("r" + std::to_string(revision));
  return say(text::chain_unchanged, language, {join(names, ", ")});
}

// What could not be tried is not proved.
Text headline(const job::Proof& proof) {
  if (!proof.good()) return text::not_proved;
  if (proof.rebuilt == job::Answer::yes) return text::proved;
  return proof.text == job::Answer::yes ? text::proved_but_rebuilding : text::content_proved;
}

std::string text_of(const job::Proof& proof, Language language) {
  std::string out = proof.path.string() + ": " + say(headline(proof), language);
  if (const auto& description = proof.description)
    out += "\n  " + description->plan + " " + description->year_name + " r" + std::to_string(description->revision);
  for (const std::string& line :
       {manifests_line(proof, language), text_line(proof, language), rebuilt_line(proof, language)})
    out += "\n  " + line;
  if (proof.chain != job::Answer::not_tried) out += "\n  " + chain_line(proof, language);
  return out + '\n';
}

std::string problems_json(const std::vector<Diagnostic>& problems, Language language) {
  std::vector<std::string> found;
  for (const Diagnostic& one : problems)
    found.push_back(json_object({{"id", json_string(one.text->id)},
                                 {"file", json_string(one.span.file)},
                                 {"sheet", json_string(one.sheet)},
                                 {"message", json_string(message_of(one, language))}}));
  return json_array(found);
}

std::string json_of(const job::Proof& proof, const std::vector<Diagnostic>& problems, Language language) {
  std::vector<std::string> obstacles, revisions;
  for (const std::string& obstacle : proof.obstacles) obstacles.push_back(json_string(obstacle));
  for (const unsigned revision : proof.revisions) revisions.push_back(std::to_string(revision));
  const archive::Description description = proof.description.value_or(archive::Description{.revision = 0});
  return json_object({{"bag", json_string(proof.path.string())},
                      {"good", proof.good() ? "true" : "false"},
                      {"plan", json_string(description.plan)},
                      {"year", json_string(description.year)},
                      {"revision", std::to_string(description.revision)},
                      {"digest", json_string(proof.digest)},
                      {"intact", json_string(word_of(proof.intact))},
                      {"foreign", std::to_string(proof.foreign)},
                      {"text", json_string(word_of(proof.text))},
                      {"rebuilt", json_string(word_of(proof.rebuilt))},
                      {"obstacles", json_array(obstacles)},
                      {"other_program", proof.other_program ? "true" : "false"},
                      {"refused", std::to_string(proof.refused)},
                      {"chain", json_string(word_of(proof.chain))},
                      {"older", json_array(revisions)},
                      {"problems", problems_json(problems, language)}});
}

// Whether all copies are signed and otherwise unchanged.
bool check_copies(Session& session, const Options& options, std::vector<std::string>& objects) {
  std::vector<job::Original> originals;
  for (const std::string& bag : options.copies.empty() ? std::vector<std::string>() : options.bags)
    for (job::Original& original : originals_in(session.context, bag)) originals.push_back(std::move(original));
  if (!options.copies.empty()) limit_memory();
  bool good = true;
  for (const std::string& file : options.copies) {
    session.context.diagnostics = {};
    const job::SignedCopy copy = compare_signed(session.context, file, originals);
    good &= copy.good();
    if (options.format == "json") {
      objects.push_back('\n' + cli::json_of(copy, session.language));
      continue;
    }
    print_diagnostics(session);
    std::cout << cli::text_of(copy, session.language) << std::flush;
  }
  return good;
}

// One bag, or one of an archive's, which is then told in a line.
class Verification {
 public:
  Verification(Session& session, const Options& options) : session_(session), options_(options) {}

  void add(const std::string& path) {
    if (job::is_archive(path))
      archive(path);
    else
      bag(path, false);
  }

  // Each digest that was noted is that of a bag.
  void check_expected() {
    session_.context.diagnostics = {};
    for (const std::string& digest : options_.expected) {
      const bool found = std::find(digests_.begin(), digests_.end(), digest) != digests_.end();
      good_ = good_ && found;
      if (is_json()) objects_.push_back('\n' + json_object({{"expected", json_string(digest)}, {"good", found ? "true" : "false"}}));
      if (!found && !is_json())
        session_.context.diagnostics.error(job::messages::not_expected, {}, {digest, join(digests_, ", ")});
    }
    print_diagnostics(session_);
  }

  void check_copies() { good_ = cli::check_copies(session_, options_, objects_) && good_; }

  ExitCode end() {
    session_.context.diagnostics = {};
    if (is_json()) std::cout << json_array(objects_) << '\n';
    return good_ ? done : input_errors;
  }

 private:
  bool is_json() const { return options_.format == "json"; }

  void archive(const std::string& path) {
    session_.context.diagnostics = {};
    const std::vector<job::ArchiveEntry> entries = job::entries_of(session_.context, path);
    const bool whole = !session_.context.failed();
    good_ = good_ && whole;
    if (is_json())
      objects_.push_back('\n' + json_object({{"archive", json_string(path)},
                                             {"good", whole ? "true" : "false"},
                                             {"problems", problems_json(session_.context.diagnostics.items(), session_.language)}}));
    else
      print_diagnostics(session_);
    for (const job::ArchiveEntry& entry : entries) bag(entry.path.string(), true);
  }

  void bag(const std::string& path, bool brief) {
    session_.context.diagnostics = {};
    const job::Proof proof = job::prove(session_.context, path);
    good_ = good_ && proof.good();
    digests_.push_back(proof.digest);
    if (is_json()) {
      objects_.push_back('\n' + json_of(proof, session_.context.diagnostics.items(), session_.language));
      return;
    }
    print_diagnostics(session_);
    const Language language = session_.language;
    std::cout << (brief ? proof.path.string() + ": " + say(headline(proof), language) + '\n' : text_of(proof, language))
              << std::flush;
  }

  Session& session_;
  const Options& options_;
  std::vector<std::string> objects_, digests_;
  bool good_ = true;
};

ExitCode run(Session& session, const Options& options) {
  Verification verification(session, options);
  for (const std::string& path : options.bags) verification.add(path);
  verification.check_expected();
  verification.check_copies();
  return verification.end();
}

// For CLI11: nothing, or what is wrong.
std::string digest_error(const std::string& text) {
  const bool good = text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
  return good ? std::string() : "not a digest of 64 hexadecimal digits (given " + text + ")";
}

}  // namespace

void add_verify(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("verify", say(about_archiving("verify"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("BAG", options->bags, say(text::help_bags, language))->required();
  command->add_option("--expect", options->expected, say(text::help_expect, language))
      ->type_name("DIGEST")
      ->check(digest_error)
      ->allow_extra_args(false);
  command->add_option("--signed", options->copies, say(text::help_signed, language))
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->add_option("--format", options->format, say(texts::cli::help_format, language))
      ->type_name("FORMAT")
      ->check(one_of({"text", "json"}));
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
