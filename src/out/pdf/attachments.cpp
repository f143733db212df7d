#include "out/pdf/attachments.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/digest.h"
#include "out/pdf/date.h"
#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"
#include "out/pdf/trees.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

// 7.11.4.1, Table 46
std::string params(const Attachment& file) {
  std::string out = "/Params<</Size ";
  append_integer(out, static_cast<std::int64_t>(file.bytes.size()));
  if (!file.date.empty()) append_text_string(out += "/ModDate", pdf_date(file.date));
  out += "/CheckSum<";
  for (const unsigned char byte : md5(file.bytes)) append_hex(out, byte, 2);
  return out + ">>>";
}

Ref add_stream(Saver& saver, Objects& objects, const Attachment& file) {
  const Ref ref = saver.reserve();
  Dict dict(objects, "EmbeddedFile");
  dict.name("Subtype", file.media_type).raw(params(file));
  saver.add_stream(ref, dict, file.bytes, Saver::Encoding::to_deflate);
  return ref;
}

// 7.11.3. F is for readers that know no UF; it says the same.
Ref add_specification(Saver& saver, Objects& objects, const Attachment& file) {
  std::string embedded = "/EF<</F ";
  const Ref stream = add_stream(saver, objects, file);
  append_ref(embedded, stream);
  append_ref(embedded += "/UF ", stream);
  const Ref ref = saver.reserve();
  Dict dict(objects, "Filespec");
  dict.text("F", file.name).text("UF", file.name).text("Desc", file.description).name("AFRelationship", "Source");
  saver.add(ref, dict.raw(embedded += ">>"));
  return ref;
}

}  // namespace

void require_attachable(const std::vector<Attachment>& files) {
  std::set<std::string_view> names;
  for (const Attachment& file : files)
    if (file.name.empty() || !names.insert(file.name).second)
      throw std::logic_error("pdf: an attachment without a name of its own: " + file.name);
}

AttachmentEntries add_attachments(Saver& saver, Objects& objects, const std::vector<Attachment>& files) {
  if (files.empty()) return {};
  AttachmentEntries out{"/AF[", "/EmbeddedFiles "};
  std::vector<std::pair<std::string, std::string>> tree;
  for (const Attachment& file : files) {
    std::string reference;
    append_ref(reference, add_specification(saver, objects, file));
    out.associated += reference + ' ';
    tree.emplace_back(text_string_bytes(file.name), reference);
  }
  out.associated.back() = ']';
  std::sort(tree.begin(), tree.end());
  append_ref(out.names, add_name_tree(saver, tree));
  return out;
}

}  // namespace toji::pdf
