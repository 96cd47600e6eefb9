"""The baseline: accept what is old, hear what is new, forget what is gone."""

import json
import re
import os
import shutil
import subprocess

import pytest

from conftest import INCIDENT

NAME = "afterword-baseline.json"
FILE = "content/incidents/INC-2026-0303-checkout.md"
OTHER = "content/incidents/INC-2026-0404-search.md"

# Two action items without an owner and without a date.
ACTIONS = """
## Action items

- [ ] Alert when the pool is 80% used
- [ ] Write the runbook for pool exhaustion
"""
OLD = INCIDENT.replace("status: draft", "status: published") + ACTIONS


@pytest.fixture
def old(base):
    """A knowledge base of two documents with old findings."""
    (base / FILE).write_text(OLD)
    (base / OTHER).write_text(OLD.replace("INC-2026-0303", "INC-2026-0404").replace("Checkout", "Search"))
    return base


@pytest.fixture
def accepted(run, old):
    result = run("lint", "--write-baseline", cwd=old)
    assert result.returncode == 0, result.stdout + result.stderr
    return old


def found(run, cwd, *arguments):
    """Exit code, findings and talk of a run."""
    result = run("lint", "--format", "json", *arguments, cwd=cwd)
    return result.returncode, json.loads(result.stdout)["findings"], result.stderr


def entries(base, name=NAME):
    """All entries of a baseline as (path, rule, fingerprint)."""
    root = json.loads((base / name).read_text())
    assert root["schemaVersion"] == 1
    return [tuple(finding.rsplit(" ", 2)) for finding in root["findings"]]


def test_write_and_use(run, old):
    code, findings, _ = found(run, old)
    assert code == 1 and len(findings) >= 8
    written = run("lint", "--write-baseline", cwd=old)
    assert written.returncode == 0
    assert written.stderr == (f"Wrote {len(findings)} findings of 2 documents to {NAME}. "
                              "From now on only new ones are reported.\n")
    assert sorted((f["path"], f["rule"]) for f in findings) == sorted(entry[:2] for entry in entries(old))
    again = run("lint", cwd=old)
    assert again.returncode == 0
    assert again.stdout == ("2 documents found, 2 linted\n"
                            f"nothing new to report, {len(findings)} known from the baseline\n")
    assert again.stderr == ""
    assert found(run, old, "--no-baseline")[:2] == (1, findings)


def test_only_the_new_finding_is_heard(run, accepted):
    path = accepted / FILE
    path.write_text(path.read_text() + "- [ ] Load-test the pool @ada\n")
    code, findings, _ = found(run, accepted, "--only", "actions")
    assert code == 1
    assert findings and all(f["line"] == 18 for f in findings)
    assert "action-due" in [f["rule"] for f in findings]


def test_lines_above_change_nothing(run, accepted):
    path = accepted / FILE
    path.write_text(path.read_text().replace("## Summary\n", "## Summary\n\nTwo more\nlines.\n"))
    code, findings, talk = found(run, accepted, "--only", "actions")
    assert (code, findings, talk) == (0, [], "")


def test_what_is_mended_is_stale_until_it_is_pruned(run, accepted):
    before = entries(accepted)
    path = accepted / FILE
    path.write_text(path.read_text().replace("- [ ] Write the runbook for pool exhaustion\n", ""))
    result = run("lint", cwd=accepted)
    gone = result.stderr.split()[0]
    assert result.returncode == 0
    assert result.stderr == (f"{gone} entries of {NAME} are stale, the findings are gone: "
                             "--prune-baseline removes them.\n")
    assert int(gone) >= 2
    assert entries(accepted) == before, "a plain run writes nothing"
    pruned = run("lint", "--prune-baseline", cwd=accepted)
    assert pruned.returncode == 0
    assert pruned.stderr == (f"Removed {gone} findings of 1 document from {NAME}; "
                             f"{len(before) - int(gone)} left.\n")
    assert set(entries(accepted)) < set(before)
    assert run("lint", cwd=accepted).stderr == ""
    assert run("lint", "--prune-baseline", cwd=accepted).stderr == f"No entry of {NAME} is stale.\n"


