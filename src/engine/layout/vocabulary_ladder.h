#pragma once
// The rules of ladders, by which the text of a cell gives way.
#include "engine/layout/vocabulary_rules.h"

namespace toji::layout::rules {

inline constexpr AttributeRule ladder_attributes[] = {
    required(
        {A::id,
         T::name,
         {"段階の名前で、`<style>` の `ladder` に書きます。", "Name, which the `ladder` of a `<style>` asks for."}}),
    {A::overflow,
     T::choice,
     {"最後の段でも入らない文章の扱い方です。", "What becomes of text that fits on no rung."},
     {"stop"},
     &choices::ladder_overflows},
    {A::mark,
     T::plain,
     {"次のページへ続いた文章の前に置く文字（（続き）など）です。",
      "What is said before text that goes on, as （続き）."}},
    {A::more,
     T::plain,
     {"残した行の後の右端に置く文字（（次のページへ）など）です。",
      "What is said at the right end behind the lines that stay, as （次のページへ）."}}};

inline constexpr AttributeRule step_attributes[] = {
    required({A::size, T::size, {"文字の大きさ（1pt 以上）です。", "Size of the characters, 1pt or more."}}),
    {A::condense,
     T::factor,
     {"文字の幅の割合で、いちばん狭くて 0.1 です。", "Factor on the characters' width, 0.1 or more."},
     {"1"}},
    {A::tracking, T::em, {"字と字の間に加える空きです。", "Space added between characters."}, {"0"}},
    {A::squeeze,
     T::yes_no,
     {"`yes` なら約物の空きを詰めます。", "`yes` takes the blanks of brackets and points away."},
     {"no"}},
    {A::leading,
     T::factor,
     {"行送りで、文字の大きさの何倍かを書きます。", "Distance of the lines as a factor of the size."},
     said("スタイルの行送り", "the style's")}};

inline constexpr AttributeRule tighten_attributes[] = {
    required({A::to, T::em, {"いちばん詰めたときの字間（`-0.05em` など）です。", "The floor, as `-0.05em`."}}),
    {A::by, T::em, {"一段ごとに詰める量です。", "What each rung takes."}, {"0.01em"}}};

inline constexpr AttributeRule condense_attributes[] = {
    required(
        {A::to, T::factor, {"いちばん狭めたときの幅の割合（0.1 以上）です。", "The floor, as `0.9`; 0.1 or more."}}),
    {A::by, T::factor, {"一段ごとに狭める割合です。", "What each rung takes."}, {"0.02"}}};

inline constexpr AttributeRule reduce_attributes[] = {
    required({A::to, T::size, {"いちばん小さい文字の大きさ（1pt 以上）です。", "The smallest size, 1pt or more."}}),
    {A::by, T::size, {"一段ごとに小さくする量です。", "What each rung takes."}, {"0.5pt"}},
    {A::leading,
     T::factor,
     {"いちばん小さいときの行送り（文字の大きさの何倍か）です。",
      "Floor of the distance of the lines as a factor of the size, reached with the smallest size."},
     said("スタイルの行送り", "the style's")}};

inline constexpr ElementRule ladder_group[] = {
    {E::ladder,
     "ladder",
     tops,
     steps,
     ladder_attributes,
     {"ます目に入らない文章を小さくしていく段階を決めます。", "How a cell's text gives way where it does not fit."}},
    {E::step,
     "step",
     steps,
     nothing,
     step_attributes,
     {"書いたとおりに組む一段で、`<ladder>` の最初にも、様式の大きさを示すものが要ります。",
      "One rung with what it says; the first of a `<ladder>` says the size asked for."}},
    {E::squeeze,
     "squeeze",
     steps,
     nothing,
     {},
     {"約物の空きを詰め、次の行に送る字を前の行に入れます。",
      "Brackets and points lose their blanks, and a line takes in what would be carried over."}},
    {E::tighten,
     "tighten",
     steps,
     nothing,
     tighten_attributes,
     {"字間を段々に詰めます。", "Tightens the space between characters by rungs."}},
    {E::condense,
     "condense",
     steps,
     nothing,
     condense_attributes,
     {"文字の幅を段々に狭めます（長体）。", "Condenses the characters by rungs."}},
    {E::reduce,
     "reduce",
     steps,
     nothing,
     reduce_attributes,
     {"文字の大きさと行の間隔を段々に小さくします。",
      "Reduces the size, and with it the distance of the lines, by rungs."}}};

}  // namespace toji::layout::rules
