#include "engine/font/face.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <map>
#include <mutex>
#include <new>
#include <vector>

#include "engine/font/directory.h"
#include "engine/font/mapping.h"
#include "engine/font/messages.h"
#include "engine/font/outline.h"

namespace toji::font {
namespace {

struct BlobDeleter {
  void operator()(hb_blob_t* b) const { hb_blob_destroy(b); }
};
struct FaceDeleter {
  void operator()(hb_face_t* f) const { hb_face_destroy(f); }
};
struct FontDeleter {
  void operator()(hb_font_t* f) const { hb_font_destroy(f); }
};
using BlobPtr = std::unique_ptr<hb_blob_t, BlobDeleter>;
using FacePtr = std::unique_ptr<hb_face_t, FaceDeleter>;
using FontPtr = std::unique_ptr<hb_font_t, FontDeleter>;

// HarfBuzz gives an empty object for one that it has no memory for.
template <typename T>
T* made(T* object, const T* empty) {
  if (object == empty) throw std::bad_alloc();
  return object;
}

// Advances of hmtx or vmtx (OpenType, hmtx: the last advance holds for all further glyphs).
class Advances {
 public:
  Advances(const Directory& directory, hb_tag_t header, hb_tag_t metrics)
      : table_(directory.table(metrics)), count_(u16_at(directory.table(header), 34)) {
    if (table_.size() < 4 * std::size_t{count_}) count_ = static_cast<unsigned>(table_.size() / 4);
  }
  bool empty() const { return count_ == 0; }
  unsigned of(GlyphId glyph) const { return u16_at(table_, 4 * std::size_t{glyph < count_ ? glyph : count_ - 1}); }

 private:
  std::string_view table_;
  unsigned count_;
};

// 65,535 is no glyph id: maxp counts glyphs in 16 bits, so the last id is 65,534.
constexpr std::uint16_t no_glyph = 0xFFFF;

// The nominal glyphs of the Basic Multilingual Plane as far as they have been asked for; 0 is "not asked yet".
// The table comes from calloc so that the system gives only the pages that are touched.
class GlyphCache {
 public:
  GlyphCache() : glyphs_(static_cast<std::uint16_t*>(std::calloc(0x10000, sizeof(std::uint16_t)))) {
    if (!glyphs_) throw std::bad_alloc();
  }
  GlyphId get(hb_font_t* font, char32_t c) {
    std::atomic_ref<std::uint16_t> entry(glyphs_.get()[c]);
    std::uint16_t known = entry.load(std::memory_order_relaxed);
    if (known != 0) return known == no_glyph ? 0 : known;
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font, c, &glyph)) glyph = 0;
    entry.store(glyph == 0 ? no_glyph : static_cast<std::uint16_t>(glyph), std::memory_order_relaxed);
    return glyph;
  }

 private:
  struct Free {
    void operator()(std::uint16_t* p) const { std::free(p); }
  };
  std::unique_ptr<std::uint16_t, Free> glyphs_;
};

std::string name_entry(hb_face_t* face, hb_ot_name_id_t id) {
  std::array<char, 128> text{};
  auto size = static_cast<unsigned>(text.size());
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text.data());
  return text.data();
}

// Full width, as nearly all Japanese is, without a division.
Em in_em(unsigned units, unsigned units_per_em) {
  return units == units_per_em ? Em::raw(Em::per_em) : Em::ratio(units, units_per_em);
}

// The em box from OS/2's typographic extent where it spans one em, as in Japanese fonts; else the usual 0.88 : 0.12.
Em em_box_bottom_of(std::string_view os2, unsigned units_per_em) {
  const auto value = [&](std::size_t offset) { return int{static_cast<std::int16_t>(u16_at(os2, offset))}; };
  const int ascender = value(68), descender = value(70);
  if (ascender > 0 && descender < 0 && ascender - descender == static_cast<int>(units_per_em)) {
    return Em::ratio(-descender, units_per_em);
  }
  return Em::ratio(12, 100);
}

struct SetDeleter {
  void operator()(hb_set_t* s) const { hb_set_destroy(s); }
};
using SetPtr = std::unique_ptr<hb_set_t, SetDeleter>;

// The lookups of these features, of whatever script.
SetPtr lookups_of(hb_face_t* face, hb_tag_t table, const hb_tag_t* features) {
  SetPtr lookups(made(hb_set_create(), hb_set_get_empty()));
  hb_ot_layout_collect_lookups(face, table, nullptr, nullptr, features, lookups.get());
  if (!hb_set_allocation_successful(lookups.get())) throw std::bad_alloc();
  return lookups;
}

