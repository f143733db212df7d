#pragma once
#include "base/diagnostics.h"
#include "texts/out/pdf.h"

namespace toji::pdf::message {

inline constexpr MessageText other_libharu{"pdf/other-libharu", texts::out_pdf::other_libharu};

inline constexpr MessageText libharu_failed{"pdf/libharu-failed", texts::out_pdf::libharu_failed};

inline constexpr MessageText subset_failed{"pdf/subset-failed", texts::out_pdf::subset_failed};

}  // namespace toji::pdf::message
