"""action.yml, its steps truly run, in pull requests and elsewhere."""

import json
import os
import pathlib
import subprocess

import pytest

from actions import place
from repositories import FIRST, OTHER, checkout, document


def results(sarif):
    found = json.loads(pathlib.Path(sarif).read_text())["runs"][0]["results"]
    places = [each["locations"][0]["physicalLocation"] for each in found]
    return sorted((place["artifactLocation"]["uri"], place["region"]["startLine"]) for place in places)


def test_a_pull_request_hears_of_its_own_lines(pull_request, runner, version):
    outcome = runner(pull_request(), event="pull_request", base="main").use()
    assert outcome.code == 1, outcome.log
    assert [place(each) for each in outcome.annotations("error")] == [(FIRST, 14)]
    assert FIRST in outcome.summary and OTHER not in outcome.summary
    assert outcome.outputs["exit-code"] == "1" and outcome.outputs["version"] == version
    # Code scanning compares with the base by itself.
    assert results(outcome.outputs["sarif-file"]) == [(FIRST, 14), (OTHER, 14), (OTHER, 16)]


def test_a_clean_pull_request_passes(pull_request, runner):
    outcome = runner(pull_request(change="\nMore.\n"), event="pull_request", base="main").use()
    assert outcome.code == 0, outcome.log
    assert outcome.annotations("error") == [] and outcome.outputs["exit-code"] == "0"
    assert results(outcome.outputs["sarif-file"]) == [(OTHER, 14), (OTHER, 16)]


@pytest.mark.parametrize("event,since", [("push", "auto"), ("pull_request", "everything"), ("schedule", "")])
def test_elsewhere_everything_is_linted(pull_request, runner, event, since):
    outcome = runner(pull_request(), event=event, base="main" if event == "pull_request" else "").use(since=since)
    assert outcome.code == 1, outcome.log
    assert [place(each) for each in outcome.annotations("error")] == [(FIRST, 14), (OTHER, 14), (OTHER, 16)]


def test_a_merge_queue_compares_with_its_base(pull_request, runner):
    workspace = pull_request()
    base = workspace.git("rev-parse", "HEAD^1")
    outcome = runner(workspace, event="merge_group", payload={"merge_group": {"base_sha": base}}).use()
    assert outcome.code == 1, outcome.log
    assert [place(each) for each in outcome.annotations("error")] == [(FIRST, 14)]


def test_a_revision_can_be_chosen(pull_request, runner):
    workspace = pull_request()
    outcome = runner(workspace).use(since="HEAD^2")
    assert [place(each) for each in outcome.annotations("error")] == [(OTHER, 16)], outcome.log


def test_a_job_can_be_told_never_to_fail(pull_request, runner):
    outcome = runner(pull_request(), event="pull_request", base="main").use(fail_on="never")
    assert outcome.code == 0, outcome.log
    assert len(outcome.annotations("error")) == 1


def test_a_shallow_clone_is_told_what_to_do(pull_request, runner):
    outcome = runner(pull_request(depth=1), event="pull_request", base="main").use()
    assert outcome.code == 2
    assert outcome.outputs["exit-code"] == "2" and outcome.outputs["sarif-file"] == ""
    [annotation] = outcome.annotations("error")
    assert "fetch-depth: 0" in annotation


def test_a_checkout_of_another_user_can_be_read(pull_request, runner):
    """As in a container job."""
    if os.getuid() != 0:
        pytest.skip("only root can give files away")
    workspace = pull_request()
    subprocess.run(["chown", "-R", "12345", workspace.folder], check=True)
    outcome = runner(workspace, event="pull_request", base="main").use()
    assert outcome.code == 1, outcome.log


def test_a_knowledge_base_below_the_top(origin, runner):
    (origin.folder / "our docs").mkdir()
    for name in ["afterword.yml", "content"]:
        (origin.folder / name).rename(origin.folder / "our docs" / name)
    origin.commit()
    workspace = checkout(origin, "main", "origin/main")
    outcome = runner(workspace).use(working_directory="our docs", sarif_file="found.sarif")
    assert [place(each) for each in outcome.annotations("error")] == [(f"our docs/{OTHER}", 14)], outcome.log
    assert outcome.outputs["sarif-file"] == str(workspace.folder / "found.sarif")
    assert results(workspace.folder / "found.sarif") == [(f"our%20docs/{OTHER}", 14)]


def test_paths_stand_one_a_line(origin, runner):
    spaced = "content/incidents/INC-2026-0305 with spaces.md"
    origin.write(spaced, document("\nTODO\n", "0305"))
    origin.commit()
    outcome = runner(checkout(origin, "main", "origin/main")).use(paths=f"{FIRST}\n{spaced}\n")
    assert [place(each) for each in outcome.annotations("error")] == [(spaced, 14)], outcome.log


def test_later_steps_find_the_program(origin, runner, version):
    used = runner(checkout(origin, "main", "origin/main"))
    used.use()
    done = subprocess.run(
        ["bash", "-c", "afterword --version"], env={**used.environment, "PATH": used.path}, capture_output=True, text=True)
    assert done.stdout == f"{version}\n"
