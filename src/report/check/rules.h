#pragma once
// The rules' functions, by the file that holds them. rules.cpp is the table.
#include "report/check/corpus.h"
#include "report/check/report.h"

namespace toji::check {

// punctuation.cpp
void doubled_punctuation(const Corpus&, Report&);
void missing_full_stop(const Corpus&, Report&);
void brackets(const Corpus&, Report&);
void quote_separators(const Corpus&, Report&);
void ascii_punctuation(const Corpus&, Report&);

// characters_used.cpp
void half_width_kana(const Corpus&, Report&);
void half_width_space(const Corpus&, Report&);
void full_width_space(const Corpus&, Report&);
void compatibility_character(const Corpus&, Report&);
void long_vowel_mark(const Corpus&, Report&);
void letter_width(const Corpus&, Report&);

// words.cpp
void doubled_character(const Corpus&, Report&);
void doubled_word(const Corpus&, Report&);
void confused_word(const Corpus&, Report&);
void redundant_words(const Corpus&, Report&);
void mixed_style(const Corpus&, Report&);

// variants.cpp
void variants(const Corpus&, Report&);
void katakana_variants(const Corpus&, Report&);

// similar.cpp
void similar_name(const Corpus&, Report&);
void similar_target(const Corpus&, Report&);
void unknown_division(const Corpus&, Report&);

// digits.cpp
void digit_width_in_number(const Corpus&, Report&);
void digit_width_in_sheet(const Corpus&, Report&);
void digit_width_in_document(const Corpus&, Report&);
void thousands_separator(const Corpus&, Report&);

// dates.cpp
void mixed_eras(const Corpus&, Report&);
void impossible_date(const Corpus&, Report&);
void year_outside_plan(const Corpus&, Report&);
void mixed_time_formats(const Corpus&, Report&);

// figures.cpp
void target_missed(const Corpus&, Report&);
void rating_and_words(const Corpus&, Report&);
void monthly_sum(const Corpus&, Report&);
void sum_of_parts(const Corpus&, Report&);

// structure.cpp
void copy_differs(const Corpus&, Report&);
void index_name(const Corpus&, Report&);
void printed_number(const Corpus&, Report&);
void number_width(const Corpus&, Report&);
void number_gap(const Corpus&, Report&);
void lone_case(const Corpus&, Report&);
void legend_differs(const Corpus&, Report&);
void target_note_differs(const Corpus&, Report&);
void rating_width(const Corpus&, Report&);
void empty_field(const Corpus&, Report&);
void own_field(const Corpus&, Report&);

}  // namespace toji::check
