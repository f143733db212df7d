#include "engine/layout/forms.h"

#include <array>

namespace toji::layout {
namespace {

constexpr Sentence lengths = {"例: 12mm、10.5pt、2em、1.5lines", "as in 12mm, 10.5pt, 2em, 1.5lines"};
constexpr Sentence absolutes = {"例: 10.5pt、12mm、1.2cm", "as in 10.5pt, 12mm, 1.2cm"};
constexpr Sentence four_edges = {"上、右、下、左の順に 1 つから 4 つ。例: 2mm、2mm 4mm、1mm 2mm 3mm 4mm",
                                 "one to four of top, right, bottom, left, as in 2mm, 2mm 4mm, 1mm 2mm 3mm 4mm"};

// In the order of AttributeType.
constexpr std::array forms = std::to_array<FormRule>({
    {{"名前", "name"}, {"文字（日本語も）、数字、- _ . だけで書きます", "letters (Japanese too), digits, - _ ."}},
    {{"文字", "plain text"}, {}},
    {{"文字と式", "text"}, {"{ } の中は XPath", "XPath in { }"}},
    {{"XPath", "XPath"}, {}},
    {{"負にもなる長さ", "signed length"}, lengths},
    {{"長さ", "length"}, lengths},
    {{"絶対の長さ", "absolute length"}, absolutes},
    {{"文字の大きさ", "size"}, absolutes},
    {{"em", "em"}, {"例: 0.02em", "as in 0.02em"}},
    {{"四辺", "edges"}, four_edges},
    {{"絶対の四辺", "absolute edges"}, four_edges},
    {{"列の並び", "columns"}, {"列ごとの幅。例: 12em 30mm * 2*", "a width for each column, as in 12em 30mm * 2*"}},
    {{"列", "column"}, {"例: 12em、30mm、*、2*", "as in 12em, 30mm, *, 2*"}},
    {{"高さ", "height"},
     {"auto か fill か、高さ。例: 5lines、min 5lines、20mm", "auto, fill, or as in 5lines, min 5lines, 20mm"}},
    {{"整数", "integer"}, {"0 から 999999 までの整数", "a whole number from 0 to 999999"}},
    {{"yes か no", "yes or no"}, {"書ける値: yes、no", "yes or no"}},
    {{"語", "word"}, {}},
    {{"色", "colour"}, {"例: #000、#0b6e4f", "as in #000, #0b6e4f"}},
    {{"色の並び", "colours"},
     {"空白で区切った色。例: #0b6e4f #f2a900", "colours parted by blanks, as in #0b6e4f #f2a900"}},
    {{"罫線", "border"},
     {"none か、太さ 種類 色。例: 0.5pt、0.5pt dashed、1pt double #000",
      "none, or width, kind, colour as in 0.5pt, 0.5pt dashed, 1pt double #000"}},
    {{"語の並び", "words"}, {}},
    {{"割合", "factor"}, {"例: 1.35", "as in 1.35"}},
    {{"言語", "language"}, {"例: ja、en、en-GB", "as in ja, en, en-GB"}},
    {{"タブ", "tab stops"},
     {"none か、位置。例: 3em 6em:end 10em:number 155mm:end:dots", "none, or places as in 3em 6em:end 10em:number 155mm:end:dots"}},
});
static_assert(forms.size() == static_cast<std::size_t>(AttributeType::tabs) + 1);

}  // namespace

const FormRule& form_of(AttributeType type) { return forms[static_cast<std::size_t>(type)]; }

}  // namespace toji::layout
