"""lint --fix and lint --diff, on files as they lie on a disk."""
import json
import os
import shutil
import stat
import subprocess

import pytest

NAME = "content/incidents/INC-2026-0303-checkout.md"

BROKEN = """---
id: INC-2026-0303
title: Checkout times out
severity: 3
status: published
services: [checkout]
started: 2026-03-03T14:02Z
mitigatd: 2026-03-03T14:50Z
---

## Timeline

| Time | Event |
|---|---|
| 2026-03-03 14:02 | Errors rise é 🚒 |
| 2026-03-03 14:30 | The pool is enlarged |
| 2026-03-03 14:10 | On-call is paged |

<!-- afterword-disable-file unknown-service -- there is no catalogue here -->

<!-- afterword-disable-next-line heading-jump -- nothing jumps any more -->
## Communications

| Time | Audience | Status | Message |
|---|---|---|---|
| 14:08 | status page | mitigating | The pool is being enlarged |
"""

FIXED = """---
id: INC-2026-0303
title: Checkout times out
severity: 3
status: published
services: [checkout]
started: 2026-03-03T14:02Z
mitigated: 2026-03-03T14:50Z
---

## Timeline

| Time | Event |
|---|---|
| 2026-03-03 14:02 | Errors rise é 🚒 |
| 2026-03-03 14:10 | On-call is paged |
| 2026-03-03 14:30 | The pool is enlarged |

## Communications

| Time | Audience | Status | Message |
|---|---|---|---|
| 14:08 | status page | identified | The pool is being enlarged |
"""


@pytest.fixture
def broken(base):
    (base / NAME).write_bytes(BROKEN.encode())
    return base


def fix(run, folder, *arguments, **options):
    return run("lint", "--fix", "--fail-on", "never", *arguments, cwd=folder, **options)


def rules(run, folder, *arguments):
    found = run("lint", "--format", "json", "--fail-on", "never", *arguments, cwd=folder)
    return [each["rule"] for each in json.loads(found.stdout)["findings"]]


def test_fixes_what_it_can_and_reports_the_rest(run, broken):
    done = run("lint", "--fix", cwd=broken)
    assert (broken / NAME).read_text() == FIXED
    assert done.returncode == 1, "errors are left"
    assert done.stderr.splitlines()[:2] == [
        "Fixed 5 findings in 1 document:",
        f"  {NAME}: comms-vocabulary, suppression-unused (2), timeline-order, unknown-key"]
    for rule in ("unknown-key", "timeline-order", "comms-vocabulary", "suppression-unused"):
        assert f"[{rule}]" not in done.stdout
    assert "[required-section]" in done.stdout
    again = run("lint", "--fix", cwd=broken)
    assert "Fixed" not in again.stderr
    assert (again.stdout, again.returncode) == (done.stdout, 1)
    assert (broken / NAME).read_text() == FIXED


def test_quiet_says_nothing_of_it(run, broken):
    assert fix(run, broken, "--quiet").stderr == ""
    assert (broken / NAME).read_text() == FIXED


@pytest.mark.parametrize("form", ["crlf", "bom", "open", "mode"])
def test_form_of_the_file_stays(run, broken, form):
    path = broken / NAME
    old, new = BROKEN.encode(), FIXED.encode()
    if form == "crlf":
        old, new = old.replace(b"\n", b"\r\n"), new.replace(b"\n", b"\r\n")
    elif form == "bom":
        old, new = b"\xef\xbb\xbf" + old, b"\xef\xbb\xbf" + new
    elif form == "open":
        old, new = old[:-1], new[:-1]
    path.write_bytes(old)
    os.chmod(path, 0o640)
    fix(run, broken)
    assert path.read_bytes() == new
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == [path.name], "nothing is left beside it"


