#pragma once
#include <string_view>

namespace toji {

// Whether a file of this name, without its folder, is one that an editor or a system puts beside what somebody writes:
// hidden ones (.DS_Store, ._a.xml, .a.xml.swp, .#a.xml), ~$a.xml of Office, the copies a.xml~, #a.xml#, a.xml.bak,
// a.xml.orig, a.xml.tmp, a.xml.swp and a.xml.swo, Thumbs.db and desktop.ini. Nobody meant them to be read.
bool is_editors_file(std::string_view name);

}  // namespace toji
