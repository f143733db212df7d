#pragma once
// Text as content or attribute value of XML and HTML (XML 1.0, 2.4).
#include <string>
#include <string_view>

namespace toji {

inline void append_markup(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
}

inline std::string as_markup(std::string_view text) {
  std::string out;
  append_markup(out, text);
  return out;
}

}  // namespace toji
