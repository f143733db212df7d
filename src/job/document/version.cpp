#include "job/document/version.h"

#include <hb.h>
#include <hpdf_version.h>
#include <libdeflate.h>
#include <unicode/uvernum.h>
#include <pugixml.hpp>

namespace toji::job {

extern const char engine_digest[];  // made by src/engine_digest.cmake

std::string engine() { return engine_digest; }

std::string producer() { return "toji " TOJI_VERSION; }

std::string version_text() {
  return producer() + "\n  HarfBuzz " + hb_version_string() +
         "\n  ICU " U_ICU_VERSION "\n  libharu " HPDF_VERSION_TEXT "\n  libdeflate " LIBDEFLATE_VERSION_STRING
         "\n  pugixml " +
         std::to_string(PUGIXML_VERSION / 1000) + '.' + std::to_string(PUGIXML_VERSION / 10 % 100);
}

}  // namespace toji::job
