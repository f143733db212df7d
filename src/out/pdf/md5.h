#pragma once
#include <string>
#include <string_view>

namespace toji::pdf {

// RFC 1321, in hexadecimal: the CheckSum of an embedded file (ISO 32000-1 Table 46). It guards against accidents only.
std::string md5_hex(std::string_view bytes);

}  // namespace toji::pdf
