// toji verify BAG…
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/json.h"
#include "cli/archive/memory_limit.h"
#include "cli/archive/signed_text.h"
#include "cli/archiving.h"
#include "cli/console.h"
#include "cli/usage.h"
#include "job/preservation/proof.h"
#include "job/preservation/signed.h"

namespace toji::cli {
namespace {

constexpr Words help_bags{"保存したもの（いくつでも）", "bags (any number)"};
constexpr Words help_signed{"保存した PDF に署名したもの（いくつでも）",
                            "signed copies of the bags' PDFs (any number)"};
constexpr Words help_format{"出力の形: text または json", "the output: text or json"};

struct Options {
  std::vector<std::string> bags, copies;
  std::string format = "text";
};

std::string_view word_of(job::Answer answer) {
  return answer == job::Answer::yes ? "yes" : answer == job::Answer::no ? "no" : "not tried";
}

std::string join(const std::vector<std::string>& parts, const char* between) {
  std::string out;
  for (const std::string& part : parts) (out += out.empty() ? "" : between) += part;
  return out;
}

std::string manifests_line(const job::Proof& proof, bool ja) {
  const std::string count = std::to_string(proof.files);
  if (proof.intact == job::Answer::yes)
    return ja ? "中身: 変わっていません（" + count + " ファイル、摘要 " + proof.digest + "）"
              : "content: unchanged (" + count + " files, digest " + proof.digest + ")";
  return ja ? "中身: 変わっています" : "content: CHANGED";
}

std::string text_line(const job::Proof& proof, bool ja) {
  const std::string documents = std::to_string(proof.documents), texts = std::to_string(proof.texts);
  if (proof.text == job::Answer::yes)
    return ja ? "文字: PDF " + documents + " 点に、データの文が記録どおり載っています（冊子に " + texts + " 文）"
              : "text: the dataset's, in " + documents + " PDFs (" + texts + " texts in the booklet)";
  if (proof.text == job::Answer::no) return ja ? "文字: データと違います" : "text: NOT that of the dataset";
  if (proof.refused != 0)
    return ja ? "文字: この版のプログラムは保存したデータを読めないので、確かめていません"
              : "text: not compared, as this version of the program refuses the sealed data";
  return ja ? "文字: 確かめていません" : "text: not compared";
}

std::string rebuilt_line(const job::Proof& proof, bool ja) {
  const std::string count = std::to_string(proof.rebuilt_files);
  if (proof.rebuilt == job::Answer::yes)
    return ja ? "作り直し: 保存したデータとひな形から、" + count + " ファイルとも同じバイト列になりました"
              : "built again: from the bag's own data and templates, the same bytes in all " + count + " files";
  if (proof.rebuilt == job::Answer::no)
    return ja ? "作り直し: 違うものになりました" : "built again: NOT the same bytes";
  if (proof.obstacles.empty()) return ja ? "作り直し: 確かめていません" : "built again: not tried";
  const std::string what = join(proof.obstacles, ja ? "、" : ", ");
  return ja ? "作り直し: 別の版なので試していません（保存したときと違うもの: " + what + "）"
            : "built again: not tried, as this is another version (differs: " + what + ")";
}

std::string chain_line(const job::Proof& proof, bool ja) {
  if (proof.chain == job::Answer::no) return ja ? "前の版: つながりません" : "older revisions: BROKEN";
  std::vector<std::string> names;
  for (const unsigned revision : proof.revisions) names.push_back("r" + std::to_string(revision));
  return (ja ? "前の版: 変わっていません: " : "older revisions: unchanged: ") + join(names, ", ");
}

// What could not be tried is not proved.
std::string headline(const job::Proof& proof, bool ja) {
  if (!proof.good()) return ja ? "確かではありません" : "NOT PROVED";
  if (proof.rebuilt == job::Answer::yes) return ja ? "確かです" : "proved";
  if (proof.text != job::Answer::yes) return ja ? "中身は確かです" : "content proved";
  return ja ? "作り直しのほかは確かです" : "proved but for building it again";
}

std::string text_of(const job::Proof& proof, Language language) {
  const bool ja = language == Language::ja;
  std::string out = proof.path.string() + ": ";
  out += headline(proof, ja);
  if (const auto& description = proof.description)
    out += "\n  " + description->plan + " " + description->year_name + " r" + std::to_string(description->revision);
  for (const std::string& line : {manifests_line(proof, ja), text_line(proof, ja), rebuilt_line(proof, ja)})
    out += "\n  " + line;
  if (proof.chain != job::Answer::not_tried) out += "\n  " + chain_line(proof, ja);
  return out + '\n';
}

std::string json_of(const job::Proof& proof, const std::vector<Diagnostic>& problems, Language language) {
  std::vector<std::string> obstacles, found, revisions;
  for (const std::string& obstacle : proof.obstacles) obstacles.push_back(json_string(obstacle));
  for (const unsigned revision : proof.revisions) revisions.push_back(std::to_string(revision));
  for (const Diagnostic& one : problems)
    found.push_back(json_object({{"id", json_string(one.text->id)},
                                 {"file", json_string(one.span.file)},
                                 {"sheet", json_string(one.sheet)},
                                 {"message", json_string(message_of(one, language))}}));
  const archive::Description description = proof.description.value_or(archive::Description{.revision = 0});
  return json_object({{"bag", json_string(proof.path.string())},
                      {"good", proof.good() ? "true" : "false"},
                      {"plan", json_string(description.plan)},
                      {"year", json_string(description.year)},
                      {"revision", std::to_string(description.revision)},
                      {"digest", json_string(proof.digest)},
                      {"intact", json_string(word_of(proof.intact))},
                      {"text", json_string(word_of(proof.text))},
                      {"rebuilt", json_string(word_of(proof.rebuilt))},
                      {"obstacles", json_array(obstacles)},
                      {"other_program", proof.other_program ? "true" : "false"},
                      {"refused", std::to_string(proof.refused)},
                      {"chain", json_string(word_of(proof.chain))},
                      {"older", json_array(revisions)},
                      {"problems", json_array(found)}});
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

ExitCode run(Session& session, const Options& options) {
  std::vector<std::string> objects;
  bool good = true;
  for (const std::string& bag : options.bags) {
    session.context.diagnostics = {};
    const job::Proof proof = job::prove(session.context, bag);
    good &= proof.good();
    if (options.format == "json") {
      objects.push_back('\n' + json_of(proof, session.context.diagnostics.items(), session.language));
      continue;
    }
    print_diagnostics(session);
    std::cout << text_of(proof, session.language) << std::flush;
  }
  good &= check_copies(session, options, objects);
  session.context.diagnostics = {};
  if (options.format == "json") std::cout << json_array(objects) << '\n';
  return good ? done : input_errors;
}

}  // namespace

void add_verify(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("verify", say(about_archiving("verify"), language));
  const auto options = std::make_shared<Options>();
  command->add_option("BAG", options->bags, say(help_bags, language))->required();
  command->add_option("--signed", options->copies, say(help_signed, language))
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->add_option("--format", options->format, say(help_format, language))
      ->type_name("FORMAT")
      ->check(one_of({"text", "json"}));
  command->callback([&session, options] { session.command = [&session, options] { return run(session, *options); }; });
}

}  // namespace toji::cli
