#include "cli/archive/signed_text.h"

#include "base/json.h"
#include "texts/cli.h"
#include "texts/cli/archive/signed_text.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_signed_text;

std::string said(const job::SignedCopy& copy, Language language) {
  return message_of({Severity::note, copy.state.text, {}, {}, {}, copy.state.args}, language);
}

std::string signers(const job::SignedCopy& copy, std::string_view between) {
  std::string out;
  for (const pdf_read::Signature& signature : copy.state.signatures) {
    if (!out.empty()) out += between;
    out += signature.name.empty() ? "?" : signature.name;
  }
  return out;
}

}  // namespace

std::string text_of(const job::SignedCopy& copy, Language language) {
  std::string out = copy.file + ": " + said(copy, language);
  if (!copy.original.empty()) out += "\n  " + say(text::original, language, {copy.original});
  if (const std::string names = signers(copy, words_of(texts::cli::comma, language)); !names.empty())
    out += "\n  " + say(text::signer, language, {names});
  if (!copy.state.signatures.empty()) out += "\n  " + say(text::not_judged, language);
  return out + '\n';
}

std::string json_of(const job::SignedCopy& copy, Language language) {
  std::vector<std::string> signatures;
  for (const pdf_read::Signature& signature : copy.state.signatures)
    signatures.push_back(json_object({{"name", json_string(signature.name)}, {"date", json_string(signature.date)}}));
  return json_object({{"signed", json_string(copy.file)},
                      {"good", copy.good() ? "true" : "false"},
                      {"original", json_string(copy.original)},
                      {"state", json_string(copy.state.text->id)},
                      {"message", json_string(said(copy, language))},
                      {"signatures", json_array(signatures)}});
}

}  // namespace toji::cli