def test_diff_shows_what_fix_does(run, broken, tmp_path_factory):
    shown = run("lint", "--diff", cwd=broken)
    assert shown.returncode == 1
    assert (broken / NAME).read_bytes() == BROKEN.encode(), "nothing is written"
    assert shown.stderr.splitlines()[0] == "Would fix 5 findings in 1 document:"
    for tool in (["patch", "-p1"], ["git", "apply"]):
        copy = tmp_path_factory.mktemp("copy") / "base"
        shutil.copytree(broken, copy)
        applied = subprocess.run(tool, input=shown.stdout.encode(), cwd=copy, capture_output=True)
        assert applied.returncode == 0, applied.stderr
        assert (copy / NAME).read_text() == FIXED
    both = run("lint", "--fix", "--diff", cwd=broken)
    assert (both.stdout, both.returncode) == (shown.stdout, 1)
    assert (broken / NAME).read_bytes() == BROKEN.encode()


def test_diff_of_nothing_is_empty(run, broken):
    fix(run, broken)
    shown = run("lint", "--diff", cwd=broken)
    assert (shown.stdout, shown.stderr, shown.returncode) == ("", "", 0)


def test_diff_of_an_open_last_line(run, broken):
    (broken / NAME).write_text(BROKEN[:-1])
    shown = run("lint", "--diff", "--quiet", cwd=broken)
    assert "\\ No newline at end of file\n" in shown.stdout
    applied = subprocess.run(["patch", "-p1"], input=shown.stdout.encode(), cwd=broken, capture_output=True)
    assert applied.returncode == 0, applied.stderr
    assert (broken / NAME).read_text() == FIXED[:-1]


def test_agrees_with_the_suggestions_of_reports(run, broken):
    """What SARIF and rdjson suggest is what --fix writes, where no fix waits for another."""
    text = BROKEN.encode()
    found = json.loads(run("lint", "--format", "json", cwd=broken).stdout)["findings"]
    edits = [edit for each in found for edit in each["fix"] or []]
    for edit in sorted(edits, key=lambda each: -each["startOffset"]):
        text = text[:edit["startOffset"]] + edit["replacement"].encode() + text[edit["endOffset"]:]
    assert text.decode() == FIXED
    sarif = json.loads(run("lint", "--format", "sarif", cwd=broken).stdout)["runs"][0]["results"]
    assert sum("fixes" in each for each in sarif) == 5
    rdjson = json.loads(run("lint", "--format", "rdjson", cwd=broken).stdout)["diagnostics"]
    lines = BROKEN.encode().split(b"\n")
    offset = lambda place: sum(len(line) + 1 for line in lines[:place["line"] - 1]) + place["column"] - 1
    suggestions = [each for one in rdjson for each in one.get("suggestions", [])]
    assert len(suggestions) == 5
    text = BROKEN.encode()
    for each in sorted(suggestions, key=lambda each: -offset(each["range"]["start"])):
        start, end = offset(each["range"]["start"]), offset(each["range"]["end"])
        text = text[:start] + each["text"].encode() + text[end:]
    assert text.decode() == FIXED


def test_only_what_was_chosen(run, broken):
    fix(run, broken, "--only", "unknown-key")
    assert (broken / NAME).read_text() == BROKEN.replace("mitigatd", "mitigated")


def test_only_the_paths_that_were_named(run, broken):
    other = broken / "content/incidents/INC-2026-0304-other.md"
    other.write_text(BROKEN.replace("0303", "0304"))
    fix(run, broken, NAME)
    assert (broken / NAME).read_text() == FIXED
    assert other.read_text() == BROKEN.replace("0303", "0304")
    elsewhere = fix(run, broken.parent, str(other))
    assert other.read_text() == FIXED.replace("0303", "0304"), elsewhere.stderr


def test_what_the_baseline_knows_stays(run, broken):
    run("lint", "--write-baseline", cwd=broken)
    fix(run, broken)
    assert (broken / NAME).read_text() == BROKEN
    fix(run, broken, "--no-baseline")
    assert (broken / NAME).read_text() == FIXED


def test_what_a_comment_silences_stays(run, broken):
    comment = "<!-- afterword-disable-next-line timeline-order -- the vendor's own order -->\n\n| Time | Event"
    text = BROKEN.replace("| Time | Event", comment)
    (broken / NAME).write_text(text)
    fix(run, broken, "--only", "timeline-order,suppression")
    assert (broken / NAME).read_text() == text