// The glyphs that these lookups take as input.
SetPtr input_of(hb_face_t* face, hb_tag_t table, const SetPtr& lookups) {
  SetPtr input(made(hb_set_create(), hb_set_get_empty()));
  for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &lookup);) {
    hb_ot_layout_lookup_collect_glyphs(face, table, lookup, nullptr, input.get(), nullptr, nullptr);
  }
  if (!hb_set_allocation_successful(input.get())) throw std::bad_alloc();
  return input;
}

struct BufferDeleter {
  void operator()(hb_buffer_t* b) const { hb_buffer_destroy(b); }
};
using BufferPtr = std::unique_ptr<hb_buffer_t, BufferDeleter>;

struct VerticalForm {
  GlyphId glyph, form;
};

hb_bool_t same_glyph(hb_font_t*, void*, hb_codepoint_t c, hb_codepoint_t* glyph, void*) {
  *glyph = c;
  return true;
}

// A font that takes glyph ids for characters, so that HarfBuzz applies a feature to a glyph.
FontPtr glyph_font(hb_font_t* parent) {
  FontPtr font(made(hb_font_create_sub_font(parent), hb_font_get_empty()));
  hb_font_funcs_t* functions = made(hb_font_funcs_create(), hb_font_funcs_get_empty());
  hb_font_funcs_set_nominal_glyph_func(functions, same_glyph, nullptr, nullptr);
  hb_font_set_funcs(font.get(), functions, nullptr, nullptr);
  hb_font_funcs_destroy(functions);
  return font;
}

hb_language_t japanese() { return hb_language_from_string("ja", -1); }

GlyphId vertical_form_by(hb_font_t* font, hb_buffer_t* buffer, GlyphId glyph) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_unicode_funcs(buffer, hb_unicode_funcs_get_empty());  // ids are no characters
  hb_buffer_add_codepoints(buffer, &glyph, 1, 0, 1);
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer, HB_DIRECTION_TTB);
  hb_buffer_set_script(buffer, HB_SCRIPT_KATAKANA);
  hb_buffer_set_language(buffer, japanese());
  if (!hb_shape_full(font, buffer, nullptr, 0, nullptr) || !hb_buffer_allocation_successful(buffer))
    throw std::bad_alloc();
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  return count == 1 ? infos[0].codepoint : glyph;
}

struct PlanDeleter {
  void operator()(hb_shape_plan_t* p) const { hb_shape_plan_destroy(p); }
};
using PlanPtr = std::unique_ptr<hb_shape_plan_t, PlanDeleter>;

// Those of the lookups that vertical Japanese text goes through. HarfBuzz takes vert for it from another script where
// kana have none.
SetPtr carried_out(hb_face_t* face, const SetPtr& lookups) {
  hb_segment_properties_t text = HB_SEGMENT_PROPERTIES_DEFAULT;
  text.direction = HB_DIRECTION_TTB;
  text.script = HB_SCRIPT_KATAKANA;
  text.language = japanese();
  PlanPtr plan(made(hb_shape_plan_create(face, &text, nullptr, 0, nullptr), hb_shape_plan_get_empty()));
  SetPtr out(made(hb_set_create(), hb_set_get_empty()));
  hb_ot_shape_plan_collect_lookups(plan.get(), HB_OT_TAG_GSUB, out.get());
  hb_set_intersect(out.get(), lookups.get());
  if (!hb_set_allocation_successful(out.get())) throw std::bad_alloc();
  return out;
}

// What vert makes of its input glyphs, by ascending glyph.
std::vector<VerticalForm> forms_of(const SetPtr& input, hb_font_t* font) {
  FontPtr glyphs = glyph_font(font);
  BufferPtr buffer(made(hb_buffer_create(), hb_buffer_get_empty()));
  std::vector<VerticalForm> forms;
  for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next(input.get(), &glyph);) {
    GlyphId form = vertical_form_by(glyphs.get(), buffer.get(), glyph);
    if (form != glyph) forms.push_back({glyph, form});
  }
  return forms;
}

std::vector<VerticalForm> vertical_forms_of(hb_face_t* face, hb_font_t* font) {
  constexpr hb_tag_t vert[] = {HB_TAG('v', 'e', 'r', 't'), 0};
  const SetPtr input = input_of(face, HB_OT_TAG_GSUB, carried_out(face, lookups_of(face, HB_OT_TAG_GSUB, vert)));
  std::vector<VerticalForm> forms = forms_of(input, font);
  if (!forms.empty() || hb_set_is_empty(input.get())) return forms;
  // Either the font's lookups change nothing, or HarfBuzz found no memory for what it keeps of a lookup, goes without it
  // and does not say so: by another face it looks again.
  const BlobPtr bytes(hb_face_reference_blob(face));
  const FacePtr again(made(hb_face_create(bytes.get(), hb_face_get_index(face)), hb_face_get_empty()));
  const FontPtr other(made(hb_font_create(again.get()), hb_font_get_empty()));
  return forms_of(input, other.get());
}

