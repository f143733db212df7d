"""The form as Typst markup."""
from form import FONT, LABEL, LEADING, MARGIN, SIZE, Line, Page, Table

HEAD = f"""#set document(title: "進捗管理シート")
#set page(paper: "a4", margin: {MARGIN}mm)
#set text(font: "{FONT}", size: {SIZE}pt, lang: "ja")
#set par(leading: {LEADING - 1:.2f}em + 0.12em, justify: true)
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
    # Typst's rows are either fixed or automatic, so a least height is a strut of no width in the row's first cell.
    out = f"#block(above: 0pt, below: 0pt, table(columns: ({columns}),\n"
    return out + "".join(cells(row) for row in one.rows) + "))\n"


def cells(row) -> str:
    strut = f"box(width: 0pt, height: {row.lines * SIZE * LEADING:.1f}pt)" if row.lines else ""
    return "".join("  " + cell(one, "" if index + 1 < len(row.cells) else strut) + ",\n"
                   for index, one in enumerate(row.cells))


def cell(one, strut: str) -> str:
    body = quoted(one.text) if not strut else f"grid(columns: (1fr, 0pt), {quoted(one.text)}, {strut})"
    spans = (f", colspan: {one.span}" if one.span > 1 else "") + (f", rowspan: {one.rows}" if one.rows > 1 else "")
    if one.header:
        return f"label({body}{spans})"
    return f"table.cell({body}{spans}{', align: center + horizon' if one.centred else ''})"
