#include "store/pdf_read/equal.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace toji::pdf_read {
namespace {

bool equal_numbers(QPDFObjectHandle a, QPDFObjectHandle b) {
  if (a.isInteger() && b.isInteger()) return a.getIntValue() == b.getIntValue();
  const double difference = a.getNumericValue() - b.getNumericValue();
  return difference < 0.0005 && difference > -0.0005;
}

bool equal_arrays(QPDFObjectHandle a, QPDFObjectHandle b) {
  if (a.getArrayNItems() != b.getArrayNItems()) return false;
  for (int i = 0; i < a.getArrayNItems(); ++i)
    if (!equal(a.getArrayItem(i), b.getArrayItem(i))) return false;
  return true;
}

}  // namespace

bool equal(QPDFObjectHandle a, QPDFObjectHandle b) {
  if (a.isIndirect() || b.isIndirect()) return a.getObjGen() == b.getObjGen();
  if (a.isNumber() && b.isNumber()) return equal_numbers(a, b);
  if (a.getTypeCode() != b.getTypeCode()) return false;
  if (a.isArray()) return equal_arrays(a, b);
  if (a.isDictionary()) return equal_but_for(a, b, {});
  return a.unparse() == b.unparse();
}

bool equal_but_for(QPDFObjectHandle a, QPDFObjectHandle b, const std::set<std::string>& keys) {
  if (!a.isDictionary() || !b.isDictionary()) return false;
  std::set<std::string> all = a.getKeys();
  all.merge(b.getKeys());
  for (const std::string& key : all)
    if (keys.count(key) == 0 && !equal(a.getKey(key), b.getKey(key))) return false;
  return true;
}

}  // namespace toji::pdf_read
