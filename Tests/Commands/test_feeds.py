"""What other programs read, read by other programs: feeds, calendar, data, sitemap."""

import datetime
import json
import os
import re
import subprocess
import urllib.parse

import feedparser
import icalendar
import jsonschema
import pytest
from lxml import etree

from conftest import ROOT, snapshot
from formats import ATOM, JSON_FEED, SITEMAP, STATUSPAGE, TAG

ADDRESS = "https://reports.example.org/kb/"

# A title that holds what breaks feeds: the end of CDATA, both quotation marks, markup, an emoji of several
# characters, writing from right to left with an override, a tab, and a control that XML forbids.
HOSTILE = "]]> \"it's\" <b>&amp;</b> 👩🏽‍🚒 שלום \u202e end\t\\; \u0001, x"

HOSTILE_INCIDENT = """---
id: INC-2026-0412
title: "%s"
severity: 1
status: published
services: ["check,out", "a;b"]
customer-facing: true
started: 2026-04-12T22:30-03:00
declared: 2026-04-13T01:40Z
resolved: 2026-04-13T04:00Z
---

## Summary

%s

## Communications

| Time | Audience | Status | Message |
| --- | --- | --- | --- |
| 2026-04-13 01:45 | status-page | investigating | We look into it; %s. |
| 2026-04-13 01:50 | executives | investigating | Not for customers. |
| 2026-04-13 03:30 | status-page | monitoring | Better. |

## Action items

- Limit %s @ada, due 2026-06-20
- Watch the pool @ken, due 2026-05-01
- Done already @ken, due 2026-05-01, done 2026-05-01
"""


def hostile_base(base):
    yaml = HOSTILE.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\u0001", "\\x01")
    markdown = HOSTILE.replace("\\", "\\\\").replace("<", "&lt;").replace("&amp;", "&amp;amp;")
    text = HOSTILE_INCIDENT % (yaml, markdown, "\U0001F692", "]]&gt; \U0001F692")
    (base / "content" / "incidents" / "INC-2026-0412-hostile.md").write_text(text, encoding="utf-8")
    return base


@pytest.fixture(params=["with an address", "without"])
def built(run, base, request):
    """A hostile knowledge base as a site; its address, or none."""
    hostile_base(base)
    address = ["--base-url", ADDRESS] if request.param == "with an address" else []
    result = run("build", *address, cwd=base)
    assert result.returncode == 0, result.stderr
    return base / "site", ADDRESS if address else None


@pytest.fixture(scope="module")
def demonstration(pytestconfig, tmp_path_factory):
    """The demonstration, built elsewhere."""
    output = tmp_path_factory.mktemp("demonstration") / "site"
    subprocess.run([pytestconfig.getoption("--afterword"), "build", "--output", str(output)], cwd=ROOT, check=True,
                   capture_output=True)
    return output


def atom(site):
    source = (site / "feed.xml").read_bytes()
    tree = etree.fromstring(source)
    problems = ATOM(tree)
    assert not problems, problems
    feed = feedparser.parse(source)
    assert not feed.bozo, feed.bozo_exception
    return feed


def test_atom(built):
    site, address = built
    feed = atom(site)
    assert [entry.id.rsplit("/", 1)[1] for entry in feed.entries] == ["inc-2026-0412", "inc-2026-0303"]
    entry = feed.entries[0]
    assert " ".join(entry.title.split()) == " ".join(HOSTILE.replace("\u0001", "\ufffd").split())
    assert entry.published == "2026-04-13T01:30:00Z"
    assert entry.updated == "2026-05-01T00:00:00Z"
    assert {tag.term for tag in entry.tags} == {"severity-1", "check,out", "a;b"}
    for one in feed.entries:
        assert TAG.fullmatch(one.id), one.id
        target = one.link.removeprefix(address) if address else one.link
        assert (site / target / "index.html" if target.endswith("/") else site / target).is_file()
    if address:
        assert entry.id == "tag:reports.example.org,2026:/kb/incidents/inc-2026-0412"
    else:
        assert entry.id == "tag:afterword.invalid,2026:/test/incidents/inc-2026-0412"


def test_json_feed(built):
    site, address = built
    feed = json.loads((site / "feed.json").read_bytes())
    validate(feed, JSON_FEED)
    other = atom(site)
    assert [item["id"] for item in feed["items"]] == [entry.id for entry in other.entries]
    assert [item["date_modified"] for item in feed["items"]] == [entry.updated for entry in other.entries]
    assert feed["items"][0]["title"] == " ".join(HOSTILE.split())
    assert ("feed_url" in feed) == bool(address)


def validate(value, schema):
    checker = jsonschema.FormatChecker()
    for needed in ["date", "date-time"]:
        assert needed in checker.checkers
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = list(jsonschema.Draft202012Validator(schema, format_checker=checker).iter_errors(value))
    assert not errors, [f"{list(error.absolute_path)}: {error.message[:200]}" for error in errors[:5]]


def calendar(site):
    source = (site / "actions.ics").read_bytes()
    lines = source.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")
    found = icalendar.Calendar.from_ical(source)
    assert not found.errors
    for event in found.walk("VEVENT"):
        assert not event.errors
        assert isinstance(event["DTSTART"].dt, datetime.date) and not isinstance(event["DTSTART"].dt, datetime.datetime)
        assert event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(days=1)
    uids = [str(event["UID"]) for event in found.walk("VEVENT")]
    assert len(set(uids)) == len(uids)
    return found


