"""Runs, and what came of them: medians, pages, tags, ratios."""
import json
import re
import subprocess
import sys
from pathlib import Path
from statistics import median

LIMIT = 180  # seconds for a run
HERE = Path(__file__).parent


def measured(command: list, log: Path) -> dict:
    """One run of a command: code, seconds, processor seconds, peak KiB; what it says goes to the log."""
    done = subprocess.run([sys.executable, "-I", "-S", HERE / "measure.py", str(LIMIT), log, *command],
                          capture_output=True, text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else {"code": 127}


def run_once(engine) -> dict:
    """One run of an engine. RuntimeError says where its messages are when it failed or wrote no file."""
    engine.output.unlink(missing_ok=True)
    log = engine.folder / "log"
    result = measured(engine.command, log)
    if result["code"] != 0 or not engine.output.exists():
        raise RuntimeError(f"failed with code {result['code']}, see {log}")
    return result


def summary(engine, runs: list, starts: list) -> dict:
    info = subprocess.run(["pdfinfo", engine.output], capture_output=True, text=True, check=False).stdout
    field = lambda name: (re.search(rf"^{name}:\s+(.*)$", info, re.M) or [None, "?"])[1]
    seconds = [run["seconds"] for run in runs]
    return {"engine": engine.label, "version": engine.version(), "seconds": median(seconds), "least": min(seconds),
            "most": max(seconds), "start": median(starts) if starts else None,
            "processor": median(run["processor"] for run in runs),
            "peak_mib": median(run["peak_kib"] for run in runs) / 1024, "kb": engine.output.stat().st_size / 1000,
            "pages": int(field("Pages")) if field("Pages").isdigit() else 0, "tagged": field("Tagged")}


def add_ratios(rows: list):
    """How many times toji's time, processor time and memory each engine takes; rows[0] is toji."""
    for row in rows:
        row["ratio"] = row["seconds"] / rows[0]["seconds"]
        row["ratio_processor"] = row["processor"] / rows[0]["processor"]
        row["ratio_memory"] = row["peak_mib"] / rows[0]["peak_mib"]


COLUMNS = [("engine", lambda r: r["engine"]), ("version", lambda r: r["version"]),
           ("seconds", lambda r: f"{r['seconds']:.3f}"), ("min–max", lambda r: f"{r['least']:.3f}–{r['most']:.3f}"),
           ("of it start", lambda r: f"{r['start']:.3f}" if r["start"] else ""),
           ("CPU s", lambda r: f"{r['processor']:.3f}"), ("peak MiB", lambda r: f"{r['peak_mib']:.0f}"),
           ("KB", lambda r: f"{r['kb']:.0f}"), ("pages", lambda r: str(r["pages"])), ("tagged", lambda r: r["tagged"]),
           ("time ÷ toji", lambda r: f"{r['ratio']:.1f}"),
           ("CPU ÷ toji", lambda r: f"{r['ratio_processor']:.1f}"), ("memory ÷ toji", lambda r: f"{r['ratio_memory']:.1f}")]


def table(rows: list) -> str:
    return aligned([[name for name, _ in COLUMNS]] + [[show(row) for _, show in COLUMNS] for row in rows])


def aligned(lines: list) -> str:
    """Lines of cells as a table in Markdown; the first is the head."""
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    shown = ["| " + " | ".join(text.ljust(width) for text, width in zip(line, widths)) + " |" for line in lines]
    return "\n".join([shown[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|"] + shown[1:])
