#include "flow/paginate.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "flow/messages.h"
#include "flow/section.h"

namespace toji::flow {

struct Paginator::Laid {
  Pages pages;
  Diagnostics diagnostics;
  std::vector<LinkUse> links;
  std::vector<std::pair<std::string, content::Place>> unknown_headers;
};

namespace {

constexpr std::size_t most_waiting = 4;  // sections: enough for the second thread never to wait

// What the template causes by itself, whatever the data, and at its own place.
bool is_of_template(const MessageText& text) {
  using namespace messages;
  constexpr std::array<const MessageText*, 20> all{
      &irregular_row,  &rows_past_end,  &cells_collide, &row_too_low,    &element_too_wide, &columns_too_wide, &no_width_left,
      &no_room,        &begins_outside, &indent_too_wide, &tab_outside,    &lines_overlap,    &overlaps,         &leaves_box,
      &pie_too_wide,   &labels_too_wide, &too_tall,     &rows_too_tall,  &head_too_tall,    &running_too_tall};
  return std::ranges::find(all, &text) != all.end();
}

void check_links(const page::Document& document, const std::vector<LinkUse>& links, Diagnostics& diagnostics) {
  std::set<std::string_view> known;
  for (const page::Destination& destination : document.destinations) known.insert(destination.name);
  for (const LinkUse& link : links) {
    if (known.contains(link.destination)) continue;
    diagnostics.add({Severity::error,
                     &messages::unknown_destination,
                     link.place.data,
                     link.place.section->sheet,
                     link.place.field,
                     {link.destination}});
  }
}

template <typename T>
void move_behind(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

// What has been laid, joined in the sections' order.
class Paginator::Joined {
 public:
  void add(Laid& laid) {
    page::append(out_.document, std::move(laid.pages.document));
    move_behind(out_.shrunk, laid.pages.shrunk);
    move_behind(links_, laid.links);
    move_behind(unknown_headers_, laid.unknown_headers);
    for (const Diagnostic& diagnostic : laid.diagnostics.items())
      if (!is_of_template(*diagnostic.text) ||
          told_.emplace(diagnostic.text, diagnostic.span.file, diagnostic.span.line, diagnostic.span.column).second)
        diagnostics_.add(diagnostic);
  }

  Pages finish(Diagnostics& diagnostics) {
    diagnostics.add(diagnostics_);
    for (const auto& [name, place] : unknown_headers_)
      diagnostics.add(
          {Severity::error, &messages::unknown_header, place.data, place.section->sheet, place.field, {name}});
    check_links(out_.document, links_, diagnostics);
    return std::move(out_);
  }

 private:
  Diagnostics diagnostics_;
  Pages out_;
  std::vector<LinkUse> links_;
  std::vector<std::pair<std::string, content::Place>> unknown_headers_;
  // Of the template, already reported: they come in every section and row that a loop makes.
  std::set<std::tuple<const MessageText*, std::string_view, std::uint32_t, std::uint32_t>> told_;
};

Paginator::Paginator(Tasks& tasks) : tasks_(tasks), joined_(std::make_unique<Joined>()) {}

Paginator::~Paginator() {
  if (!laid_.empty()) tasks_.drop(this);
}

void Paginator::add(content::Section section) {
  give_up_used();
  std::future<LaidPtr>& laid = laid_.emplace_back();
  if (shares_sizes(section)) return sharing_.push_back(std::move(section));
  std::vector<content::Section> alone;
  alone.push_back(std::move(section));
  laid = tasks_.give(this,
                     [this, alone = std::move(alone)]() mutable { return std::move(lay(std::move(alone)).front()); });
  tasks_.help(most_waiting);
  join_ready();
}

// What is next in order and has been laid, while it still is in the processor's cache.
void Paginator::join_ready() {
  for (; next_ < laid_.size() && laid_[next_].valid() && Tasks::is_ready(laid_[next_]); ++next_)
    joined_->add(*tasks_.take(laid_[next_]));
}

Paginator::RepeatsPtr Paginator::take_repeats() {
  const std::lock_guard lock(mutex_);
  if (repeats_.empty()) return std::make_unique<typeset::Repeats>();
  RepeatsPtr repeats = std::move(repeats_.back());
  repeats_.pop_back();
  return repeats;
}

// By the thread that makes the sections: it can use their memory again without waiting for the other.
void Paginator::give_up_used() {
  std::vector<content::Section> used;
  const std::lock_guard lock(mutex_);
  used.swap(used_);
}

// Sections that share sizes together, any other by itself.
std::vector<Paginator::LaidPtr> Paginator::lay(std::vector<content::Section> sections) {
  Diagnostics diagnostics;
  std::vector<Shrunk> shrunk;
  RepeatsPtr repeats = take_repeats();
  Layouter layouter(diagnostics, shrunk, *repeats);
  std::vector<const content::Section*> all;
  for (const content::Section& section : sections) all.push_back(&section);
  layouter.measure_same_sizes(all);
  std::vector<LaidPtr> out;
  for (content::Section& section : sections) {
    Laid& laid = *out.emplace_back(std::make_unique<Laid>());
    Placer placer(laid.pages.document);
    layouter.begin(section);
    flow_section(section, laid.pages.document, placer, layouter, diagnostics);
    laid.links = placer.links();
    laid.unknown_headers = placer.unknown_headers();
    for (LinkUse& link : laid.links) link.place = in_section(link.place, section);
    for (auto& [name, place] : laid.unknown_headers) place = in_section(place, section);
    laid.diagnostics = std::exchange(diagnostics, {});
    laid.pages.shrunk = std::exchange(shrunk, {});
    const std::lock_guard lock(mutex_);
    used_.push_back(std::exchange(section, {}));
  }
  const std::lock_guard lock(mutex_);
  repeats_.push_back(std::move(repeats));
  return out;
}

Pages Paginator::finish(page::Metadata metadata, page::Binding binding, Diagnostics& diagnostics,
                        const Progress& progress) {
  std::vector<LaidPtr> together = lay(std::exchange(sharing_, {}));
  auto waited = together.begin();
  for (; next_ < laid_.size(); ++next_) {
    give_up_used();
    std::future<LaidPtr>& laid = laid_[next_];
    joined_->add(*(laid.valid() ? tasks_.take(laid) : std::move(*waited++)));
    if (progress) progress(next_ + 1, laid_.size());
  }
  Pages out = joined_->finish(diagnostics);
  out.document.metadata = std::move(metadata);
  out.document.binding = binding;
  return out;
}

Pages paginate(content::Document content, Diagnostics& diagnostics, const Progress& progress) {
  Tasks tasks;
  Paginator paginator(tasks);
  for (content::Section& section : content.sections) paginator.add(std::exchange(section, {}));
  return paginator.finish(std::move(content.metadata), content.binding, diagnostics, progress);
}

}  // namespace toji::flow
