"""The schemas of settings and front matter agree with what the program reads."""

import json

import jsonschema
import pytest

import yaml12
from conftest import INCIDENT

NAME = "content/incidents/INC-2026-0303-checkout.md"


@pytest.fixture(scope="module")
def printed():
    """Schemas that were printed before: they are always the same."""
    return {}


@pytest.fixture
def schema(run, root, printed):
    def read(subject):
        if subject in printed:
            return printed[subject]
        result = run("schema", subject, cwd=root)
        assert (result.returncode, result.stderr) == (0, "")
        schema = json.loads(result.stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        printed[subject] = jsonschema.Draft202012Validator(schema)
        return printed[subject]

    return read


def faults(validator, value):
    return [error.message for error in validator.iter_errors(value)]


def test_the_demonstration_is_valid(schema, root):
    assert faults(schema("settings"), yaml12.read((root / "afterword.yml").read_text())) == []
    validator = schema("front-matter")
    incidents = sorted((root / "content/incidents").rglob("INC-*.md"))
    assert len(incidents) > 10
    for path in incidents:
        front = yaml12.front_matter(path.read_text())
        assert front and faults(validator, front) == [], path


GOOD_SETTINGS = [
    "",
    "title: 42\n",
    "base_url: https://example.com\nasOf: 2026-06-01\nTIMEZONE: UTC\n",
    "company:\n",
    "holidays: 2026-01-01\n",
    "holidays: [2026-01-01]\n",
    "clocks: {profile: PagerDuty, first_status_minutes: 3, cadenceHours: 2}\n",
    "clocks:\n",
    "horizons: {immediate-days: 7}\n",
    "required-sections: {five-whys: [1, SEV2], detection: all, summary: none, impact: false, timeline: critical}\n",
    "headings: {timeline: [Chronologie], fiveWhys: Warum}\n",
    "rules: {action-ticket: off, summary-length: {level: warning, maximum-words: 200}, drift: false}\n",
    "rules: {placeholder-text: {phrases: [to be done]}}\n",
    "rules:\n",
    "overrides: [{paths: [content/**], rules: {drift: note}}]\n",
    "overrides: {files: content/**, rules: {summary-length: {maximum-words: 9}}}\n",
    "blameless: {roles: [pharmacist], systems: dispatcher, allowed: []}\n",
    "theme: {colors: {light: {accent: '#7a1f5c'}}, fonts: {text: 'Georgia, serif', code: [Menlo]}, radius: 6}\n",
    "theme: {logo: brand/mark.svg}\n",
    "content: docs/incidents\nid-pattern: 'INC-[0-9]+'\n",
]

BAD_SETTINGS = [
    "titel: x\n",
    "- title\n",
    "title: [x]\n",
    "base-url: example.com\n",
    "as-of: tomorrow\n",
    "holidays: {a: 2026-01-01}\n",
    "holidays: 2026-01-01, 2026-05-01\n",
    "holidays: [soon]\n",
    "content: ../elsewhere\n",
    "output: /tmp/site\n",
    "clocks: {cadence-minute: 3}\n",
    "clocks: {cadence-minutes: soon}\n",
    "clocks: {cadence-minutes: 0}\n",
    "clocks: {profile: google}\n",
    "clocks: 3\n",
    "horizons: {immediate-days: 4000}\n",
    "required-sections: {five-wise: all}\n",
    "required-sections: {five-whys: [9]}\n",
    "headings: {timelines: x}\n",
    "rules: {action-tickets: off}\n",
    "rules: {action_ticket: off}\n",
    "rules: {action-ticket: never}\n",
    "rules: {summary-length: {maximum-words: -1}}\n",
    "rules: {summary-length: {words: 1}}\n",
    "rules: {placeholder-text: {phrases: {a: b}}}\n",
    "overrides: [{path: [content/**]}]\n",
    "overrides: [{rules: {drift: off}}]\n",
    "overrides: content/**\n",
    "overrides: [{paths: [content/**], rules: {repeat-incident: {most: 1}}}]\n",
    "blameless: {role: [x]}\n",
    "theme: {colours: {light: {accent: red}}}\n",
    "theme: {colours: {light: {sev-1: '#000000'}}}\n",
    "theme: {fonts: {text: []}}\n",
    "theme: {logo: /brand/mark.svg}\n",
    "theme: {logo: mark.txt}\n",
    "theme: {radius: 17}\n",
]


@pytest.mark.parametrize("text", GOOD_SETTINGS)
def test_both_take_these_settings(run, base, schema, text):
    assert faults(schema("settings"), yaml12.read(text)) == []
    (base / "afterword.yml").write_text(text)
    result = run("config", cwd=base)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("text", BAD_SETTINGS)
def test_both_refuse_these_settings(run, base, schema, text):
    assert faults(schema("settings"), yaml12.read(text)) != []
    (base / "afterword.yml").write_text(text)
    result = run("config", cwd=base)
    assert result.returncode == 2
    assert "afterword.yml:1:" in result.stderr


GOOD_FRONT = [
    "severity: SEV1", "severity: P2", "severity: critical", "Sev: s-3", "priority: whenever", "level: high",
    "status: In Review", "status: closed", "state: sometime", "status: merged into INC-2026-0301",
    "start_time: 2026-03-03T14:02Z", "startedAt: 2026-03-03 14:02 UTC", "started-at: 3 March 2026 14:02 UTC",
    "detected_at: 2026-03-03T14:05Z", "end-time: 2026-03-03T15:00Z", "resolvedAt: 2026-03-03T15:00Z",
    "affected: [checkout]", "products: checkout, search", "labels: [a, b]", "name: A title", "date: last week",
    "company: ACME", "categories: [x]", "layout: post", "published_at: 2026-03-05", "keywords: [x]",
    "customer-facing: yes", "customer_impact: Off", "impact: 12 customers", "impact: {customers: 12, x: [1, 2]}",
    "roles: {incident-commander: '@maria', scribe: [a, b]}", "responders: [{role: ic, person: ada}]",
    "severity-history: [{at: 2026-03-03T14:06Z, level: 2}]", "severityHistory: {severity: 1, when: 2026-03-03T14:06Z}",
    "review: {held: 2026-03-06T10:00Z, severity-accurate: no}", "kind: Near Miss", "type: post", "audience: PUBLIC",
    "timezone: Europe/Berlin", "tz: '+01:00'", "channel:", "ticket: 4711", "cancelled: false alarm", "tags:",
]

BAD_FRONT = [
    ("severity: 9", "invalid-value"), ("severity: [1, 2]", "invalid-value"), ("severity: whenever", "invalid-value"),
    ("status: sometime", "invalid-value"), ("kind: surprise", "invalid-value"), ("audience: everyone", "invalid-value"),
    ("id: INC", "invalid-value"), ("started: soon", "invalid-value"), ("started: [2026-03-03]", "invalid-value"),
    ("customer-facing: maybe", "invalid-value"), ("impact: [a]", "invalid-value"), ("roles: maria", "invalid-value"),
    ("severity-history: [2]", "invalid-value"), ("severity-history: [{at: 2026-03-03T14:06Z}]", "invalid-value"),
    ("severity-history: [{level: 2, because: x}]", "unknown-key"), ("review: {hold: x}", "unknown-key"),
    ("review: done", "invalid-value"), ("blast-radius: all", "unknown-key"), ("mitigatd: 2026-03-03T14:50Z", "unknown-key"),
    ("tags: {a: b}", "invalid-value"), ("title: [a]", "invalid-value"), ("timezone: [UTC]", "invalid-value"),
]


def with_key(line):
    """The incident with a line of front matter, in the place of the same key."""
    name = line.split(":")[0]
    lines = [old for old in INCIDENT.split("\n") if not old.startswith(name + ":")]
    return "\n".join([lines[0], line] + lines[1:])


def about_keys(run, base, text):
    (base / NAME).write_text(text)
    result = run("lint", "--format", "json", "--only", "invalid-value,unknown-key,front-matter-syntax", cwd=base)
    return {finding["rule"] for finding in json.loads(result.stdout)["findings"]}


@pytest.mark.parametrize("line", GOOD_FRONT)
def test_both_take_this_front_matter(run, base, schema, line):
    assert faults(schema("front-matter"), yaml12.read(line)) == []
    # An alias beside the key that it stands for would be told for that.
    lone = "---\nid: INC-2026-0303\n" + line + "\n---\n\n## Summary\n\nText.\n\n## Timeline\n"
    assert about_keys(run, base, lone) == set()


@pytest.mark.parametrize("line, rule", BAD_FRONT)
def test_both_refuse_this_front_matter(run, base, schema, line, rule):
    text = with_key(line)
    assert faults(schema("front-matter"), yaml12.front_matter(text)) != []
    assert rule in about_keys(run, base, text)


def test_ids_have_the_form_that_the_settings_ask_for(run, base):
    (base / "afterword.yml").write_text("id-pattern: 'OUT[.]?[0-9]{2,3}'\n")
    validator = jsonschema.Draft202012Validator(json.loads(run("schema", "front-matter", cwd=base).stdout))
    assert faults(validator, {"id": "OUT.123"}) == []
    assert faults(validator, {"id": "OUT1"}) and faults(validator, {"id": "INC-2026-0303"})


def test_a_schema_says_what_keys_mean(schema):
    settings = schema("settings").schema["properties"]
    assert settings["output"]["default"] == "site"
    assert settings["clocks"]["properties"]["cadence-minutes"]["default"] == 30
    assert settings["rules"]["properties"]["action-owner"]["default"] == "error"
    assert all(key["description"].endswith(".") for key in settings.values())


def test_an_unknown_subject_is_told(run, base):
    result = run("schema", "runbook", cwd=base)
    assert result.returncode == 2
    assert "front-matter" in result.stderr
