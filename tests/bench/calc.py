"""The form as a flat OpenDocument spreadsheet, a sheet of the spreadsheet for each sheet: LibreOffice Calc.

A spreadsheet has one set of columns for all tables of a page, so their edges are joined; rows have fixed heights.
"""
from html import escape

from form import FONT, LABEL, LEADING, MARGIN, SIZE, WIDTH, Line, Page, Table

NAMES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible")))
EM = 510 / WIDTH  # points
HEIGHTS = {lines: f"r{int(lines * 10)}" for lines in (0, 1, 2, 3.5, 5, 6, 8, 11)}


def source(pages: list) -> str:
    edges = sorted({round(edge, 2) for block in pages[0].blocks if isinstance(block, Table)
                    for edge in running(block.widths)} | {0})
    body = "".join(page(one, number, edges) for number, one in enumerate(pages, 1))
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMES} office:version="1.2" '
            f'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{styles(edges)}'
            f"<office:body><office:spreadsheet>\n{body}</office:spreadsheet></office:body></office:document>\n")


def running(widths: list) -> list:
    return [sum(widths[:count + 1]) for count in range(len(widths))]


def styles(edges: list) -> str:
    wide = "".join(f'<style:style style:name="c{i}" style:family="table-column"><style:table-column-properties '
                   f'style:column-width="{(right - left) * EM:.2f}pt"/></style:style>'
                   for i, (left, right) in enumerate(zip(edges, edges[1:])))
    high = "".join(f'<style:style style:name="{name}" style:family="table-row"><style:table-row-properties '
                   f'style:row-height="{max(lines, 1) * SIZE * LEADING + 4:.1f}pt" style:use-optimal-row-height="false"/>'
                   "</style:style>" for lines, name in HEIGHTS.items())
    cells = "".join(cell_style(name, align, fill, border) for name, align, fill, border in (
        ("data", "start", "", True), ("middle", "center", "", True), ("label", "center", LABEL, True),
        ("title", "center", "", False), ("line", "end", "", False)))
    return (f'<office:automatic-styles>{wide}{high}{cells}<style:style style:name="t" style:family="table" '
            'style:master-page-name="m"/>'
            f'<style:page-layout style:name="p"><style:page-layout-properties fo:page-width="210mm" '
            f'fo:page-height="297mm" fo:margin="{MARGIN}mm" style:scale-to-X="1" style:scale-to-Y="1"/>'
            '<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="m" style:page-layout-name="p">'
            '<style:header style:display="false"/><style:footer style:display="false"/></style:master-page>'
            "</office:master-styles>")


def cell_style(name: str, align: str, fill: str, border: bool) -> str:
    more = f' fo:background-color="{fill}"' if fill else ""
    more += ' fo:border="0.5pt solid #000000"' if border else ""
    size = 14 if name == "title" else SIZE
    middle = "top" if name == "data" else "middle"
    return (f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties '
            f'fo:wrap-option="wrap" style:vertical-align="{middle}" fo:padding="2pt"{more}/>'
            f'<style:paragraph-properties fo:text-align="{align}"/><style:text-properties style:font-name="{FONT}" '
            f'fo:font-family="{FONT}" style:font-family-asian="{FONT}" fo:font-size="{size}pt" '
            f'style:font-size-asian="{size}pt"/></style:style>')


def page(one: Page, number: int, edges: list) -> str:
    columns = "".join(f'<table:table-column table:style-name="c{i}"/>' for i in range(len(edges) - 1))
    rows = [line(one.title, "title", len(edges) - 1)]
    for block in one.blocks:
        rows += [line(block.text, "line", len(edges) - 1)] if isinstance(block, Line) else table(block, edges)
    return f'<table:table table:name="{number}" table:style-name="t">{columns}{"".join(rows)}</table:table>\n'


def line(text: str, style: str, count: int) -> str:
    return f'<table:table-row table:style-name="r20">{spanned(text, style, count, 1)}</table:table-row>'


def table(one: Table, edges: list) -> list:
    places = [edges.index(round(edge, 2)) for edge in [0] + running(one.widths)]
    out, covered = [], 0
    for row in one.rows:
        at, cells = covered, covered_cells(places[covered] - places[0])
        covered = 0
        for cell in row.cells:
            style = "label" if cell.header else "middle" if cell.centred else "data"
            cells += spanned(cell.text, style, places[at + cell.span] - places[at], cell.rows)
            at += cell.span
            covered = max(covered, at if cell.rows > 1 else 0)
        out.append(f'<table:table-row table:style-name="{HEIGHTS[row.lines]}">{cells}</table:table-row>\n')
    return out


def spanned(text: str, style: str, columns: int, rows: int) -> str:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return (f'<table:table-cell table:style-name="{style}" table:number-columns-spanned="{columns}" '
            f'table:number-rows-spanned="{rows}" office:value-type="string">{lines}</table:table-cell>'
            + covered_cells(columns - 1))


def covered_cells(count: int) -> str:
    return f'<table:covered-table-cell table:number-columns-repeated="{count}"/>' if count else ""
