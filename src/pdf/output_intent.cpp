#include "pdf/output_intent.h"

#include "pdf/srgb_profile.h"

namespace toji::pdf {

Ref add_output_intent(Saver& saver, Objects& objects) {
  const Ref profile = saver.reserve(), intent = saver.reserve();
  Dict stream(objects);
  stream.integer("N", 3);
  saver.add_stream(profile, stream, srgb_profile(), Saver::Encoding::to_deflate);
  Dict dict(objects, "OutputIntent");
  dict.name("S", "GTS_PDFA1").text("OutputConditionIdentifier", "sRGB IEC61966-2.1").text("Info", "sRGB IEC61966-2.1");
  dict.ref("DestOutputProfile", profile);
  saver.add(intent, dict);
  return intent;
}

}  // namespace toji::pdf