def git(folder, *arguments):
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_only_what_was_changed(run, broken):
    """A line that a fix takes out above moves the changed lines below, and they are fixed all the same."""
    clean = FIXED.replace("## Timeline", "<!-- afterword-disable-file heading-jump -- nothing jumps -->\n\n## Timeline")
    before = clean.replace("mitigated:", "mitigatd:")
    (broken / NAME).write_text(before)
    git(broken, "init")
    git(broken, "add", ".")
    git(broken, "commit", "-m", "Begin")
    (broken / NAME).write_text(before.replace("identified", "mitigating"))
    shown = run("lint", "--diff", "--since", "HEAD", cwd=broken)
    fix(run, broken, "--since", "HEAD")
    # The key was not touched; the comment is about its document; the status was changed.
    assert (broken / NAME).read_text() == FIXED.replace("mitigated:", "mitigatd:")
    assert "+| 14:08 | status page | identified |" in shown.stdout
    assert "mitigated" not in shown.stdout


def test_several_rounds_end(run, broken):
    """Taking a beginning out leaves its end, which goes in the next round."""
    text = BROKEN.replace(
        "## Communications",
        "<!-- afterword-disable raw-html, image-alt -- nothing of it is left -->\n\n## Communications"
    ) + "\n<!-- afterword-enable raw-html, image-alt -->\n"
    (broken / NAME).write_text(text)
    fix(run, broken)
    left = (broken / NAME).read_text()
    assert "afterword-" not in left
    assert "suppression-unused" not in rules(run, broken)


def test_a_link_out_of_the_base_is_not_followed(run, broken, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "INC-2026-0305-outside.md"
    outside.write_text(BROKEN.replace("0303", "0305"))
    link = broken / "content/incidents/INC-2026-0305-outside.md"
    link.symlink_to(outside)
    done = fix(run, broken, str(link))
    assert outside.read_text() == BROKEN.replace("0303", "0305")
    assert link.is_symlink()
    assert "INC-2026-0305-outside.md is not fixed: the link leads out of the knowledge base" in done.stderr


def test_a_link_within_the_base_stays_one(run, broken):
    real = broken / "content/elsewhere.md"
    real.write_text(BROKEN)
    (broken / NAME).unlink()
    (broken / NAME).symlink_to(real)
    fix(run, broken, NAME)
    assert (broken / NAME).is_symlink()
    assert real.read_text() == FIXED


def test_a_folder_that_cannot_be_written(run, broken):
    if os.geteuid() == 0:
        pytest.skip("nothing is forbidden to root")
    os.chmod(broken / "content/incidents", 0o500)
    done = fix(run, broken)
    os.chmod(broken / "content/incidents", 0o700)
    assert done.returncode == 2
    assert (broken / NAME).read_text() == BROKEN


def test_secrets_are_neither_fixed_nor_shown(run, broken):
    key = "AKIA" + "2E7QXH4MZT3WBN5K"
    beside = BROKEN.replace("severity: 3", f"severity: 3\nchannel: {key}")
    (broken / NAME).write_text(beside.replace("started:", "startd:"))
    shown = run("lint", "--diff", cwd=broken)
    assert key not in shown.stdout + shown.stderr
    assert "+started:" in shown.stdout
    in_row = BROKEN.replace("On-call is paged", f"On-call uses {key}")
    (broken / NAME).write_text(in_row)
    shown = run("lint", "--diff", cwd=broken)
    assert key not in shown.stdout + shown.stderr
    fix(run, broken)
    assert key in (broken / NAME).read_text()
    assert "secret" in rules(run, broken)


@pytest.mark.parametrize("arguments, word", [
    (["--fix", "--write-baseline"], "two runs"),
    (["--diff", "--prune-baseline"], "two runs"),
    (["--diff", "--format", "json"], "--diff prints a patch"),
    (["--diff", "--output-file", "x"], "--diff prints a patch"),
])
def test_what_does_not_go_together(run, broken, arguments, word):
    done = run("lint", *arguments, cwd=broken)
    assert done.returncode == 2
    assert word in done.stderr
    assert (broken / NAME).read_text() == BROKEN
