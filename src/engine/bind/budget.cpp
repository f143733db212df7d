#include "engine/bind/budget.h"

#include "base/grouped.h"
#include "engine/bind/messages.h"
#include "engine/xpath/cost.h"

namespace toji::bind {

void Budget::end() {
  if (ended_) return;
  ended_ = true;
  findings_ = diagnostics_.items().size();
  affordable_steps_ = affordable_text_ = 0;
}

void Budget::end(const MessageText& text, const Span& place, std::vector<std::string> args) {
  if (!ended_) diagnostics_.error(text, place, std::move(args));
  end();
}

std::size_t Budget::findings() const { return ended_ ? findings_ : diagnostics_.items().size(); }

bool Budget::afford_steps(Span place) {
  if (ended_) return false;
  const std::uint64_t elements = xpath::size_of(tree_.document).elements;
  affordable_steps_ = few_steps + elements * steps_for_element;
  if (steps_ <= affordable_steps_) return true;
  end(messages::too_much, place, {grouped(affordable_steps_), grouped(elements)});
  return false;
}

void Budget::afford_text(std::string& text, Span place) {
  if (!ended_ && text.size() > most_text)
    end(messages::text_too_long, place, {grouped(most_text / 3)});
  if (!ended_) {
    affordable_text_ = little_text + xpath::size_of(tree_.document).bytes * text_for_byte;
    if (text_ <= affordable_text_) return;
    end(messages::too_much_text, place, {grouped(affordable_text_ / 3)});
  }
  text.clear();
}

}  // namespace toji::bind
