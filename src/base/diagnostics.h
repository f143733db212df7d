#pragma once
// What a user or a template's author can cause: collected, never thrown.
// What the world causes (missing file, full disk) is EnvironmentError.
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/texts.h"

namespace toji {

// A place in a source file. line and column count from 1 (columns in characters); 0 is unknown.
struct Span {
  std::string_view file;  // name as the user gave it; interned by FileNames, lives as long as the run
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool known() const { return line != 0; }
  bool operator==(const Span&) const = default;
};

// Owns file names so that a Span can stay a small value. Copies share the names; any thread may ask.
class FileNames {
 public:
  std::string_view intern(std::string_view name);

 private:
  struct Names {
    std::mutex mutex;
    std::deque<std::string> all;
  };
  std::shared_ptr<Names> names_ = std::make_shared<Names>();
};

enum class Severity : std::uint8_t { error, warning, note };

// One kind of message. {0}, {1} … of its words stand for the arguments, and its hint says what to do.
// Each module names its messages in messages.h, beside its code.
struct MessageText {
  std::string_view id;  // stable, "module/what", e.g. "dataset/unknown-element"
  Text text;
};

struct Diagnostic {
  Severity severity = Severity::error;
  const MessageText* text = nullptr;
  Span span;
  std::string sheet;  // which sheet (its number or id), empty where none is concerned
  std::string field;  // which field of it, as the officer knows it
  std::vector<std::string> args;
};

class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  void add(const Diagnostics& others) { items_.insert(items_.end(), others.items_.begin(), others.items_.end()); }
  void error(const MessageText& text, Span span, std::vector<std::string> args = {});
  void warning(const MessageText& text, Span span, std::vector<std::string> args = {});
  std::size_t count(Severity) const;
  bool has_errors() const;
  const std::vector<Diagnostic>& items() const { return items_; }

 private:
  std::vector<Diagnostic> items_;
};

// "file:line:column: エラー: シート５ 成果: … [id]" and the hint on a line of its own.
std::string to_text(const Diagnostic&, Language);
// The wording with its arguments filled in, without place or severity.
std::string message_of(const Diagnostic&, Language);
std::string hint_of(const Diagnostic&, Language);

// What the world causes; caught in main alone, exit code 3.
class EnvironmentError : public std::runtime_error {
 public:
  EnvironmentError(const MessageText& text, std::vector<std::string> args);
  const MessageText& text() const { return *text_; }
  const std::vector<std::string>& args() const { return args_; }

 private:
  const MessageText* text_;
  std::vector<std::string> args_;
};

// The candidates nearest to word by edit distance, best first, at most three; none when nothing is near.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace toji
