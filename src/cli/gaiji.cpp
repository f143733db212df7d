#include "cli/gaiji.h"

#include "bind/gaiji.h"
#include "cli/files.h"
#include "cli/pipeline.h"
#include "cli/resources.h"

namespace toji::cli {

void use_gaiji(Session& session, data_tree::DataTree& data, const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "gaiji.xml";
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return;
  const auto table = data_tree::from_xml(read_file(path), session.names.intern(shown(path)), session.diagnostics);
  if (!table.document.document_element()) return;
  bind::replace_gaiji(data, bind::read_gaiji(table, read_fonts(session), session.diagnostics));
}

}  // namespace toji::cli
