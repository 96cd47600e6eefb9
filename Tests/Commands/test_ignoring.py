"""What ignore files name is left out, by a walk and where it is named."""

import subprocess

from conftest import INCIDENT

BAD = INCIDENT.replace("severity: 3", "severity: 9")
OTHER = "content/incidents/INC-2026-0304-other.md"


def other(base, text=BAD):
    (base / OTHER).write_text(text.replace("INC-2026-0303", "INC-2026-0304"))


def test_a_walk_leaves_out_what_gitignore_names(run, base):
    other(base)
    assert run("lint", cwd=base).returncode == 1
    (base / "content/.gitignore").write_text("*-other.md\n")
    result = run("lint", cwd=base)
    assert result.returncode == 0
    assert "1 document found" in result.stdout


def test_the_own_file_takes_back_what_gitignore_says(run, base):
    other(base)
    (base / ".gitignore").write_text("/content/incidents/*-other.md\n")
    (base / "content/.afterwordignore").write_text("# still wanted\n!incidents/INC-2026-0304-*\n")
    assert "2 documents found" in run("lint", cwd=base).stdout
    (base / "content/incidents/.afterwordignore").write_text("INC-2026-0304-*\n")
    assert "1 document found" in run("lint", cwd=base).stdout


def test_a_named_path_is_ignored_and_counted(run, base):
    other(base)
    (base / ".afterwordignore").write_text("\n*-other.md\n")
    result = run("lint", OTHER, cwd=base)
    assert result.returncode == 0
    assert f"1 path was ignored: {OTHER} (.afterwordignore:2)" in result.stderr
    third = base / "content/incidents/INC-2026-0305-other.md"
    third.write_text(BAD.replace("INC-2026-0303", "INC-2026-0305"))
    result = run("lint", OTHER, third, "--format", "json", cwd=base)
    assert result.returncode == 0
    assert f"2 paths were ignored: the first is {OTHER} (.afterwordignore:2)" in result.stderr


def test_output_and_hidden_files_are_ignored_when_named(run, base):
    (base / "site").mkdir()
    (base / "site/notes.md").write_text("# Notes\n\n#### Jump\n")
    (base / ".github").mkdir()
    (base / ".github/pull_request_template.md").write_text("# A\n\n#### Jump\n")
    result = run("lint", "site/notes.md", cwd=base)
    assert (result.returncode, "no documents are looked for in site" in result.stderr) == (0, True)
    result = run("lint", ".github/pull_request_template.md", cwd=base)
    assert (result.returncode, "a name that begins with a dot" in result.stderr) == (0, True)


def test_build_goes_by_the_same_files(run, base):
    other(base)
    (base / "content/.afterwordignore").write_text("*-other.md\n")
    assert run("build", cwd=base).returncode == 0
    assert (base / "site/incidents/inc-2026-0303").is_dir()
    assert not (base / "site/incidents/inc-2026-0304").exists()


def test_a_clone_has_patterns_of_its_own(run, base):
    other(base)
    subprocess.run(["git", "init", "-q", str(base)], check=True)
    (base / ".git/info/exclude").write_text("*-other.md\n")
    assert "1 document found" in run("lint", cwd=base).stdout
    worktree = base / "tree"
    commit = ["git", "-C", str(base), "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "x"]
    subprocess.run(["git", "-C", str(base), "add", "-f", "."], check=True)
    subprocess.run(commit, check=True)
    subprocess.run(["git", "-C", str(base), "worktree", "add", "-q", str(worktree)], check=True)
    assert "1 document found" in run("lint", cwd=worktree).stdout


def test_a_root_in_an_ignored_folder_is_no_less_a_root(run, tmp_path, base):
    (tmp_path / "outer/scratch").mkdir(parents=True)
    subprocess.run(["git", "init", "-q", str(tmp_path / "outer")], check=True)
    (tmp_path / "outer/.gitignore").write_text("scratch/\n*-other.md\n")
    place = tmp_path / "outer/scratch/base"
    (place / "content/incidents").mkdir(parents=True)
    (place / "afterword.yml").write_text("timezone: UTC\n")
    (place / "content/incidents/INC-2026-0303-checkout.md").write_text(INCIDENT)
    other(place)
    assert "1 document found" in run("lint", cwd=place).stdout


def test_nothing_left_says_why(run, base):
    (base / ".gitignore").write_text("/content/incidents/\n")
    result = run("lint", cwd=base)
    assert result.returncode == 2
    assert "no Markdown documents in content" in result.stderr
    assert "1 file or folder there is ignored by .gitignore or .afterwordignore" in result.stderr


def test_an_ignore_file_of_strange_bytes_harms_nothing(run, base):
    (base / ".gitignore").write_bytes(b"\xff\xfe[\x00\n[[:x\n**/**/**/**/\\\n" + b"*a" * 20_000 + b"\n")
    (base / ".afterwordignore").mkdir()
    assert "1 document found" in run("lint", cwd=base, timeout=20).stdout
