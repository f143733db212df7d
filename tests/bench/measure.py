"""Runs one program and prints its wall-clock time, processor time and peak memory as JSON.

A process of its own and small, because Linux counts the memory that a program had before exec into its peak.
Arguments: LIMIT (seconds) LOG PROGRAM ARGUMENTS…
"""
import os
import signal
import sys
import time


def main():
    limit, log = int(sys.argv[1]), sys.argv[2]
    actions = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
               (os.POSIX_SPAWN_DUP2, 1, 2)]
    os.sync()  # a program that synchronises its file would wait for what others have left to be written
    began = time.perf_counter()
    child = os.posix_spawnp(sys.argv[3], sys.argv[3:], os.environ, file_actions=actions, setpgroup=0)
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
    signal.alarm(limit)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - began
    code = os.waitstatus_to_exitcode(status)
    # ru_maxrss is in KiB: of the largest of the program's processes, not of all together.
    print(f'{{"code": {code}, "seconds": {seconds:.6f}, "processor": {usage.ru_utime + usage.ru_stime:.6f}, '
          f'"peak_kib": {usage.ru_maxrss}}}')


main()
