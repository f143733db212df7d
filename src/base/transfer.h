#pragma once
// Bytes read from an open file and written to one, whatever signals interrupt.
#include <sys/types.h>

#include <cstddef>
#include <string_view>

namespace toji {

// The next bytes of the file: how many, 0 at its end, -1 where errno says why there are none.
ssize_t read_part(int number, void* bytes, std::size_t most);

// All of the bytes. 0, or the errno of the writing that failed.
int write_whole(int number, std::string_view bytes);

}  // namespace toji