// locl is left out: it serves languages other than the Japanese that the fonts are made for.
bool shapes_ascii_in(hb_face_t* face, hb_font_t* font) {
  constexpr hb_tag_t substitutions[] = {HB_TAG('c', 'c', 'm', 'p'),
                                        HB_TAG('r', 'l', 'i', 'g'),
                                        HB_TAG('l', 'i', 'g', 'a'),
                                        HB_TAG('c', 'l', 'i', 'g'),
                                        HB_TAG('c', 'a', 'l', 't'),
                                        HB_TAG('r', 'c', 'l', 't'),
                                        0};
  constexpr hb_tag_t positions[] = {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('d', 'i', 's', 't'), 0};
  const SetPtr substituted = input_of(face, HB_OT_TAG_GSUB, lookups_of(face, HB_OT_TAG_GSUB, substitutions));
  const SetPtr positioned = input_of(face, HB_OT_TAG_GPOS, lookups_of(face, HB_OT_TAG_GPOS, positions));
  for (hb_codepoint_t c = 0x21; c < 0x7F; ++c) {
    hb_codepoint_t glyph = 0;
    if (c == '`' || !hb_font_get_nominal_glyph(font, c, &glyph)) continue;  // a grave accent joins with nothing
    if (hb_set_has(substituted.get(), glyph) || hb_set_has(positioned.get(), glyph)) return true;
  }
  return false;
}

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

}  // namespace

