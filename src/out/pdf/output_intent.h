#pragma once
#include "out/pdf/saver.h"
#include "out/pdf/write.h"

namespace toji::pdf {

// The PDF/A output intent (ISO 19005-2 6.2.3): device colours are sRGB. The result is the OutputIntent dictionary.
Ref add_output_intent(Saver&, Objects&);
// The PDF/X output intent (ISO 15930-7 6.2.2): device colours are the condition's.
Ref add_output_intent(Saver&, Objects&, const OutputCondition&);

}  // namespace toji::pdf
