"""How action.yml comes by the program."""

import pathlib
import shutil

import pytest

from repositories import checkout


@pytest.fixture
def workspace(origin):
    return checkout(origin, "main", "origin/main")


@pytest.fixture
def swift(tmp_path, binary):
    """A Swift that "builds" the binary under test, and a copy of the action for it to build."""
    tools, action = tmp_path / "tools", tmp_path / "action"
    tools.mkdir()
    here = pathlib.Path(__file__).resolve().parents[2]
    for name in ["action.yml", ".ci/version", ".github/action", "Sources/afterword/Afterword.swift"]:
        place = action / name
        place.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (here / name).is_dir() else shutil.copy)(here / name, place)
    programs = {
        tools / "swift": f"mkdir -p .build/release && cp '{binary}' .build/release/afterword && echo built",
        action / ".ci/setup": "true",
    }
    for place, script in programs.items():
        place.write_text(f"#!/bin/sh\n{script}\n")
        place.chmod(0o755)
    return tools, action


def test_a_spoiled_archive_is_not_run(workspace, runner, releases, version, archive):
    place = releases / f"v{version}" / archive
    content = bytearray(place.read_bytes())
    content[len(content) // 2] ^= 1
    place.unlink()
    place.write_bytes(content)
    used = runner(workspace)
    outcome = used.use(releases=releases.as_uri())
    assert outcome.code == 2 and "SHA256SUMS" in outcome.annotations("error")[0]
    assert used.path == "/usr/bin:/bin"


def test_an_archive_without_a_checksum_is_not_run(workspace, runner, releases, version):
    sums = releases / f"v{version}" / "SHA256SUMS"
    text = sums.read_text().replace("afterword", "other")
    sums.unlink()
    sums.write_text(text)
    outcome = runner(workspace).use(releases=releases.as_uri())
    assert outcome.code == 2 and "SHA256SUMS" in outcome.annotations("error")[0]


def test_a_version_is_taken_by_name(workspace, runner, version):
    assert runner(workspace).use(version=f"v{version}").outputs["version"] == version


def test_without_release_and_swift_it_says_what_to_do(workspace, runner):
    outcome = runner(workspace).use(releases="file:///nowhere")
    assert outcome.code == 2
    assert "file:///nowhere has no " in outcome.annotations("error")[0]


def test_without_release_its_own_version_is_built(workspace, runner, swift, version):
    used = runner(workspace, action=swift[1])
    used.path = f"{swift[0]}:{used.path}"
    outcome = used.use(releases="file:///nowhere")
    assert outcome.code == 1 and outcome.outputs["version"] == version, outcome.log
    assert outcome.annotations("notice")


def test_another_version_is_not_built_instead(workspace, runner, swift):
    used = runner(workspace, action=swift[1])
    used.path = f"{swift[0]}:{used.path}"
    outcome = used.use(releases="file:///nowhere", version="9.9.9")
    assert outcome.code == 2 and "built" not in outcome.log


def test_the_source_can_be_asked_for(workspace, runner, swift):
    used = runner(workspace, action=swift[1])
    used.path = f"{swift[0]}:{used.path}"
    outcome = used.use(version="source")
    assert outcome.code == 1 and "built" in outcome.log


def test_the_source_needs_swift(workspace, runner):
    outcome = runner(workspace).use(version="source")
    assert outcome.code == 2 and "needs Swift" in outcome.annotations("error")[0]
