#pragma once
// 文字あふれ台帳: every place where text was set smaller than asked.
#include <string>
#include <vector>

#include "cli/session.h"
#include "flow/paginate.h"

namespace toji::cli {

// Tab-separated values with a header, a row a place, in reading order. Sizes in points.
std::string report_text(const std::vector<flow::Shrunk>&, Language);

// The same as XML, for a layout: 文字あふれ台帳 with a 箇所 for each place.
std::string report_xml(const std::vector<flow::Shrunk>&);

// A length in points with at most three decimals, as short as possible: "10.5".
std::string points(Length);

}  // namespace toji::cli
