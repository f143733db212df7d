#pragma once
// The data that a made template is for: its shape is known to the expressions of expressions.h, its texts are random.
#include <pugixml.hpp>

#include "random.h"

namespace toji::random {

// <d 題 日 n 空 大> with <文>, <数>, <群 id 名 n 種> and <項 id 名 n 種 大> in the groups; odd: percent of odd texts.
void make_data(Random&, int odd, pugi::xml_document&);

}  // namespace toji::random
