#pragma once
// What is said of a signed copy.
#include <string>

#include "base/diagnostics.h"
#include "job/preservation/signed.h"

namespace toji::cli {

// One line for people, one object for machines.
std::string text_of(const job::SignedCopy&, Language);
std::string json_of(const job::SignedCopy&, Language);

}  // namespace toji::cli
