"""Every format of `lint`, read by independent parsers and held against its official schema where there is one."""

import json
import os
import pathlib
import subprocess
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema
import pytest

SCHEMAS = pathlib.Path(__file__).resolve().parents[3] / "shared" / "schemas"
FILE = "content/incidents/INC-2026-0303-ünder score.md"
# Put together here, lest the file itself hold what looks like a secret.
SECRET = "AKIA" + "2E7QXH4MZT3WBN5K"
LINES = [
    "---",
    "id: INC-2026-0303",
    "title: Checkout 🚒 times out",
    "severity: 2",
    "status: published",
    "servces: [checkout]",
    "detected: 2026-03-03T14:02+01:00",
    "---",
    "# Checkout 🚒 times out",
    "",
    "## Contributing factors",
    "",
    "- 日本語 🚒 the operator made a human error, said @ada & <b>bob</b> | \"x\".",
    f"- Obviously the key {SECRET} leaked.",
    "",
    "::error::Obviously not a command, 100% sure",
    "",
    "| Action | Owner | Due |",
    "|---|---|---|",
    "| 🚒 Improve é things | everyone | soon |",
    "",
]
FORMATS = ["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown"]


@pytest.fixture(params=["\n", "\r\n"], ids=["LF", "CRLF"])
def written(base, request):
    """A repository with one document that has everything a report must cope with."""
    subprocess.run(["git", "init", "-q"], cwd=base, check=True)
    (base / "content/incidents/INC-2026-0303-checkout.md").unlink()
    (base / FILE).write_bytes(request.param.join(LINES).encode())
    return base


def report(run, cwd, form, code=1):
    result = run("lint", "--format", form, cwd=cwd)
    assert result.returncode == code, result.stdout + result.stderr
    return result.stdout


def own(run, written):
    """The findings with the text that each speaks of, by the bytes that `json` gives."""
    source = (written / FILE).read_bytes()
    found = json.loads(report(run, written, "json"))["findings"]
    return [
        (each["rule"], source[each["startOffset"] : each["endOffset"]].decode())
        for each in found
        if each["path"] == FILE
    ]


def cut(text, start, end):
    """The characters between two places (line, column), both from one, the end behind the last."""
    lines = text.split("\n")
    (first, left), (last, right) = start, end
    if first == last:
        return lines[first - 1][left - 1 : right - 1]
    return "\n".join([lines[first - 1][left - 1 :], *lines[first : last - 1], lines[last - 1][: right - 1]])


def lines_of(data, decode, width=1):
    """A text in which one character stands for `width` bytes of an encoding."""
    return "".join(decode(data[index : index + width]) for index in range(0, len(data), width))


def schema(name):
    path = SCHEMAS / name
    if not path.exists():
        print(f"SKIPPED: {path} is not here")
        pytest.skip(f"{name} is not here")
    return json.loads(path.read_text())


def test_json_counts_code_points(run, written):
    text = (written / FILE).read_bytes().decode()
    found = json.loads(report(run, written, "json"))["findings"]
    assert len(found) > 8
    for each in found:
        span = cut(text, (each["line"], each["column"]), (each["endLine"], each["endColumn"]))
        assert (each["rule"], span) in own(run, written)


