import hashlib
import os
import pathlib
import platform
import shutil
import subprocess
import tarfile

import pytest

from actions import Runner
from repositories import FIRST, OTHER, Repository, checkout, document

ROOT = pathlib.Path(__file__).resolve().parents[2]
VERSION = subprocess.run([ROOT / ".ci/version"], capture_output=True, text=True, check=True).stdout.strip()


def pytest_addoption(parser):
    parser.addoption("--afterword", required=True, help="path of the afterword binary to test")


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def version():
    return VERSION


@pytest.fixture(scope="session")
def binary(pytestconfig):
    return pathlib.Path(pytestconfig.getoption("--afterword")).resolve()


@pytest.fixture(scope="session")
def archive():
    return f"afterword-{VERSION}-linux-{platform.machine()}.tar.gz"


@pytest.fixture(scope="session")
def packed(tmp_path_factory, binary, archive):
    """A folder of releases that holds the release of this version: a program that runs the binary under test, since
    many tests unpack it."""
    releases = tmp_path_factory.mktemp("releases")
    folder = releases / f"v{VERSION}"
    folder.mkdir()
    program = tmp_path_factory.mktemp("program") / "afterword"
    program.write_text(f'#!/bin/sh\nexec "{binary}" "$@"\n')
    program.chmod(0o755)
    with tarfile.open(folder / archive, "w:gz") as tar:
        tar.add(program, arcname=archive.removesuffix(".tar.gz") + "/afterword")
    digest = hashlib.sha256((folder / archive).read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{digest}  {archive}\n")
    return releases


@pytest.fixture
def releases(tmp_path, packed):
    """Releases that a test may spoil."""
    return shutil.copytree(packed, tmp_path / "releases", copy_function=os.link)


@pytest.fixture
def origin(tmp_path):
    """One clean document, and one with an old placeholder in line 14, on main."""
    (tmp_path / "origin").mkdir()
    origin = Repository(tmp_path / "origin")
    origin.git("init", "-q", "-b", "main")
    origin.write("afterword.yml", "title: Test\ntimezone: UTC\nas-of: 2026-06-01\n")
    origin.write(FIRST, document())
    origin.write(OTHER, document("\nTODO old\n", "0304"))
    origin.commit()
    return origin


@pytest.fixture
def pull_request(origin):
    """A pull request that adds a placeholder in line 14, while main got another elsewhere; its merge is checked out
    as actions/checkout does it."""

    def open_(base="main", depth=None, change="\nTODO new\n"):
        if base != "main":
            origin.git("branch", "-m", "main", base)
        origin.git("switch", "-q", "-c", "topic")
        origin.write(FIRST, document(change))
        origin.commit()
        origin.git("switch", "-q", base)
        origin.write(OTHER, document("\nTODO old\n\nTODO theirs\n", "0304"))
        origin.commit()
        origin.git("switch", "-q", "--detach")
        origin.git("merge", "-q", "--no-ff", "--no-edit", "topic")
        origin.git("update-ref", "refs/pull/1/merge", "HEAD")
        return checkout(origin, "+refs/pull/1/merge:refs/remotes/pull/1/merge", "refs/remotes/pull/1/merge", depth)

    return open_


@pytest.fixture
def runner(root, packed, tmp_path):
    """Makes runners that install the binary under test and look for placeholders."""

    def make(workspace, action=root, **options):
        inputs = {"releases": packed.as_uri(), "arguments": "--only placeholder-text"}
        return Runner(action, workspace.folder, tmp_path / "runner", inputs=inputs, **options)

    return make
