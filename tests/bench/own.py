"""toji's other commands beside the booklet: the divisions' sheets, the summary. They run in the booklet's rounds."""
import shutil
from pathlib import Path
from statistics import median

import outcome


class Command:
    """One command of the program; what it writes lies below `folder`."""

    def __init__(self, label: str, folder: Path, words: list):
        self.label, self.folder, self.words, self.runs = label, folder, words, []

    def run_once(self):
        """RuntimeError says where its messages are when it failed."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        log = self.folder.parent / (self.folder.name + ".log")
        run = outcome.measured(self.words, log)
        if run["code"] != 0:
            raise RuntimeError(f"failed with code {run['code']}, see {log}")
        self.runs.append(run)

    def row(self) -> dict:
        files = list(self.folder.iterdir())
        return {"engine": self.label, "files": len(files), "kb": sum(file.stat().st_size for file in files) / 1000,
                "seconds": median(run["seconds"] for run in self.runs),
                "processor": median(run["processor"] for run in self.runs),
                "peak_mib": median(run["peak_kib"] for run in self.runs) / 1024}


def commands(program: str, data: Path, folder: Path) -> list:
    sheets, pdf, excel = (folder / "own" / name for name in ("sheets", "summary-pdf", "summary-xlsx"))
    return [Command("toji sheets, a file for each division", sheets,
                    [program, "sheets", str(data), "--out", str(sheets), "--quiet"]),
            Command("toji summary, PDF", pdf, [program, "summary", str(data), "-o", str(pdf / "t.pdf"), "--quiet"]),
            Command("toji summary, Excel", excel,
                    [program, "summary", str(data), "-o", str(excel / "t.xlsx"), "--quiet"])]


COLUMNS = [("command", lambda r, _: r["engine"]), ("files", lambda r, _: str(r["files"])),
           ("seconds", lambda r, _: f"{r['seconds']:.3f}"), ("CPU s", lambda r, _: f"{r['processor']:.3f}"),
           ("peak MiB", lambda r, _: f"{r['peak_mib']:.0f}"), ("KB", lambda r, _: f"{r['kb']:.0f}"),
           ("time ÷ booklet", lambda r, b: f"{r['seconds'] / b['seconds']:.2f}"),
           ("CPU ÷ booklet", lambda r, b: f"{r['processor'] / b['processor']:.2f}")]


def table(rows: list, booklet: dict) -> str:
    return outcome.aligned([[name for name, _ in COLUMNS]] + [[show(row, booklet) for _, show in COLUMNS] for row in rows])
