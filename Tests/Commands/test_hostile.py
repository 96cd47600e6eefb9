"""Hostile documents end in time and in little memory: 2 seconds and 1 GiB each, at 50 KB.

The seconds are those of the processor: how long a busy machine lets a process wait says nothing about the process. One
that does nothing for ever ends with the minute.
"""

import os
import pathlib
import subprocess
import sys
import threading

import pytest

GENERATOR = pathlib.Path(__file__).resolve().parents[3] / "shared" / "bench" / "make_adversarial.py"


@pytest.mark.skipif(not GENERATOR.exists(), reason="../shared/bench is not here")
def test_every_hostile_case(pytestconfig, tmp_path):
    binary = os.path.abspath(pytestconfig.getoption("--afterword"))
    cases = tmp_path / "cases"
    subprocess.run([sys.executable, GENERATOR, cases, "--size", "50000"], check=True, capture_output=True)
    names = sorted(cases.glob("*.md"))
    assert len(names) == 89
    slow = []
    for case in names:
        folder = tmp_path / case.stem
        folder.mkdir()
        (folder / case.name).write_bytes(case.read_bytes())
        for command in (["lint", str(folder)], ["build", str(folder), "--output", str(folder / "out")]):
            process = subprocess.Popen([binary, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            deadline = threading.Timer(60, process.kill)
            deadline.start()
            _, status, usage = os.wait4(process.pid, 0)
            deadline.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            seconds = usage.ru_utime + usage.ru_stime
            if process.returncode not in (0, 1) or seconds > 2 or usage.ru_maxrss > 1024 * 1024:
                slow.append(f"{case.stem} {command[0]}: exit {process.returncode}, {seconds:.1f} s, "
                            f"{usage.ru_maxrss // 1024} MB")
    assert not slow, "\n".join(slow)
