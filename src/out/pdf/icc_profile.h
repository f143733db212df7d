#pragma once
// What an ICC profile says of itself (ICC.1:2004-10, 7.2 and 9.2.41).
#include <optional>
#include <string>
#include <string_view>

namespace toji::pdf {

struct IccProfile {
  std::string device_class;  // "prtr": an output device
  std::string color_space;   // "CMYK"
  std::string description;   // in ASCII; empty where it has none
};

// Nothing when the bytes are no profile.
std::optional<IccProfile> read_icc_profile(std::string_view bytes);

// Whether a PDF/X-4 output intent may carry it for CMYK (ISO 15930-7 6.2.2).
bool is_cmyk_printer(std::string_view bytes);

}  // namespace toji::pdf
