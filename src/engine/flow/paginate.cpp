#include "engine/flow/paginate.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/flow/messages.h"
#include "engine/flow/page_check.h"
#include "engine/flow/running_heads.h"
#include "engine/flow/section_flow.h"
#include "engine/flow/told.h"

namespace toji::flow {

struct Paginator::Laid {
  Pages pages;
  Diagnostics diagnostics;
  std::vector<LinkUse> links;
  std::vector<Named> names;
  std::vector<Heading> headings;
  std::vector<std::pair<std::string, content::Place>> unknown_headers;
  content::Place place;  // the section's
  std::optional<WaitingHeads> waiting;
};

namespace {

constexpr std::size_t most_waiting = 4;  // sections: enough for the second thread never to wait

void check_links(const std::map<std::string, Named, std::less<>>& known, const std::vector<LinkUse>& links,
                 Told& told) {
  for (const LinkUse& link : links) {
    if (known.contains(link.destination)) continue;
    told.add({Severity::error,
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

WaitingHeads waiting_heads(content::Section& section, const SectionHeights& heights, std::size_t pages) {
  content::Blocks body = std::exchange(section.body, {});
  WaitingHeads out{section, heights.header, heights.footer, 0, pages};
  section.body = std::move(body);
  return out;
}

}  // namespace

// What has been laid, joined in the sections' order.
class Paginator::Joined {
 public:
  void add(Laid& laid) {
    take_names(laid);
    if (!laid.diagnostics.has_errors()) {  // an error would have named the cause
      if (const auto off = find_off_page(laid.pages.document, out_.document.pages.size(), laid.place)) told_.add(*off);
    }
    if (laid.waiting) {
      laid.waiting->first = out_.document.pages.size();
      waiting_.push_back(*std::move(laid.waiting));
    }
    go_on_counting(laid.pages.document.pages);
    page::append(out_.document, std::move(laid.pages.document));
    move_behind(out_.shrunk, laid.pages.shrunk);
    move_behind(links_, laid.links);
    move_behind(unknown_headers_, laid.unknown_headers);
    told_.add_section(laid.diagnostics);
    check_headings(laid);
  }

  Pages finish(Diagnostics& diagnostics) {
    for (const auto& [name, place] : unknown_headers_)
      told_.add({Severity::error, &messages::unknown_header, place.data, place.section->sheet, place.field, {name}});
    check_links(names_, links_, told_);
    paint_heads();
    told_.pass_on(diagnostics);
    return std::move(out_);
  }

 private:
  // From the label of the page before, where the section asks for that.
  void go_on_counting(std::vector<page::Page>& pages) const {
    if (pages.empty() || !pages.front().label.goes_on) return;
    const page::PageLabel before = out_.document.pages.empty() ? page::PageLabel() : out_.document.pages.back().label;
    const bool same = before.style == pages.front().label.style;
    for (page::Page& page : pages) {
      page.label.number += same ? before.number : 0;
      page.label.goes_on = false;
    }
  }

  // All pages are there.
  void paint_heads() {
    typeset::Repeats repeats;
    for (const WaitingHeads& waiting : waiting_) {
      Diagnostics found;
      paint(waiting, out_.document, repeats, found);
      told_.add_section(found);
    }
  }

  // Names lead to one place each. What running heads name comes with each section: the first of them counts.
  void take_names(Laid& laid) {
    page::Document& document = laid.pages.document;
    std::map<std::string_view, const content::Place*> here;
    std::set<std::string> again;
    for (std::size_t i = 0; i < document.destinations.size(); ++i) {
      const std::string& name = document.destinations[i].name;
      const Named& named = laid.names[i];
      const auto [in_section, first_here] = here.try_emplace(name, &named.place);
      const auto [found, added] = names_.try_emplace(name, named);
      if (added) continue;
      if (!first_here)
        report_same_name(name, named.place, *in_section->second);
      else if (found->second.running && named.running)
        again.insert(name);
      else
        report_same_name(name, named.place, found->second.place);
    }
    if (again.empty()) return;
    std::erase_if(document.destinations, [&](const page::Destination& d) { return again.contains(d.name); });
    std::erase_if(document.outline, [&](const page::OutlineEntry& e) { return again.contains(e.destination); });
  }

  void report_same_name(const std::string& name, const content::Place& place, const content::Place& first) {
    told_.add({Severity::error,
               &messages::same_name,
               place.data,
               place.section->sheet,
               place.field,
               {name, content::to_text(first.data)}});
  }

  // ISO 14289-1 7.4.2: the first is h1, and none is more than one level below the one before it.
  void check_headings(const Laid& laid) {
    for (const Heading& heading : laid.headings) {
      const int before = std::exchange(level_, heading.level);
      const content::Place& place = heading.place;
      const MessageText* text = before == 0 ? &messages::first_heading : &messages::skipped_heading;
      if (heading.level <= before + 1) continue;
      told_.add({Severity::error,
                 text,
                 place.data,
                 place.section->sheet,
                 place.field,
                 {std::to_string(heading.level), std::to_string(before), std::to_string(before + 1)}});
    }
  }

  Told told_;
  Pages out_;
  std::map<std::string, Named, std::less<>> names_;
  int level_ = 0;  // of the heading before
  std::vector<LinkUse> links_;
  std::vector<std::pair<std::string, content::Place>> unknown_headers_;
  std::vector<WaitingHeads> waiting_;
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
  Reporter reporter(diagnostics, shrunk);
  Measurer measurer(reporter, *repeats);
  std::vector<const content::Section*> all;
  for (const content::Section& section : sections) all.push_back(&section);
  measurer.same_sizes().compare(all, measurer);
  std::vector<LaidPtr> out;
  for (content::Section& section : sections) {
    Laid& laid = *out.emplace_back(std::make_unique<Laid>());
    Painter painter(laid.pages.document, section, diagnostics);
    reporter.begin(section);
    const SectionHeights heights = flow_section(section, laid.pages.document, painter, measurer);
    laid.links = painter.links();
    laid.names = painter.names();
    laid.headings = painter.headings();
    laid.unknown_headers = painter.unknown_headers();
    laid.place = section.place;
    if (asks_for_pages(section) && !diagnostics.has_errors())
      laid.waiting = waiting_heads(section, heights, laid.pages.document.pages.size());
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
