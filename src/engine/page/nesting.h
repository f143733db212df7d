#pragma once
// Which structure elements may stand in which (ISO 14289-1 7.2, ISO 32000-1 14.8.4).
#include "engine/page/tags.h"

namespace toji::page {

bool may_contain(Role parent, Role child);

}  // namespace toji::page
