"""A copy of the checkout with a build folder of its own, in which wrong changes are built and tested."""
import os
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

# A change may take memory or time without end.
MEMORY = 12 << 30
PATIENCE = 4


class Scratch:
    def __init__(self, source: Path, folder: Path, jobs: int):
        self.source, self.folder, self.jobs = source, folder, jobs
        self.tree, self.build = folder / "tree", folder / "build"
        self.usual = {}

    def refresh(self):
        """Copies what git knows, and only what differs, so that little is built again."""
        names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=self.source, check=True, capture_output=True).stdout
        names = [name for name in names.decode().split("\0") if name and (self.source / name).is_file()]
        for name in names:
            copy(self.source / name, self.tree / name)
        for left in set(self.files()) - set(names):
            (self.tree / left).unlink()

    def files(self):
        return [str(path.relative_to(self.tree)) for path in self.tree.rglob("*") if path.is_file()]

    def configure(self):
        launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
        linker = ["-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold"] if shutil.which("mold") else []
        run(["cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja", "-DBUILD_TESTING=ON",
             "-DCMAKE_BUILD_TYPE=None", "-DCMAKE_CXX_FLAGS=-O1"] + launcher + linker)

    def compile(self, test: str) -> bool:
        return subprocess.run(["ninja", "-C", self.build, f"-j{self.jobs}", f"toji_test_{test}"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def prepare(self, test: str):
        """Builds the test of the sources as they are, and measures how long it takes."""
        if test in self.usual:
            return
        run(["ninja", "-C", self.build, f"-j{self.jobs}", f"toji_test_{test}"])
        start = time.monotonic()
        if not self.passes(test, 3600):
            raise RuntimeError(f"{test} fails without any change: {self.log(test)}")
        self.usual[test] = time.monotonic() - start

    def log(self, test: str) -> Path:
        return self.folder / f"{test}.log"

    def passes(self, test: str, seconds: float | None = None) -> bool:
        """Until the first failure. What takes far longer than usual has failed."""
        limit = time.monotonic() + (seconds or 60 + PATIENCE * self.usual[test])
        command = [self.build / "tests" / f"toji_test_{test}", "--color_output=no"]
        with open(self.log(test), "wb") as log:
            process = subprocess.Popen(command, cwd=self.tree, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                       start_new_session=True, preexec_fn=limit_memory)
        try:
            while process.poll() is None:
                if time.monotonic() > limit or b"error: in " in self.log(test).read_bytes():
                    return False
                time.sleep(0.05)
            return process.returncode == 0
        finally:
            end(process)

    def outcome(self, test: str, file: Path, text: str) -> str:
        """“killed”, “survived” or “does not compile”, of the file of the tree with this text."""
        before = file.read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8")
        try:
            if not self.compile(test):
                return "does not compile"
            return "survived" if self.passes(test) else "killed"
        finally:
            file.write_text(before, encoding="utf-8")


def copy(source: Path, to: Path):
    if to.is_file() and to.read_bytes() == source.read_bytes():
        return
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, to)
    os.utime(to)


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def end(process: subprocess.Popen):
    """The test and all that it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def run(command: list):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}\n{done.stdout.decode(errors='replace')}")
