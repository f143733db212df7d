#pragma once
// Numbers in Japanese text: the rules of UAX #14 for a sign and its number and for a number and its unit, at the border
// of Japanese and Western characters, which neither JLREQ's pairs nor a look at Western text alone can see.
#include <vector>

#include "engine/typeset/clusters.h"
#include "engine/typeset/paragraph.h"

namespace toji::typeset {

// Whether UAX #14 keeps clusters i - 1 and i together for the sake of a number: LB25, with full-width digits as digits
// and with ▲ and △ as the signs that accounts use; LB24 for prefixes and postfixes; LB23a is left to JLREQ 3.1.10.
// Loose kinsoku lets units begin a line (CSS Text 3, 5.3). U+00A0 and its like part from nothing (LB12, LB12a). 0 < i <
// items.size().
bool holds_number(const std::vector<Cluster>& items, std::size_t i, Kinsoku strength);

}  // namespace toji::typeset
