#pragma once
// Measuring: content and a region in, fragments with their height out.
#include <utility>
#include <vector>

#include "engine/flow/fit.h"
#include "engine/flow/fragment.h"
#include "engine/flow/page_facts.h"
#include "engine/flow/reporter.h"
#include "engine/flow/same_sizes.h"
#include "engine/typeset/repeats.h"

namespace toji::flow {

class Measurer {
 public:
  Measurer(Reporter& reporter, typeset::Repeats& repeats) : reporter_(reporter), repeats_(repeats) {}

  Fragment measure(const content::Block&, const Region&, const Fit& = {});
  // Stacked in a region without bound.
  Fragments measure_all(const content::Blocks&, Length width, const Fit& = {});
  // A fragment whose content is at hand.
  static Fragment judged(Fragment, Length offered);

  // What running heads print of the page for which they are measured; else what stands in for it.
  void set_facts(const PageFacts& facts) { facts_ = &facts; }
  const PageFacts* facts() const { return facts_; }

  typeset::Repeats& repeats() { return repeats_; }
  Reporter& reporter() { return reporter_; }
  SameSizes& same_sizes() { return same_sizes_; }

  // Characters without a glyph, where they stand; nothing while what is measured has been looked through.
  void report_missing(const content::Place&, const typeset::MissingGlyph&, Span, const typeset::TextStyle&);
  // An error in the template; nothing while sizes are compared, since all is measured again.
  void tell_irregular(const MessageText&, Span where, std::vector<std::string> args);

  // While one lives, what is measured has been looked through for missing glyphs.
  class LookedThrough {
   public:
    LookedThrough(Measurer& measurer, bool yes)
        : measurer_(measurer), before_(std::exchange(measurer.looked_through_, measurer.looked_through_ || yes)) {}
    ~LookedThrough() { measurer_.looked_through_ = before_; }
    LookedThrough(const LookedThrough&) = delete;
    LookedThrough& operator=(const LookedThrough&) = delete;

   private:
    Measurer& measurer_;
    bool before_;
  };
  // While one lives, sizes are compared.
  class Comparing {
   public:
    explicit Comparing(Measurer& measurer) : measurer_(measurer) { measurer.comparing_ = true; }
    ~Comparing() { measurer_.comparing_ = false; }
    Comparing(const Comparing&) = delete;
    Comparing& operator=(const Comparing&) = delete;

   private:
    Measurer& measurer_;
  };

 private:
  Reporter& reporter_;
  typeset::Repeats& repeats_;
  SameSizes same_sizes_;
  const PageFacts* facts_ = nullptr;
  bool looked_through_ = false, comparing_ = false;
};

}  // namespace toji::flow
