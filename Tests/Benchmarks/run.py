#!/usr/bin/env python3
"""Times `afterword lint` and `afterword build` on generated knowledge bases, beside the C floor and beside rumdl.

    Tests/Benchmarks/run.py [--counts 1000,10000] [--runs 3] [--afterword PATH] [--rumdl PATH] [--lint-only]

Needs ../shared/bench (the corpus generator and the floor's source) and a C compiler; without them it prints
SKIPPED. The floor is the least that reading, parsing, rendering and writing costs with cmark-gfm on one thread.
rumdl is a linter of Markdown's form (`pip install rumdl`), run without its cache and without the limit on a line's
length; where it is not installed, its rows are left out with a word. Lint is timed on documents without defects and
on the generator's default share of them.

Each pair is run in turn, A B A B, after one warm-up; figures are medians, and what counts is the ratio. Whatever a
run writes goes where nothing was before, and nothing is removed until the end: ext4 searches long for a free inode
where many were freed within the last minutes, which would cost both sides more than their work.
Peak memory is the operating system's maximum resident set of the process.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench"


def measure(command, cwd):
    """Wall seconds, CPU seconds, peak MB, exit code of one run."""
    began = time.monotonic()
    with open(os.devnull, "wb") as sink:
        process = subprocess.Popen(command, cwd=cwd, stdout=sink, stderr=sink)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return (time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def pair(ours, floor, runs):
    """Medians of both commands, run in turn; `{run}` in an argument becomes the number of the run."""
    results = ([], [])
    for run in range(runs + 1):
        both = []
        for command, folder in (ours, floor):
            # What the one wrote is on disk before the other begins.
            os.sync()
            both.append(measure([str(part).replace("{run}", str(run)) for part in command], folder))
        if run:
            for kept, result in zip(results, both):
                kept.append(result)
    return [[statistics.median(column) for column in zip(*kept)] for kept in results]


def row(name, ours, other, figure, aim):
    """One line of the table: ours, the other's, and the ratio of the figure that the aim speaks of."""
    index = {"wall": 0, "CPU": 1}[figure]
    ratio = ours[index] / other[index]
    print(f"| {name} | {ours[0]:.2f} | {ours[1]:.2f} | {ours[2]:.0f} | {other[0]:.2f} | {other[1]:.2f} "
          f"| {other[2]:.0f} | {ratio:.2f} ({figure}) | {aim} |", flush=True)


class Bench:
    """The programs, and a folder for the bases that they are run on."""

    def __init__(self, options, scratch):
        self.options = options
        self.scratch = scratch
        self.floor = scratch / "floor"

    def base(self, count, defects):
        """A generated knowledge base; `defects` None takes the generator's default share."""
        base = self.scratch / f"kb{count}-{defects}"
        share = [] if defects is None else ["--defects", str(defects)]
        subprocess.run([sys.executable, BENCH / "make_corpus.py", base, "--count", str(count), "--seed", "1", *share],
                       check=True, stderr=subprocess.DEVNULL)
        return base

    def lint(self, count, defects):
        base = self.base(count, defects)
        name = f"lint, {count:,} files, {'no defects' if defects == 0 else 'some defects'}"
        command = [self.options.afterword, "lint", "--format", "json"]
        incidents = str(base / "content" / "incidents")
        ours, least = pair((command, base), ([self.floor, "parse", incidents], base), self.options.runs)
        row(f"{name}; floor: parse", ours, least, "CPU", "≤ 3")
        if self.options.rumdl:
            peer = [self.options.rumdl, "check", "--no-cache", "--disable", "MD013", incidents]
            ours, theirs = pair((command, base), (peer, base), self.options.runs)
            for figure in ("CPU", "wall"):
                row(f"{name}; rumdl", ours, theirs, figure, "≤ 1")

    def build(self, count):
        base = self.base(count, None)
        incidents = str(base / "content" / "incidents")

        command = [self.options.afterword, "build", "--as-of", "2026-06-01", "--output"]
        ours, least = pair((command + ["site-{run}"], base), ([self.floor, "write", "floor-{run}", incidents], base),
                           self.options.runs)
        row(f"build, {count:,} files; floor: write", ours, least, "wall", "≤ 2.5")
        ours, least = pair((command + ["site-0"], base), ([self.floor, "render", incidents], base),
                           self.options.runs)
        row(f"build again unchanged, {count:,} files; floor: render", ours, least, "wall", "–")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--afterword", default=str(ROOT / ".build/release/afterword"))
    parser.add_argument("--rumdl", default=shutil.which("rumdl"))
    parser.add_argument("--lint-only", action="store_true")
    options = parser.parse_args()
    # Commands are started in another folder.
    options.afterword = str(pathlib.Path(options.afterword).resolve())
    compiler = shutil.which("cc") or shutil.which("clang")
    if not (BENCH / "floor.c").exists() or not compiler:
        print("SKIPPED: ../shared/bench or a C compiler is not here")
        return
    if not pathlib.Path(options.afterword).exists():
        sys.exit("build it first: swift build -c release --static-swift-stdlib")
    if not options.rumdl:
        print("rumdl is not installed: its rows are left out (pip install rumdl)\n")
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(options, pathlib.Path(scratch))
        subprocess.run([compiler, "-O2", "-std=c11", "-o", bench.floor, BENCH / "floor.c",
                        "-lcmark-gfm-extensions", "-lcmark-gfm"], check=True)
        print("| command | wall s | CPU s | peak MB | other wall s | other CPU s | other peak MB | ratio | aim |")
        print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
        for count in map(int, options.counts.split(",")):
            for defects in (0, None):
                bench.lint(count, defects)
            if not options.lint_only:
                bench.build(count)


if __name__ == "__main__":
    main()
