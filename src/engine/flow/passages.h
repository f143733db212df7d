#pragma once
// What hard line breaks part is paragraphs to the ear too: each passage is a P, or an item of an L where the marks of
// several say so (ISO 14289-1 7.1 and 7.6).
#include <vector>

#include "engine/flow/paragraph.h"

namespace toji::flow {

class Painter;

bool has_passages(const typeset::Composed&);
// An element for each passage, in their order.
std::vector<page::TagId> add_passages(const ParagraphFragment&, Painter&, page::TagId parent);

}  // namespace toji::flow
