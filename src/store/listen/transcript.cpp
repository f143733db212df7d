#include "store/listen/transcript.h"

#include "base/memory_watch.h"
#include "store/listen/messages.h"
#include "store/listen/narrate.h"
#include "store/pdf_read/messages.h"
#include "store/pdf_read/open.h"
#include "store/pdf_read/shown.h"

namespace toji::listen {
namespace {

using Transcript = std::optional<std::vector<Utterance>>;

// "i, ii, iii, 1, 2, 3 … 81"
std::string labels_of(const Places& places) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t page = 0; page < places.pages() && page < most; ++page)
    out += (page == 0 ? "" : ", ") + places.name(page);
  return places.pages() <= most ? out : out + " … " + places.name(places.pages() - 1);
}

class Listening {
 public:
  Listening(Span place, const Choice& choice, HeaderRule rule, Diagnostics& diagnostics, const Limits& limits)
      : place_(place), choice_(choice), rule_(rule), diagnostics_(diagnostics), limits_(limits) {}

  Transcript to(QPDF& pdf) {
    if (!pdf.getRoot().getKey("/StructTreeRoot").isDictionary()) return fail(messages::no_structure);
    const Places places(pdf);
    if (choice_.page && *choice_.page >= places.pages())
      return fail(messages::no_page, {std::to_string(*choice_.page + 1), std::to_string(places.pages())});
    MarkedText texts(limits_);
    std::vector<Utterance> out = transcript(pdf, places, texts, choice_, rule_, limits_);
    if (choice_.sheet && out.empty())
      return fail(messages::no_sheet, {pdf_read::shown(*choice_.sheet), pdf_read::shown(labels_of(places))});
    return out;
  }

  std::nullopt_t fail(const MessageText& text, std::vector<std::string> args = {}) {
    diagnostics_.error(text, place_, std::move(args));
    return std::nullopt;
  }

 private:
  Span place_;
  const Choice& choice_;
  HeaderRule rule_;
  Diagnostics& diagnostics_;
  const Limits& limits_;
};

}  // namespace

std::vector<Utterance> transcript(QPDF& pdf, const Places& places, MarkedText& texts, const Choice& choice,
                                  HeaderRule rule, const Limits& limits) {
  const Element root = read_tree(pdf, places, choice, limits);
  Ids ids;
  add_ids(root, ids);
  QPDFObjectHandle language = pdf.getRoot().getKey("/Lang");
  return narrate(root, {places, texts, ids, limits, rule, language.isString() ? language.getUTF8Value() : ""});
}

Transcript transcript(std::string_view bytes, Span place, const Choice& choice, HeaderRule rule,
                      Diagnostics& diagnostics, const Limits& limits) {
  const MemoryWatch memory;
  const auto pdf = pdf_read::open_pdf(bytes, place, diagnostics);
  if (!pdf) return std::nullopt;
  Listening listening(place, choice, rule, diagnostics, limits);
  const auto damaged = [&](const std::exception& error) {
    memory.check();
    return listening.fail(pdf_read::messages::damaged, {pdf_read::shown(error.what())});
  };
  try {
    Transcript out = listening.to(*pdf);
    memory.check();
    return out;
  } catch (const BrokenStructure& error) {
    return listening.fail(messages::broken_structure, {error.what()});
  } catch (const TooMuch&) {
    memory.check();
    return listening.fail(messages::too_much);
  } catch (const std::runtime_error& error) {  // QPDFExc among them: objects are read when asked for
    return damaged(error);
  } catch (const std::logic_error& error) {
    return damaged(error);
  }
}

}  // namespace toji::listen
