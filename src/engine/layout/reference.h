#pragma once
// The template language as references, schemas and help tell it.
#include "engine/reference/reference.h"

namespace toji::layout {

reference::Vocabulary language();

}  // namespace toji::layout
