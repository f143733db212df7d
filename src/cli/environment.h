#pragma once
// What the process knows of the world, for jobs.
#include "job/document/context.h"

namespace toji::cli {

// Its resources are looked for in $TOJI_SHARE; ../ of the program's folder (the build tree inside a checkout);
// ../share/toji (installed); ../../share/toji (the second program, in libexec/toji). inputs must outlive it.
job::Environment environment_of_process(job::Inputs& inputs);

}  // namespace toji::cli