def test_calendar(built):
    site, address = built
    events = {str(event["UID"]): event for event in calendar(site).walk("VEVENT")}
    assert len(events) == 2, "open actions alone have a day"
    [late] = [event for uid, event in events.items() if "/A2@" in uid]
    assert late["DTSTART"].dt == datetime.date(2026, 5, 1)
    assert late["DTSTAMP"].dt == datetime.datetime(2026, 6, 1, tzinfo=datetime.timezone.utc)
    assert "Watch the pool" in str(late["SUMMARY"])
    assert [str(category) for category in late["CATEGORIES"].cats] == ["check,out", "a;b"]
    title = " ".join(HOSTILE.replace("\u0001", "\ufffd").split())
    assert str(late["DESCRIPTION"]).startswith(f"INC-2026-0412: {title}\nOwner: ken")
    assert str(late.get("URL", "")) == (ADDRESS + "incidents/inc-2026-0412/" if address else "")


def check_data(site):
    """Every file of the API against the schema beside it; gives the files."""
    schema = json.loads((site / "api" / "schema.json").read_bytes())
    files = {}
    for path in sorted((site / "api").rglob("*.json")):
        assert path.stat().st_size < 300_000, path
        if path.name != "schema.json" or path.parent.name != "api":
            value = json.loads(path.read_bytes())
            validate(value, {**schema, "$ref": "#/$defs/" + value["document"]})
            files[str(path.relative_to(site))] = value
    for name, value in files.items():
        for target in paths(value):
            assert (site / target).is_file(), f"{name} names {target}"
    return files


def paths(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("path", "data", "lastIncident") and inner:
                yield inner
            yield from paths(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner)


def test_data(built):
    site, address = built
    files = check_data(site)
    index = files["api/index.json"]
    assert (index["schemaVersion"], index["edition"], index["asOf"]) == (1, "internal", "2026-06-01")
    assert index["address"] == address
    assert (index["incidentCount"], index["openActionCount"], index["overdueActionCount"]) == (2, 2, 1)
    [first, second] = files["api/incidents.json"]["incidents"]
    assert first["title"] == " ".join(HOSTILE.split())
    assert (first["started"], first["date"]) == ("2026-04-13T01:30:00Z", "2026-04-13"), "the zone is the settings'"
    assert second["id"] == "INC-2026-0303"
    assert [action["daysOverdue"] for action in files["api/actions.json"]["actions"]] == [31, None]
    record = files["api/incidents/inc-2026-0412.json"]
    assert [action["state"] for action in record["actions"]] == ["open", "open", "done"]
    assert len(record["communications"]) == 3
    assert {service["id"] for service in files["api/services.json"]["services"]} == {"check,out", "a;b", "checkout"}


def test_the_schema_refuses_what_it_does_not_name(built):
    site, _ = built
    schema = json.loads((site / "api" / "schema.json").read_bytes())
    index = json.loads((site / "api" / "index.json").read_bytes())
    for wrong in [{**index, "more": 1}, {**index, "schemaVersion": 2}, {**index, "asOf": "soon"},
                  {key: value for key, value in index.items() if key != "title"}]:
        with pytest.raises(AssertionError):
            validate(wrong, schema)
    validate(index, schema)


def test_statuspage(built):
    site, address = built
    status = json.loads((site / "incidents.json").read_bytes())
    validate(status, STATUSPAGE)
    [incident] = status["incidents"]
    assert incident["name"] == " ".join(HOSTILE.split())
    assert (incident["status"], incident["impact"]) == ("resolved", "critical")
    assert incident["monitoring_at"] == "2026-04-13T03:30:00Z"
    assert [update["display_at"] for update in incident["incident_updates"]] == [
        "2026-04-13T03:30:00Z", "2026-04-13T01:45:00Z"]
    assert "Not for customers" not in json.dumps(status)
    assert incident["shortlink"] == (ADDRESS + "incidents/inc-2026-0412/" if address else None)


def test_sitemap(built):
    site, address = built
    if not address:
        assert not (site / "sitemap.xml").exists()
        return
    tree = etree.parse(site / "sitemap.xml")
    SITEMAP.assertValid(tree)
    named = {place.text for place in tree.iter("{*}loc")}
    pages = {str(path.relative_to(site)) for path in site.rglob("*.html") if path.name != "404.html"}
    assert named == {address + urllib.parse.quote(re.sub(r"(^|/)index\.html$", r"\1", page)) for page in pages}


def test_pages_name_the_feeds(built):
    site, _ = built
    for page in site.rglob("*.html"):
        tree = etree.HTML(page.read_bytes())
        found = {link.get("type"): link.get("href") for link in tree.iterfind(".//link[@rel='alternate']")}
        assert "application/atom+xml" in found and "application/feed+json" in found, page
        if page.name != "404.html":
            for target in found.values():
                assert (page.parent / target).is_file(), f"{page} names {target}"


def test_the_demonstration(demonstration):
    feed = atom(demonstration)
    assert len(feed.entries) >= 4
    validate(json.loads((demonstration / "feed.json").read_bytes()), JSON_FEED)
    validate(json.loads((demonstration / "incidents.json").read_bytes()), STATUSPAGE)
    calendar(demonstration)
    files = check_data(demonstration)
    record = files["api/incidents/inc-2026-0303.json"]
    assert record["incident"]["durationSeconds"] == 94 * 60
    assert not any(":internal[" in json.dumps(value) for value in files.values())
    SITEMAP.assertValid(etree.parse(demonstration / "sitemap.xml"))


def test_the_same_bytes_in_any_zone_and_on_any_number_of_cores(run, base):
    hostile_base(base)
    seen = []
    for jobs, zone, locale in [(1, "UTC", "C"), (8, "Pacific/Kiritimati", "tr_TR.UTF-8")]:
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "LANG": locale}
        output = base / f"site-{jobs}"
        result = run("build", "--jobs", jobs, "--output", output, cwd=base, env=environment)
        assert result.returncode == 0, result.stderr
        seen.append(snapshot(output))
    assert seen[0] == seen[1]
