#include "out/pdf/subset.h"

#include <hb-subset.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

#include "out/pdf/messages.h"
#include "out/pdf/outlines_kept.h"

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

// The face that tables are taken from, and whether there was memory for each.
struct Source {
  const font::Face& face;
  bool complete = true;
};

hb_blob_t* needed_table(hb_face_t*, hb_tag_t tag, void* data) {
  Source& source = *static_cast<Source*>(data);
  if (std::find(needed_tables.begin(), needed_tables.end(), tag) == needed_tables.end()) return hb_blob_get_empty();
  const std::string_view bytes = source.face.table(tag);
  hb_blob_t* const blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                         nullptr, nullptr);
  source.complete &= hb_blob_get_length(blob) == bytes.size();
  return blob;
}

// The face without cmap and layout tables: the closure over them would pull in every variant of each glyph.
FacePtr narrowed(Source& source) {
  FacePtr face(hb_face_create_for_tables(needed_table, &source, nullptr));
  if (face.get() == hb_face_get_empty()) throw std::bad_alloc();
  return face;
}

InputPtr input_for(const std::vector<font::GlyphId>& glyphs, bool keep_ids) {
  InputPtr input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_set_t* const set = hb_subset_input_glyph_set(input.get());
  hb_set_add_sorted_array(set, glyphs.data(), static_cast<unsigned>(glyphs.size()));
  if (!hb_set_allocation_successful(set)) throw std::bad_alloc();
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

std::vector<font::GlyphId> new_ids_of(const hb_subset_plan_t* plan, const std::vector<font::GlyphId>& glyphs) {
  const hb_map_t* const map = hb_subset_plan_old_to_new_glyph_mapping(plan);
  std::vector<font::GlyphId> out;
  out.reserve(glyphs.size());
  for (const font::GlyphId glyph : glyphs) out.push_back(hb_map_get(map, glyph));
  return out;
}

}  // namespace

Subset subset(const font::Face& face, const std::vector<font::GlyphId>& glyphs, bool keep_ids) {
  Source source{face};
  const FacePtr narrow = narrowed(source);
  const InputPtr input = input_for(glyphs, keep_ids);
  const PlanPtr plan(hb_subset_plan_create_or_fail(narrow.get(), input.get()));
  const FacePtr result(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!source.complete) throw std::bad_alloc();
  if (!result) throw EnvironmentError(message::subset_failed, {face.name()});

  Subset out;
  const BlobPtr program(face.is_cff() ? hb_face_reference_table(result.get(), cff_tag)
                                      : hb_face_reference_blob(result.get()));
  out.program = bytes_of(program.get());
  const std::vector<font::GlyphId> new_ids = keep_ids ? glyphs : new_ids_of(plan.get(), glyphs);
  const bool kept = face.is_cff() ? !out.program.empty() : outlines_kept(face, glyphs, out.program, new_ids);
  if (!kept) throw EnvironmentError(message::subset_failed, {face.name()});
  if (keep_ids) return out;
  for (std::size_t i = 0; i < glyphs.size(); ++i) out.new_ids.emplace_hint(out.new_ids.end(), glyphs[i], new_ids[i]);
  return out;
}

}  // namespace toji::pdf
