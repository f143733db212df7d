// The table of all rules: id, severity, on or off, why.
#include "report/check/rules.h"

#include "report/check/check.h"
#include "texts/report/check/rules.h"

namespace toji::check {

namespace {

namespace text = texts::report_check_rules;

constexpr auto error = Severity::error, warning = Severity::warning, note = Severity::note;

const std::vector<Rule> table{
    {"copy-differs", warning, true, text::copy_differs, copy_differs},
    {"index-name", warning, true, text::index_name, index_name},
    {"printed-number", error, true, text::printed_number, printed_number},
    {"number-width", warning, true, text::number_width, number_width},
    {"number-gap", warning, true, text::number_gap, number_gap},
    {"lone-case", warning, true, text::lone_case, lone_case},
    {"legend-differs", warning, true, text::legend_differs, legend_differs},
    {"target-note-differs", warning, true, text::target_note_differs, target_note_differs},
    {"rating-width", note, true, text::rating_width, rating_width},
    {"empty-field", error, true, text::empty_field, empty_field},
    {"own-field", note, true, text::own_field, own_field},
    {"target-missed", warning, true, text::target_missed, target_missed},
    {"rating-and-words", warning, true, text::rating_and_words, rating_and_words},
    {"monthly-sum", warning, true, text::monthly_sum, monthly_sum},
    {"sum-of-parts", error, true, text::sum_of_parts, sum_of_parts},
    {"doubled-punctuation", error, true, text::doubled_punctuation, doubled_punctuation},
    {"missing-full-stop", warning, true, text::missing_full_stop, missing_full_stop},
    {"brackets", error, true, text::brackets, brackets},
    {"quote-separators", warning, true, text::quote_separators, quote_separators},
    {"ascii-punctuation", warning, true, text::ascii_punctuation, ascii_punctuation},
    {"half-width-kana", error, true, text::half_width_kana, half_width_kana},
    {"half-width-space", warning, true, text::half_width_space, half_width_space},
    {"full-width-space", warning, true, text::full_width_space, full_width_space},
    {"compatibility-character", warning, true, text::compatibility_character, compatibility_character},
    {"long-vowel-mark", error, true, text::long_vowel_mark, long_vowel_mark},
    {"letter-width", warning, true, text::letter_width, letter_width},
    {"doubled-character", warning, true, text::doubled_character, doubled_character},
    {"doubled-word", warning, true, text::doubled_word, doubled_word},
    {"confused-word", warning, true, text::confused_word, confused_word},
    {"redundant-words", warning, true, text::redundant_words, redundant_words},
    {"mixed-style", warning, true, text::mixed_style, mixed_style},
    {"variants", warning, true, text::variants, variants},
    {"katakana-variants", warning, true, text::katakana_variants, katakana_variants},
    {"similar-name", warning, true, text::similar_name, similar_name},
    {"similar-target", warning, true, text::similar_target, similar_target},
    {"unknown-division", warning, true, text::unknown_division, unknown_division},
    {"digit-width-in-number", error, true, text::digit_width_in_number, digit_width_in_number},
    {"digit-width-in-sheet", warning, true, text::digit_width_in_sheet, digit_width_in_sheet},
    {"digit-width-in-document", note, true, text::digit_width_in_document, digit_width_in_document},
    {"thousands-separator", warning, true, text::thousands_separator, thousands_separator},
    {"mixed-eras", warning, true, text::mixed_eras, mixed_eras},
    {"impossible-date", error, true, text::impossible_date, impossible_date},
    {"year-outside-plan", warning, true, text::year_outside_plan, year_outside_plan},
    {"time-format", warning, true, text::time_format, mixed_time_formats}};

}  // namespace

const std::vector<Rule>& rules() { return table; }

}  // namespace toji::check