def test_pruning_adds_nothing(run, accepted):
    path = accepted / FILE
    path.write_text(path.read_text() + "- [ ] Load-test the pool\n")
    before = (accepted / NAME).read_bytes()
    assert run("lint", "--prune-baseline", cwd=accepted).returncode == 1
    assert (accepted / NAME).read_bytes() == before


def test_a_deleted_document_is_stale_and_one_not_looked_at_is_not(run, accepted):
    (accepted / OTHER).unlink()
    assert run("lint", FILE, cwd=accepted).stderr == ""
    assert run("lint", "--only", "human-error", cwd=accepted).stderr == ""
    assert "are stale" in run("lint", cwd=accepted).stderr


def test_a_file_that_cannot_be_read_keeps_its_entries(run, accepted):
    before = set(entries(accepted))
    (accepted / OTHER).write_bytes(b"caf\xe9\n")
    assert "stale" not in run("lint", cwd=accepted).stderr
    run("lint", "--write-baseline", cwd=accepted)
    assert before < set(entries(accepted))


def test_writing_with_paths_or_rules_keeps_the_rest(run, accepted):
    before = entries(accepted)
    path = accepted / FILE
    path.write_text(path.read_text().replace("- [ ] Write the runbook for pool exhaustion\n", ""))
    other = accepted / OTHER
    other.write_text(other.read_text().replace("- [ ] Write the runbook for pool exhaustion\n", ""))
    result = run("lint", "--write-baseline", FILE, cwd=accepted)
    kept = [entry for entry in before if entry[0] == OTHER]
    assert f"beside {len(kept)} that were not looked at" in result.stderr
    assert [entry for entry in entries(accepted) if entry[0] == OTHER] == kept
    run("lint", "--write-baseline", "--only", "action-due", cwd=accepted)
    rules = [entry[1] for entry in entries(accepted) if entry[0] == OTHER]
    assert rules.count("action-due") == 1
    assert rules.count("action-owner") == 2


def test_the_same_findings_give_the_same_bytes(run, old):
    run("lint", "--write-baseline", "--jobs", "1", cwd=old)
    first = (old / NAME).read_bytes()
    run("lint", "--write-baseline", OTHER, FILE, "--jobs", "8", cwd=old, env={**os.environ, "LC_ALL": "C"})
    assert (old / NAME).read_bytes() == first
    (old / NAME).unlink()
    run("lint", "--write-baseline", FILE, cwd=old)
    run("lint", "--write-baseline", OTHER, cwd=old)
    assert (old / NAME).read_bytes() == first


def test_found_from_any_folder(run, accepted):
    for folder in ("content", "content/incidents"):
        assert run("lint", cwd=accepted / folder).returncode == 0
    outside = run("lint", accepted / FILE, cwd="/")
    assert outside.returncode == 0, outside.stdout


def test_another_file(run, old):
    assert run("lint", "--write-baseline", "--baseline", "known/old.json", cwd=old).returncode == 2
    (old / "known").mkdir()
    assert run("lint", "--write-baseline", "--baseline", "known/old.json", cwd=old).returncode == 0
    assert not (old / NAME).exists()
    assert os.listdir(old / "known") == ["old.json"], "no file is left beside it"
    assert run("lint", cwd=old).returncode == 1
    assert run("lint", "--baseline", "../known/old.json", cwd=old / "content").returncode == 0


def test_a_named_file_that_is_missing(run, old):
    for command in ("lint", "build"):
        extra = ["--strict"] if command == "build" else []
        result = run(command, "--baseline", "gone.json", *extra, cwd=old)
        assert result.returncode == 2
        assert result.stderr == "error: gone.json: there is no such baseline; `--write-baseline` makes one\n"
        assert result.stdout == ""
    result = run("lint", "--prune-baseline", cwd=old)
    assert result.returncode == 2
    assert f"{NAME}: there is no baseline to prune" in result.stderr


