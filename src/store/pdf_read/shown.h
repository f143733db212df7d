#pragma once
#include <string>

namespace toji::pdf_read {

// What a file says, for a message: bounded, without characters that a terminal would act upon.
std::string shown(std::string text);

}  // namespace toji::pdf_read
