"""The form as XSL-FO: Apache FOP."""
from html import escape

from form import FONT, LABEL, LEADING, MARGIN, SIZE, Line, Page, Table

BORDER = 'border="0.5pt solid black" padding="2pt 3pt"'


def source(pages: list) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="ja" language="ja">
<fo:layout-master-set><fo:simple-page-master master-name="a4" page-width="210mm" page-height="297mm" margin="{MARGIN}mm">
<fo:region-body/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="a4"><fo:flow flow-name="xsl-region-body" font-family="{FONT}" font-size="{SIZE}pt"
 line-height="{LEADING}">
{"".join(map(page, pages))}</fo:flow></fo:page-sequence></fo:root>
"""


def configuration(font_file: str) -> str:
    return f"""<fop version="1.0"><renderers><renderer mime="application/pdf"><fonts>
<font kerning="no" embed-url="file://{font_file}"><font-triplet name="{FONT}" style="normal" weight="normal"/></font>
</fonts></renderer></renderers></fop>
"""


def page(one: Page) -> str:
    title = f'<fo:block font-size="14pt" text-align="center" space-after="6pt">{escape(one.title)}</fo:block>'
    return f'<fo:block break-after="page">{title}{"".join(map(block, one.blocks))}</fo:block>\n'


def block(one) -> str:
    if isinstance(one, Line):
        return f'<fo:block font-size="9pt" text-align="{one.align}" space-after="2pt">{escape(one.text)}</fo:block>'
    return table(one)


def table(one: Table) -> str:
    columns = "".join(f'<fo:table-column column-width="proportional-column-width({width})"/>' for width in one.widths)
    rows = "".join(map(row, one.rows))
    return (f'<fo:table table-layout="fixed" width="100%" border-collapse="collapse">{columns}'
            f"<fo:table-body>{rows}</fo:table-body></fo:table>\n")


def row(one) -> str:
    height = f' block-progression-dimension.minimum="{one.lines * SIZE * LEADING:.1f}pt"' if one.lines else ""
    return f"<fo:table-row{height}>" + "".join(map(cell, one.cells)) + "</fo:table-row>\n"


def cell(one) -> str:
    more = f' background-color="{LABEL}"' if one.header else ""
    more += ' text-align="center" display-align="center"' if one.centred else ""
    more += f' number-columns-spanned="{one.span}"' if one.span > 1 else ""
    more += f' number-rows-spanned="{one.rows}"' if one.rows > 1 else ""
    lines = "".join(f"<fo:block>{escape(line)}</fo:block>" for line in one.text.split("\n"))
    return f"<fo:table-cell {BORDER}{more}>{lines}</fo:table-cell>"
