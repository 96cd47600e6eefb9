"""What a release goes through before it is published."""

import subprocess


def test_a_release_of_another_version_than_its_tag_is_refused(root):
    done = subprocess.run([root / ".ci/release", "v999.0.0"], capture_output=True, text=True)
    assert done.returncode == 1
    assert "v999.0.0" in done.stderr


def test_the_program_passes_the_trial_of_a_release(root, binary):
    done = subprocess.run([root / ".ci/smoke", binary], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_program_that_renders_otherwise_does_not(root, binary, tmp_path):
    changed = tmp_path / "afterword"
    changed.write_text(f'#!/bin/sh\n[ "$1" != build ] || set -- "$@" --as-of 2026-01-01\nexec "{binary}" "$@"\n')
    changed.chmod(0o755)
    done = subprocess.run([root / ".ci/smoke", changed], capture_output=True, text=True)
    assert done.returncode != 0
    assert "site/index.html" in done.stdout


def test_a_program_of_another_version_does_not(root, tmp_path):
    other = tmp_path / "afterword"
    other.write_text("#!/bin/sh\necho 999.0.0\n")
    other.chmod(0o755)
    assert subprocess.run([root / ".ci/smoke", other], capture_output=True).returncode != 0
