"""The engines: where each is found or how it is installed, its source, and the command for one cold run."""
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import calc
import fo
import tex
import typst
import web

FONT_FILE = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf"

TYPST = """const {{ NodeCompiler }} = require('@myriaddreamin/typst-ts-node-compiler');
const fs = require('fs');
if (process.argv[2]) {{
  const compiler = NodeCompiler.create({{ workspace: {folder}, fontArgs: [{{ fontPaths: [{fonts}] }}] }});
  fs.writeFileSync(process.argv[3], compiler.pdf({{ mainFilePath: process.argv[2] }}));
}}
"""
PLUTOBOOK = """import sys, plutoprint
if len(sys.argv) > 1:
    book = plutoprint.Book(plutoprint.PAGE_SIZE_A4)
    book.load_html(open(sys.argv[1], encoding="utf-8").read())
    book.write_to_pdf(sys.argv[2])
"""


class Missing(Exception):
    """Says what is missing and how to get it."""


def output_of(*command) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def first_number(text: str) -> str:
    found = re.search(r"\d+(\.\d+)+", text)
    return found.group() if found else "?"


class Engine:
    """One engine; `folder` in the build folder is its own. `start` is its runtime's start alone, where it has one."""

    label, package, name, start = "", "", "", None
    by_default = True

    def __init__(self, folder: Path):
        self.folder = folder / self.name
        self.output = self.folder / "out.pdf"

    def prepare(self, pages: list, install: bool):
        """Installs what may be installed and writes the source. Raises Missing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.install(install)
        self.write(pages)

    def install(self, allowed: bool):
        """Debian's package, for the whole machine, so only when asked for."""
        if shutil.which(self.program) is None and allowed:
            as_root = [] if os.geteuid() == 0 else ["sudo"]
            subprocess.run([*as_root, "apt-get", "install", "-y", "--no-install-recommends", *self.package.split()],
                           check=False, stdout=sys.stderr)
        if shutil.which(self.program) is None:
            raise Missing(f"not installed: apt-get install {self.package} (or --install)")

    def source(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


class Toji(Engine):
    name, label = "toji", "toji (87 pages: with explanation, index, overview)"

    def __init__(self, folder: Path, command: list):
        super().__init__(folder)
        self.words = command

    def install(self, allowed: bool):
        if shutil.which(self.words[0]) is None:
            raise Missing(f"{self.words[0]} is not built: ./toji --version builds it")

    def write(self, pages: list):
        self.command = [word.replace("{out}", str(self.output)) for word in self.words]

    def version(self) -> str:
        return first_number(output_of(self.words[0], "--version")) if self.words[1:2] == ["booklet"] else "?"


class Typst(Engine):
    name, label, package = "typst", "Typst (Node build)", "@myriaddreamin/typst-ts-node-compiler"

    def install(self, allowed: bool):
        if shutil.which("npm") is None:
            raise Missing("npm is not installed: apt-get install npm")
        if not (self.folder / "node_modules" / self.package).exists():
            subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", self.folder, self.package],
                           check=False, stdout=sys.stderr)
        if not (self.folder / "node_modules" / self.package).exists():
            raise Missing(f"npm could not install {self.package}")

    def write(self, pages: list):
        fonts = json.dumps(str(Path(FONT_FILE).parent))
        script = self.source("run.cjs", TYPST.format(folder=json.dumps(str(self.folder)), fonts=fonts))
        self.start = ["node", script]
        self.command = ["node", script, self.source("sheets.typ", typst.source(pages)), str(self.output)]

    def version(self) -> str:
        manifest = json.loads((self.folder / "node_modules" / self.package / "package.json").read_text())
        made = subprocess.run(["pdfinfo", self.output], capture_output=True, text=True, check=False).stdout
        return f"{first_number(made.partition('Creator:')[2])} (npm {manifest['version']})"


class PlutoBook(Engine):
    name, label, package = "plutobook", "PlutoBook (Python binding)", "plutoprint"

    def install(self, allowed: bool):
        self.python = self.folder / "python/bin/python"
        if not list(self.folder.glob("python/lib/*/site-packages/plutoprint")):
            made = subprocess.run([sys.executable, "-m", "venv", self.folder / "python"], check=False, stdout=sys.stderr)
            if made.returncode == 0:
                subprocess.run([self.python, "-m", "pip", "install", "-q", "--disable-pip-version-check", self.package],
                               check=False, stdout=sys.stderr)
        if not list(self.folder.glob("python/lib/*/site-packages/plutoprint")):
            raise Missing(f"pip could not install {self.package} (Debian: apt-get install python3-venv)")

    def write(self, pages: list):
        script = self.source("run.py", PLUTOBOOK)
        self.start = [str(self.python), "-I", script]
        self.command = [*self.start, self.source("sheets.html", web.source(pages)), str(self.output)]

    def version(self) -> str:
        return first_number(output_of(self.python, "-c", "import plutoprint; print(plutoprint.PLUTOBOOK_VERSION_STRING)"))


class Chromium(Engine):
    name, label, package, program = "chromium", "Chromium", "chromium", "chromium"

    def write(self, pages: list):
        page = self.source("sheets.html", web.source(pages))
        self.command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={self.folder}/profile", f"--print-to-pdf={self.output}", f"file://{page}"]

    def version(self) -> str:
        return first_number(output_of("chromium", "--version"))


class Calc(Engine):
    name, label, package, program = "calc", "LibreOffice Calc", "libreoffice-calc", "soffice"

    def write(self, pages: list):
        self.output = self.folder / "sheets.pdf"
        self.command = ["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to",
                        "pdf", "--outdir", str(self.folder), self.source("sheets.fods", calc.source(pages))]

    def version(self) -> str:
        return first_number(output_of("soffice", "--version"))


class Fop(Engine):
    name, label, package, program = "fop", "Apache FOP", "fop", "fop"

    def write(self, pages: list):
        self.command = ["fop", "-c", self.source("fop.xconf", fo.configuration(FONT_FILE)), "-fo",
                        self.source("sheets.fo", fo.source(pages)), "-pdf", str(self.output)]

    def version(self) -> str:
        return first_number(output_of("fop", "-version"))


class WeasyPrint(Engine):
    name, label, package, program = "weasyprint", "WeasyPrint", "weasyprint", "weasyprint"

    def write(self, pages: list):
        self.command = ["weasyprint", "-q", self.source("sheets.html", web.source(pages)), str(self.output)]

    def version(self) -> str:
        return first_number(output_of("weasyprint", "--version"))


class LuaLatex(Engine):
    name, label, program, by_default = "lualatex", "LuaLaTeX + luatexja", "lualatex", False
    package = "texlive-luatex texlive-lang-japanese texlive-latex-recommended texlive-latex-extra"

    def write(self, pages: list):
        self.output = self.folder / "sheets.pdf"
        self.command = ["lualatex", "--interaction=batchmode", f"--output-directory={self.folder}",
                        self.source("sheets.tex", tex.source(pages))]

    def version(self) -> str:
        return first_number(output_of("lualatex", "--version"))


PEERS = [PlutoBook, Typst, Chromium, Calc, LuaLatex, Fop, WeasyPrint]
