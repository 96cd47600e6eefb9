"""site/ is what a build of content/ gives: byte for byte, wherever and however it is built."""

import json
import os
import random
import re
import shutil
from collections import Counter

import pytest

from conftest import snapshot


def copied(root, target, seed):
    """A copy of the knowledge base whose files were created in another order."""
    files = [root / "afterword.yml"] + sorted((root / "content").rglob("*"))
    files = [path for path in files if path.is_file()]
    random.Random(seed).shuffle(files)
    for path in files:
        place = target / path.relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    return target


@pytest.mark.parametrize("jobs", [1, 2, 8])
@pytest.mark.parametrize("zone,locale", [("UTC", "C"), ("Asia/Kathmandu", "tr_TR.UTF-8")])
def test_a_build_gives_exactly_the_committed_bytes(run, root, tmp_path, jobs, zone, locale):
    copy = copied(root, tmp_path / "copy", seed=jobs)
    environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "LANG": locale}
    result = run("build", "--jobs", jobs, cwd=copy, env=environment)
    assert result.returncode == 0, result.stderr
    built, committed = snapshot(copy / "site"), snapshot(root / "site")
    assert sorted(built) == sorted(committed)
    different = [name for name in built if built[name] != committed[name]]
    assert not different, f"run `.ci/site` and look at the difference: {different}"


def test_a_second_build_writes_nothing(run, root, tmp_path):
    copy = copied(root, tmp_path / "copy", seed=0)
    assert run("build", cwd=copy).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in (copy / "site").rglob("*") if path.is_file()}
    result = run("build", cwd=copy)
    assert "Wrote 0 files" in result.stderr, result.stderr
    pages = {path: time for path, time in before.items() if ".afterword" not in str(path)}
    assert all(path.stat().st_mtime_ns == time for path, time in pages.items())


def marked(path):
    """The rules whose findings a document says are meant to be seen."""
    marks = re.findall(r"Meant to be seen: ([a-z-]+(?: and [a-z-]+)*)", path.read_text())
    return [rule for mark in marks for rule in mark.split(" and ")]


def test_only_what_is_meant_to_be_seen_is_found(run, root):
    result = run("lint", "--format", "json", cwd=root)
    assert result.returncode == 0, result.stdout
    findings = json.loads(result.stdout)["findings"]
    assert "action-overdue" in {finding["rule"] for finding in findings}
    for path in {finding["path"] for finding in findings}:
        found = Counter(finding["rule"] for finding in findings if finding["path"] == path)
        assert not found - Counter(marked(root / path)), path
    assert all(finding["level"] != "error" for finding in findings)
