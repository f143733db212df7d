#pragma once
#include <set>
#include <string>

class QPDFObjectHandle;

namespace toji::pdf_read {

// The same object, written by whichever program: references by number, reals to half a thousandth.
bool equal(QPDFObjectHandle, QPDFObjectHandle);

// Whether two dictionaries have equal values for all keys but these.
bool equal_but_for(QPDFObjectHandle, QPDFObjectHandle, const std::set<std::string>& keys);

}  // namespace toji::pdf_read
