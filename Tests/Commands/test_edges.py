"""Sites of knowledge bases that hold nothing, one or many, and strange names: no dead link, nothing absurd."""

import html
import re
import urllib.parse

import pytest

FACTORS = "## Contributing factors\n\n- **technical**: The pool had no bound.\n\n"
TIMELINE = """## Timeline

| Time | Event |
|---|---|
| 2026-03-03 14:02 | It began[^1] |
| 2026-03-03 14:10 | **Detected** by an alert |
| 2026-03-03 14:12 | **Declared** |
| 2026-03-03 14:40 | **Mitigated** |

"""
ACTIONS = "## Action items\n\n| Action | Owner | Due | State |\n|---|---|---|---|\n"
BODY = "## Summary\n\nCheckout timed out.\n\n" + TIMELINE + FACTORS + ACTIONS \
    + "| Bound the pool | @ada | 2026-04-01 | open |\n\n[^1]: By the log.\n"


def incident(name, body=BODY, title="Checkout times out", **head):
    keys = {"id": name, "title": f'"{title}"', "severity": 3, "status": "published", "services": "[checkout]",
            "started": "2026-03-03T14:02Z", "resolved": "2026-03-03T15:02Z", **head}
    lines = [f"{key}: {value}" for key, value in keys.items() if value is not None]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body


def numbered(count, **more):
    return {f"INC-2026-{number:04}": incident(f"INC-2026-{number:04}", **more) for number in range(1, count + 1)}


def rows(count):
    return ACTIONS + "".join(f"| Bound pool {number} | @ada | 2026-04-01 | open |\n" for number in range(count))


def of_each(count):
    """So many near misses, services, owners, factors, actions, lucky breaks and overdue reviews."""
    return {f"INC-2026-{number:04}": incident(
        f"INC-2026-{number:04}", services=f"[service-{number}]", kind="near-miss",
        body=f"## Summary\n\nIt was slow.\n\n{FACTORS}{ACTIONS}| Bound it | @owner-{number} | 2026-04-01 | open |\n\n"
             "## Lessons learned\n\n### Where we got lucky\n\n- It was Sunday.\n") for number in range(1, count + 1)}


LONG = "Supercalifragilisticexpialidocious" * 9
BASES = {
    "a blank file": {"blank": ""},
    "a title alone": {"bare": "# Something\n"},
    "a head alone": {"INC-1": incident("INC-1", body="")},
    "one": numbered(1),
    "no dates": numbered(3, body=FACTORS + ACTIONS + "| Bound the pool | @ada | | open |\n", started=None, resolved=None),
    "no severity, no service": numbered(3, severity=None, services=None),
    "all cancelled": numbered(2, status="cancelled"),
    "near misses alone": numbered(2, kind="near-miss"),
    "times in reverse": numbered(1, body="", resolved="2026-03-03T13:00Z", detected="2026-03-03T12:00Z"),
    "all in one minute": numbered(1, body="", resolved="2026-03-03T14:02Z", declared="2026-03-03T14:02Z"),
    "years apart": {"a": incident("A", started="1970-01-01T00:00Z", resolved=None), "b": incident("B")},
    "many of one owner": numbered(21, body=rows(10)),
    "one of each": of_each(1),
    "more than a page of each": of_each(201),
    "many in one": numbered(1, body=FACTORS + "- **process**: It was not checked.\n" * 60 + "\n" + rows(60)),
    "strange names": {
        "1": incident('"INC/2026/../1"', title=LONG), "2": incident('"<b>x</b>&amp;"', title="# *x* <i>"),
        "3": incident('"事故-１２"', title="決済サービスが一時間停止しました"), "4": incident('"حادث-1"', title="توقفت خدمة الدفع"),
        "5": incident('"🔥"', title="🔥"), "6": incident('"' + "X" * 200 + '"', services=f"[{LONG}]"),
        "7": incident("index", title=""), "8": incident("INC-1"), "9": incident("inc-1"), "10": incident("con"),
    },
}

ABSURD = [
    r"\bNaN\b", r"\binf\b", r"Optional\(", r"\{\{", r"\b0 of 0\b", r"\bof 0 open\b", r"unknown for 0\b",
    r"(?<![\d.:/–-])-\d+ ?(?:days?|min|h)\b",
    r"(?<![\d.,])1 (?:incidents|actions|days|factors|services|entries|reviews|months|owners|documents)\b",
    r"\b(?:[02-9]|\d\d+) (?:incident|action|day|factor|service|entry|review|month|owner|document)\b",
]


def text(page):
    page = re.sub(r"(?s)<(script|style|pre|code)\b.*?</\1>", " ", page)
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"</[a-z]", "\n<x", page)))


def faults(site):
    pages = {path: path.read_text() for path in site.rglob("*.html")}
    ids = {path: [html.unescape(name) for name in re.findall(r' id="([^"]*)"', page)] for path, page in pages.items()}
    for path, page in pages.items():
        name = str(path.relative_to(site))
        if len(ids[path]) != len(set(ids[path])):
            yield name, "an id twice"
        if page.count("<h1") != 1:
            yield name, "not one h1"
        if len(page.encode()) > 300_000:
            yield name, "above 300 KB"
        yield from ((name, f"empty {tag}") for tag in re.findall(r"<(ul|ol|dl|tbody|section)\b[^>]*>\s*</\1>", page))
        said = text(page)
        yield from ((name, found.group()) for pattern in ABSURD for found in re.finditer(pattern, said))
        for link in map(html.unescape, re.findall(r'(?:href|src)="([^"]*)"', page)):
            if name == "404.html" or re.match(r"[a-zA-Z][a-z+]*:|//", link):
                continue
            place, _, anchor = link.partition("#")
            target = (path.parent / urllib.parse.unquote(place.partition("?")[0])).resolve() if place else path
            if not target.is_file():
                yield name, link
            elif anchor and target in ids and urllib.parse.unquote(anchor) not in ids[target]:
                yield name, link


@pytest.mark.parametrize("name", BASES)
def test_nothing_is_dead_empty_or_absurd(run, tmp_path, name):
    (tmp_path / "afterword.yml").write_text("title: Edge\ntimezone: UTC\nas-of: 2026-06-01\n")
    folder = tmp_path / "content" / "incidents"
    folder.mkdir(parents=True)
    for file, words in BASES[name].items():
        (folder / f"{file}.md").write_text(words)
    result = run("build", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    site = (tmp_path / "site").resolve()
    assert not list(faults(site))
    pages = len(list(site.glob("incidents/*/index.html")))
    assert pages >= len(BASES[name]), "an incident has no page"


def test_without_a_document_it_says_where_the_first_belongs(run, tmp_path):
    (tmp_path / "afterword.yml").write_text("title: Edge\n")
    (tmp_path / "content").mkdir()
    result = run("build", cwd=tmp_path)
    assert result.returncode != 0 and "content/incidents/" in result.stderr


def test_a_document_that_is_skipped_alone_is_named(run, tmp_path):
    folder = tmp_path / "postmortems"
    folder.mkdir()
    (folder / "2024-01-template-ish.md").write_text("# Checkout was slow\n\n## Summary\n\n[what happened]\n")
    (folder / "b.md").write_text("# Search was slow\n\n## Summary\n\nIt was.\n")
    lines = run("lint", "postmortems", cwd=tmp_path).stdout.splitlines()
    assert "2 documents found, 1 linted, 1 skipped (1 template: postmortems/2024-01-template-ish.md)" in lines
