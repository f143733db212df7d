#include "cli/archive/signed.h"

#include "base/digest.h"
#include "cli/archive/bag.h"
#include "base/json.h"
#include "cli/files.h"

namespace toji::cli {
namespace {

// Of no bytes.
constexpr std::string_view no_digest = "-";

std::string said(const SignedCopy& copy, Language language) {
  return message_of({Severity::note, copy.state.text, {}, {}, {}, copy.state.args}, language);
}

std::string signers(const SignedCopy& copy, const char* between) {
  std::string out;
  for (const pdf_read::Signature& signature : copy.state.signatures) {
    if (!out.empty()) out += between;
    out += signature.name.empty() ? "?" : signature.name;
  }
  return out;
}

}  // namespace

std::vector<Original> originals_in(const std::filesystem::path& path) {
  Session session;
  const Bag bag = open_bag(session, path);
  std::vector<Original> found;
  if (!bag.description) return found;
  for (const std::string& name : bag.folder.names())
    if (name.starts_with(archive::payload_folder) && name.ends_with(".pdf"))
      found.push_back({bag.folder.shown(name), bag.verified.digests.at(name), bag.folder.read(name).size()});
  return found;
}

SignedCopy compare_signed(Session& session, const std::string& file, const std::vector<Original>& originals) {
  const std::string bytes = read_file(file, max_dataset_bytes);
  SignedCopy copy{file, {}, pdf_read::inspect_signatures(bytes, no_digest, 0)};
  for (const Original& original : originals) {
    if (original.length > bytes.size()) continue;
    const std::string_view front = std::string_view(bytes).substr(0, original.length);
    if (sha256_hex(front) != original.sha256) continue;
    copy.original = original.file;
    copy.state = pdf_read::inspect_signatures(bytes, original.sha256, original.length);
  }
  if (!copy.good()) session.diagnostics.error(*copy.state.text, {session.names.intern(file), 0, 0}, copy.state.args);
  return copy;
}

std::string text_of(const SignedCopy& copy, Language language) {
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

std::string json_of(const SignedCopy& copy, Language language) {
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
