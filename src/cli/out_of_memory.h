#pragma once
// The end of memory, said without asking for any.
#include "cli/session.h"

namespace toji::cli {

// In which language it is said from now on; Japanese before.
void set_out_of_memory_language(Language language);

// Writes the message to standard error.
void print_out_of_memory() noexcept;

}  // namespace toji::cli
