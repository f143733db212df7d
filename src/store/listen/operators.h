#pragma once
// Streams of operators behind their operands: page contents (ISO 32000-1 7.8.2) and CMaps (9.7.5.4).
#include <functional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "store/listen/budget.h"

namespace toji::listen {

// The stream's bytes, decompressed; none where they cannot be. Throws TooMuch.
std::string bytes_of(QPDFObjectHandle stream, Budget& bytes, std::size_t most);

// Up to where the bytes are no such stream any more.
using Operands = std::vector<QPDFObjectHandle>;
using TakeOperator = std::function<void(const std::string& name, Operands&)>;
void for_each_operator(const std::string& bytes, const TakeOperator&);

}  // namespace toji::listen
