#pragma once
// The walk over the template. Control elements are carried out in one place (run); every other element goes to the
// sink that its surroundings ask for: sections, blocks, inlines, rows, cells, slices.
#include <string>
#include <vector>

#include "bind/evaluate.h"
#include "bind/look.h"
#include "content/document.h"

namespace toji::bind {

// What an element finds around it.
struct Context {
  pugi::xml_node node;
  Look look;
  content::Place place;
};

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void accept(const layout::Element&, const Context&) = 0;
};

class Binder {
 public:
  Binder(const layout::Layout& layout, const data_tree::DataTree& tree, Diagnostics& diagnostics)
      : layout_(layout), evaluate_(tree, diagnostics), diagnostics_(diagnostics) {}

  void run(const std::vector<layout::Element>& children, const Context&, Sink&);

  const layout::Layout& layout() const { return layout_; }
  const Evaluator& evaluate() const { return evaluate_; }
  Diagnostics& diagnostics() { return diagnostics_; }

  // The context with the element's style applied, where it names one.
  Context styled(const layout::Element&, const Context&,
                 layout::AttributeId attribute = layout::AttributeId::style) const;
  const layout::Style* style_of(const layout::Element&,
                                layout::AttributeId attribute = layout::AttributeId::style) const;
  std::string text(const layout::Element&, layout::AttributeId, const Context&) const;
  int integer(const layout::Element&, layout::AttributeId, const Context&, int fallback) const;

 private:
  struct Call {  // whose children a <slot> stands for
    const layout::Element* element;
    const Context* context;
  };
  struct SavedVariable;

  void control(const layout::Element&, const Context&, Sink&, std::vector<SavedVariable>&);
  void for_each(const layout::Element&, const Context&, Sink&);
  void choose(const layout::Element&, const Context&, Sink&);
  void call(const layout::Element&, const Context&, Sink&);
  void slot(const Context&, Sink&);
  SavedVariable set_variable(const layout::Element&, const Context&);
  void restore(std::vector<SavedVariable>&);

  const layout::Layout& layout_;
  Evaluator evaluate_;
  Diagnostics& diagnostics_;
  std::vector<Call> calls_;
};

}  // namespace toji::bind
