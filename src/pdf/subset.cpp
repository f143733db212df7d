#include "pdf/subset.h"

#include <hb-subset.h>

#include <algorithm>
#include <array>
#include <memory>

#include "pdf/messages.h"

namespace toji::pdf {
namespace {

template <typename T, void (*destroy)(T*)>
struct Destroy {
  void operator()(T* object) const { destroy(object); }
};
using FacePtr = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using BlobPtr = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
using InputPtr = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>>;
using PlanPtr = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_t, hb_subset_plan_destroy>>;

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');

constexpr std::array<hb_tag_t, 7> needed_tables = {HB_TAG('g', 'l', 'y', 'f'),
                                                   HB_TAG('l', 'o', 'c', 'a'),
                                                   HB_TAG('h', 'e', 'a', 'd'),
                                                   HB_TAG('h', 'h', 'e', 'a'),
                                                   HB_TAG('h', 'm', 't', 'x'),
                                                   HB_TAG('m', 'a', 'x', 'p'),
                                                   cff_tag};

hb_blob_t* needed_table(hb_face_t*, hb_tag_t tag, void* source) {
  if (std::find(needed_tables.begin(), needed_tables.end(), tag) == needed_tables.end()) return hb_blob_get_empty();
  return hb_face_reference_table(static_cast<hb_face_t*>(source), tag);
}

// The face without cmap and layout tables: the closure over them would pull in every variant of each glyph.
FacePtr narrowed(const font::Face& face) {
  return FacePtr(hb_face_create_for_tables(needed_table, face.hb_face(), nullptr));
}

InputPtr input_for(const std::vector<font::GlyphId>& glyphs, bool keep_ids) {
  InputPtr input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_set_add_sorted_array(hb_subset_input_glyph_set(input.get()), glyphs.data(), static_cast<unsigned>(glyphs.size()));
  const unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                         (keep_ids ? HB_SUBSET_FLAGS_RETAIN_GIDS : HB_SUBSET_FLAGS_DEFAULT);
  hb_subset_input_set_flags(input.get(), flags);
  return input;
}

std::string bytes_of(hb_blob_t* blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  return {data, size};
}

}  // namespace

Subset subset(const font::Face& face, const std::vector<font::GlyphId>& glyphs, bool keep_ids) {
  const FacePtr source = narrowed(face);
  const InputPtr input = input_for(glyphs, keep_ids);
  const PlanPtr plan(hb_subset_plan_create_or_fail(source.get(), input.get()));
  const FacePtr result(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!result) throw EnvironmentError(message::subset_failed, {face.name()});

  Subset out;
  const BlobPtr program(face.is_cff() ? hb_face_reference_table(result.get(), cff_tag)
                                      : hb_face_reference_blob(result.get()));
  out.program = bytes_of(program.get());
  if (out.program.empty()) throw EnvironmentError(message::subset_failed, {face.name()});
  if (keep_ids) return out;
  const hb_map_t* map = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const font::GlyphId glyph : glyphs) out.new_ids.emplace_hint(out.new_ids.end(), glyph, hb_map_get(map, glyph));
  return out;
}

}  // namespace toji::pdf
