"""toji's instruction count by callgrind, which repeats where milliseconds do not, and the functions that take most."""
import re
import shutil
import subprocess


def instructions(engine, top: int) -> dict:
    """{"instructions": N, "functions": [(share in percent, name)]}; RuntimeError says why there is none."""
    if shutil.which("valgrind") is None:
        raise RuntimeError("not installed: apt-get install valgrind")
    out = engine.folder / "callgrind.out"
    done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *engine.command],
                          capture_output=True, text=True, check=False)
    found = re.search(r"Collected\s*:\s*(\d+)", done.stderr)
    if done.returncode != 0:
        raise RuntimeError(f"callgrind failed with code {done.returncode}: " + done.stderr[-300:])
    if not found:
        raise RuntimeError("callgrind counts a program, not a script that starts it")
    listed = subprocess.run(["callgrind_annotate", "--threshold=90", out], capture_output=True, text=True, check=False)
    lines = re.findall(r"^\s*[\d,]+ \(\s*([\d.]+)%\)\s+\S*?:(.+?)(?: \[[^\]]*\])?$", listed.stdout, re.M)
    return {"instructions": int(found[1]), "functions": [(float(share), name[:100]) for share, name in lines[:top]]}