def test_sarif_is_valid_and_counts_utf16(run, written):
    sarif = json.loads(report(run, written, "sarif"))
    data = (written / FILE).read_bytes().decode().encode("utf-16-le")
    units = lines_of(data, lambda unit: chr(int.from_bytes(unit, "little")), 2)
    [one] = sarif["runs"]
    spans = []
    for result in one["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert (written / urllib.parse.unquote(place["artifactLocation"]["uri"])).exists()
        region = place["region"]
        span = cut(units, (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))
        text = b"".join(ord(unit).to_bytes(2, "little") for unit in span).decode("utf-16-le")
        spans.append((result["ruleId"], text))
        assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["primaryLocationLineHash"]
    assert spans == own(run, written)
    rules = one["tool"]["driver"]["rules"]
    assert all(len(rule["fullDescription"]["text"]) <= 1024 for rule in rules)
    validator = jsonschema.Draft7Validator(schema("sarif-schema-2.1.0.json"))
    assert list(validator.iter_errors(sarif)) == []


def test_rdjson_is_valid_and_counts_bytes(run, written):
    found = json.loads(report(run, written, "rdjson"))
    text = lines_of((written / FILE).read_bytes(), lambda byte: chr(byte[0]))
    spans = []
    for each in found["diagnostics"]:
        range = each["location"]["range"]
        places = [(range[name]["line"], range[name]["column"]) for name in ("start", "end")]
        spans.append((each["code"]["value"], cut(text, *places).encode("latin-1").decode()))
    assert spans == own(run, written)
    assert any("suggestions" in each for each in found["diagnostics"])
    validator = jsonschema.Draft4Validator(schema("rdf-DiagnosticResult.json"))
    assert list(validator.iter_errors(found)) == []


def test_gitlab_is_what_code_quality_asks_for(run, written):
    text = report(run, written, "gitlab")
    assert text[0] == "["
    found = json.loads(text)
    assert len(found) == len(own(run, written))
    assert len({each["fingerprint"] for each in found}) == len(found)
    for each in found:
        assert each["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert each["description"] and each["check_name"]
        assert not each["location"]["path"].startswith(("./", "/"))
        assert 1 <= each["location"]["lines"]["begin"] <= each["location"]["lines"]["end"]


def test_junit_and_checkstyle_are_xml(run, written):
    count = len(own(run, written))
    root = ElementTree.fromstring(report(run, written, "junit"))
    cases = root.findall("testsuite/testcase")
    assert root.tag == "testsuites" and int(root.get("tests")) == len(cases) >= count
    assert int(root.get("failures")) == len(root.findall("testsuite/testcase/failure")) > 0
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names), "a report reads one test of each name"
    root = ElementTree.fromstring(report(run, written, "checkstyle"))
    assert root.tag == "checkstyle" and len(root.findall("file/error")) == count
    assert root.find("file").get("name") == FILE


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_tells_the_secret_or_gives_a_command(run, written, form):
    text = report(run, written, form)
    assert SECRET[4:] not in text
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    if form == "github":
        assert all(line.startswith(("::error file=", "::warning file=", "::notice ")) for line in commands)
    else:
        assert commands == []


def test_markdown_notifies_nobody(run, written):
    text = report(run, written, "markdown")
    assert "@ada" not in text and "<b>" not in text


def test_paths_are_those_of_the_repository(run, base):
    """Started below the top of a repository, what GitHub and GitLab get begins at its top."""
    (base / FILE).write_text("\n".join(LINES))
    repository, files = base / "repository", list(base.iterdir())
    below = repository / "docs"
    below.mkdir(parents=True)
    for file in files:
        file.rename(below / file.name)
    subprocess.run(["git", "init", "-q"], cwd=repository, check=True)
    base, top = below, f"docs/{FILE}"
    assert {each["location"]["path"] for each in json.loads(report(run, base, "gitlab"))} >= {top}
    uris = [
        urllib.parse.unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for result in json.loads(report(run, base, "sarif"))["runs"][0]["results"]
    ]
    assert top in uris
    assert f"file={top}" in report(run, base, "github")
    assert FILE in {each["path"] for each in json.loads(report(run, base, "json"))["findings"]}


def test_several_at_once(run, written, tmp_path):
    result = run(
        "lint", "--format", "github", "--format", f"sarif={tmp_path}/a.sarif", "--format", f"junit={tmp_path}/b.xml",
        "--format", f"text={tmp_path}/c.txt", cwd=written)
    assert result.returncode == 1
    assert result.stdout == report(run, written, "github")
    assert (tmp_path / "a.sarif").read_text() == report(run, written, "sarif")
    assert (tmp_path / "b.xml").read_text() == report(run, written, "junit")
    assert "\x1b" not in (tmp_path / "c.txt").read_text()
    alone = run("lint", "--format", "gitlab", "--output-file", str(tmp_path / "d.json"), cwd=written)
    assert alone.stdout == "" and "linted" in alone.stderr
    assert (tmp_path / "d.json").read_text() == report(run, written, "gitlab")


def test_the_step_summary_is_added_to(run, written, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    run("lint", "--format", "github", cwd=written, env={"GITHUB_STEP_SUMMARY": str(summary)})
    text = summary.read_text()
    assert text.startswith("before\n## Afterword\n")
    run("lint", "--format", "text", cwd=written, env={"GITHUB_STEP_SUMMARY": str(summary)})
    assert summary.read_text() == text


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["--format", "sarfi"], 'did you mean "sarif"?'),
        (["--format", "sarif="], "name the file"),
        (["--format", "json", "--format", "sarif"], "cannot share standard output"),
        (["--format", "json=a", "--format", "sarif=a"], "cannot share the file a"),
        (["--format", "json", "--format", "sarif=a", "--output-file", "b"], "--output-file"),
        (["--format", "json=missing/a.json"], "missing/a.json"),
    ],
    ids=["misspelt", "no file", "one output", "one file", "two ways", "no folder"],
)
def test_what_cannot_be_done_is_said(run, written, arguments, words):
    result = run("lint", *arguments, cwd=written)
    assert result.returncode == 2 and words in result.stderr, result.stderr
    assert result.stdout == ""


