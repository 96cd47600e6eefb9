#!/usr/bin/env python3
"""Times `afterword lint` and `afterword build` beside the C floor on generated knowledge bases.

    Tests/Benchmarks/run.py [--counts 1000,10000] [--runs 3] [--afterword PATH]

Needs ../shared/bench (the corpus generator and the floor's source) and a C compiler; without them it prints
SKIPPED. The floor is the least that reading, parsing, rendering and writing costs with cmark-gfm on one thread.
Each pair is run in turn, A B A B, after one warm-up; figures are medians, and what counts is the ratio.
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


def pair(ours, floor, runs, prepare=lambda: None):
    """Medians of both commands and of their ratios, run in turn."""
    results = ([], [])
    for run in range(runs + 1):
        prepare()
        both = [measure(*ours), measure(*floor)]
        if run:
            for kept, result in zip(results, both):
                kept.append(result)
    return [[statistics.median(column) for column in zip(*kept)] for kept in results]


def row(name, ours, floor, figure, aim):
    index = {"wall": 0, "CPU": 1}[figure]
    ratio = ours[index] / floor[index]
    print(f"| {name} | {ours[0]:.2f} | {ours[1]:.2f} | {ours[2]:.0f} | {floor[0]:.2f} | {floor[1]:.2f} "
          f"| {ratio:.2f} ({figure}) | {aim} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--afterword", default=str(ROOT / ".build/release/afterword"))
    options = parser.parse_args()
    compiler = shutil.which("cc") or shutil.which("clang")
    if not (BENCH / "floor.c").exists() or not compiler:
        print("SKIPPED: ../shared/bench or a C compiler is not here")
        return
    if not pathlib.Path(options.afterword).exists():
        sys.exit("build it first: swift build -c release")
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        floor = scratch / "floor"
        subprocess.run([compiler, "-O2", "-std=c11", "-o", floor, BENCH / "floor.c",
                        "-lcmark-gfm-extensions", "-lcmark-gfm"], check=True)
        print("| command | wall s | CPU s | peak MB | floor wall s | floor CPU s | ratio | aim |")
        print("|---|--:|--:|--:|--:|--:|--:|--:|")
        for count in map(int, options.counts.split(",")):
            base = scratch / f"kb{count}"
            subprocess.run([sys.executable, BENCH / "make_corpus.py", base, "--count", str(count), "--seed", "1"],
                           check=True, stderr=subprocess.DEVNULL)
            incidents = str(base / "content" / "incidents")
            lint = [options.afterword, "lint", "--format", "json"]
            ours, least = pair((lint, base), ([floor, "parse", incidents], base), options.runs)
            row(f"lint, {count:,} files", ours, least, "CPU", "≤ 4")

            def clear():
                shutil.rmtree(base / "site", ignore_errors=True)
                shutil.rmtree(base / "floor-out", ignore_errors=True)
            build = [options.afterword, "build", "--as-of", "2026-06-01"]
            ours, least = pair((build, base), ([floor, "write", "floor-out", incidents], base), options.runs, clear)
            row(f"build, {count:,} files", ours, least, "wall", "≤ 2.5")
            subprocess.run(build, cwd=base, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            ours, least = pair((build, base), ([floor, "render", incidents], base), options.runs)
            row(f"build again unchanged, {count:,} files", ours, least, "wall", "–")
            shutil.rmtree(base)


if __name__ == "__main__":
    main()
