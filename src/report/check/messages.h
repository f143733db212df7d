#pragma once
// What the proofreader says. {0} is always the words found.
#include "base/diagnostics.h"
#include "texts/report/check.h"

namespace toji::check::messages {

inline constexpr MessageText unknown_rule_near{"check/unknown-rule", texts::report_check::unknown_rule_near};
inline constexpr MessageText unknown_rule{"check/unknown-rule", texts::report_check::unknown_rule};

// Punctuation.
inline constexpr MessageText doubled_punctuation{"doubled-punctuation", texts::report_check::doubled_punctuation};
inline constexpr MessageText missing_full_stop{"missing-full-stop", texts::report_check::missing_full_stop};
inline constexpr MessageText unopened{"brackets", texts::report_check::unopened};
inline constexpr MessageText unclosed{"brackets", texts::report_check::unclosed};
inline constexpr MessageText mixed_brackets{"brackets", texts::report_check::mixed_brackets};
inline constexpr MessageText quote_separators{"quote-separators", texts::report_check::quote_separators};
inline constexpr MessageText ascii_punctuation{"ascii-punctuation", texts::report_check::ascii_punctuation};

// Characters.
inline constexpr MessageText half_width_kana{"half-width-kana", texts::report_check::half_width_kana};
inline constexpr MessageText half_width_space{"half-width-space", texts::report_check::half_width_space};
inline constexpr MessageText full_width_space{"full-width-space", texts::report_check::full_width_space};
inline constexpr MessageText compatibility_character{
    "compatibility-character", texts::report_check::compatibility_character};
inline constexpr MessageText long_vowel_mark{"long-vowel-mark", texts::report_check::long_vowel_mark};
inline constexpr MessageText letter_width{"letter-width", texts::report_check::letter_width};

// Words.
inline constexpr MessageText doubled_character{"doubled-character", texts::report_check::doubled_character};
inline constexpr MessageText doubled_word{"doubled-word", texts::report_check::doubled_word};
inline constexpr MessageText confused_word{"confused-word", texts::report_check::confused_word};
inline constexpr MessageText redundant_words{"redundant-words", texts::report_check::redundant_words};
inline constexpr MessageText mixed_style{"mixed-style", texts::report_check::mixed_style};
inline constexpr MessageText variants{"variants", texts::report_check::variants};
inline constexpr MessageText tied_variants{"variants", texts::report_check::tied_variants};
inline constexpr MessageText similar_name{"similar-name", texts::report_check::similar_name};
inline constexpr MessageText similar_target{"similar-target", texts::report_check::similar_target};
inline constexpr MessageText unknown_division{"unknown-division", texts::report_check::unknown_division};
inline constexpr MessageText unlisted_division{"unknown-division", texts::report_check::unlisted_division};

// Digits, dates and times.
inline constexpr MessageText digit_width_in_number{"digit-width-in-number", texts::report_check::digit_width_in_number};
inline constexpr MessageText digit_width_in_sheet{"digit-width-in-sheet", texts::report_check::digit_width_in_sheet};
inline constexpr MessageText digit_width_in_document{
    "digit-width-in-document", texts::report_check::digit_width_in_document};
inline constexpr MessageText thousands_separator{"thousands-separator", texts::report_check::thousands_separator};
inline constexpr MessageText mixed_eras{"mixed-eras", texts::report_check::mixed_eras};
inline constexpr MessageText impossible_year{"impossible-date", texts::report_check::impossible_year};
inline constexpr MessageText impossible_day{"impossible-date", texts::report_check::impossible_day};
inline constexpr MessageText wrong_weekday{"impossible-date", texts::report_check::wrong_weekday};
inline constexpr MessageText year_outside_plan{"year-outside-plan", texts::report_check::year_outside_plan};
inline constexpr MessageText target_year_outside{"year-outside-plan", texts::report_check::target_year_outside};
inline constexpr MessageText mixed_time_formats{"time-format", texts::report_check::mixed_time_formats};

// Figures.
inline constexpr MessageText target_missed{"target-missed", texts::report_check::target_missed};
inline constexpr MessageText rating_and_words{"rating-and-words", texts::report_check::rating_and_words};
inline constexpr MessageText monthly_sum{"monthly-sum", texts::report_check::monthly_sum};
inline constexpr MessageText sum_of_parts{"sum-of-parts", texts::report_check::sum_of_parts};

// Structure.
inline constexpr MessageText copy_differs{"copy-differs", texts::report_check::copy_differs};
inline constexpr MessageText index_name{"index-name", texts::report_check::index_name};
inline constexpr MessageText printed_number{"printed-number", texts::report_check::printed_number};
inline constexpr MessageText number_width{"number-width", texts::report_check::number_width};
inline constexpr MessageText number_gap{"number-gap", texts::report_check::number_gap};
inline constexpr MessageText lone_case{"lone-case", texts::report_check::lone_case};
inline constexpr MessageText legend_differs{"legend-differs", texts::report_check::legend_differs};
inline constexpr MessageText target_note_differs{"target-note-differs", texts::report_check::target_note_differs};
inline constexpr MessageText rating_width{"rating-width", texts::report_check::rating_width};
inline constexpr MessageText unwritten_field{"empty-field", texts::report_check::unwritten_field};
inline constexpr MessageText unwritten_sheet{"empty-field", texts::report_check::unwritten_sheet};
inline constexpr MessageText own_field{"own-field", texts::report_check::own_field};
inline constexpr MessageText empty_field{"empty-field", texts::report_check::empty_field};

}  // namespace toji::check::messages
