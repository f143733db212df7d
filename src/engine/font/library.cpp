#include "engine/font/library.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <optional>

#include "base/looked_at.h"
#include "base/system_words.h"
#include "engine/font/checksum.h"
#include "engine/font/declarations.h"
#include "engine/font/messages.h"

namespace toji::font {

// One declared face, shared by the families that use it, opened by the first that asks.
class Slot {
 public:
  explicit Slot(FaceDeclaration declaration) : declaration_(std::move(declaration)) {}

  const FaceDeclaration& declaration() const { return declaration_; }
  // Null until it is asked for.
  const Face* opened() const { return open_.load(std::memory_order_acquire); }

  const Face& face() {
    if (const Face* open = open_.load(std::memory_order_acquire)) return *open;
    std::lock_guard lock(mutex_);
    if (!face_) face_ = Face::open(existing_path(), declaration_.index, declaration_.name);
    open_.store(face_.get(), std::memory_order_release);
    return *face_;
  }

 private:
  std::string existing_path() const { return find_file(declaration_); }

  FaceDeclaration declaration_;
  std::mutex mutex_;
  std::unique_ptr<const Face> face_;
  std::atomic<const Face*> open_ = nullptr;
};

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

// The matches of the characters that came last, each in the place that its low bits say: Japanese text keeps to a few
// hundred, and what is found here takes one look instead of one in each table of the face. Any thread may ask.
class RecentMatches {
 public:
  struct Entry {
    std::size_t use;  // of the family's faces
    GlyphId glyph;
    Em advance;
  };

  std::optional<Entry> find(char32_t c) const {
    const std::uint64_t packed = packed_[c % size].load(std::memory_order_relaxed);
    if (packed >> character_at != c || packed == 0) return {};
    return Entry{packed >> use_at & 0xFF, static_cast<GlyphId>(packed & 0xFFFF),
                 Em::raw(static_cast<std::int64_t>(packed >> advance_at & most_advance))};
  }

  // Forgets what was in its place. What is too large for it is not kept.
  void keep(char32_t c, const Entry& entry) {
    const std::int64_t advance = entry.advance.units();
    if (entry.use > 0xFF || entry.glyph > 0xFFFF || advance < 0 || advance > most_advance) return;
    packed_[c % size].store(std::uint64_t{c} << character_at | std::uint64_t{entry.use} << use_at |
                                static_cast<std::uint64_t>(advance) << advance_at | entry.glyph,
                            std::memory_order_relaxed);
  }

 private:
  static constexpr std::size_t size = 2048;
  static constexpr int advance_at = 16, use_at = 34, character_at = 42;  // bits; the glyph stands lowest
  static constexpr std::int64_t most_advance = (1 << (use_at - advance_at)) - 1;
  std::array<std::atomic<std::uint64_t>, size> packed_ = {};
};

}  // namespace

struct Family::Data {
  struct Use {
    std::shared_ptr<Slot> slot;
    bool western = false;  // for Western characters only
  };
  std::string name;
  std::vector<Use> uses;
  std::shared_ptr<const Face> own;
  RecentMatches recent;
};

std::string find_file(const FaceDeclaration& declaration) {
  for (const auto& path : declaration.paths) {
    const Look look = looked_at(path);
    if (look.is_there()) return path;
    // Only what is not there is passed over: text set in another font because of a fault would not be seen.
    if (look.is_unknown()) throw EnvironmentError(messages::unreadable, system_args(path, look.error()));
  }
  throw EnvironmentError(messages::face_not_found, {declaration.name, declaration.package, joined(declaration.paths)});
}

const std::string& Family::name() const { return data_->name; }
std::size_t Family::size() const { return data_->uses.size(); }
const Face& Family::face(std::size_t i) const { return data_->uses.at(i).slot->face(); }

const Face* Family::own() const { return data_->own.get(); }

Match match(const Family& family, char32_t c, char32_t variation_selector) {
  constexpr char32_t first_other = 0x250;  // up to Latin Extended-B
  Family::Data& data = *family.data_;
  if (variation_selector == 0) {
    if (const auto known = data.recent.find(c))
      return {&data.uses[known->use].slot->face(), known->glyph, known->advance};
  }
  for (std::size_t i = 0; i < data.uses.size(); ++i) {
    if (data.uses[i].western && c >= first_other) continue;
    const Face& face = data.uses[i].slot->face();
    const GlyphId glyph = face.glyph(c, variation_selector);
    if (glyph == 0) continue;
    const Em advance = face.advance(glyph);
    if (variation_selector == 0) data.recent.keep(c, {i, glyph, advance});
    return {&face, glyph, advance};
  }
  return {};
}

Library Library::read(const std::string& xml, std::string_view file, Diagnostics& diagnostics) {
  Declarations declared = read_declarations(xml, file, diagnostics);
  Library library;
  std::vector<std::shared_ptr<Slot>> slots;
  for (const auto& face : declared.faces) slots.push_back(std::make_shared<Slot>(face));
  for (auto& family : declared.families) {
    library.families_.emplace_back();
    auto data = std::make_shared<Family::Data>();
    data->name = std::move(family.name);
    for (const Use& use : family.faces) data->uses.push_back({slots[use.face], use.western});
    library.families_.back().data_ = std::move(data);
  }
  library.slots_ = std::move(slots);
  library.faces_ = std::move(declared.faces);
  return library;
}

void Library::set_outlines(const std::vector<Outline>& outlines) {
  if (outlines.empty()) return;
  const std::shared_ptr<const Face> own = Face::of_outlines(outlines, "gaiji.xml");
  for (Family& family : families_) family.data_->own = own;
}

const Family* Library::family(std::string_view name) const {
  for (const auto& family : families_) {
    if (family.name() == name) return &family;
  }
  return nullptr;
}

std::vector<std::string_view> Library::family_names() const {
  std::vector<std::string_view> names;
  for (const auto& family : families_) names.push_back(family.name());
  return names;
}

void Library::report_releases(Diagnostics& diagnostics) const {
  for (const auto& slot : slots_) {
    const Face* const face = slot->opened();
    const FaceDeclaration& declared = slot->declaration();
    if (!face || declared.releases.empty()) continue;
    const auto is_this = [&](const Release& release) { return release.identity == face->identity(); };
    if (std::any_of(declared.releases.begin(), declared.releases.end(), is_this)) continue;
    const std::string path = find_file(declared);
    const Release& first = declared.releases.front();
    diagnostics.add({Severity::warning, &messages::other_release, declared.span, {}, {},
                     {declared.name, path, std::to_string(first.identity.size), first.sha256,
                      std::to_string(face->identity().size), file_sha256(path)}});
  }
}

const std::vector<FaceDeclaration>& Library::faces() const { return faces_; }

}  // namespace toji::font
