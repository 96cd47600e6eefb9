"""A document that comes by standard input, under a name."""

import json

import pytest

from conftest import INCIDENT

NAME = "content/incidents/INC-2026-0303-checkout.md"
NEW = "content/incidents/INC-2026-0309-new.md"
BAD = INCIDENT.replace("severity: 3", "severity: 9")


def test_the_text_stands_for_the_file(run, base):
    result = run("lint", "--stdin-filename", NAME, "-", cwd=base, input=BAD)
    assert result.returncode == 1
    assert f"{NAME}:4:11" in result.stdout
    assert (base / NAME).read_text() == INCIDENT
    (base / NAME).write_text(BAD)
    assert run("lint", "-", "--stdin-filename", NAME, cwd=base, input=INCIDENT).returncode == 0


def test_the_file_need_not_exist(run, base):
    text = BAD.replace("INC-2026-0303", "INC-2026-0309")
    result = run("lint", "--stdin-filename", NEW, "-", "--format", "json", cwd=base, input=text)
    assert result.returncode == 1
    assert {finding["path"] for finding in json.loads(result.stdout)["findings"]} == {NEW}


def test_rules_that_compare_documents_see_the_others(run, base):
    result = run("lint", "--stdin-filename", NEW, "-", "--only", "duplicate-id", cwd=base, input=INCIDENT)
    assert result.returncode == 1
    assert f"{NEW}:2:5" in result.stdout
    assert f"{NAME}:2:5" not in result.stdout


@pytest.mark.parametrize("form", ["{path}", "./{path}", "../{base}/{path}", "{absolute}"])
def test_findings_are_reported_under_the_name_as_it_was_given(run, base, form):
    name = form.format(path=NAME, base=base.name, absolute=base / NAME)
    result = run("lint", "--stdin-filename", name, "-", cwd=base, input=BAD)
    assert f"{name}:4:11" in result.stdout


def test_settings_are_those_around_the_name(run, base):
    (base / "afterword.yml").write_text("rules: {invalid-value: warning}\n")
    elsewhere = base.parent
    result = run("lint", "--stdin-filename", base / NAME, "-", "--only", "invalid-value", cwd=elsewhere, input=BAD)
    assert result.returncode == 0
    assert "1 warning" in result.stdout


def test_settings_and_records_may_come_this_way_too(run, base):
    result = run("lint", "--stdin-filename", "afterword.yml", "-", cwd=base, input="title: T\nrules: {drfit: off}\n")
    assert result.returncode == 2
    assert 'afterword.yml:2:9: there is no rule "drfit"; did you mean "drift"?' in result.stderr
    people = "- {name: Ada, hadnle: ada}\n"
    result = run("lint", "--stdin-filename", "content/people.yml", "-", cwd=base, input=people)
    assert "content/people.yml:1:15" in result.stdout
    assert "heading" not in result.stdout and NAME not in result.stdout


def test_an_ignored_name_yields_nothing(run, base):
    (base / ".afterwordignore").write_text("/content/incidents/\n")
    result = run("lint", "--stdin-filename", NAME, "-", cwd=base, input=BAD)
    assert result.returncode == 0
    assert f"1 path was ignored: {NAME} (.afterwordignore:1)" in result.stderr


def test_bytes_that_are_no_text(run, base):
    result = run("lint", "--stdin-filename", NAME, "-", cwd=base, input="a\udcff", errors="surrogateescape")
    assert result.returncode == 1
    assert "unreadable-file" in result.stdout


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["-"], "add --stdin-filename PATH"),
        (["--stdin-filename", NAME], "give - as the only path"),
        (["--stdin-filename", NAME, "-", NAME], "give - as the only path"),
        (["--stdin-filename", "content", "-"], "takes the name of a file"),
        (["--stdin-filename", "", "-"], "takes the name of a file"),
        (["--stdin-filename", NAME, "-", "--since", "HEAD"], "leave - out"),
        (["--stdin-filename", NAME, "-", "--write-baseline"], "leave - out"),
    ],
)
def test_mistakes_are_told(run, base, arguments, words):
    result = run("lint", *arguments, cwd=base, input=BAD)
    assert result.returncode == 2
    assert words in result.stderr
    assert result.stdout == ""
