#include "flow/paginate.h"

#include <set>

#include "flow/messages.h"
#include "flow/section.h"

namespace toji::flow {

struct Paginator::Laid {
  Pages pages;
  Diagnostics diagnostics;
  std::vector<LinkUse> links;
  std::vector<std::pair<std::string, content::Place>> unknown_headers;
  std::exception_ptr failure;
};

struct Paginator::Slot {
  content::Section section;
  bool taken = false, done = false;
  Laid laid = {};
};

namespace {

void check_links(const page::Document& document, const std::vector<LinkUse>& links, Diagnostics& diagnostics) {
  std::set<std::string_view> known;
  for (const page::Destination& destination : document.destinations) known.insert(destination.name);
  for (const LinkUse& link : links) {
    if (known.contains(link.destination)) continue;
    diagnostics.add({Severity::error,
                     &messages::unknown_destination,
                     link.place.data,
                     link.place.sheet,
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
  explicit Joined(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(Laid laid) {
    if (laid.failure) std::rethrow_exception(laid.failure);
    page::append(out_.document, std::move(laid.pages.document));
    move_behind(out_.shrunk, laid.pages.shrunk);
    move_behind(links_, laid.links);
    move_behind(unknown_headers_, laid.unknown_headers);
    for (const Diagnostic& diagnostic : laid.diagnostics.items())
      if (diagnostic.text != &messages::irregular_row ||
          irregular_.emplace(diagnostic.span.file, diagnostic.span.line, diagnostic.span.column).second)
        diagnostics_.add(diagnostic);
  }

  Pages finish() {
    for (const auto& [name, place] : unknown_headers_)
      diagnostics_.add({Severity::error, &messages::unknown_header, place.data, place.sheet, place.field, {name}});
    check_links(out_.document, links_, diagnostics_);
    return std::move(out_);
  }

 private:
  Diagnostics& diagnostics_;
  Pages out_;
  std::vector<LinkUse> links_;
  std::vector<std::pair<std::string, content::Place>> unknown_headers_;
  // Template rows already reported: they come in every section that a loop makes.
  std::set<std::tuple<std::string_view, std::uint32_t, std::uint32_t>> irregular_;
};

Paginator::Paginator(unsigned threads) {
  if (threads > 1) thread_ = std::thread([this] { lay_beside(); });
}

Paginator::~Paginator() {
  {
    const std::lock_guard lock(mutex_);
    for (auto& slot : slots_) slot->taken = true;
    closed_ = true;
  }
  given_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Paginator::add(content::Section section) {
  const bool waits = shares_sizes(section);
  {
    const std::lock_guard lock(mutex_);
    Slot& slot = *slots_.emplace_back(std::make_unique<Slot>());
    slot.section = std::move(section);
    slot.taken = waits;
    if (waits) sharing_.push_back(&slot);
  }
  if (!waits) given_.notify_one();
}

// The next section that nobody lays; null when there is none. The lock is held.
Paginator::Slot* Paginator::take() {
  while (next_ < slots_.size() && slots_[next_]->taken) ++next_;
  if (next_ == slots_.size()) return nullptr;
  slots_[next_]->taken = true;
  return slots_[next_++].get();
}

void Paginator::lay_beside() {
  std::unique_lock lock(mutex_);
  for (;;) {
    Slot* slot = take();
    if (slot) {
      lock.unlock();
      lay({slot});
      lock.lock();
    } else if (closed_) {
      return;
    } else {
      given_.wait(lock);
    }
  }
}

// Sections that share sizes together, any other by itself.
void Paginator::lay(const std::vector<Slot*>& slots) {
  Diagnostics diagnostics;
  std::vector<Shrunk> shrunk;
  Layouter layouter(diagnostics, shrunk);
  std::vector<const content::Section*> sections;
  for (const Slot* slot : slots) sections.push_back(&slot->section);
  std::exception_ptr failure;
  try {
    layouter.measure_same_sizes(sections);
  } catch (...) {
    failure = std::current_exception();
  }
  for (Slot* slot : slots) {
    Laid& laid = slot->laid;
    laid.failure = failure;
    try {
      if (!failure) {
        Placer placer(laid.pages.document);
        layouter.begin(slot->section);
        flow_section(slot->section, laid.pages.document, placer, layouter, diagnostics);
        laid.links = placer.links();
        laid.unknown_headers = placer.unknown_headers();
      }
    } catch (...) {
      laid.failure = std::current_exception();
    }
    laid.diagnostics = std::exchange(diagnostics, {});
    laid.pages.shrunk = std::exchange(shrunk, {});
    slot->section = {};
    {
      const std::lock_guard lock(mutex_);
      slot->done = true;
    }
    done_.notify_one();
  }
}

Pages Paginator::finish(page::Metadata metadata, page::Binding binding, Diagnostics& diagnostics,
                        const Progress& progress) {
  Joined joined(diagnostics);
  std::unique_lock lock(mutex_);
  closed_ = true;
  given_.notify_one();
  if (!sharing_.empty()) {
    lock.unlock();
    lay(std::exchange(sharing_, {}));
    lock.lock();
  }
  for (std::size_t i = 0; i < slots_.size();) {
    if (slots_[i]->done) {
      lock.unlock();
      joined.add(std::exchange(slots_[i]->laid, {}));
      ++i;
      if (progress) progress(i, slots_.size());
      lock.lock();
    } else if (Slot* slot = take()) {
      lock.unlock();
      lay({slot});
      lock.lock();
    } else {
      done_.wait(lock);
    }
  }
  lock.unlock();
  Pages out = joined.finish();
  out.document.metadata = std::move(metadata);
  out.document.binding = binding;
  return out;
}

Pages paginate(content::Document content, Diagnostics& diagnostics, const Progress& progress) {
  Paginator paginator(1);
  for (content::Section& section : content.sections) paginator.add(std::move(section));
  return paginator.finish(std::move(content.metadata), content.binding, diagnostics, progress);
}

}  // namespace toji::flow
