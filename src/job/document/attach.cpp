#include "job/document/attach.h"

#include "job/document/messages.h"
#include "store/folder/flat_name.h"
#include "store/folder/safe_path.h"

namespace toji::job {
namespace {

constexpr std::string_view about_data = "この文書のもとになったデータ", about_layout = "この文書のもとになったひな形";

pdf::Attachment attachment(std::string_view description, std::string_view date, std::string bytes) {
  return {{}, "application/xml", std::string(description), std::string(date), std::move(bytes)};
}

}  // namespace

std::vector<pdf::Attachment> attachments(Context& context, const dataset::Source& source, const Templates& templates,
                                         std::string_view date) {
  std::map<std::string, pdf::Attachment> found;
  for (const auto& [name, bytes] : source.files) found[name] = attachment(about_data, date, bytes);
  for (const auto& [name, bytes] : templates.files) found["layouts/" + name] = attachment(about_layout, date, bytes);
  std::map<std::string, pdf::Attachment> named;
  folder::Names names;
  for (auto& [name, file] : found) {
    const auto path = folder::safe_path(name);
    if (!path || !names.take(*path)) {
      const std::string_view place = context.names.intern(source.folder + '/' + name);
      context.diagnostics.error(messages::not_attachable, {place, 0, 0}, {name});
      continue;
    }
    file.name = folder::flat_name(*path);
    named[*path] = std::move(file);
  }
  std::vector<pdf::Attachment> out;
  for (auto& [name, file] : named) out.push_back(std::move(file));
  return out;
}

}  // namespace toji::job
