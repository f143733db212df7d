"""The sheet's form, once for all peers: a title, ruled tables with label cells, the legend, one sheet a page."""
from dataclasses import dataclass, field

from dataset import Dataset, Sheet

FONT = "BIZ UDGothic"
SIZE = 9.25  # points; peers cannot set a full cell smaller, so all of them begin there
LEADING = 1.3
WIDTH = 48.6  # of every table, in characters of 10.5 pt: the width between the margins
MARGIN = 15  # millimetres
LABEL = "#e6ecf0"


@dataclass
class Cell:
    text: str
    header: str = ""  # "row", "column" or "both"
    span: int = 1
    rows: int = 1
    centred: bool = False


@dataclass
class Row:
    cells: list
    lines: float = 0  # least height in lines


@dataclass
class Table:
    widths: list
    rows: list


@dataclass
class Line:
    text: str
    align: str = "right"


@dataclass
class Page:
    title: str
    blocks: list = field(default_factory=list)


def pages(data: Dataset) -> list:
    return [Page(f"{data.title}　進捗管理シート",
                 [head(sheet), Line("", "left"), plan(data, sheet), *results(data, sheet), Line(
                     sheet.text("凡例") or data.legend),
                  Table([WIDTH], [Row([Cell("≪備考≫\n" + sheet.text("備考"))], 5)])]) for sheet in data.sheets]


def label(text: str, header: str, **more) -> Cell:
    return Cell(text, header, centred=True, **more)


def head(sheet: Sheet) -> Table:
    path = [(f"{level}{number}", name) for level, number, name in sheet.path] + [("", "")] * 3
    rows = [Row([label(path[i][0], "row"), Cell(path[i][1], span=3)]) for i in range(2)]
    last = [label(path[2][0], "row"), Cell(path[2][1]), label("実行課", "row"), Cell("・".join(sheet.texts("実行課")))]
    return Table([7.5, 21.1, 5, 15], rows + [Row(last)])


def plan(data: Dataset, sheet: Sheet) -> Table:
    title = f"{sheet.number}．{sheet.text('事業名')}{sheet.case}" + ("（再掲）" if sheet.repeated else "")
    note = data.note if "目標注記" not in sheet.parts else sheet.text("目標注記")
    count = len(data.years)
    spans = lambda name, child: [Cell(text, span=years, centred=True) for text, years in sheet.cells(name, child)]
    return Table([5.8, 5.8] + [37 / count] * count, [
        Row([label("重点事項・\n重点的取組", "row", rows=2), label("事　　業", "row"), Cell(title, span=count)], 2),
        Row([label("概　　要", "row"), Cell(sheet.text("概要"), span=count)], 8),
        Row([label("年度", "both", span=2)] + [label(year, "column") for year in data.years]),
        Row([label("年次計画\n（予定）", "row", span=2)] + spans("年次計画", "期間"), 3.5),
        Row([label("指標目標\n" + note, "row", span=2)] + spans("指標目標", "目標"), 5)])


def results(data: Dataset, sheet: Sheet) -> list:
    activities = "\n".join(text for text in (sheet.text("終了"), sheet.text("取組内容")) if text)
    return [
        Table([30.8, 17.8], [Row([label(f"＜{data.year}実施結果＞", "column", span=2)]),
                             Row([label("具体的な取組内容", "column"), label("成　果", "column")]),
                             Row([Cell(activities), Cell(sheet.text("成果"))], 11)]),
        Table([7.8, 40.8], [Row([label("自己評価", "column"), label("今後の方針", "column")]),
                            Row([Cell(sheet.text("自己評価"), centred=True), Cell(sheet.text("今後の方針"))], 6)])]
