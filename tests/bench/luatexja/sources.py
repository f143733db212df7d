"""One source for each program, and its lines read back: a list of lines for each paragraph."""
import os
import pathlib
import subprocess
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
SIZE = 10  # points: TeX's for the one, PDF's for the other; both measures are in em

# JLREQ A.2 to A.6 and A.9 to A.11 may not begin a line under strict kinsoku, A.1 may not end one.
NOT_AT_START = ("’”）〕］｝〉》」』】｠〙〗»〟‐〜～゠–！？‼⁇⁈⁉・：；。．、，ヽヾゝゞ々〻ーぁぃぅぇぉっゃゅょゎゕゖ"
                "ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ)]},.:;!?")
NOT_AT_END = "‘“（〔［｛〈《「『【｟〘〖«〝｢([{"

TEX = r"""\documentclass{article}
\usepackage{luatexja}
\ltjdefcharrange{9}{"0-"7F}
\ltjsetparameter{kanjiskip=0pt,xkanjiskip=0pt,autospacing=true,autoxspacing=true,
  jacharrange={+1,+2,+3,+4,-8,-9}}
%(kinsoku)s
\directlua{dofile('lines.lua')}
\begin{document}
\fontsize{%(size)d}{%(leading)d}\selectfont
\jfont\japanese="BIZUDGothic:jfm=toji;-kern" at %(size)dpt \japanese
\font\western="BIZUDGothic:mode=node;-kern;-liga" at %(size)dpt \western
\hsize=%(measure)d\zw \advance\hsize by 0.01\zw
\parindent=0pt \leftskip=0pt \rightskip=0pt plus 1fil \parfillskip=0pt plus 1fil
\tolerance=10000 \pretolerance=10000 \hyphenpenalty=10000 \exhyphenpenalty=0 \language=255
\widowpenalty=0 \clubpenalty=0 \linepenalty=10 \adjdemerits=0
%(body)s
\directlua{finish()}
\end{document}
"""
SPECIAL = {**{sign: "\\" + sign for sign in "#$%&_{}"}, "\\": r"\textbackslash{}", "~": r"\textasciitilde{}",
           "^": r"\textasciicircum{}"}


def kinsoku() -> str:
    """LuaTeX-ja's penalties for the same characters; its own for others are taken back."""
    rows = [f"\\ltjsetparameter{{prebreakpenalty={{{ord(c)},10000}}}}" for c in NOT_AT_START]
    rows += [f"\\ltjsetparameter{{postbreakpenalty={{{ord(c)},10000}}}}" for c in NOT_AT_END]
    rows.append(r"\ltjsetparameter{jcharwidowpenalty=0}")
    rows += [f"\\ltjsetparameter{{alxspmode={{{code},allow}}}}" for code in range(33, 127)]
    rows += [f"\\ltjsetparameter{{jaxspmode={{{ord(c)},allow}}}}" for c in NOT_AT_START + NOT_AT_END if ord(c) > 127]
    return "\n".join(rows)


def luatexja_lines(texts: list, measure: int, folder: pathlib.Path, own: bool) -> list:
    """own: with the penalties that LuaTeX-ja comes with."""
    body = "\n".join(f"\\noindent §§{i}§§\\par\n\\noindent "
                     + "".join(SPECIAL.get(sign, sign) for sign in text) + "\\par" for i, text in enumerate(texts))
    place = folder / f"luatexja-{measure}"
    place.mkdir(exist_ok=True)
    for name in ("jfm-toji.lua", "lines.lua"):
        (place / name).write_bytes((HERE / name).read_bytes())
    (place / "b.tex").write_text(TEX % {"kinsoku": "" if own else kinsoku(), "size": SIZE, "leading": SIZE * 2, "measure": measure,
                                        "body": body}, encoding="utf8")
    subprocess.run(["lualatex", "-interaction=batchmode", "-halt-on-error", "b.tex"], cwd=place, check=True,
                   capture_output=True)
    return grouped((place / "lines.txt").read_text(encoding="utf8"), len(texts))


LAYOUT = """<layout>
  <page id="p" width="%(width)dpt" height="8000pt" margin="20pt"/>
  <style id="t" font="gothic" size="%(size)dpt" leading="2" align="start"/>
  <document title="lines"><section page="p" style="t">
    <for-each select="t"><p>§§<value select="@n"/>§§</p><box width="%(measure)s"><p><value select="."/></p></box></for-each>
  </section></document>
</layout>
"""


def toji_lines(program: str, texts: list, measure: int, folder: pathlib.Path) -> list:
    place = folder / f"toji-{measure}"
    place.mkdir(exist_ok=True)
    values = {"width": 60 * SIZE, "size": SIZE, "measure": f"{measure}.01em"}
    (place / "l.xml").write_text(LAYOUT % values, encoding="utf8")
    rows = "".join(f'<t n="{i}">{escape(text)}</t>\n' for i, text in enumerate(texts))
    (place / "d.xml").write_text(f"<d>{rows}</d>", encoding="utf8")
    subprocess.run([program, "render", place / "l.xml", place / "d.xml", "-o", place / "o.pdf"], check=True,
                   capture_output=True, env={**os.environ, "TOJI_LANG": "en"})
    text = subprocess.run(["pdftotext", "-raw", "-nopgbrk", place / "o.pdf", "-"], check=True, capture_output=True).stdout
    return grouped(text.decode("utf8"), len(texts))


def grouped(text: str, count: int) -> list:
    """The lines behind each mark §§n§§."""
    lines, current = [[] for _ in range(count)], None
    for line in text.split("\n"):
        bare = "".join(line.split())
        if bare.startswith("§§") and bare.endswith("§§") and len(bare) > 4:
            current = lines[int(bare[2:-2])]
        elif bare and current is not None:
            current.append(bare)
    return lines
