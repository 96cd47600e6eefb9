"""Suppressions as each format and the pages tell of them."""
import json

NAME = "content/incidents/INC-2026-0303-checkout.md"

TEXT = """---
id: INC-2026-0303
title: Checkout times out
severity: 3
status: published
services: [checkout]
started: 2026-03-03T14:02Z
---

## Summary

<!-- afterword-disable-next-line raw-html -- the vendor's notice as it was sent -->
It is <b>up</b>.

| Kind | Notice |
|---|---|
| second | It is <i>up</i>. <!-- afterword-disable-line raw-html: the vendor's "second" & last --> |

## Impact <!-- afterword-disable-line empty-section: told in the second review -->
"""

ONLY = ["--only", "raw-html,empty-section,suppression"]


def lint(run, base, *arguments):
    (base / NAME).write_text(TEXT)
    return run("lint", *ONLY, *arguments, cwd=base)


def test_text_counts_them(run, base):
    done = lint(run, base)
    assert done.stdout == "1 document found, 1 linted\nnothing to report, 3 suppressed\n"
    assert done.returncode == 0


def test_sarif_leaves_them_out(run, base):
    """Code scanning shows every result as an open alert, suppressed or not."""
    assert json.loads(lint(run, base, "--format", "sarif").stdout)["runs"][0]["results"] == []


def test_sarif_gives_the_reasons_on_demand(run, base):
    found = lint(run, base, "--format", "sarif", "--with-silenced").stdout
    results = json.loads(found)["runs"][0]["results"]
    assert [(each["ruleId"], each["suppressions"]) for each in results] == [
        ("raw-html", [{"kind": "inSource", "justification": "the vendor's notice as it was sent"}]),
        ("raw-html", [{"kind": "inSource", "justification": "the vendor's \"second\" & last"}]),
        ("empty-section", [{"kind": "inSource", "justification": "told in the second review"}]),
    ]
    assert all(each["partialFingerprints"]["primaryLocationLineHash"] for each in results)


def test_json_gives_the_reasons(run, base):
    root = json.loads(lint(run, base, "--format", "json").stdout)
    assert root["findings"] == []
    assert [(each["rule"], each["line"], each["reason"]) for each in root["suppressed"]] == [
        ("raw-html", 13, "the vendor's notice as it was sent"),
        ("raw-html", 17, "the vendor's \"second\" & last"),
        ("empty-section", 19, "told in the second review"),
    ]


def test_junit_skips_them(run, base):
    found = lint(run, base, "--format", "junit").stdout
    assert 'tests="3" failures="0" errors="0" skipped="3"' in found
    assert "suppressed, told in the second review: " in found


def test_others_leave_them_out(run, base):
    assert lint(run, base, "--format", "gitlab").stdout == "[]\n"
    assert json.loads(lint(run, base, "--format", "rdjson").stdout)["diagnostics"] == []
    assert lint(run, base, "--format", "github").stdout == ""
    assert "<error" not in lint(run, base, "--format", "checkstyle").stdout
    assert "Not shown: 3 suppressed." in lint(run, base, "--format", "markdown").stdout


def test_pages_do_not_show_them(run, base):
    (base / NAME).write_text(TEXT)
    assert run("build", cwd=base).returncode == 0
    pages = [path.read_text() for path in (base / "site/incidents").rglob("*.html")]
    assert pages
    for page in pages:
        assert "afterword-disable" not in page
        assert "told in the second review" not in page
    written = (base / "site/incidents/inc-2026-0303/index.html").read_text()
    assert '>Impact' in written


def test_a_strict_build_heeds_them(run, base):
    text = TEXT.split("## Summary")[0] + (
        "<!-- afterword-disable-file required-section -- imported from the old tracker -->\n\nRestored.\n")
    (base / NAME).write_text(text)
    left = json.loads(run("lint", "--format", "json", cwd=base).stdout)["findings"]
    assert "required-section" not in {each["rule"] for each in left}
    errors = [each["rule"] for each in left if each["level"] == "error"]
    done = run("build", "--strict", cwd=base)
    assert (done.returncode == 0) == (errors == []), errors


def test_a_baseline_holds_no_suppressed_finding(run, base):
    lint(run, base, "--write-baseline")
    assert not (base / "afterword-baseline.json").exists()
