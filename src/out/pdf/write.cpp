#include "out/pdf/write.h"

#include <future>
#include <stdexcept>

#include "out/pdf/content.h"
#include "out/pdf/deflate.h"
#include "out/pdf/destinations.h"
#include "out/pdf/digest.h"
#include "out/pdf/font_cache.h"
#include "out/pdf/fonts.h"
#include "out/pdf/graphics_state.h"
#include "out/pdf/metadata.h"
#include "out/pdf/notes.h"
#include "out/pdf/numbers.h"
#include "out/pdf/outline.h"
#include "out/pdf/output_intent.h"
#include "out/pdf/page_labels.h"
#include "out/pdf/pages.h"
#include "out/pdf/print_rules.h"
#include "out/pdf/structure.h"
#include "out/pdf/structure_rules.h"

namespace toji::pdf {
namespace {

std::size_t count_links(const page::Document& document) {
  std::size_t count = 0;
  for (const auto& page : document.pages) count += page.links.size();
  return count;
}

Ref add_resources(Saver& saver, const std::string& fonts, const std::string& frames, Inks inks) {
  const Ref ref = saver.reserve();
  saver.add(ref, "<</Font<<" + fonts + ">>" + frames + GraphicsState::resources(inks) + ">>");
  return ref;
}

// 8.10.2; in the coordinates of the page
std::string form_dictionary(Size page, Inks inks) {
  std::string dict = "/Type/XObject/Subtype/Form/BBox[0 0 ";
  append_thousandths(dict, thousandths(page.width));
  append_thousandths(dict += ' ', thousandths(page.height));
  return dict += "]/Resources<<" + GraphicsState::resources(inks) + ">>";
}

class Writer {
 public:
  Writer(page::Document document, const Options& options, Tasks& tasks)
      : document_(std::move(document)),
        options_(options),
        tasks_(tasks),
        notes_(notes_of(document_, tasks)),
        saver_(tasks, options.conformance == Conformance::x4 ? '6' : '7') {}

