#include "store/listen/marked_text.h"

#include "store/listen/operators.h"

namespace toji::listen {
namespace {

constexpr int most_forms = 12;  // one within the other

// What the open marked contents say of the text in the innermost.
struct Mark {
  int mcid = -1;
  bool silent = false;  // an artifact, or replaced
  int source = 0;       // of what has an expansion or a language
  std::string expansion, language;
};

constexpr std::size_t most_marks = 1'000;  // one within the other

std::string text_at(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isString() ? value.getUTF8Value() : "";
}

// A page's are inherited.
QPDFObjectHandle resources_of(QPDFObjectHandle page) {
  for (int depth = 0; page.isDictionary() && depth < 50; ++depth) {
    if (page.getKey("/Resources").isDictionary()) return page.getKey("/Resources");
    page = page.getKey("/Parent");
  }
  return QPDFObjectHandle::newNull();
}

QPDFObjectHandle resource(QPDFObjectHandle resources, const char* kind, QPDFObjectHandle name) {
  QPDFObjectHandle all = resources.isDictionary() ? resources.getKey(kind) : QPDFObjectHandle::newNull();
  return all.isDictionary() && name.isName() ? all.getKey(name.getName()) : QPDFObjectHandle::newNull();
}

}  // namespace

class ContentReader {
 public:
  ContentReader(MarkedText& all, QPDFObjectHandle resources, MarkedText::Texts& texts, int depth)
      : all_(all), resources_(std::move(resources)), texts_(texts), depth_(depth) {}

  void take(const std::string& name, Operands& operands) {
    if (name == "BDC" || name == "BMC") return begin(operands);
    if (name == "EMC") return end();
    if (name == "q") return save();
    if (name == "Q") return restore();
    if (operands.empty()) return;
    if (name == "Tf") font_ = font_of(operands.front());
    if (name == "gs") take_state(resource(resources_, "/ExtGState", operands.front()));
    if (name == "Do") draw(resource(resources_, "/XObject", operands.front()));
    if (name == "Tj" || name == "'" || name == "\"") show(operands.back());
    if (name == "TJ" && operands.back().isArray())
      for (int i = 0; i < operands.back().getArrayNItems(); ++i) show(operands.back().getArrayItem(i));
  }

 private:
  void begin(Operands& operands) {
    if (marks_.size() == most_marks) {
      ++deeper_;
      return;
    }
    const bool was_silent = silent();
    marks_.push_back(marks_.empty() ? Mark{MarkedText::outside} : marks_.back());
    Mark& mark = marks_.back();
    if (!operands.empty() && operands.front().isNameAndEquals("/Artifact")) mark.silent = true;
    QPDFObjectHandle properties = operands.size() > 1 ? operands[1] : QPDFObjectHandle::newNull();
    if (properties.isName()) properties = resource(resources_, "/Properties", properties);
    if (!properties.isDictionary()) return;
    if (properties.getKey("/MCID").isInteger()) mark.mcid = properties.getKey("/MCID").getIntValueAsInt();
    const std::string expansion = text_at(properties, "/E"), language = text_at(properties, "/Lang");
    if (!expansion.empty()) mark.expansion = expansion;
    if (!language.empty()) mark.language = language;
    if (!expansion.empty() || !language.empty()) mark.source = ++all_.last_source_;
    if (was_silent || mark.silent) return;
    for (const char* key : {"/ActualText", "/Alt"}) {
      if (mark.silent || !properties.getKey(key).isString()) continue;
      say(text_at(properties, key));
      mark.silent = true;
    }
  }

  void end() {
    if (deeper_ > 0)
      --deeper_;
    else if (!marks_.empty())
      marks_.pop_back();
  }

  void save() {
    if (saved_.size() < 1000) saved_.push_back(font_);
  }

  void restore() {
    if (saved_.empty()) return;
    font_ = saved_.back();
    saved_.pop_back();
  }

  bool silent() const { return !marks_.empty() && marks_.back().silent; }

  std::shared_ptr<const FontText> font_of(QPDFObjectHandle name) {
    if (!name.isName()) return {};
    auto& known = fonts_[name.getName()];
    if (!known) known = all_.font(resource(resources_, "/Font", name));
    return known;
  }

