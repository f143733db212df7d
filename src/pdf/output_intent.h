#pragma once
#include "pdf/saver.h"

namespace toji::pdf {

// The PDF/A output intent (ISO 19005-2 6.2.3): device colours are sRGB. The result is the OutputIntent dictionary.
Ref add_output_intent(Saver&, Objects&);

}  // namespace toji::pdf