  ~Writer() { tasks_.drop(this); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Fonts and pages, which are independent, are tasks; beside them the caller writes what says how they belong
  // together.
  std::string write() {
    saver_.expect(document_.pages.size());
    // In front, where programs that tell formats apart look for it. That of PDF/X names the pages' digest.
    if (options_.conformance != Conformance::x4)
      metadata_ = add_metadata(saver_, objects_, document_.metadata, options_, 0);
    PageRefs refs;
    refs.first_page = saver_.reserve(document_.pages.size());
    refs.first_content = saver_.reserve(document_.pages.size());
    refs.first_link = saver_.reserve(count_links(document_));
    const Marks marks{std::move(notes_.marks), refs.first_page, refs.first_link};
    const Attributes attributes(document_, notes_);
    const std::string frames = add_frames();
    // The fonts, which take long, are neither the first, when all items are there, nor the last to be done.
    const std::size_t half = document_.pages.size() / 2;
    give_contents(refs.first_content, 0, half);
    auto streams = give_fonts();
    give_contents(refs.first_content, half, document_.pages.size());

    const std::vector<bool> kept = kept_tags(document_, marks);
    if (is_archival(options_.conformance)) require_conformance(document_, kept);
    const Ref structure = add_structure(saver_, objects_, document_, marks, kept, attributes);
    refs.resources = add_resources(saver_, add_fonts(saver_, objects_, notes_.fonts, taken(std::move(streams))), frames,
                                   options_.inks);
    const Ref root = add_catalog(refs, structure);
    return saver_.finish(root, add_info(saver_, objects_, document_.metadata, options_));
  }

 private:
  using Streams = std::shared_ptr<const FontStreams>;

  std::vector<std::future<Streams>> give_fonts() {
    std::vector<std::future<Streams>> streams;
    for (std::size_t i = 0; i < notes_.fonts.size(); ++i)
      streams.push_back(tasks_.give(this, [this, i] { return font_of(i); }));
    return streams;
  }

  Streams font_of(std::size_t i) const {
    const GlyphCodes& codes = notes_.fonts[i];
    Streams streams = options_.font_cache != nullptr ? options_.font_cache->streams(codes)
                                                     : std::make_shared<const FontStreams>(font_streams(codes));
    if (options_.releases_fonts) codes.face().release();
    return streams;
  }

  std::vector<Streams> taken(std::vector<std::future<Streams>> given) {
    std::vector<Streams> streams;
    for (auto& font : given) streams.push_back(tasks_.take(font));
    return streams;
  }

  // The frames that come again; the result is their entry in the resource dictionary.
  std::string add_frames() {
    std::string entries;
    for (const auto& [page, items] : notes_.frames.numbered()) {
      const Size size = document_.pages[page].size;
      const Bytes operators = frame_content(items, size.height, options_.inks);
      append_integer(entries += "/F", static_cast<std::int64_t>(frame_digests_.size()));
      frame_digests_.push_back(digest(operators.view()));
      const Ref ref = saver_.reserve();
      append_ref(entries += ' ', ref);
      saver_.add_stream(ref, Dict(objects_).raw(form_dictionary(size, options_.inks)), std::string(operators.view()),
                        Saver::Encoding::to_deflate);
    }
    return entries.empty() ? entries : "/XObject<<" + entries + ">>";
  }

  void give_contents(Ref first, std::size_t begin, std::size_t end) {
    digests_.resize(document_.pages.size());
    for (std::size_t i = begin; i < end; ++i) {
      saver_.add_stream(first + static_cast<Ref>(i), tasks_.give(this, [this, i] {
        const Bytes operators =
            page_content(document_.pages[i], document_.tags, notes_.fonts, notes_.frames.on_page(i), options_.inks);
        digests_[i] = digest(operators.view());
        document_.pages[i].items = {};
        return deflate(operators.view());
      }));
    }
  }

  // Of all operators.
  std::uint64_t content_digest() {
    saver_.write_streams();
    std::uint64_t all = 0;
    for (const std::uint64_t frame : frame_digests_) all = digest(std::to_string(frame), all);
    for (const std::uint64_t page : digests_) all = digest(std::to_string(page), all);
    return all;
  }

  // 7.7.2
  Ref add_catalog(const PageRefs& refs, Ref structure) {
    const Ref root = saver_.reserve();
    Dict dict(objects_, "Catalog");
    dict.ref("Pages", add_pages(saver_, objects_, document_, refs)).ref("StructTreeRoot", structure);
    dict.raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>");
    dict.text("Lang", document_.metadata.language);
    if (options_.conformance != Conformance::plain) {
      const bool print = options_.conformance == Conformance::x4;
      std::string intents = "/OutputIntents[";
      append_ref(intents,
                 print ? add_output_intent(saver_, objects_, options_.condition) : add_output_intent(saver_, objects_));
      dict.raw(intents += ']');
    }
    add_names(dict, refs);
    if (!document_.outline.empty()) {
      dict.ref("Outlines", add_outline(saver_, objects_, document_.outline)).name("PageMode", "UseOutlines");
    }
    dict.ref("PageLabels", add_page_labels(saver_, document_.pages));
    if (options_.conformance == Conformance::x4)
      metadata_ = add_metadata(saver_, objects_, document_.metadata, options_, content_digest());
    dict.ref("Metadata", metadata_);
    saver_.add(root, dict);
    return root;
  }

  // 7.7.4
  void add_names(Dict& catalog, const PageRefs& refs) {
    const AttachmentEntries attached = add_attachments(saver_, objects_, options_.attachments);
    std::string names;
    if (!document_.destinations.empty())
      append_ref(names += "/Dests ", add_destinations(saver_, document_, refs.first_page));
    names += attached.names;
    if (!names.empty()) catalog.raw("/Names<<" + names + ">>");
    catalog.raw(attached.associated);
  }

  page::Document document_;
  const Options& options_;
  Tasks& tasks_;
  Notes notes_;  // taken first: items are given up as they are written
  Objects objects_;
  Saver saver_;
  Ref metadata_ = 0;
  std::vector<std::uint64_t> frame_digests_;  // of the operators of each frame that comes again
  std::vector<std::uint64_t> digests_;        // of each page's operators
};

// PDF/A-2 takes PDF/A files only (ISO 19005-2 6.8), a press none.
void require_attachments(const Options& options) {
  const bool may = options.conformance == Conformance::a3a_ua1 || options.conformance == Conformance::plain;
  if (!may && !options.attachments.empty()) throw std::logic_error("pdf: attachments ask for PDF/A-3");
  require_attachable(options.attachments);
}

}  // namespace

std::string write(page::Document document, const Options& options, Tasks* tasks) {
  require_sound(document);
  require_attachments(options);
  if (options.conformance == Conformance::x4) require_print(document, options);
  Tasks own;
  Tasks& all = tasks ? *tasks : own;
  return Writer(std::move(document), options, all).write();
}

}  // namespace toji::pdf
