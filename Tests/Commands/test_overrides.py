"""Levels and options of rules that hold for some documents alone."""

import pytest

from conftest import INCIDENT

BAD = INCIDENT.replace("severity: 3", "severity: 9")
OLD = "content/incidents/2019/INC-2019-0303-old.md"


@pytest.fixture
def two(base):
    """The same fault in an old and in a new incident."""
    (base / "content/incidents/INC-2026-0303-checkout.md").write_text(BAD)
    (base / "content/incidents/2019").mkdir()
    (base / OLD).write_text(BAD.replace("2026", "2019"))
    return base


def settings(base, overrides):
    (base / "afterword.yml").write_text("timezone: UTC\noverrides:\n" + overrides)


@pytest.mark.parametrize(
    "pattern",
    ["content/incidents/2019/**", "content/incidents/2019/", "2019", "/content/incidents/2019/*.md", "INC-2019-*.md"])
def test_a_level_for_some_paths(run, two, pattern):
    settings(two, f"  - paths: ['{pattern}']\n    rules: {{invalid-value: note}}\n")
    result = run("lint", "--only", "invalid-value", cwd=two)
    assert "1 error, 1 note" in result.stdout
    assert result.stderr == ""


def test_later_entries_win_and_levels_add_up(run, two):
    settings(two, """
  - files: '**'
    rules: {invalid-value: off, file-name: error}
  - paths: [content/incidents/2019/**]
    rules: {invalid-value: warning}
""")
    result = run("lint", "--only", "invalid-value", cwd=two)
    assert "1 warning" in result.stdout
    assert OLD in result.stdout and "INC-2026" not in result.stdout


def test_a_pattern_can_take_documents_out(run, two):
    settings(two, "  - paths: [content/**, '!content/incidents/2019/']\n    rules: {invalid-value: off}\n")
    result = run("lint", "--only", "invalid-value", cwd=two)
    assert "1 error" in result.stdout and OLD in result.stdout


def test_options_and_rules_that_are_off_elsewhere(run, base):
    (base / "afterword.yml").write_text("""timezone: UTC
rules: {summary-length: off, duplicate-id: off}
overrides:
  - paths: [INC-2026-0303-checkout.md]
    rules: {summary-length: {level: error, minimum-words: 100}, duplicate-id: error}
""")
    (base / "content/incidents/INC-2026-0303-twin.md").write_text(INCIDENT)
    path = base / "content/incidents/INC-2026-0303-checkout.md"
    path.write_text(INCIDENT.replace("status: draft", "status: published"))
    result = run("lint", "--only", "summary-length,duplicate-id", cwd=base)
    assert "2 errors" in result.stdout
    assert "twin.md:" not in result.stdout


def test_a_pattern_that_matches_nothing_is_cautioned(run, two):
    settings(two, "  - paths: [content/incidents/2018/**]\n    rules: {invalid-value: off}\n")
    result = run("lint", cwd=two)
    assert 'warning: afterword.yml:3:13: "content/incidents/2018/**" matches no document' in result.stderr
    assert result.returncode == 1


@pytest.mark.parametrize(
    "overrides, words",
    [
        ("  - paths: [content/**]\n    rules: {action-tickt: off}\n",
         '4:13: there is no rule "action-tickt"; did you mean "action-ticket"?'),
        ("  - path: [content/**]\n    rules: {}\n", '3:5: an override has no key "path"'),
        ("  - rules: {action-ticket: off}\n", "3:5: an override needs paths"),
        ("  - paths: []\n    rules: {}\n", "3:12: paths is a list of patterns"),
        ("  - paths: ['[a']\n    rules: {}\n", '3:13: nothing can match "[a"'),
        ("  content/**: {action-ticket: off}\n", '3:3: an override has no key "content/**"'),
        ("  - content/**\n", "3:5: write overrides as a list"),
        ("  - paths: [content/**]\n    rules: {repeat-incident: {likeness: 3}}\n",
         "4:31: repeat-incident looks at all documents at once: set likeness under rules"),
    ],
)
def test_mistakes_are_named_where_they_stand(run, base, overrides, words):
    settings(base, overrides)
    result = run("lint", cwd=base)
    assert result.returncode == 2
    assert "afterword.yml:" + words in result.stderr
