#!/usr/bin/env python3
"""Datasets made by varying a real one: as many as wanted, each different, the same ones for the same seed.

  variants.py DATASET OUT --count 1000 [--seed 1]   OUT/0001 … and OUT/list.tsv for toji batch
  variants.py DATASET OUT --copies 124              one dataset, each measure so many times

Of each variant: a few measures are left out, the measures of a heading stand in another order, each field's texts and
the divisions are exchanged between the sheets, the sentences of a text stand in another order, and its numbers are
others with as many digits. So the amount of text stays that of the real one, and every cell still fits.
"""
import argparse
import random
import re
import shutil
from pathlib import Path

EXCHANGED = ("取組内容", "成果", "今後の方針", "備考", "実行課")
SHUFFLED = ("取組内容", "今後の方針")
# Without numbers that are references or that a rule checks.
RENUMBERED = ("取組内容", "成果", "今後の方針")
MEASURE = re.compile(r"[ \t]*<施策(?: [^>]*)?(?<!/)>.*?</施策>\n|[ \t]*<施策 [^>]*/>\n", re.S)
IDENTITY = re.compile(r' id="([^"]+)"')
# The sheets and the explanation in front: the index and the overview are not made for numbers of four digits.
LAYOUT = """<?xml version="1.0" encoding="UTF-8"?>
<layout>
  <include href="styles.xml"/>
  <include href="guide.xml"/>
  <include href="sheet.xml"/>
  <page id="start" size="A4" margin="20mm 15mm 16mm 15mm"/>
  <document title="{/冊子/計画/名称}" author="{/冊子/年次/編者}" language="ja" date="{/冊子/年次/発行日}">
    <call name="guide"/>
    <section page="start" style="text" subject="シート" role="sect">
      <bookmark depth="0" name="index" title="シート"/>
      <p style="title" role="h1">シート</p>
    </section>
    <for-each select="/冊子/シート一覧/シート"><call name="sheet"/></for-each>
  </document>
</layout>
"""
DIGITS = "0123456789０１２３４５６７８９"


def field(name: str):
    """From the first element of the name to the last, since a sheet may have several."""
    return re.compile(rf"(<{name}>)(.*)(</{name}>)", re.S)


def identities(measure: str) -> list:
    return [one for one in IDENTITY.findall(measure)]


def other_digit(chance: random.Random, match) -> str:
    """Never a zero in front, and a zero stays one: 10 becomes 70."""
    digit = match.group()
    at = DIGITS.index(digit)
    return digit if at % 10 == 0 else DIGITS[at - at % 10 + chance.randint(1, 9)]


def other_sentences(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    for index, line in enumerate(lines):
        sentences = re.findall(r"[^。]*。", line)
        if len(sentences) > 1 and "".join(sentences) == line:
            indent = re.match(r"[\s　]*", line).group()
            sentences[0] = sentences[0][len(indent):]
            chance.shuffle(sentences)
            lines[index] = indent + "".join(sentences)
    return "\n".join(lines)


def vary_sheets(chance: random.Random, sheets: dict):
    for name in EXCHANGED:
        pattern = field(name)
        holders = [one for one in sheets if pattern.search(sheets[one])]
        texts = [pattern.search(sheets[one]).group(2) for one in holders]
        chance.shuffle(texts)
        for one, text in zip(holders, texts):
            if name in SHUFFLED:
                text = other_sentences(chance, text)
            if name in RENUMBERED:
                text = re.sub(rf"[{DIGITS}]", lambda match: other_digit(chance, match), text)
            sheets[one] = pattern.sub(lambda match, text=text: match.group(1) + text + match.group(3), sheets[one], 1)


def vary_plan(chance: random.Random, plan: str, sheets: dict) -> str:
    """Runs of measures are shuffled; some that nothing refers to are left out, though never the last of a heading."""
    referred = set(re.findall(r'(?:再掲|参照)="([^"]+)"', plan + "".join(sheets.values())))
    leaving = chance.randint(0, 8)

    def run(match):
        nonlocal leaving
        measures = MEASURE.findall(match.group())
        chance.shuffle(measures)
        for one in list(measures):
            if leaving > 0 and len(measures) > 1 and chance.random() < 0.1 and not referred & set(identities(one)):
                leaving -= 1
                measures.remove(one)
                for name in identities(one):
                    sheets.pop(name + ".xml", None)
        return "".join(measures)

    return re.sub(rf"(?:{MEASURE.pattern})+", run, plan, flags=re.S)


def read(folder: Path):
    sheets = {one.name: one.read_text(encoding="utf-8") for one in sorted((folder / "sheets").glob("*.xml"))}
    return (folder / "plan.xml").read_text(encoding="utf-8"), sheets


def write(source: Path, target: Path, plan: str, sheets: dict):
    (target / "sheets").mkdir(parents=True)
    (target / "plan.xml").write_text(plan, encoding="utf-8")
    for name in ("year.xml", "guide.xml"):
        if (source / name).exists():
            shutil.copyfile(source / name, target / name)
    for name, text in sheets.items():
        (target / "sheets" / name).write_text(text, encoding="utf-8")


def make_variants(source: Path, out: Path, count: int, seed: int):
    real_plan, real_sheets = read(source)
    names = [f"{number:04}" for number in range(1, count + 1)]
    for name in names:
        chance = random.Random(f"{seed} {name}")
        sheets = dict(real_sheets)
        plan = vary_plan(chance, real_plan, sheets)
        vary_sheets(chance, sheets)
        write(source, out / name, plan, sheets)
    (out / "list.tsv").write_text("dataset\toutput\n" + "".join(f"{one}\t{one}.pdf\n" for one in names))


def make_long(source: Path, out: Path, copies: int):
    plan, real = read(source)
    sheets = dict(real)

    def repeated(match):
        out = [match.group()]
        for copy in range(2, copies + 1):
            for name in identities(match.group()):
                if name + ".xml" in real:
                    sheets[f"{name}-{copy}.xml"] = real[name + ".xml"]
            out.append(re.sub(r' (id|再掲)="([^"]+)"', rf' \1="\2-{copy}"', match.group()))
        return "".join(out)

    write(source, out, MEASURE.sub(repeated, plan), sheets)
    (out / "layouts").mkdir()
    (out / "layouts/booklet.xml").write_text(LAYOUT, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copies", type=int, help="one long dataset")
    options = parser.parse_args()
    if options.copies:
        make_long(options.dataset, options.out, options.copies)
    else:
        make_variants(options.dataset, options.out, options.count, options.seed)


if __name__ == "__main__":
    main()
