"""The form as Typst markup."""
from form import FONT, LABEL, LEADING, MARGIN, SIZE, Line, Page, Table

HEAD = f"""#set document(title: "進捗管理シート")
#set page(paper: "a4", margin: {MARGIN}mm)
#set text(font: "{FONT}", size: {SIZE}pt, lang: "ja", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: {LEADING - 1:.2f}em, spacing: {LEADING - 1:.2f}em, justify: true)
#set table(stroke: 0.5pt, inset: (x: 3pt, y: 2pt))
#let label(body, ..more) = table.cell(fill: rgb("{LABEL}"), align: center + horizon, ..more, body)
"""


def source(pages: list) -> str:
    return HEAD + "#pagebreak()\n".join(map(page, pages))


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def page(one: Page) -> str:
    title = f"#align(center, text(size: 14pt, heading(level: 1, {quoted(one.title)})))\n"
    return title + "".join(map(block, one.blocks))


def block(one) -> str:
    if isinstance(one, Line):
        return f"#align({one.align}, text(size: 9pt, {quoted(one.text)}))\n" if one.text else "#v(4pt)\n"
    return table(one)


def table(one: Table) -> str:
    columns = ", ".join(f"{width}fr" for width in one.widths) + ","
    rows = "".join(row(each, min(one.widths)) for each in one.rows)
    return f"#block(above: 0pt, below: 0pt, table(columns: ({columns}),\n{rows}))\n"


def row(one, narrowest: float) -> str:
    """Typst's rows have no least height: the row's shortest text is set in a block that is as high.

    Where even that text may need more, the row is high enough without.
    """
    host = min(one.cells, key=lambda cell: len(cell.text))
    lines = sum(1 + len(line) // max(1, int(narrowest * 10.5 / SIZE) - 1) for line in host.text.split("\n"))
    height = one.lines * SIZE * LEADING if lines <= one.lines else 0
    return "".join("  " + cell(each, height if each is host else 0) + ",\n" for each in one.cells)


def cell(one, height: float) -> str:
    middle = one.header or one.centred
    body = quoted(one.text)
    if height:
        body = f"block(height: {height:.1f}pt, {f'align(horizon, {body})' if middle else body})"
    spans = (f", colspan: {one.span}" if one.span > 1 else "") + (f", rowspan: {one.rows}" if one.rows > 1 else "")
    if one.header:
        return f"label({body}{spans})"
    return f"table.cell({body}{spans}{', align: center + horizon' if one.centred else ''})"
