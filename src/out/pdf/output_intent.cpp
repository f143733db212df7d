#include "out/pdf/output_intent.h"

#include "out/pdf/icc_profile.h"
#include "out/pdf/srgb_profile.h"

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

Ref add_output_intent(Saver& saver, Objects& objects, const OutputCondition& condition) {
  const Ref profile = saver.reserve(), intent = saver.reserve();
  Dict stream(objects);
  stream.integer("N", 4);
  saver.add_stream(profile, stream, condition.profile, Saver::Encoding::to_deflate);
  const std::optional<IccProfile> read = read_icc_profile(condition.profile);
  const std::string info = read && !read->description.empty() ? read->description : condition.identifier;
  Dict dict(objects, "OutputIntent");
  dict.name("S", "GTS_PDFX").text("OutputConditionIdentifier", condition.identifier).text("Info", info);
  if (!condition.registry.empty()) dict.text("RegistryName", condition.registry);
  dict.ref("DestOutputProfile", profile);
  saver.add(intent, dict);
  return intent;
}

}  // namespace toji::pdf
