"""Whoever opens a pull request chooses branches, files and settings: none of them may become a program or a command."""

import pytest

from actions import place
from repositories import FIRST, checkout

HOSTILE = ["$(touch pwned)`touch pwned`", '"; touch pwned; "', "'; touch pwned; '", "x\ntouch pwned", "--help"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "name", ["paths", "since", "arguments", "fail_on", "working_directory", "sarif_file", "version", "releases"])
def test_no_input_is_a_program(origin, runner, tmp_path, name, text):
    outcome = runner(checkout(origin, "main", "origin/main")).use(**{name: text})
    assert [] == [path for path in tmp_path.rglob("*") if path.name == "pwned"], outcome.log
    assert name in ("sarif_file", "arguments") or outcome.code == 2, outcome.log


@pytest.mark.parametrize("base", ["x;touch${IFS}pwned", "x$(touch${IFS}pwned)", "x`touch${IFS}pwned`", "x'y\"z|&"])
def test_no_branch_is_a_program(pull_request, runner, tmp_path, base):
    outcome = runner(pull_request(base=base), event="pull_request", base=base).use()
    assert [place(each) for each in outcome.annotations("error")] == [(FIRST, 14)], outcome.log
    assert [] == [path for path in tmp_path.rglob("*") if path.name == "pwned"]


def test_what_is_said_is_no_command(origin, runner):
    """Settings come from strangers too, and what afterword says of a key goes to the log."""
    origin.write("afterword.yml", 'title: Test\n"x\\n::warning title=x::y": 1\n')
    origin.commit()
    outcome = runner(checkout(origin, "main", "origin/main")).use()
    assert outcome.code == 2
    assert "::stop-commands::" in outcome.log and outcome.annotations("warning") == []
    [annotation] = outcome.annotations("error")
    assert "::warning title=x::y' is not known" in annotation and "\n::warning" not in outcome.log
