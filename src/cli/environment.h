#pragma once
// What the process knows of the world, for jobs.
#include <string>

#include "job/document/context.h"

namespace toji::cli {

// Its resources are looked for in $TOJI_SHARE; ../ of the program's folder (the build tree inside a checkout);
// ../share/toji (installed); ../../share/toji (the second program, in libexec/toji). inputs must outlive it.
job::Environment environment_of_process(job::Inputs& inputs);

// The day where this machine is, YYYY-MM-DD.
std::string today();

}  // namespace toji::cli