@pytest.mark.parametrize("flags", [
    ["--no-baseline", "--baseline", "a.json"], ["--no-baseline", "--write-baseline"],
    ["--no-baseline", "--prune-baseline"], ["--write-baseline", "--prune-baseline"],
])
def test_flags_that_exclude_each_other(run, old, flags):
    assert run("lint", *flags, cwd=old).returncode == 2
    assert not (old / NAME).exists()


def test_one_file_for_two_knowledge_bases(run, old, tmp_path_factory):
    second = tmp_path_factory.mktemp("second")
    shutil.copytree(old, second, dirs_exist_ok=True)
    assert run("lint", "--write-baseline", "--baseline", "b.json", old / FILE, second / FILE,
               cwd=old).returncode == 2
    both = run("lint", "--write-baseline", old / FILE, second / FILE, cwd="/")
    assert both.returncode == 0
    assert (old / NAME).read_bytes() == (second / NAME).read_bytes()


@pytest.mark.parametrize("text, place, words", [
    ("<<<<<<< HEAD\n{}\n", "1:1", "a merge conflict is left here: keep the lines of both sides"),
    ('{\n  "schemaVersion": 2\n}\n', "2:20", "reads schemaVersion 1"),
    ('{\n  "schemaVersion": 1,\n  "findings": [\n    "a.md"\n  ]\n}\n', "4:5", "a finding is a path, a rule and"),
    ("title: Settings\n", "1:1", "it has no schemaVersion"),
    ("{", "1:2", "this is not JSON: a value, a comma or a bracket is missing here"),
])
def test_a_broken_file_stops_everything(run, old, text, place, words):
    (old / NAME).write_text(text)
    for arguments in (["lint"], ["lint", "--write-baseline"], ["lint", "--prune-baseline"], ["build", "--strict"]):
        result = run(*arguments, cwd=old)
        assert result.returncode == 2
        assert f"\n{NAME}:{place}: " in result.stderr
        assert words in result.stderr
        assert result.stdout == ""
    assert (old / NAME).read_text() == text, "what is no baseline is not written over"
    assert run("lint", "--no-baseline", cwd=old).returncode == 1


def test_secrets_are_heard_and_leave_no_trace(run, old):
    key = "AKIA" + "Q3EGMDRWX5ZKTT7P"
    path = old / FILE
    path.write_text(path.read_text().replace(
        "Checkout timed out for 12 minutes.",
        f"Checkout timed out for 12 minutes. Obviously nobody saw {key} in the log.\n\n- [ ] Rotate {key}"))
    written = run("lint", "--write-baseline", cwd=old)
    assert written.returncode == 1, "the secrets are still there"
    assert "2 secrets were not accepted: revoke them and remove them from the documents." in written.stderr
    bytes = (old / NAME).read_text()
    assert key not in bytes and "secret" not in bytes
    code, findings, talk = found(run, old)
    assert (code, [f["rule"] for f in findings], talk) == (1, ["secret", "secret"], "")
    # Another secret in its place leaves every fingerprint as it was: none was a part of one.
    path.write_text(path.read_text().replace(key, "AKIA" + "ZK7TT5XWRDMGE3QP"))
    run("lint", "--write-baseline", cwd=old)
    assert (old / NAME).read_text() == bytes


def test_nothing_to_accept(run, base):
    (base / FILE).write_text("---\nid: INC-2026-0303\ntitle: T\nstatus: cancelled\ncancelled-reason: a false alarm of the probe\n---\n")
    findings = found(run, base)[1]
    result = run("lint", "--write-baseline", cwd=base)
    if findings:
        pytest.fail(f"the document was meant to be clean: {findings}")
    assert result.stderr == "There is nothing to accept: no baseline was written.\n"
    assert not (base / NAME).exists()


def test_strict_builds_go_by_it(run, old):
    first = run("build", "--strict", cwd=old)
    assert first.returncode == 1
    # The place that stops the build is named as `lint` names it.
    place = re.search(r"^(?:It|The first) is (\S+:\d+:\d+): .+ \[([a-z-]+)\]$", first.stderr, re.M)
    assert place, first.stderr
    assert f"{place[1]}: error: " in run("lint", cwd=old).stdout
    assert not (old / "site").exists()
    run("lint", "--write-baseline", cwd=old)
    result = run("build", "--strict", cwd=old)
    assert result.returncode == 0, result.stderr
    assert run("build", "--strict", "--no-baseline", cwd=old).returncode == 1


