#pragma once
// 文字あふれ台帳: every place where text was set smaller than asked.
#include <string>
#include <vector>

#include "base/texts.h"
#include "engine/flow/paginate.h"

namespace toji::job {

// Tab-separated values (base/delimited.h) with a header, a row a place, in reading order. Sizes in points.
std::string report_text(const std::vector<flow::Shrunk>&, Language);

// The same as XML, for a layout: 文字あふれ台帳 with a 箇所 for each place, behind the list of what is not finished
// (Unfinished::list, or nothing). Of the data's file it has the name alone: a draft's pages do not say how its path was
// typed.
std::string report_xml(const std::vector<flow::Shrunk>&, const std::string& unfinished);

// name="text" with a blank in front, for XML; line ends and tabs become blanks.
void append_attribute(std::string& out, std::string_view name, std::string_view text);

// A length in points with at most three decimals, as short as possible: "10.5".
std::string points(Length);

}  // namespace toji::job
