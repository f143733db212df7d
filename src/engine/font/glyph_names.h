#pragma once
// From a glyph's name back to the characters that it stands for.
#include <string>

#include "engine/font/face.h"

namespace toji::font {

// The character, with its variation selector where only a sequence leads there, whose glyph has this name in the face;
// empty where there is none. Private-use codes are not looked at. Slow: goes through the whole character map.
std::u32string characters_of(const Face&, const std::string& glyph_name);

}  // namespace toji::font