def test_a_link_stays_one_and_modes_stay(run, old):
    (old / "kept.json").write_text('{"schemaVersion": 1, "findings": []}')
    os.chmod(old / "kept.json", 0o640)
    (old / NAME).symlink_to("kept.json")
    assert run("lint", "--write-baseline", cwd=old).returncode == 0
    assert (old / NAME).is_symlink()
    assert (old / "kept.json").stat().st_mode & 0o777 == 0o640
    assert entries(old, "kept.json")


def test_a_folder_that_cannot_be_written(run, old):
    (old / NAME).mkdir()
    result = run("lint", "--write-baseline", cwd=old)
    assert result.returncode == 2
    assert NAME in result.stderr


@pytest.fixture
def many(base):
    """A knowledge base of thirteen documents with far more than fifty findings."""
    for number in range(10, 22):
        (base / f"content/incidents/INC-2026-03{number}.md").write_text(
            OLD.replace("INC-2026-0303", f"INC-2026-03{number}"))
    return base


def test_very_many_findings_are_summed_up(run, many):
    code, findings, _ = found(run, many)
    assert code == 1 and len(findings) > 100, "other formats are never shortened"
    result = run("lint", cwd=many)
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert len(lines) < 45
    assert lines[0] == f"{len(findings)} findings in 13 documents, in sum: --all prints each of them."
    worst = max({f["rule"] for f in findings if f["level"] == "error"},
                key=lambda rule: (sum(f["rule"] == rule for f in findings), [-ord(c) for c in rule]))
    assert f"    afterword lint --only {worst}" in lines
    assert run("lint", cwd=many).stdout == result.stdout


def test_the_commands_of_the_sum_can_be_run(run, many):
    lines = run("lint", "content", cwd=many).stdout.splitlines()
    commands = [line.split()[1:] for line in lines if line.startswith("    afterword ")]
    assert [command[:2] for command in commands] == [
        ["lint", "--write-baseline"], ["lint", "--only"], ["explain", commands[2][1]], ["lint", "--all"]]
    assert all(command[-1] == "content" for command in commands if command[0] == "lint")
    for command, code in zip(reversed(commands), (1, 0, 1, 0)):
        result = run(*command, cwd=many)
        assert result.returncode == code, result.stderr
    assert run("lint", cwd=many).returncode == 0


def test_who_asks_for_something_gets_all_of_it(run, many):
    files = sorted(path.relative_to(many) for path in (many / "content" / "incidents").iterdir())
    for arguments in (["--all"], files, ["--only", "actions,front-matter,structure"]):
        code, findings, _ = found(run, many, *arguments)
        text = run("lint", *arguments, cwd=many).stdout
        assert len(findings) > 40
        assert sum(text.count(f"[{rule}]") for rule in {f["rule"] for f in findings}) == len(findings)
    one = run("lint", files[0], cwd=many).stdout
    assert "in sum" not in one


@pytest.fixture
def git(many):
    """Runs git in the knowledge base, which is a repository with everything committed."""
    def runner(*arguments, code=0):
        result = subprocess.run(
            ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "init.defaultBranch=main",
             *arguments],
            cwd=many, capture_output=True, text=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})
        assert result.returncode == code, result.stdout + result.stderr
        return result.stdout

    runner("init")
    runner("add", ".")
    runner("commit", "-m", "old documents")
    return runner


def test_changes_are_listed_however_many_they_are(run, many, git):
    for path in (many / "content" / "incidents").iterdir():
        path.write_text(path.read_text().replace("\n", "\n\n").replace("- [ ] ", "- [ ] Now: "))
    text = run("lint", "--since", "HEAD", cwd=many).stdout
    assert text.count("[action-owner]") > 20
    assert "in sum" not in text


