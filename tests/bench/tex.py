"""The form as LaTeX: LuaLaTeX with luatexja."""
from form import FONT, LEADING, MARGIN, SIZE, Line, Page, Table

HEAD = rf"""\documentclass[a4paper]{{article}}
\usepackage[margin={MARGIN}mm]{{geometry}}
\usepackage{{luatexja-fontspec}}
\usepackage{{array,multirow,colortbl}}
\setmainfont{{{FONT}}}
\setmainjfont{{{FONT}}}
\definecolor{{label}}{{RGB}}{{230,236,240}}
\setlength{{\tabcolsep}}{{3pt}}\setlength{{\parindent}}{{0pt}}\pagestyle{{empty}}
\begin{{document}}\fontsize{{{SIZE}}}{{{SIZE * LEADING:.2f}}}\selectfont
"""
SPECIAL = {**{sign: "\\" + sign for sign in "#$%&_{}"}, "\\": r"\textbackslash{}", "~": r"\textasciitilde{}",
           "^": r"\textasciicircum{}", "\n": r"\newline "}


def source(pages: list) -> str:
    return HEAD + "".join(map(page, pages)) + "\\end{document}\n"


def escaped(text: str) -> str:
    return "".join(SPECIAL.get(sign, sign) for sign in text)


def page(one: Page) -> str:
    return (f"\\begin{{center}}\\fontsize{{14}}{{18}}\\selectfont {escaped(one.title)}\\end{{center}}\n"
            + "".join(map(block, one.blocks)) + "\\newpage\n")


def block(one) -> str:
    if isinstance(one, Line):
        return f"\\hfill {escaped(one.text)}\\par\n" if one.text else "\\vspace{4pt}\n"
    return table(one)


def table(one: Table) -> str:
    total = sum(one.widths)
    share = lambda widths: f"\\dimexpr{sum(widths) / total:.4f}\\linewidth-6.5pt\\relax"
    out, blank = [], 0
    for row in one.rows:
        cells, at = (["\\multicolumn{1}{|c|}{}"], 1) if blank else ([], 0)
        blank = 0
        for cell in row.cells:
            body = escaped(cell.text)
            kind = (">{\\columncolor{label}}" if cell.header else "") + (">{\\centering\\arraybackslash}" if cell.centred else "")
            cells.append(f"\\multicolumn{{{cell.span}}}{{|{kind}p{{{share(one.widths[at:at + cell.span])}}}|}}{{{body}}}")
            blank = blank or cell.rows > 1
            at += cell.span
        rule = f"\\cline{{2-{len(one.widths)}}}" if blank else "\\hline"
        cells.append(f"\\rule[-{max(0, row.lines - 1) * SIZE * LEADING:.1f}pt]{{0pt}}{{1pt}}")  # the row's least height
        out.append(" & ".join(cells) + f" \\\\{rule}\n")
    columns = "".join(f"p{{{share([width])}}}" for width in one.widths)
    return f"\\begin{{tabular}}{{{columns}@{{}}l@{{}}}}\\hline\n{''.join(out)}\\end{{tabular}}\\par\n"
