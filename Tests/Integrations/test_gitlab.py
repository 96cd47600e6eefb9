"""The template for GitLab, its job truly run."""

import json
import pathlib
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
import yaml

from repositories import FIRST, OTHER, document


@pytest.fixture
def job(root, packed, origin, tmp_path):
    """Runs the job as GitLab's runner does: one script of bash that stops at the first failure."""
    jobs = yaml.safe_load((root / ".gitlab/afterword.gitlab-ci.yml").read_text())
    hidden, lint = jobs[".afterword"], jobs["afterword"]
    script = tmp_path / "job.sh"
    script.write_text("set -eo pipefail\n" + "\n".join(hidden["before_script"] + lint["script"]))
    temporary = tmp_path / "tmp"
    temporary.mkdir()

    def run(**variables):
        given = {"AFTERWORD_RELEASES": packed.as_uri(), "AFTERWORD_ARGUMENTS": "--only placeholder-text", **variables}
        return subprocess.run(
            ["bash", script], cwd=origin.folder, capture_output=True, text=True,
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TMPDIR": str(temporary), **hidden["variables"], **given})

    run.reports = lint["artifacts"]["reports"]
    return run


def quality(job, origin):
    found = json.loads((origin.folder / job.reports["codequality"]).read_text())
    return [(each["location"]["path"], each["location"]["lines"]["begin"]) for each in found]


def failures(job, origin):
    tree = ElementTree.parse(origin.folder / job.reports["junit"])
    return [case for case in tree.iter("testcase") if case.find("failure") is not None]


def test_a_merge_request_fails_for_its_own_lines(job, origin):
    base = origin.git("rev-parse", "HEAD")
    origin.write(FIRST, document("\nTODO new\n"))
    origin.commit()
    done = job(CI_MERGE_REQUEST_DIFF_BASE_SHA=base, CI_MERGE_REQUEST_TARGET_BRANCH_SHA="")
    assert done.returncode == 1, done.stderr
    assert f"{FIRST}:14" in done.stdout and OTHER not in done.stdout
    assert len(failures(job, origin)) == 1
    # GitLab compares with the report of the target branch, which holds everything too.
    assert sorted(quality(job, origin)) == [(FIRST, 14), (OTHER, 14)]


def test_the_result_of_a_merge_is_compared_with_the_target(job, origin):
    """Where GitLab tests merged results, what the target got meanwhile is not the merge request's."""
    base = origin.git("rev-parse", "HEAD")
    origin.git("switch", "-q", "-c", "topic")
    origin.write(FIRST, document("\nTODO new\n"))
    origin.commit()
    origin.git("switch", "-q", "main")
    origin.write(OTHER, document("\nTODO old\n\nTODO theirs\n", "0304"))
    target = origin.commit()
    origin.git("merge", "-q", "--no-edit", "topic")
    done = job(CI_MERGE_REQUEST_DIFF_BASE_SHA=base, CI_MERGE_REQUEST_TARGET_BRANCH_SHA=target)
    assert done.returncode == 1, done.stderr
    assert f"{FIRST}:14" in done.stdout and OTHER not in done.stdout


def test_a_branch_is_linted_whole(job, origin):
    done = job()
    assert done.returncode == 1, done.stderr
    assert f"{OTHER}:14" in done.stdout
    assert quality(job, origin) == [(OTHER, 14)]


def test_a_clean_merge_request_passes(job, origin):
    done = job(CI_MERGE_REQUEST_DIFF_BASE_SHA=origin.git("rev-parse", "HEAD"))
    assert done.returncode == 0, done.stderr
    assert failures(job, origin) == []


def test_it_says_what_it_was_not_told(job):
    done = job(AFTERWORD_RELEASES="")
    assert done.returncode != 0
    assert "AFTERWORD_RELEASES: Set it to" in done.stderr


def test_a_spoiled_archive_is_not_run(job, releases, version, archive):
    place = pathlib.Path(releases / f"v{version}" / archive)
    content = bytearray(place.read_bytes())
    content[len(content) // 2] ^= 1
    place.unlink()
    place.write_bytes(content)
    done = job(AFTERWORD_RELEASES=releases.as_uri())
    assert done.returncode != 0
    assert "FAILED" in done.stdout + done.stderr and "placeholder" not in done.stdout
