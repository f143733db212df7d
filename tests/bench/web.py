"""The form as HTML and CSS: PlutoBook, Chromium, WeasyPrint."""
from html import escape

from form import FONT, LABEL, LEADING, MARGIN, SIZE, Line, Page, Table

STYLE = f"""
@page {{ size: A4; margin: {MARGIN}mm }}
body {{ margin: 0; font: {SIZE}pt/{LEADING} "{FONT}"; line-break: strict }}
section {{ page-break-after: always }}
h1 {{ font-size: 14pt; text-align: center; margin: 0 0 6pt }}
p {{ margin: 2pt 0; min-height: 4pt; font-size: 9pt }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td, th {{ border: 0.5pt solid black; padding: 2pt 3pt; font-weight: normal; vertical-align: top; text-align: left }}
th {{ background: {LABEL} }}
th, .c {{ text-align: center; vertical-align: middle }}
"""
SCOPES = {"row": ' scope="row"', "column": ' scope="col"', "both": "", "": ""}


def source(pages: list) -> str:
    body = "".join(map(page, pages))
    return (f'<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>{escape(pages[0].title)}</title>'
            f"<style>{STYLE}</style></head><body>{body}</body></html>\n")


def page(one: Page) -> str:
    return f"<section><h1>{escape(one.title)}</h1>" + "".join(map(block, one.blocks)) + "</section>\n"


def block(one) -> str:
    if isinstance(one, Line):
        return f'<p style="text-align:{one.align}">{escape(one.text)}</p>\n'
    return table(one)


def table(one: Table) -> str:
    total = sum(one.widths)
    columns = "".join(f'<col style="width:{width / total:.3%}">' for width in one.widths)
    rows = "".join(f'<tr style="height:{row.lines * SIZE * LEADING:.1f}pt">' + "".join(map(cell, row.cells)) + "</tr>\n"
                   for row in one.rows)
    return f"<table><colgroup>{columns}</colgroup>\n{rows}</table>\n"


def cell(one) -> str:
    tag = "th" if one.header else "td"
    more = SCOPES[one.header] + (f' colspan="{one.span}"' if one.span > 1 else "")
    more += (f' rowspan="{one.rows}"' if one.rows > 1 else "") + (' class="c"' if one.centred and tag == "td" else "")
    return f"<{tag}{more}>" + escape(one.text).replace("\n", "<br>") + f"</{tag}>"