struct Face::Data {
  Data(FacePtr f, const Directory& d, std::string n)
      : face(made(f.release(), hb_face_get_empty())),
        font(made(hb_font_create(face.get()), hb_font_get_empty())),
        directory(d),
        name(std::move(n)),
        postscript_name(name_entry(face.get(), 6)),
        units_per_em(hb_face_get_upem(face.get())),
        horizontal(directory, HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x')),
        vertical(directory, HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x')),
        is_cff(!directory.table(HB_TAG('C', 'F', 'F', ' ')).empty()),
        em_box_bottom(em_box_bottom_of(directory.table(HB_TAG('O', 'S', '/', '2')), units_per_em)) {
    auto scale = static_cast<int>(units_per_em);
    hb_font_set_scale(font.get(), scale, scale);
    hb_font_make_immutable(font.get());
    check();
  }

  // What HarfBuzz has no memory for it takes for empty, and goes on: another PDF. Each table that it reads by itself is
  // asked for once, as what it found is kept.
  void check() const {
    const bool size = hb_face_get_upem(face.get()) == u16_at(directory.table(HB_TAG('h', 'e', 'a', 'd')), 18);
    if (!size || !has_names() || !has_characters()) throw EnvironmentError(messages::tables_unread, {name});
  }

  bool has_names() const {
    if (!postscript_name.empty() || u16_at(directory.table(HB_TAG('n', 'a', 'm', 'e')), 2) == 0) return true;
    unsigned count = 0;
    hb_ot_name_list_names(face.get(), &count);
    return count != 0;
  }

  bool has_characters() const {
    hb_codepoint_t glyph = 0;
    for (const hb_codepoint_t usual : {U' ', U'あ', U'一', U'A'})
      if (hb_font_get_nominal_glyph(font.get(), usual, &glyph)) return true;
    const SetPtr all(made(hb_set_create(), hb_set_get_empty()));
    hb_face_collect_unicodes(face.get(), all.get());
    if (!hb_set_allocation_successful(all.get())) return false;
    if (hb_set_is_empty(all.get())) return u16_at(directory.table(HB_TAG('c', 'm', 'a', 'p')), 2) == 0;
    return hb_font_get_nominal_glyph(font.get(), hb_set_get_min(all.get()), &glyph);
  }

  // Where the font has substitutions, so has HarfBuzz.
  void check_layout() const {
    const bool known = hb_ot_layout_has_substitution(face.get());
    if (!known && !directory.table(HB_TAG('G', 'S', 'U', 'B')).empty())
      throw EnvironmentError(messages::tables_unread, {name});
  }

  FacePtr face;
  FontPtr font;
  Directory directory;
  std::uint64_t serial = next_serial();
  std::string name;
  std::string postscript_name;
  unsigned units_per_em;
  Advances horizontal;
  Advances vertical;
  bool is_cff;
  bool mapped = false;  // from a file
  std::map<char32_t, std::string> readings;
  Em em_box_bottom;
  GlyphCache glyphs;
  std::once_flag vertical_asked;
  std::vector<VerticalForm> vertical_forms;
  std::once_flag ascii_asked;
  bool shapes_ascii = false;
};

Face::Face(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Face::~Face() = default;

namespace {

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned size = 0;
  const char* const data = hb_blob_get_data(blob, &size);
  return {data, size};
}

}  // namespace

std::unique_ptr<const Face> Face::open(const std::string& path, unsigned index, std::string name) {
  BlobPtr blob(map_file(path));
  const std::string_view bytes = bytes_of(blob.get());
  const auto directory = Directory::read(bytes, index);
  if (!directory) throw EnvironmentError(messages::not_a_font, {path, std::to_string(index)});
  if (const std::uint64_t size = directory->declared_size(); size > bytes.size())
    throw EnvironmentError(messages::cut_off, {path, std::to_string(size), std::to_string(bytes.size())});
  FacePtr face(made(hb_face_create(blob.get(), index), hb_face_get_empty()));
  if (u16_at(directory->table(HB_TAG('m', 'a', 'x', 'p')), 4) == 0)
    throw EnvironmentError(messages::not_a_font, {path, std::to_string(index)});
  if (hb_face_get_glyph_count(face.get()) == 0) throw EnvironmentError(messages::tables_unread, {name});
  hb_face_make_immutable(face.get());
  auto data = std::make_unique<Data>(std::move(face), *directory, std::move(name));
  data->mapped = true;
  return std::unique_ptr<const Face>(new Face(std::move(data)));
}

std::unique_ptr<const Face> Face::of_outlines(const std::vector<Outline>& outlines, std::string name) {
  const std::string bytes = make_font(outlines);
  BlobPtr blob(
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
  const auto directory = Directory::read(bytes_of(blob.get()), 0);
  if (!directory) throw std::bad_alloc();
  FacePtr face(made(hb_face_create(blob.get(), 0), hb_face_get_empty()));
  hb_face_make_immutable(face.get());
  auto data = std::make_unique<Data>(std::move(face), *directory, std::move(name));
  for (const Outline& outline : outlines) data->readings.emplace(outline.code, outline.reading);
  return std::unique_ptr<const Face>(new Face(std::move(data)));
}

std::string_view Face::reading(char32_t c) const {
  const auto found = data_->readings.find(c);
  return found == data_->readings.end() ? std::string_view() : std::string_view(found->second);
}

std::uint64_t Face::serial() const { return data_->serial; }

const std::string& Face::name() const { return data_->name; }
std::string Face::version() const {
  std::string version = name_entry(data_->face.get(), HB_OT_NAME_ID_VERSION_STRING);
  for (char& c : version)
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  return version;
}
const std::string& Face::postscript_name() const { return data_->postscript_name; }
hb_face_t* Face::hb_face() const { return data_->face.get(); }
hb_font_t* Face::hb_font() const { return data_->font.get(); }
unsigned Face::units_per_em() const { return data_->units_per_em; }
std::string_view Face::table(std::uint32_t tag) const { return data_->directory.table(tag); }
Identity Face::identity() const { return data_->directory.identity(); }
bool Face::is_cff() const { return data_->is_cff; }

GlyphId Face::glyph(char32_t c, char32_t variation_selector) const {
  if (variation_selector != 0) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_variation_glyph(data_->font.get(), c, variation_selector, &glyph) ? glyph : 0;
  }
  if (c < 0x10000) return data_->glyphs.get(data_->font.get(), c);
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(data_->font.get(), c, &glyph) ? glyph : 0;
}

Em Face::advance(GlyphId glyph) const {
  if (data_->horizontal.empty()) return Em::ratio(1, 1);
  return in_em(data_->horizontal.of(glyph), data_->units_per_em);
}

Em Face::vertical_advance(GlyphId glyph) const {
  if (data_->vertical.empty()) return Em::ratio(1, 1);
  return in_em(data_->vertical.of(glyph), data_->units_per_em);
}

GlyphId Face::vertical_form(GlyphId glyph) const {
  std::call_once(data_->vertical_asked, [this] {
    data_->check_layout();
    data_->vertical_forms = vertical_forms_of(data_->face.get(), data_->font.get());
  });
  auto at = std::ranges::lower_bound(data_->vertical_forms, glyph, {}, &VerticalForm::glyph);
  return at != data_->vertical_forms.end() && at->glyph == glyph ? at->form : 0;
}

bool Face::shapes_ascii() const {
  std::call_once(data_->ascii_asked, [this] {
    data_->check_layout();
    data_->shapes_ascii = shapes_ascii_in(data_->face.get(), data_->font.get());
  });
  return data_->shapes_ascii;
}

void Face::release() const {
  if (data_->mapped) font::release(BlobPtr(hb_face_reference_blob(data_->face.get())).get());
}

Em Face::em_box_bottom() const { return data_->em_box_bottom; }
Em Face::em_box_top() const { return Em::ratio(1, 1) - data_->em_box_bottom; }

}  // namespace toji::font
