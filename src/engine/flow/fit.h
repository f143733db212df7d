#pragma once
// How text is reduced against what its style asks: one rung of a ladder against its first.
#include "engine/content/document.h"

namespace toji::flow {

struct Fit {
  std::int64_t size_num = 1, size_den = 1;
  std::int32_t condense = 1000;
  Em tracking;
  bool squeeze = false;
  Em leading;  // zero: as asked
  std::int32_t leading_share = 1000;
  bool asked() const {
    return size_num == size_den && condense == 1000 && tracking == Em() && !squeeze && leading == Em();
  }
};

inline Fit fit_of(const content::FitStep& step, const content::FitStep& asked) {
  return {step.size.units(), asked.size.units(), step.condense,     step.tracking,
          step.squeeze,      step.leading,       step.leading_share};
}

// The text so reduced.
typeset::Paragraph reduced(const typeset::Paragraph&, const Fit&);

}  // namespace toji::flow
