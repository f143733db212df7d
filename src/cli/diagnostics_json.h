#pragma once
// Diagnostics for machines, --format json: an array of objects, described in README.md.
#include <string>
#include <vector>

#include "cli/session.h"
#include "report/check/check.h"

namespace toji::cli {

// An object for each kind of mistake, in order; the same mistake at several places is one object with all of them.
std::vector<std::string> to_json(const Diagnostics&, Language);
std::string to_json(const EnvironmentError&, Language);
// One mistake, or what the world did, found while something was made that a list asks for at this place of it: the
// place stands among the object's places, so that of each line there is an object.
std::string to_json(const Diagnostic&, Language, Span asked_at);
std::string to_json(const EnvironmentError&, Language, Span asked_at);
std::string to_json(const check::Finding&, Language);
// A mistake that has only words, such as one in the arguments.
std::string to_json(std::string_view rule, std::string_view message, std::string_view hint);

// The array with its line end. An object that comes again stands once.
std::string json_document(const std::vector<std::string>& objects);

// Whether the arguments ask for it; needed before they are read, since their own mistakes are told so too.
bool asks_for_json(const std::vector<std::string>& arguments);

}  // namespace toji::cli
