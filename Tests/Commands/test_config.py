"""`afterword config` tells values and origins."""

import json

import pytest

SETTINGS = """title: 'Ours: all'
timezone: Europe/Berlin
clocks:
  profile: pagerduty
  cadence-minutes: 25
rules:
  action-ticket: off
  summary-length: {level: warning, maximum-words: 99}
blameless: {roles: [shift lead]}
overrides:
  - paths: [content/incidents/2019/**]
    rules: {action-ticket: note, summary-length: {maximum-words: 500}}
theme: {radius: 6}
"""


@pytest.fixture
def ours(base):
    (base / "afterword.yml").write_text(SETTINGS)
    return base


def origins(run, base, *arguments, **options):
    """Value and origin by key."""
    result = run("config", "--format", "json", *arguments, cwd=base, **options)
    assert result.returncode == 0, result.stderr
    return {line["key"]: (line["value"], line["origin"]) for line in json.loads(result.stdout)["settings"]}


def test_values_and_places(run, ours):
    found = origins(run, ours)
    assert found["title"] == ("Ours: all", "afterword.yml:1:8")
    assert found["timezone"] == ("Europe/Berlin", "afterword.yml:2:11")
    assert found["output"] == ("site", "default")
    assert found["company"] == (None, None)
    assert found["clocks.cadence-minutes"] == (25, "afterword.yml:5:20")
    assert found["clocks.executives-minutes"] == (30, "profile pagerduty")
    assert found["required-sections.five-whys"] == ([1, 2], "default")
    assert found["rules.action-ticket"] == ("off", "afterword.yml:7:18")
    assert found["rules.action-due"] == ("error", "default")
    assert found["rules.summary-length.level"] == ("warning", "afterword.yml:8:27")
    assert found["rules.summary-length.maximum-words"] == (99, "afterword.yml:8:51")
    assert found["rules.summary-length.minimum-words"] == (8, "default")
    assert found["blameless.roles"] == (["shift lead"], "afterword.yml:9:20")
    assert found["theme.radius"] == (6, "afterword.yml:13:17")
    assert found["theme.colours.light.accent"] == ("#0b5c73", "default")


def test_the_day_comes_from_option_settings_environment_or_clock(run, ours, monkeypatch):
    environment = {"SOURCE_DATE_EPOCH": "1780272000", "PATH": "/usr/bin"}
    assert origins(run, ours, "as-of", "--as-of", "2026-01-02")["as-of"] == ("2026-01-02", "--as-of")
    assert origins(run, ours, "as-of", env=environment)["as-of"] == ("2026-06-01", "SOURCE_DATE_EPOCH")
    assert origins(run, ours, "as-of", env={"PATH": "/usr/bin"})["as-of"][1] == "today"
    (ours / "afterword.yml").write_text("as-of: 2026-05-01\n")
    assert origins(run, ours, "as-of", env=environment)["as-of"] == ("2026-05-01", "afterword.yml:1:8")


def test_overrides_hold_for_a_document(run, ours):
    old = origins(run, ours, "--for", "content/incidents/2019/x.md")
    assert old["rules.action-ticket"] == ("note", "afterword.yml:12:28")
    assert old["rules.summary-length.maximum-words"] == (500, "afterword.yml:12:66")
    assert old["rules.summary-length.level"] == ("warning", "afterword.yml:8:27")
    new = origins(run, ours, "--for", "content/incidents/2020/x.md")
    assert new["rules.action-ticket"] == ("off", "afterword.yml:7:18")


def test_the_output_is_the_settings_again(run, ours):
    before = {key: value for key, (value, _) in origins(run, ours).items()}
    (ours / "afterword.yml").write_text(run("config", cwd=ours).stdout)
    after = {key: value for key, (value, _) in origins(run, ours).items()}
    assert after == before


@pytest.mark.parametrize(
    "key, text",
    [
        ("title", "Ours: all\n"), ("clocks.cadence-minutes", "25\n"), ("clocks.cadenceMinutes", "25\n"),
        ("blameless.roles", "shift lead\n"), ("rules.action-ticket", "off\n"),
        ("rules.summary-length.maximum-words", "99\n"), ("company", ""), ("required-sections.five-whys", "1\n2\n"),
    ],
)
def test_a_key_gives_its_value_alone(run, ours, key, text):
    result = run("config", key, cwd=ours)
    assert (result.returncode, result.stdout) == (0, text)


def test_a_group_gives_its_keys(run, ours):
    assert run("config", "horizons", cwd=ours).stdout == (
        "horizons:\n"
        "  immediate-days: 14                        # default\n"
        "  short-term-days: 92                       # default\n")


@pytest.mark.parametrize(
    "key, meant", [("titel", "title"), ("clocks.cadence", None), ("rules.action-tickt", "rules.action-ticket"),
                   ("title.x", None), ("", None)])
def test_an_unknown_key_is_told(run, ours, key, meant):
    result = run("config", key, cwd=ours)
    assert result.returncode == 2
    assert f'there is no setting "{key}"' in result.stderr
    assert (f'did you mean "{meant}"?' in result.stderr) == (meant is not None)


def test_broken_settings_are_told_as_everywhere(run, base):
    (base / "afterword.yml").write_text("titel: x\nrules: {a: off}\n")
    result = run("config", cwd=base)
    assert result.returncode == 2
    assert "afterword.yml:1:1" in result.stderr and "afterword.yml:2:9" in result.stderr


def test_without_settings_the_defaults_are_told(run, tmp_path):
    result = run("config", cwd=tmp_path)
    assert result.returncode == 0
    assert "There is no afterword.yml" in result.stderr
    assert "title: Incident knowledge base" in result.stdout


def test_without_settings_the_whole_folder_is_content(run, tmp_path):
    (tmp_path / "report.md").write_text("# Outage of 2026-03-03\n")
    assert run("config", "content", cwd=tmp_path).stdout == ".\n"
    lint = run("lint", cwd=tmp_path)
    assert "1 document found" in lint.stdout, lint.stdout
