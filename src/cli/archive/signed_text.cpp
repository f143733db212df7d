#include "cli/archive/signed_text.h"

#include "base/json.h"

namespace toji::cli {
namespace {

std::string said(const job::SignedCopy& copy, Language language) {
  return message_of({Severity::note, copy.state.text, {}, {}, {}, copy.state.args}, language);
}

std::string signers(const job::SignedCopy& copy, const char* between) {
  std::string out;
  for (const pdf_read::Signature& signature : copy.state.signatures) {
    if (!out.empty()) out += between;
    out += signature.name.empty() ? "?" : signature.name;
  }
  return out;
}

}  // namespace

std::string text_of(const job::SignedCopy& copy, Language language) {
  const bool ja = language == Language::ja;
  std::string out = copy.file + ": " + said(copy, language);
  if (!copy.original.empty()) out += (ja ? "\n  もとの PDF: " : "\n  original: ") + copy.original;
  if (const std::string names = signers(copy, ja ? "、" : ", "); !names.empty())
    out += (ja ? "\n  署名に書かれている名前: " : "\n  name in the signature: ") + names;
  if (!copy.state.signatures.empty())
    out += ja ? "\n  署名した人と証明書、署名の値が正しいかどうかは、署名の道具（pdfsig など）で確かめてください"
              : "\n  who signed, the certificate and the signature's value are for its tools to check (pdfsig)";
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
