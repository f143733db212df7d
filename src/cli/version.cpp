#include "cli/version.h"

#include <fmt/core.h>
#include <hb.h>
#include <hpdf_version.h>
#include <libdeflate.h>
#include <unicode/uvernum.h>
#include <CLI/Version.hpp>
#include <pugixml.hpp>

namespace toji::cli {
namespace {

// 10200 is "1.2.0" with a step of 100.
std::string dotted(unsigned number, unsigned step) {
  return std::to_string(number / step / step) + '.' + std::to_string(number / step % step) + '.' +
         std::to_string(number % step);
}

}  // namespace

std::string producer() { return "toji " TOJI_VERSION; }

std::string version_text() {
  return producer() + "\n  HarfBuzz " + hb_version_string() +
         "\n  ICU " U_ICU_VERSION "\n  libharu " HPDF_VERSION_TEXT "\n  libdeflate " LIBDEFLATE_VERSION_STRING
         "\n  pugixml " +
         std::to_string(PUGIXML_VERSION / 1000) + '.' + std::to_string(PUGIXML_VERSION / 10 % 100) + "\n  fmt " +
         dotted(FMT_VERSION, 100) + "\n  CLI11 " CLI11_VERSION;
}

}  // namespace toji::cli