def test_git_merges_two_baselines(run, many, git):
    def grow(branch, *numbers):
        git("checkout", "-b", branch, "main")
        for number in numbers:
            path = many / f"content/incidents/INC-2026-03{number}.md"
            path.write_text(path.read_text() + f"- [ ] Load-test the pool of {branch}\n")
        run("lint", "--write-baseline", cwd=many)
        git("commit", "-am", branch)

    run("lint", "--write-baseline", cwd=many)
    git("add", ".")
    git("commit", "-m", "baseline")
    grow("left", 11, 15)
    grow("right", 13, 19)
    git("merge", "--no-edit", "left")
    result = run("lint", cwd=many)
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stderr == ""
    merged = (many / NAME).read_bytes()
    run("lint", "--write-baseline", cwd=many)
    assert (many / NAME).read_bytes() == merged


def test_a_conflict_is_named_and_both_sides_can_be_kept(run, many, git):
    def grow(branch, start):
        git("checkout", "-b", branch, start)
        path = many / f"content/incidents/INC-2026-04{'01' if branch == 'left' else '02'}.md"
        path.write_text(OLD.replace("INC-2026-0303", path.stem))
        run("lint", "--write-baseline", cwd=many)
        git("add", ".")
        git("commit", "-m", branch)

    run("lint", "--write-baseline", cwd=many)
    git("add", ".")
    git("commit", "-m", "baseline")
    grow("left", "main")
    grow("right", "main")
    git("merge", "--no-edit", "left", code=1)
    lines = (many / NAME).read_text().splitlines()
    mark = next(number for number, line in enumerate(lines, 1) if line.startswith("<<<<<<<"))
    result = run("lint", cwd=many)
    assert result.returncode == 2
    assert f"\n{NAME}:{mark}:1: a merge conflict is left here" in result.stderr
    kept = [line for line in lines if line[:7] not in ("<<<<<<<", "=======", ">>>>>>>")]
    (many / NAME).write_text("\n".join(kept))
    result = run("lint", cwd=many)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("change", ["--write-baseline", "--prune-baseline"])
def test_a_report_that_cannot_be_written_leaves_the_baseline(run, base, change):
    path = base / "afterword-baseline.json"
    run("lint", "--write-baseline", cwd=base)
    file = base / "content/incidents/INC-2026-0303-checkout.md"
    file.write_text(file.read_text().replace("## Summary", "## Impact"))
    before = path.read_bytes()
    done = run("lint", change, "--format", "json=missing/a.json", cwd=base)
    assert done.returncode == 2
    assert done.stderr.startswith("error: cannot write missing/a.json")
    assert path.read_bytes() == before
    run("lint", change, cwd=base)
    assert path.read_bytes() != before


def test_a_build_that_is_not_strict_takes_no_baseline(run, base):
    done = run("build", "--baseline", "missing.json", cwd=base)
    assert done.returncode == 2
    assert "--strict" in done.stderr
    assert not (base / "site").exists()


@pytest.mark.parametrize("away", ["ignored", "another folder"])
def test_documents_that_are_left_out_are_not_gone(run, base, away):
    path = base / "afterword-baseline.json"
    other = base / "content/incidents/INC-2026-0304-other.md"
    other.write_text((base / "content/incidents/INC-2026-0303-checkout.md").read_text().replace("0303", "0304"))
    run("lint", "--write-baseline", cwd=base)
    before = path.read_bytes()
    assert b"INC-2026-0304" in before
    if away == "ignored":
        (base / ".afterwordignore").write_text("*-0304-*\n")
    else:
        (base / "more").mkdir()
        (base / "content/incidents/INC-2026-0303-checkout.md").rename(base / "more/INC-2026-0303-checkout.md")
        (base / "afterword.yml").write_text("title: T\ntimezone: UTC\nas-of: 2026-06-01\ncontent: more\n")
    done = run("lint", "--prune-baseline", cwd=base)
    assert "of 1 document outside of content, or ignored: they stay." in done.stderr
    assert b"INC-2026-0304" in path.read_bytes()
