import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]

INCIDENT = """---
id: INC-2026-0303
title: Checkout times out
severity: 3
status: draft
services: [checkout]
started: 2026-03-03T14:02Z
---

## Summary

Checkout timed out for 12 minutes.
"""


def pytest_addoption(parser):
    parser.addoption("--afterword", required=True, help="path of the afterword binary to test")


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture
def run(pytestconfig):
    """Runs afterword and gives the finished process; text decoded, never a terminal."""
    binary = str(pathlib.Path(pytestconfig.getoption("--afterword")).resolve())

    def runner(*arguments, cwd, **options):
        return subprocess.run([binary, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, **options)

    return runner


@pytest.fixture
def base(tmp_path):
    """A small knowledge base of one incident."""
    (tmp_path / "afterword.yml").write_text("title: Test\ntimezone: UTC\nas-of: 2026-06-01\n")
    incidents = tmp_path / "content" / "incidents"
    incidents.mkdir(parents=True)
    (incidents / "INC-2026-0303-checkout.md").write_text(INCIDENT)
    return tmp_path


def snapshot(folder):
    """Every file below a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}
