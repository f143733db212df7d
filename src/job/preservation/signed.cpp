#include "job/preservation/signed.h"

#include "base/digest.h"
#include "job/files/files.h"
#include "job/preservation/bag.h"

namespace toji::job {
namespace {

// Of no bytes.
constexpr std::string_view no_digest = "-";

}  // namespace

std::vector<Original> originals_in(const Context& context, const std::filesystem::path& path) {
  Context own = context.part();
  const Bag bag = open_bag(own, path);
  std::vector<Original> found;
  if (!bag.description) return found;
  for (const std::string& name : bag.folder.names())
    if (name.starts_with(archive::payload_folder) && name.ends_with(".pdf"))
      found.push_back({bag.folder.shown(name), bag.verified.digests.at(name), bag.folder.read(name).size()});
  return found;
}

SignedCopy compare_signed(Context& context, const std::string& file, const std::vector<Original>& originals) {
  const std::string bytes = read_file(file, context.inputs, max_dataset_bytes);
  SignedCopy copy{file, {}, pdf_read::inspect_signatures(bytes, no_digest, 0)};
  for (const Original& original : originals) {
    if (original.length > bytes.size()) continue;
    const std::string_view front = std::string_view(bytes).substr(0, original.length);
    if (sha256_hex(front) != original.sha256) continue;
    copy.original = original.file;
    copy.state = pdf_read::inspect_signatures(bytes, original.sha256, original.length);
  }
  if (!copy.good()) context.diagnostics.error(*copy.state.text, {context.names.intern(file), 0, 0}, copy.state.args);
  return copy;
}

}  // namespace toji::job
