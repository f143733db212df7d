"""Small wrong changes: the entries of a list, and where they apply in the sources.

A list is text; what stands in front of the first "## " is for people.

  ## engine/typeset          the module, whose test program is tests/typeset; "## job/files: cli" names another
  - text of the source       one line or several
  + text instead             none: the text is left out
  = why it may survive       only where no test can see it

The text stands in exactly one place of the module's files, whatever its line breaks and indents are.
"""
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(os.environ.get("TOJI_SOURCE_DIR", Path(__file__).parents[2]))
LIST = Path(__file__).parent / "list"
# Modules that have no tests under their own name.
TESTS = {"engine/content": "bind", "engine/reference": "layout", "job/files": "cli", "job/document": "job",
         "job/preservation": "archive", "cli/archive": "archive"}


@dataclass
class Mutant:
    module: str
    test: str
    line: int = 0
    old: list = field(default_factory=list)
    new: list = field(default_factory=list)
    reason: str = ""

    def title(self) -> str:
        new = " ".join(text.strip() for text in self.new) or "(nothing)"
        return f"{self.module}: {' '.join(text.strip() for text in self.old)} → {new}"

    def entry(self) -> str:
        lines = [f"- {text}" for text in self.old] + [f"+ {text}" for text in self.new]
        return "\n".join(lines + ([f"= {self.reason}"] if self.reason else []))


class Misfit(Exception):
    """An entry that does not apply to the sources."""


def test_of(module: str) -> str:
    return TESTS.get(module, module.rpartition("/")[2])


def read(path: Path) -> list:
    out, module, test, open_ = [], None, None, False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        mark, text = line[:2], line[2:]
        if line.startswith("## "):
            module, _, test = line[3:].strip().partition(": ")
            test = test or test_of(module)
            if not (SOURCE / "tests" / test).is_dir():
                raise Misfit(f"{path}:{number}: there is no folder tests/{test}")
        elif module is None or not line.strip():
            open_ = False
        elif mark not in ("- ", "+ ", "= ", "+"):
            raise Misfit(f"{path}:{number}: a line begins with “- ”, “+ ” or “= ”: {line}")
        else:
            if not open_ or (mark == "- " and (out[-1].new or out[-1].reason)):
                out.append(Mutant(module, test, number))
            open_ = True
            if mark == "= ":
                out[-1].reason = text
            else:
                (out[-1].old if mark == "- " else out[-1].new).append(text)
    return out


def files_of(module: str, source: Path) -> list:
    return sorted(file for file in (source / "src" / module).rglob("*")
                  if file.suffix in (".cpp", ".h") and is_of(module, file, source))


# src/cli/archive is a module of its own inside of src/cli.
def is_of(module: str, file: Path, source: Path) -> bool:
    return module != "cli" or "archive" not in file.relative_to(source / "src").parts


def pattern(lines: list) -> re.Pattern:
    words = " ".join(lines).split()
    return re.compile(r"\s+".join(re.escape(word) for word in words))


def place(mutant: Mutant, source: Path = SOURCE) -> tuple:
    """The file, where the text begins and ends in it, and the file's text."""
    wanted, found = pattern(mutant.old), []
    for file in files_of(mutant.module, source):
        text = file.read_text(encoding="utf-8")
        found += [(file, match.start(), match.end(), text) for match in wanted.finditer(text)]
    if len(found) != 1:
        places = ", ".join(f"{file.relative_to(source)}:{text.count(chr(10), 0, begin) + 1}"
                           for file, begin, _, text in found)
        raise Misfit(f"line {mutant.line}: {mutant.title()}: " +
                     (f"the text stands in {len(found)} places: {places}" if found else "no such text in the module"))
    return found[0]


def changed(mutant: Mutant, source: Path = SOURCE) -> tuple:
    """The file, its text, and the text with the change."""
    file, begin, end, text = place(mutant, source)
    return file, text, text[:begin] + "\n".join(mutant.new).strip() + text[end:]
