#pragma once
// What a division writes on a sheet: one table, in the order of the form, for all that read, inherit, require, print,
// proofread or compare the fields. A text field more is a line here, its member of TextField, and its rule in
// vocabulary.cpp.
#include <array>
#include <cstdint>

#include "report/dataset/model.h"

namespace toji::dataset {

enum class FieldKind : std::uint8_t { divisions, targets, assessment, text };

// How the proofreader takes a text: not at all, as a name, as sentences.
enum class ReadAs : std::uint8_t { nothing, name, prose };

struct SheetField {
  const char* name;  // of the element, in messages and in the list of errata
  FieldKind kind;
  TextField text = {};    // of FieldKind::text
  bool required = false;  // of a sheet that is not 終了, by the public edition
  ReadAs read_as = ReadAs::nothing;
  bool kept_by_copies = false;  // 再掲 prints its original's text: the proofreader tells of another
};

inline constexpr std::array sheet_fields{
    SheetField{"実行課", FieldKind::divisions, {}, true},
    SheetField{"指標目標", FieldKind::targets, {}, true},
    SheetField{"目標注記", FieldKind::text, TextField::target_note},
    SheetField{"終了", FieldKind::text, TextField::finished, false, ReadAs::name},
    SheetField{"取組内容", FieldKind::text, TextField::activities, true, ReadAs::prose, true},
    SheetField{"成果", FieldKind::text, TextField::results, true, ReadAs::prose, true},
    SheetField{"自己評価", FieldKind::assessment, {}, true},
    SheetField{"今後の方針", FieldKind::text, TextField::outlook, true, ReadAs::prose, true},
    SheetField{"備考", FieldKind::text, TextField::remarks, false, ReadAs::prose, true},
    SheetField{"凡例", FieldKind::text, TextField::legend, false, ReadAs::nothing, true},
};

constexpr const char* name_of(TextField field) {
  for (const SheetField& one : sheet_fields)
    if (one.kind == FieldKind::text && one.text == field) return one.name;
  return "";
}

}  // namespace toji::dataset