  void take_state(QPDFObjectHandle state) {
    QPDFObjectHandle font = state.isDictionary() ? state.getKey("/Font") : state;
    if (font.isArray() && font.getArrayNItems() > 0) font_ = all_.font(font.getArrayItem(0));
  }

  void show(QPDFObjectHandle codes) {
    if (codes.isString() && font_ && !silent()) say(font_->text_of(codes.getStringValue()));
  }

  void say(std::string text) {
    Piece piece{std::move(text)};
    if (!marks_.empty()) {
      piece.expansion = marks_.back().expansion;
      piece.language = marks_.back().language;
      piece.source = marks_.back().source;
    }
    add(std::move(piece));
  }

  void add(Piece piece) {
    all_.text_bytes_.take(piece.text.size() + piece.expansion.size() + piece.language.size() + 1);
    append(texts_[mcid()], std::move(piece));
  }

  int mcid() const { return marks_.empty() ? MarkedText::outside : marks_.back().mcid; }

  // What a form says that is no marked content of its own belongs to what it is drawn in.
  void draw(QPDFObjectHandle form) {
    if (depth_ >= most_forms || silent() || !form.isStream()) return;
    if (!form.getDict().getKey("/Subtype").isNameAndEquals("/Form")) return;
    const MarkedText::Texts& texts = all_.texts_of(form, resources_, depth_ + 1);
    const auto found = texts.find(MarkedText::outside);
    if (found == texts.end()) return;
    for (const Piece& piece : std::vector<Piece>(found->second)) add(piece);
  }

  MarkedText& all_;
  QPDFObjectHandle resources_;
  MarkedText::Texts& texts_;
  int depth_;
  std::vector<Mark> marks_;
  std::size_t deeper_ = 0;  // that are open beyond most_marks
  std::shared_ptr<const FontText> font_;
  std::vector<std::shared_ptr<const FontText>> saved_;
  std::map<std::string, std::shared_ptr<const FontText>> fonts_;
};

const std::vector<Piece>& MarkedText::at(QPDFObjectHandle page_or_form, QPDFObjectHandle page, int mcid) {
  static const std::vector<Piece> none;
  const auto known = known_.find(page_or_form.getObjGen());
  const Texts& texts = known == known_.end() ? texts_of(page_or_form, resources_of(page), 0) : known->second;
  const auto found = texts.find(mcid);
  return mcid < 0 || found == texts.end() ? none : found->second;
}

const MarkedText::Texts& MarkedText::texts_of(QPDFObjectHandle holder, QPDFObjectHandle resources, int depth) {
  const auto [place, is_new] = known_.try_emplace(holder.getObjGen());
  if (!is_new) return place->second;  // a form that draws itself finds itself empty
  QPDFObjectHandle dictionary = holder.isStream() ? holder.getDict() : holder;
  if (holder.isStream() && dictionary.getKey("/Resources").isDictionary()) resources = dictionary.getKey("/Resources");
  Texts texts;
  ContentReader reader(*this, resources, texts, depth);
  for_each_operator(content_of(holder), [&reader](const std::string& name, Operands& operands) {
    reader.take(name, operands);
  });
  return place->second = std::move(texts);
}

std::string MarkedText::content_of(QPDFObjectHandle holder) {
  constexpr std::size_t most = 32u << 20;
  if (holder.isStream()) return bytes_of(holder, stream_bytes_, most);
  QPDFObjectHandle contents = holder.isDictionary() ? holder.getKey("/Contents") : holder;
  if (contents.isStream()) return bytes_of(contents, stream_bytes_, most);
  std::string out;
  for (int i = 0; contents.isArray() && i < contents.getArrayNItems(); ++i)
    out += bytes_of(contents.getArrayItem(i), stream_bytes_, most) + '\n';
  return out;
}

std::shared_ptr<const FontText> MarkedText::font(QPDFObjectHandle font) {
  if (!font.isIndirect()) return std::make_shared<FontText>(font, stream_bytes_);
  auto& known = fonts_[font.getObjGen()];
  if (!known) known = std::make_shared<FontText>(font, stream_bytes_);
  return known;
}

}  // namespace toji::listen
