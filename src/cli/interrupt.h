#pragma once

namespace toji::cli {

// SIGINT, SIGTERM and SIGHUP remove the pending files (job/files/pending.h) and then end the run as they always do. A
// reader that went away and a file size limit are reported by write instead of ending the run.
void install_handlers();

}  // namespace toji::cli
