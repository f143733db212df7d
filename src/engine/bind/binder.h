#pragma once
// The walk over the template. Control elements are carried out in one place (run); every other element goes to the
// sink that its surroundings ask for: sections, blocks, inlines, rows, cells, slices.
#include <optional>
#include <string>
#include <vector>

#include "engine/bind/budget.h"
#include "engine/bind/constant_cells.h"
#include "engine/bind/evaluate.h"
#include "engine/bind/look.h"
#include "engine/content/document.h"

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
  // The categories of what it takes; the reader has not seen what a <define> brings here.
  virtual std::uint16_t holds() const = 0;
  virtual void accept(const layout::Element&, const Context&) = 0;
};

class Binder {
 public:
  Binder(const layout::Layout& layout, const data_tree::DataTree& tree, Diagnostics& diagnostics)
      : layout_(layout), budget_(tree, diagnostics), evaluate_(tree, budget_, diagnostics), diagnostics_(diagnostics) {}

  void run(const std::vector<layout::Element>& children, const Context&, Sink&);

  const layout::Layout& layout() const { return layout_; }
  const Evaluator& evaluate() const { return evaluate_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  Budget& budget() { return budget_; }
  ConstantCells& constant_cells() { return constant_cells_; }

  // What stands outside of all else: variables, and the plans that the template cannot hold.
  void globals(const Context&);

  // The context with the style applied, where there is one; `own` is room for the styled one.
  const Context& styled(const layout::Style*, const Context&, std::optional<Context>& own) const;
  // The same by the element's own style.
  const Context& styled(const layout::Element& element, const Context& context, std::optional<Context>& own) const {
    return styled(style_of(element, context), context, own);
  }
  // The look under a style, or the surroundings' where there is none; until the next call.
  const Look& look(const layout::Style* style, const Context& context) const {
    return style ? looks_.of(*style, context.look).look : context.look;
  }
  // The look of a box besides; until the next call.
  const Looks::Known& look_of_box(const layout::Style& style, const Context& context) const {
    return looks_.of(style, context.look);
  }
  // The style that an attribute names or computes; null without one. One that is not defined is reported.
  const layout::Style* style_of(const layout::Element& element, const Context& context,
                                layout::AttributeId attribute = layout::AttributeId::style) const {
    const layout::Value* value = element.attributes.find(attribute);
    if (value == nullptr) return nullptr;
    const auto* name = std::get_if<layout::Word>(value);
    return name ? name->style : computed_style(element, attribute, context);
  }
  // The value of an attribute that may be computed; nothing where it is not there or, which is reported, cannot be read.
  template <class T>
  std::optional<T> measured(const layout::Element& element, layout::AttributeId attribute, const Context& context) {
    const layout::Value* value = element.attributes.find(attribute);
    if (value == nullptr) return std::nullopt;
    if (const T* constant = std::get_if<T>(value)) return *constant;
    std::optional<layout::Value> found = computed(element, attribute, context);
    return found ? std::optional<T>(std::get<T>(*std::move(found))) : std::nullopt;
  }
  // Empty where the attribute is not there, as most are not.
  std::string text(const layout::Element& element, layout::AttributeId attribute, const Context& context) const {
    const auto* text = element.get<layout::TextTemplate>(attribute);
    return text ? filled_in(*text, element, context) : std::string();
  }
  // A text that the file keeps as a string, with its place in the data, else in the template. One that is longer than a
  // PDF's strings is reported, and one that says nothing where it must not be blank.
  enum class Blank : std::uint8_t { allowed, reported };
  PlacedText string(const layout::Element&, layout::AttributeId, const Context&, Blank) const;
  // The size that the data asks for; nothing where it says none.
  std::optional<Length> size(const layout::Element&, const Context&) const;
  // Whether what is bound stands in a running head or foot.
  void set_running(bool running) { running_ = running; }
  bool running() const { return running_; }
  // All the text that the element's content gives.
  std::string inline_text(const layout::Element&, const Context&);
  int integer(const layout::Element& element, layout::AttributeId attribute, const Context& context,
              int fallback) const {
    return element.get<layout::TextTemplate>(attribute) ? read_integer(element, attribute, context, fallback)
                                                        : fallback;
  }

 private:
  // A variable's name with the value that is not in force: the outer one, or the inner one while a slot is filled.
  struct SavedVariable {
    xpath::Variable* variable = nullptr;
    bool boolean = false;
    double number = 0;
    std::string string;
    xpath::Nodes nodes;
    void exchange();
  };
  struct Call {  // whose children a <slot> stands for
    const layout::Element* element;
    const Context* context;
    std::size_t variables;  // how many were saved before the call
  };

  void control(const layout::Element&, const Context&, Sink&);
  bool fits(const layout::Element&, const Sink&);
  void for_each(const layout::Element&, const Context&, Sink&);
  void choose(const layout::Element&, const Context&, Sink&);
  void call(const layout::Element&, const Context&, Sink&);
  void slot(const Context&, Sink&);
  SavedVariable evaluated(const layout::Element&, const Context&);
  void stop(const layout::Element&, const Context&);
  std::string filled_in(const layout::TextTemplate&, const layout::Element&, const Context&) const;
  int read_integer(const layout::Element&, layout::AttributeId, const Context&, int fallback) const;
  const layout::Style* computed_style(const layout::Element&, layout::AttributeId, const Context&) const;
  std::optional<layout::Value> computed(const layout::Element&, layout::AttributeId, const Context&);
  void declare(SavedVariable);
  void restore(std::size_t count);

  const layout::Layout& layout_;
  mutable Budget budget_;  // a count
  Evaluator evaluate_;
  Diagnostics& diagnostics_;
  std::vector<Call> calls_;
  mutable Looks looks_;  // a cache
  ConstantCells constant_cells_;
  std::vector<SavedVariable> saved_;
  bool running_ = false;
};

}  // namespace toji::bind
