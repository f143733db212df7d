"""Line ends held against each other, and why those that differ do."""
import collections

KANJI_DIGITS = "〇一二三四五六七八九十百千万"
POSTFIXED = "°′″℃￠％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄"
PREFIXED = "￥＄￡＃€№¥£"

SMALL = ("ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ", "ー", "ヽヾゝゞ々〻")
CLOSING = "’”）〕］｝〉》」』】。．、，)]},."

CAUSES = {
    "small kana": "LuaTeX-ja begins a line with a small kana, ー or 々 (JLREQ 3.1.7, JIS X 4051 4.3 forbid it): toji is right",
    "mark": "LuaTeX-ja begins a line with a mark that may not (JLREQ 3.1.7, JIS X 4051 4.3): toji is right",
    "widow": "LuaTeX-ja carries a character over so that the last line has two (jcharwidowpenalty): its choice, no clause",
    "units": "a number parted from its sign (JLREQ 3.1.10 c, d): toji keeps them together",
    "inseparable": "…… or ―― parted (JLREQ 3.1.10 a): toji keeps them together",
    "western": "Western text parted otherwise (UAX #14)",
    "unknown": "no known cause",
}


def ends(lines: list) -> list:
    """Characters before each line end, blanks not counted, the paragraph's end left out."""
    total, found = 0, []
    for line in lines[:-1]:
        total += len(line)
        found.append(total)
    return found


def cause(text: str, ours: int, theirs: int, last: str) -> str:
    """Why two programs end the first differing line at different places; last is our last line."""
    if theirs < len(text) and any(text[theirs] in some for some in SMALL):
        return "small kana"
    if theirs < len(text) and text[theirs] in "！？‐〜～・：；" + CLOSING:
        return "mark"
    if theirs < ours and len(last.rstrip(CLOSING)) <= 1:
        return "widow"
    for at in (ours, theirs):
        before, after = text[at - 1], text[at] if at < len(text) else " "
        digit = before.isdigit() or before in KANJI_DIGITS
        if (after in POSTFIXED and digit) or (before in PREFIXED and (after.isdigit() or after in KANJI_DIGITS)):
            return "units"
        if before == after and before in "—―…‥〳〴〵":
            return "inseparable"
        if before.isascii() and after.isascii():
            return "western"
    return "unknown"


def shown(text: str, at: int) -> str:
    return text[max(0, at - 6):at] + "|" + text[at:at + 6]


def report(texts: list, results: list, listing: bool) -> int:
    causes, rows, all_ends, all_equal = collections.Counter(), [], 0, 0
    print(f"{len(texts)} paragraphs, {sum(map(len, texts))} characters")
    for measure, ours, theirs in results:
        count = equal = 0
        for text, a, b in zip(texts, ours, theirs):
            bare = "".join(text.split())
            if "".join(a) != bare or "".join(b) != bare:
                causes["text"] += 1
                rows.append((measure, "text", f"{bare}\n    toji      {a}\n    LuaTeX-ja {b}"))
                continue
            mine, other = ends(a), ends(b)
            count += len(mine)
            equal += len(set(mine) & set(other))
            differ = next(((x, y) for x, y in zip(mine, other) if x != y), None)
            if differ:
                why = cause(bare, *differ, a[-1])
                causes[why] += len(set(mine) - set(other))
                rows.append((measure, why, f"{shown(bare, differ[0])}  LuaTeX-ja {shown(bare, differ[1])}"))
        all_ends, all_equal = all_ends + count, all_equal + equal
        print(f"{measure:>3} characters a line: {equal} of {count} line ends equal ({100 * equal / count:.2f} %)")
    print(f"    all measures: {all_equal} of {all_ends} line ends equal ({100 * all_equal / all_ends:.2f} %)")
    for name, number in sorted(causes.items()):
        print(f"  {number:>4} {CAUSES.get(name, 'the text read back is another')}")
    if listing:
        for measure, why, line in rows:
            print(f"{measure}\t{why}\t{line}")
    return 1 if causes["unknown"] or causes["text"] else 0
