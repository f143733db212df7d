#pragma once
// The rules of control elements, which stand wherever what they bring may stand.
#include "engine/layout/vocabulary_rules.h"

namespace toji::layout::rules {

inline constexpr AttributeRule for_each_attributes[] = {
    required({A::select,
              T::xpath,
              {"繰り返すノードで、中の XPath はそのノードから始まります。",
               "The nodes; XPath inside begins at each of them."}}),
    {A::optional,
     T::yes_no,
     {"`yes` なら、当たるものがなくても誤りになりません。",
      "`yes` where nothing may be found, which is an error otherwise."},
     {"no"}}};

inline constexpr AttributeRule test_attributes[] = {required({A::test, T::xpath, {"条件です。", "The condition."}})};

inline constexpr AttributeRule let_attributes[] = {
    required({A::name,
              T::name,
              {"変数の名前で、XPath には `$` を付けて書きます。", "Name of the variable, in XPath behind a `$`."}}),
    {A::select, T::xpath, {"変数の値です。", "Value of the variable."}, said("中に書いた文", "the text inside")}};

inline constexpr AttributeRule with_attributes[] = {
    required({A::name, T::name, {"渡す先の `<param>` の名前です。", "Name of the `<param>`."}}),
    required({A::select, T::xpath, {"渡す値です。", "Its value."}})};

inline constexpr AttributeRule stop_attributes[] = {
    {A::test, T::xpath, {"止まる条件です。", "Where it is true, the work stops."}, said("いつでも止まる", "always")},
    required({A::reason, T::text, {"誤りとして示す理由です。", "What the error says."}}),
    {A::hint, T::text, {"どうすればよいかを示す文です。", "What to do about it."}}};

inline constexpr AttributeRule call_attributes[] = {
    required({A::name, T::name, {"置く `<define>` の名前です。", "Name of the `<define>`."}}),
    {A::select,
     T::xpath,
     {"`<define>` の中の XPath が始まる要素です。", "The element at which its XPath begins."},
     said("今の要素", "the present one")}};

inline constexpr ElementRule control_group[] = {
    {E::for_each,
     "for-each",
     anything,
     anything,
     for_each_attributes,
     {"データに当たるものごとに、中身を繰り返します。", "Repeats its content for each node that is found."}},
    {E::if_,
     "if",
     anything,
     anything,
     test_attributes,
     {"条件が真のときだけ中身を置きます。", "Its content, where the condition is true."}},
    {E::choose,
     "choose",
     anything,
     branches,
     {},
     {"条件を順に調べ、初めに真になった `<when>` の中身を置きます。",
      "The first `<when>` that holds, else `<otherwise>`."}},
    {E::when,
     "when",
     branches,
     anything,
     test_attributes,
     {"`<choose>` の条件と、真のときの中身です。", "A condition of a `<choose>` with its content."}},
    {E::otherwise,
     "otherwise",
     branches,
     anything,
     {},
     {"どの `<when>` も真でないときの中身で、`<choose>` の最後に書きます。",
      "What remains where no `<when>` holds, at the end of a `<choose>`."}},
    {E::let,
     "let",
     anything | tops,
     texts,
     let_attributes,
     {"後に続く要素の XPath で使える変数を決めます。", "A variable for the XPath of the elements after it."}},
    {E::stop,
     "stop",
     anything | tops,
     nothing,
     stop_attributes,
     {"文書を作れない理由を示し、誤りとして止まります。", "The document cannot be made: an error that says why."}},
    {E::call,
     "call",
     anything,
     anything | withs,
     call_attributes,
     {"`<define>` の中身をここに置きます。", "Puts the content of a `<define>` here."}},
    {E::with,
     "with",
     withs,
     nothing,
     with_attributes,
     {"`<call>` で `<param>` に渡す値です。", "What a `<call>` gives to a `<param>`."}},
    {E::slot,
     "slot",
     anything,
     nothing,
     {},
     {"`<define>` の中の、`<call>` の中に書いたものを置く所です。",
      "In a `<define>`: here comes what the `<call>` holds."}}};

}  // namespace toji::layout::rules
