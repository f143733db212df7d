#pragma once
// What the program says of itself.
#include "base/diagnostics.h"
#include "texts/cli.h"

namespace toji::cli::messages {

inline constexpr MessageText no_second_program{"cli/no-second-program", texts::cli::no_second_program};

// toji help.
inline constexpr MessageText no_such_topic{"cli/no-such-topic", texts::cli::no_such_topic};
inline constexpr MessageText no_such_element{"cli/no-such-element", texts::cli::no_such_element};
inline constexpr MessageText no_such_element_near{"cli/no-such-element", texts::cli::no_such_element_near};
inline constexpr MessageText no_such_element_attribute{"cli/no-such-element", texts::cli::no_such_element_attribute};
inline constexpr MessageText no_such_element_meant{"cli/no-such-element", texts::cli::no_such_element_meant};

}  // namespace toji::cli::messages