def test_a_device_stays_one(run, written):
    """A report may go to a pipe or a device, which no file may take the place of."""
    result = run("lint", "--format", "json=/dev/null", "--quiet", cwd=written)
    assert result.returncode == 1, result.stderr
    assert pathlib.Path("/dev/null").is_char_device()


@pytest.mark.parametrize("form", FORMATS)
def test_what_cannot_be_written_fails(run, written, form):
    """A report that was lost on its way is no clean run."""
    binary = run("--version", cwd=written).args[0]
    with open("/dev/full", "w") as full:
        done = subprocess.run([binary, "lint", "--fail-on", "never", "--format", form], cwd=written, stdout=full,
                              stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("error: cannot write to standard output: no space left")


def test_a_reader_that_goes_away_changes_nothing(run, written):
    binary = run("--version", cwd=written).args[0]
    done = subprocess.run(["bash", "-c", '"$0" lint --format json --fail-on never | head -c 1; echo "${PIPESTATUS[0]}"',
                           binary], cwd=written, capture_output=True, text=True)
    assert done.stdout == "{0\n"


def test_one_line_with_thousands_of_findings(run, base):
    """The cost of a finding does not grow with the length of its line."""
    (base / "content/incidents/INC-2026-0303-checkout.md").write_text(
        "---\nid: INC-2026-0303\ntitle: T\nseverity: 3\nstatus: published\nservices: [a]\n"
        "started: 2026-03-03T14:02Z\n---\n\n## Summary\n\n" + "Obviously it is bäd. " * 3000 + "\n")
    binary = run("--version", cwd=base).args[0]
    for form in FORMATS:
        process = subprocess.Popen([binary, "lint", "--all", "--format", form], cwd=base, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 1
        assert usage.ru_utime < 4, form


def test_more_warnings_than_allowed_are_said(run, base):
    done = run("lint", "--max-warnings", "0", "--fail-on", "never", "--only", "hindsight", cwd=base)
    assert done.returncode == 0
    file = base / "content/incidents/INC-2026-0303-checkout.md"
    file.write_text(file.read_text() + "\nObviously it was slow.\n")
    done = run("lint", "--max-warnings", "0", "--fail-on", "never", "--only", "hindsight", cwd=base)
    assert done.returncode == 1
    assert "1 warning" in done.stderr and "--max-warnings is 0" in done.stderr


def test_paths_of_repositories_wherever_the_run_began(run, base, tmp_path_factory):
    """From outside, and of two repositories in one run: what GitLab gets begins at the top of each."""
    other = tmp_path_factory.mktemp("other")
    for folder in (base, other):
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (base / FILE).write_text("\n".join(LINES))
    (other / "afterword.yml").write_text("title: Other\n")
    (other / FILE).parent.mkdir(parents=True)
    (other / FILE).write_text("\n".join(LINES))
    outside = tmp_path_factory.mktemp("outside")
    done = run("lint", "--format", "gitlab", base, other, cwd=outside)
    found = {each["location"]["path"] for each in json.loads(done.stdout)}
    assert found == {FILE, "content/incidents/INC-2026-0303-checkout.md"}


def test_json_is_what_its_schema_says(run, written):
    printed = json.loads(run("schema", "findings", cwd=written).stdout)
    jsonschema.Draft202012Validator.check_schema(printed)
    validator = jsonschema.Draft202012Validator(printed)
    findings = json.loads(report(run, written, "json"))
    assert list(validator.iter_errors(findings)) == []
    assert list(validator.iter_errors(findings | {"counts": {"error": -1}})) != []
