#pragma once

namespace toji::cli {

// From here on the process gets no more than 3 GiB. A few kilobytes of a hostile file may ask for any amount of memory
// before anything of it can be looked at (an object stream that inflates without end); that then ends as any lack of
// memory does.
void limit_memory();

}  // namespace toji::cli
