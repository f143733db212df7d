#pragma once
// What a screen reader with table navigation says of a tagged PDF file, made of its structure tree alone.
#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "store/listen/grid.h"
#include "store/listen/marked_text.h"
#include "store/listen/places.h"
#include "store/listen/utterance.h"

namespace toji::listen {

// Nothing where something is wrong, with an error at the place: no PDF file, no structure, a structure that is broken
// or past all bounds, no such page or sheet.
std::optional<std::vector<Utterance>> transcript(std::string_view pdf, Span place, const Choice&, HeaderRule,
                                                 Diagnostics&, const Limits& = {});

// The same of a file that is open. Throws BrokenStructure, TooMuch and what libqpdf throws.
std::vector<Utterance> transcript(QPDF&, const Places&, MarkedText&, const Choice&, HeaderRule, const Limits& = {});

}  // namespace toji::listen
