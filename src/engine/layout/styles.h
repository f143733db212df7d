#pragma once
// <style> elements into styles.
#include "engine/layout/model.h"

namespace toji::layout {

// A style with what it inherits by based-on, which must be defined before it.
Style read_style(const Element&, const Layout&, const font::Library&, Diagnostics&);
// What the element says in place of what the style said.
void override_style(Style&, const Element&, const Layout&, const font::Library&, Diagnostics&);
// Reports type too small to be seen: size and condense are what the element's attributes for them are called.
void check_type(const Element&, AttributeId size, AttributeId condense, Diagnostics&);

}  // namespace toji::layout
