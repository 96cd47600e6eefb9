"""The hooks of .pre-commit-hooks.yaml, run by pre-commit itself, without a network."""

import pathlib
import shutil
import subprocess
import sys

import pytest
import yaml

from repositories import FIRST, OTHER, Repository, document

PRE_COMMIT = pathlib.Path(sys.executable).parent / "pre-commit"


@pytest.fixture
def hooks(root, tmp_path):
    """A repository that holds what pre-commit takes from ours."""
    (tmp_path / "hooks").mkdir()
    hooks = Repository(tmp_path / "hooks")
    hooks.git("init", "-q")
    shutil.copy(root / ".pre-commit-hooks.yaml", hooks.folder)
    hooks.commit()
    return hooks


@pytest.fixture
def commit(origin, hooks, binary, tmp_path):
    """Commits what is staged with one hook in place."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "afterword").symlink_to(binary)
    environment = {**Repository.environment, "PATH": f"{programs}:/usr/bin:/bin", "HOME": str(tmp_path),
                   "PRE_COMMIT_HOME": str(tmp_path / "cache")}

    def run(hook, *arguments):
        entry = {"id": hook, "verbose": True, **({"args": list(arguments)} if arguments else {})}
        revision = hooks.git("rev-parse", "HEAD")
        settings = {"repos": [{"repo": str(hooks.folder), "rev": revision, "hooks": [entry]}]}
        # Beside the repository, lest it be part of the commit.
        config = tmp_path / "pre-commit-config.yaml"
        config.write_text(yaml.safe_dump(settings))
        subprocess.run([PRE_COMMIT, "install", "-c", config], cwd=origin.folder, env=environment, check=True,
                       capture_output=True)
        done = subprocess.run(["git", "commit", "-m", "change"], cwd=origin.folder, env=environment,
                              capture_output=True, text=True)
        done.told = done.stdout + done.stderr
        return done

    return run


def test_what_is_staged_is_judged_and_old_findings_are_not(origin, commit):
    origin.write(OTHER, document("\nTODO old\n\nMore.\n", "0304"))
    origin.git("add", "-A")
    assert commit("afterword-changed", "--only", "placeholder-text").returncode == 0
    origin.write(FIRST, document("\nTODO new\n"))
    origin.git("add", "-A")
    done = commit("afterword-changed", "--only", "placeholder-text")
    assert done.returncode == 1
    assert f"{FIRST}:14" in done.told and OTHER not in done.told


def test_what_is_not_staged_is_not_judged(origin, commit):
    origin.write(FIRST, document("\nMore.\n"))
    origin.git("add", "-A")
    origin.write(FIRST, document("\nMore.\n\nTODO later\n"))
    done = commit("afterword-changed", "--only", "placeholder-text")
    assert done.returncode == 0, done.told
    assert "TODO later" in (origin.folder / FIRST).read_text()


def test_the_documents_of_the_commit_are_judged_whole(origin, commit):
    origin.write(OTHER, document("\nTODO old\n\nMore.\n", "0304"))
    origin.git("add", "-A")
    done = commit("afterword-lint", "--only", "placeholder-text")
    assert done.returncode == 1
    assert f"{OTHER}:14" in done.told


def test_other_documents_are_seen_and_not_reported(origin, commit):
    origin.write(FIRST, document(number="0304"))
    origin.git("add", "-A")
    done = commit("afterword-lint", "--only", "duplicate-id,placeholder-text")
    assert done.returncode == 1
    assert f"{FIRST}:2" in done.told and "duplicate-id" in done.told
    assert f"{OTHER}:14" not in done.told


def test_what_can_be_mended_is_mended_and_waits_to_be_staged(origin, commit):
    right = document("\nMore.\n")
    assert "services:" in right
    origin.write(FIRST, right.replace("services:", "servces:"))
    origin.git("add", "-A")
    done = commit("afterword-fix", "--only", "unknown-key")
    assert done.returncode == 1
    assert (origin.folder / FIRST).read_text() == right
    origin.git("add", "-A")
    assert commit("afterword-fix", "--only", "unknown-key").returncode == 0


@pytest.mark.parametrize("hook,path", [
    ("afterword-lint", "README.md"), ("afterword-lint", "content/picture.txt"), ("afterword-changed", "main.py")])
def test_other_files_are_none_of_its_business(origin, commit, hook, path):
    origin.write(path, "TODO\n")
    origin.git("add", "-A")
    done = commit(hook)
    assert done.returncode == 0, done.told
    assert "no files to check" in done.told
