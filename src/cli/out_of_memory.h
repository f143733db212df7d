#pragma once
// The end of memory, said without asking for any.
#include "cli/session.h"

namespace toji::cli {

// How it is said from now on; in Japanese and as text before. As JSON it is the array of cli/diagnostics_json.h.
void set_out_of_memory_speech(Language language, bool json);

// Memory has ended and was had again, since what needed too much of it was given up.
void forget_end_of_memory();
// Whether it has ended since.
bool has_memory_ended();

// Writes the message to standard error.
void print_out_of_memory() noexcept;

}  // namespace toji::cli
