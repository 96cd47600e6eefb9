"""The files that pipelines and hooks read, before any of them runs: schemas, pins, scripts, one version."""

import pathlib
import re
import subprocess
import sys

import pytest
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = pathlib.Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab/afterword.gitlab-ci.yml"
SCRIPTS = [path for folder in [".ci", ".github/action"] for path in sorted((ROOT / folder).iterdir())]
README = (ROOT / "README.md").read_text()
# What a block of the README is, by a line that only such a block has.
RECIPES = {"github-workflows": "jobs:", "gitlab-ci": "include:|  extends: .afterword", "pre-commit": "repos:"}


def check(*command, text=None):
    done = subprocess.run([str(each) for each in command], cwd=ROOT, input=text, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "schema,path",
    [("github-actions", ROOT / "action.yml"), ("gitlab-ci", GITLAB)] + [("github-workflows", each) for each in WORKFLOWS],
    ids=lambda value: getattr(value, "name", value))
def test_each_keeps_to_its_schema(schema, path):
    check(TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", path)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_job_runs_for_hours(path):
    check(TOOLS / "check-jsonschema", "--builtin-schema", "custom.github-workflows-require-timeout", path)


@pytest.mark.parametrize("kind", RECIPES)
def test_the_readme_shows_what_can_be_copied(tmp_path, kind):
    blocks = [block for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
              if re.search(f"^(?:{RECIPES[kind]})", block, re.MULTILINE)]
    assert blocks
    for number, block in enumerate(blocks):
        recipe = tmp_path / f"{number}.yml"
        recipe.write_text(block)
        if kind == "pre-commit":
            check(TOOLS / "pre-commit", "validate-config", recipe)
        else:
            check(TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{kind}", recipe)


def test_the_hooks_are_ones_that_pre_commit_reads():
    check(TOOLS / "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")


def test_nothing_is_open_to_strangers():
    check(TOOLS / "zizmor", "--offline", "--no-progress", "--quiet", "action.yml", *WORKFLOWS)


def test_foreign_actions_are_pinned_to_a_commit():
    used = [use for path in WORKFLOWS for use in re.findall(r"uses: (\S+)", path.read_text()) if use != "./"]
    assert used
    assert [] == [use for use in used if not re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", use)]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_sound(path):
    check("shellcheck", path)


def shell_in(path):
    """Every script that a description holds."""
    def walk(value, key=None):
        if isinstance(value, dict):
            for name, each in value.items():
                yield from walk(each, name)
        elif isinstance(value, list) and key in ("script", "before_script"):
            yield "\n".join(value)
        elif isinstance(value, list):
            for each in value:
                yield from walk(each)
        elif key == "run":
            yield value

    return list(walk(yaml.safe_load(path.read_text())))


@pytest.mark.parametrize("path", [ROOT / "action.yml", GITLAB, *WORKFLOWS], ids=lambda path: path.name)
def test_scripts_within_descriptions_are_sound(path):
    scripts = shell_in(path)
    assert scripts
    for script in scripts:
        # In GitLab's jobs the arguments are meant to be split.
        check("shellcheck", "--shell=bash", "--exclude=SC2086" if path == GITLAB else "--norc", "-", text=script)


@pytest.mark.parametrize("text", [README, GITLAB.read_text()], ids=["README.md", GITLAB.name])
def test_one_version_is_named_everywhere(text, version):
    ours = "\n".join(line for line in text.splitlines() if re.search("afterword|rev:", line, re.IGNORECASE))
    assert set(re.findall(r"\bv?(\d+\.\d+\.\d+)\b", ours)) == {version}
