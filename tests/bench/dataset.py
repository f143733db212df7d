"""The sheets' texts out of a dataset folder (data/README.md), 再掲 and cases resolved, for the peers' sources."""
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path

OWN_TEXTS = ("事業名", "概要", "年次計画")
FIELDS = ("実行課", "凡例", "目標注記", "指標目標", "取組内容", "成果", "終了", "自己評価", "今後の方針", "備考")


@dataclass
class Sheet:
    page: int
    path: list  # (level's name, number, name) from the top of the tree
    number: int  # of the measure under its heading
    case: str  # （取組事例①）, or empty
    repeated: bool  # 再掲
    parts: dict = field(default_factory=dict)  # element's name → elements

    def text(self, name: str) -> str:
        return text_of(self.parts[name][-1]) if name in self.parts else ""

    def texts(self, name: str) -> list:
        return [text_of(element) for element in self.parts.get(name, [])]

    def cells(self, name: str, child: str) -> list:
        """(text, years) for each cell of a row over the plan's years."""
        if name not in self.parts:
            return []
        return [(text_of(one), int(one.get("年数", "1"))) for one in self.parts[name][-1].findall(child)]


@dataclass
class Dataset:
    title: str
    year: str
    years: list
    legend: str
    note: str
    sheets: list


def text_of(element) -> str:
    """A text as the reader takes it: blanks at the lines' ends and empty lines at the text's ends left out."""
    return "\n".join(line.strip(" \t\r") for line in (element.text or "").strip(" \t\r\n").split("\n"))


def parts_of(root, names) -> dict:
    found = {name: root.findall(name) for name in names} if root is not None else {}
    return {name: elements for name, elements in found.items() if elements}


def read(folder: Path) -> Dataset:
    plan = ElementTree.parse(folder / "plan.xml").getroot()
    annual = ElementTree.parse(folder / "year.xml").getroot()
    years = {one.get("id"): text_of(one) for one in plan.findall("年度一覧/年度")}
    full_width = str.maketrans("ABCDS", "ＡＢＣＤＳ")
    legend = "　".join(one.get("記号").translate(full_width) + one.get("名") for one in plan.findall("評価尺度/評価"))
    note = plan.find("目標注記")
    walk = Walk(folder, [text_of(one) for one in plan.findall("階層一覧/階層")])
    walk.items(plan.find("体系"), [])
    return Dataset(text_of(plan.find("名称")), years[annual.get("年度")], list(years.values()), legend,
                   "" if note is None else text_of(note), walk.sheets)


class Walk:
    """Through the tree in order; originals stand before the sheets that repeat them or are looked up by id."""

    def __init__(self, folder: Path, levels: list):
        self.folder, self.levels, self.sheets = folder, levels, []
        self.texts = {}  # id → what a measure or a case says itself, and its sheet
        self.pending = []

    def items(self, parent, path: list):
        number = 0
        for one in parent.findall("項"):
            number = int(one.get("番号", number + 1))
            self.items(one, path + [(self.levels[len(path)], number, one.get("名"))])
        for number, measure in enumerate(parent.findall("施策"), 1):
            self.measure(measure, path, number)
        if not path:
            for sheet, ids in self.pending:
                self.resolve(sheet, ids)

    def measure(self, measure, path: list, number: int):
        cases = measure.findall("事例")
        self.say(measure)
        for index, one in enumerate(cases or [measure]):
            ids = [one.get("id")] + ([measure.get("id")] if cases else [])
            ids += [other for other in (one.get("再掲"), measure.get("再掲")) if other]
            mark = f"（取組事例{chr(0x2460 + index)}）" if cases else ""
            if cases:
                self.say(one)
            self.sheets.append(Sheet(len(self.sheets) + 1, path, number, mark, len(ids) > 2 or bool(one.get("再掲"))))
            self.pending.append((self.sheets[-1], ids))

    def say(self, element):
        file = self.folder / "sheets" / f"{element.get('id')}.xml"
        root = ElementTree.parse(file).getroot() if element.get("id") and file.exists() else None
        self.texts[element.get("id")] = parts_of(element, OWN_TEXTS) | parts_of(root, FIELDS)

    def resolve(self, sheet: Sheet, ids: list):
        for said in (self.texts.get(one, {}) for one in ids):
            ended = "終了" in sheet.parts
            for name, elements in said.items():
                if not (ended and name == "自己評価"):
                    sheet.parts.setdefault(name, elements)
