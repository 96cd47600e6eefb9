"""Bad input gives a clear error with the documented exit code, and leaves the old site as it was."""

import os
import resource
import shutil
import subprocess

import pytest

from conftest import INCIDENT, snapshot

ANY = "content/incidents/INC-2026-0303-checkout.md"


@pytest.fixture
def built(run, base):
    """The knowledge base with a site, and what that site was."""
    result = run("build", cwd=base)
    assert result.returncode == 0, result.stderr
    return base, snapshot(base / "site")


def test_missing_folder(run, tmp_path):
    result = run("lint", "no/such/folder", cwd=tmp_path)
    assert result.returncode == 2
    assert "no/such/folder: there is no such file or folder" in result.stderr


@pytest.mark.parametrize("command", ["lint", "build"])
def test_documents_in_a_folder_of_another_name(run, base, command):
    (base / "content").rename(base / "docs")
    done = run(command, cwd=base)
    assert done.returncode == 2
    assert done.stderr == ("error: there is no folder content/, where afterword.yml looks for documents; "
                           "Markdown is in docs/: write content: docs\n")


def test_no_documents_at_all(run, tmp_path):
    (tmp_path / "afterword.yml").write_text("title: Empty\n")
    (tmp_path / "content").mkdir()
    for command in ("lint", "build"):
        result = run(command, cwd=tmp_path)
        assert result.returncode == 2
        assert "no Markdown documents in content" in result.stderr
    assert not (tmp_path / "site").exists()


def test_content_folder_missing(run, tmp_path):
    (tmp_path / "afterword.yml").write_text("title: Empty\n")
    result = run("build", cwd=tmp_path)
    assert result.returncode == 2
    assert "content" in result.stderr


@pytest.mark.parametrize("kind", ["unreadable", "invalid UTF-8", "cycle", "link out"])
def test_files_that_cannot_be_read_stop_a_build(run, built, kind, tmp_path_factory):
    base, before = built
    incidents = base / "content" / "incidents"
    if kind == "unreadable":
        (incidents / "gone.md").symlink_to("nowhere.md")
    elif kind == "invalid UTF-8":
        (incidents / "latin.md").write_bytes(INCIDENT.encode() + b"caf\xe9\n")
    elif kind == "cycle":
        (incidents / "loop").symlink_to(incidents)
    else:
        outside = tmp_path_factory.mktemp("outside")
        (outside / "secret.md").write_text("# Secret\n")
        (incidents / "out").symlink_to(outside)
    build = run("build", cwd=base)
    assert build.returncode == 2, build.stderr
    assert "content/incidents/" in build.stderr and "left as it was" in build.stderr
    assert snapshot(base / "site") == before
    lint = run("lint", cwd=base)
    assert lint.returncode == 1
    assert "unreadable-file" in lint.stdout
    assert "Secret" not in lint.stdout


def test_broken_yaml_is_a_finding_with_its_place(run, built):
    base, before = built
    (base / ANY).write_text(INCIDENT.replace("services: [checkout]", "services: [checkout"))
    lint = run("lint", cwd=base)
    assert lint.returncode == 1
    assert f"{ANY}:" in lint.stdout and "front-matter-syntax" in lint.stdout
    strict = run("build", "--strict", cwd=base)
    assert strict.returncode == 1
    assert snapshot(base / "site") == before


def test_broken_settings_are_named_with_line_and_column(run, built):
    base, before = built
    (base / "afterword.yml").write_text("title: Test\ntimezon: UTC\n")
    for command in ("lint", "build"):
        result = run(command, cwd=base)
        assert result.returncode == 2
        assert "afterword.yml:2:1:" in result.stderr and 'did you mean "timezone"?' in result.stderr
    assert snapshot(base / "site") == before


def test_foreign_files_stay(run, built):
    base, _ = built
    (base / "site" / "CNAME").write_text("incidents.example.com\n")
    assert run("build", cwd=base).returncode == 0
    assert (base / "site" / "CNAME").read_text() == "incidents.example.com\n"


def test_a_foreign_file_in_the_way_stops_a_build(run, base):
    (base / "site").mkdir()
    (base / "site" / "index.html").write_text("mine")
    result = run("build", cwd=base)
    assert result.returncode == 2
    assert "index.html" in result.stderr
    assert snapshot(base / "site") == {"index.html": b"mine"}


def test_pages_of_removed_documents_go(run, built):
    base, before = built
    shutil.copy(base / ANY, base / ANY.replace("0303-checkout", "0404-other"))
    other = base / ANY.replace("0303-checkout", "0404-other")
    other.write_text(INCIDENT.replace("0303", "0404"))
    assert run("build", cwd=base).returncode == 0
    assert len(snapshot(base / "site")) > len(before)
    other.unlink()
    assert run("build", cwd=base).returncode == 0
    assert snapshot(base / "site") == before


def test_output_that_cannot_be_written(run, base):
    (base / "file").write_text("")
    result = run("build", "--output", "file/site", cwd=base)
    assert result.returncode == 2
    assert "file/site" in result.stderr


def test_full_output_leaves_the_old_site(pytestconfig, run, built):
    """A limit on the size of files stands in for a full disk: the write fails half-way through a page."""
    base, before = built
    (base / ANY).write_text(INCIDENT + "\nMore text.\n" * 5000)
    binary = os.path.abspath(pytestconfig.getoption("--afterword"))

    def limit():
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    result = subprocess.run([binary, "build"], cwd=base, capture_output=True, text=True, preexec_fn=limit)
    assert result.returncode == 2, result.stderr
    assert "left as it was" in result.stderr
    assert snapshot(base / "site") == before


def test_wrong_arguments(run, base):
    for arguments in (["lint", "--formt", "json"], ["lint", "--format", "xml"], ["lint", "--only", "action-ownr"],
                      ["build", "--jobs", "0"], ["lint", "--as-of", "2026-13-01"], ["frobnicate"]):
        result = run(*arguments, cwd=base)
        assert result.returncode == 2, arguments
        assert result.stderr and not result.stdout


def test_machine_formats_are_alone_on_standard_output(run, base):
    import json
    result = run("lint", "--format", "json", cwd=base)
    assert json.loads(result.stdout)["schemaVersion"] == 1
    assert not result.stderr


def test_failing_level_decides_the_exit_code(run, base):
    (base / ANY).write_text(INCIDENT.replace("severity: 3", "severity: 9"))
    assert run("lint", cwd=base).returncode == 1
    assert run("lint", "--fail-on", "never", cwd=base).returncode == 0


@pytest.mark.parametrize("arguments", [("lint", "--nope"), ("lint", "no/such/folder"), ("build", "--no-baseline")])
def test_every_error_begins_alike(run, base, arguments):
    done = run(*arguments, cwd=base)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
