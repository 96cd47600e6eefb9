"""`lint --since` in real repositories."""

import json
import os
import random
import shutil
import subprocess

import pytest

FRONT = """---
id: INC-2026-0303
title: Checkout times out
severity: 3
status: published
services: [checkout]
started: 2026-03-03T14:02Z
---

"""
BODY = """## Summary

First line of the document.

Second line of the document.

Third line of the document.

Fourth line of the document.

Fifth line of the document.
"""
FIRST = "content/incidents/INC-2026-0303-a.md"
OTHER = "content/incidents/INC-2026-0304-b.md"


class Repository:
    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        self.identify()

    def identify(self):
        for key, value in {"user.name": "Ada", "user.email": "ada@example.com", "commit.gpgsign": "false",
                           "core.autocrlf": "false", "protocol.file.allow": "always"}.items():
            self.git("config", key, value)

    def git(self, *arguments):
        done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, path, text):
        whole = self.folder / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_bytes(text.encode() if isinstance(text, str) else text)

    def commit(self, message="change"):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")


def document(body=BODY, number="0303"):
    return FRONT.replace("0303", number) + body


@pytest.fixture
def repository(tmp_path):
    """Two clean documents on main; the work tree stands on the branch topic."""
    repository = Repository(tmp_path / "repository")
    repository.write("afterword.yml", "title: Test\ntimezone: UTC\nas-of: 2026-06-01\n")
    repository.write(FIRST, document())
    repository.write(OTHER, document("## Summary\n\nTODO old\n", "0304"))
    repository.commit("first")
    repository.git("switch", "-q", "-c", "topic")
    return repository


@pytest.fixture
def since(run, repository):
    """The findings since a revision, as (path, rule, line); only those rules unless told otherwise."""

    def find(revision="main", *arguments, cwd=repository.folder, only="placeholder-text", **options):
        choice = ["--only", only] if only else []
        done = run("lint", f"--since={revision}", "--format", "json", "--fail-on", "never", *choice, *arguments,
                   cwd=cwd, **options)
        assert done.returncode == 0, done.stderr
        return [(f["path"], f["rule"], f["line"]) for f in json.loads(done.stdout)["findings"]]

    return find


def test_only_changed_lines_are_reported(repository, since):
    repository.write(OTHER, document("## Summary\n\nTODO old\n\nTODO new\n", "0304"))
    assert since() == [(OTHER, "placeholder-text", 14)]


@pytest.mark.parametrize("state", ["work tree", "staged", "committed"])
def test_every_state_of_a_change_counts(repository, since, state):
    repository.write(FIRST, document(BODY.replace("Third", "TODO third")))
    if state != "work tree":
        repository.git("add", "-A")
    if state == "committed":
        repository.commit()
    assert since() == [(FIRST, "placeholder-text", 16)]


def test_what_main_did_meanwhile_is_not_ours(repository, since):
    repository.write(FIRST, document(BODY.replace("Fifth", "TODO fifth")))
    repository.commit()
    repository.git("switch", "-q", "main")
    repository.write(OTHER, document("## Summary\n\nTODO old\n\nTODO theirs\n", "0304"))
    repository.commit()
    repository.git("switch", "-q", "topic")
    assert since() == [(FIRST, "placeholder-text", 20)]
    # A merge of main brings its commits in, and the merge base moves along.
    repository.git("merge", "-q", "--no-edit", "main")
    assert since() == [(FIRST, "placeholder-text", 20)]


def test_files_git_does_not_know_are_new(repository, since):
    repository.write(".gitignore", "*.draft.md\n")
    repository.write("content/incidents/INC-2026-0305-c.md", document("## Summary\n\nTODO\n", "0305"))
    repository.write("content/incidents/INC-2026-0306.draft.md", document("## Summary\n\nTODO\n", "0306"))
    assert since() == [("content/incidents/INC-2026-0305-c.md", "placeholder-text", 12)]


@pytest.mark.parametrize("staged", [False, True])
def test_empty_and_intended_files_are_new(repository, since, staged):
    path = "content/incidents/INC-2026-0305-c.md"
    repository.write(path, "")
    if staged:
        repository.git("add", "-N", path)
    assert since(only="front-matter-missing") == [(path, "front-matter-missing", 1)]


def test_a_rename_keeps_the_changed_lines(repository, since):
    repository.write(OTHER, document("## Summary\n\nTODO old\n" + BODY[12:], "0304"))
    repository.git("commit", "-qam", "more")
    repository.git("branch", "-f", "main")
    moved = "content/incidents/INC-2026-0304-moved.md"
    repository.git("mv", OTHER, moved)
    assert since() == []
    repository.write(moved, document("## Summary\n\nTODO old\n" + BODY[12:] + "\nTODO new\n", "0304"))
    assert since() == [(moved, "placeholder-text", 23)]


def test_a_rename_alone_touches_the_document(repository, since):
    moved = "content/incidents/misnamed.md"
    repository.git("mv", OTHER, moved)
    assert since(only="file-name,placeholder-text") == [(moved, "file-name", 2)]


def test_a_deletion_touches_the_document_and_no_line(repository, since):
    repository.write(OTHER, document("## Summary\n\nTODO old\n\n## Impact\n\nNobody noticed for 3 minutes.\n", "0304"))
    repository.git("commit", "-qam", "more")
    repository.git("branch", "-f", "main")
    repository.write(OTHER, document("## Summary\n\nTODO old\n\n## Impact\n\n", "0304"))
    assert since(only="placeholder-text,empty-section") == [(OTHER, "empty-section", 14)]


@pytest.mark.parametrize("gone, rule", [("  @ada\n", "action-owner"), ("  due 2026-04-01\n", "action-due")])
def test_what_a_change_takes_away_from_an_action_is_heard(repository, since, gone, rule):
    actions = "## Action items\n\n- Add an alert on pool use\n  @ada\n  due 2026-04-01\n"
    repository.write(FIRST, document(actions))
    repository.commit()
    assert since("HEAD", only=rule) == []
    repository.write(FIRST, document(actions.replace(gone, "")))
    assert since("HEAD", only=rule) == [(FIRST, rule, 12)]


def test_a_limit_of_the_user_hides_no_rename(repository, since):
    for number in range(4):
        repository.write(f"content/incidents/INC-2026-041{number}-x.md",
                         document(f"## Summary\n\nTODO old {number}\n" + BODY * 3, f"041{number}"))
    repository.commit()
    repository.git("config", "diff.renameLimit", "1")
    for number in range(4):
        old = f"content/incidents/INC-2026-041{number}-x.md"
        text = (repository.folder / old).read_text()
        (repository.folder / old).unlink()
        repository.write(old.replace("-x", "-y"), text.replace("Fourth line", "The fourth line", 1))
    repository.git("add", "-A")
    assert since("HEAD") == []


def test_a_deleted_file_is_nowhere(repository, since):
    (repository.folder / OTHER).unlink()
    assert since(only=None) == []
    repository.commit()
    assert since(only=None) == []


def test_whole_document_findings_report_where_the_file_was_touched(repository, since):
    repository.write(FIRST, document(BODY.replace("Third", "3rd")))
    assert since(only="required-field,required-section") == since(only="required-section")
    assert {path for path, _, _ in since(only="required-section")} == {FIRST}


def test_cross_document_findings_report_at_the_touched_file(repository, since):
    repository.write(FIRST, document().replace("INC-2026-0303", "INC-2026-0304"))
    assert [path for path, _, _ in since(only="duplicate-id")] == [FIRST]


def test_a_mode_alone_is_no_change(repository, since):
    (repository.folder / OTHER).chmod(0o755)
    assert since(only=None) == []


def test_nothing_changed_is_clean(repository, run):
    done = run("lint", "--since", "main", cwd=repository.folder)
    assert done.returncode == 0
    assert "nothing to report" in done.stdout
    assert done.stderr == "No document was changed since main.\n"
    assert run("lint", "--since", "main", "--quiet", cwd=repository.folder).stderr == ""


def test_the_baseline_goes_first(repository, run, since):
    repository.write(FIRST, document(BODY.replace("Third", "TODO third")))
    repository.git("commit", "-qam", "old debt")
    run("lint", "--write-baseline", cwd=repository.folder)
    repository.write(FIRST, document(BODY.replace("Third", "TODO third").replace("Fifth", "TBD fifth")))
    assert since() == [(FIRST, "placeholder-text", 20)]
    assert since("main", "--no-baseline") == [(FIRST, "placeholder-text", 16), (FIRST, "placeholder-text", 20)]
    done = run("lint", "--write-baseline", "--since", "main", cwd=repository.folder)
    assert done.returncode == 2 and "leave --since out" in done.stderr


def test_detached_head(repository, since):
    repository.write(FIRST, document(BODY.replace("Third", "TODO third")))
    repository.git("checkout", "-q", repository.commit())
    assert since() == [(FIRST, "placeholder-text", 16)]
    assert since("HEAD~1") == [(FIRST, "placeholder-text", 16)]
    assert since("HEAD") == []


def test_tags_hashes_and_searches_name_commits(repository, since):
    repository.git("tag", "-a", "v1", "-m", "annotated", "main")
    repository.write(FIRST, document(BODY.replace("Third", "TODO third")))
    repository.commit("the change: {x}")
    wanted = [(FIRST, "placeholder-text", 16)]
    assert since("v1") == wanted
    assert since(repository.git("rev-parse", "--short", "main")) == wanted
    assert since(":/first") == wanted
    assert since("main@{0}") == wanted


def test_knowledge_base_in_a_sub_folder(tmp_path, run):
    repository = Repository(tmp_path / "mono repo")
    folder = repository.folder / "docs" / "Störungen"
    for base in ["docs/Störungen", "other"]:
        repository.write(f"{base}/afterword.yml", "title: Test\ntimezone: UTC\nas-of: 2026-06-01\n")
        repository.write(f"{base}/{FIRST}", document())
    repository.commit()
    for base in ["docs/Störungen", "other"]:
        repository.write(f"{base}/{FIRST}", document(BODY.replace("Third", "TODO third")))

    def find(*paths, cwd):
        done = run("lint", "--since", "HEAD", "--only", "placeholder-text", "--format", "json", *paths, cwd=cwd)
        return [(f["path"], f["line"]) for f in json.loads(done.stdout)["findings"]]

    assert find(cwd=folder) == [(FIRST, 16)]
    assert find(cwd=folder / "content") == [("incidents/INC-2026-0303-a.md", 16)]
    assert find("docs", "other/content", cwd=repository.folder) == [
        (f"docs/Störungen/{FIRST}", 16), (f"other/{FIRST}", 16)]
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert find(link / FIRST, cwd=tmp_path) == [(f"link/{FIRST}", 16)]


@pytest.mark.parametrize("name", ["with space", 'quo"te', "back\\slash", "tab\tbed", "new\nline", "Überlast 火", "b/a..b",
                                  "-dash", "+++ b", "star*[x]?"])
def test_any_file_name(repository, since, name):
    path = f"content/incidents/{name}.md"
    repository.write(path, document(BODY, "0309"))
    repository.commit()
    repository.git("branch", "-f", "main")
    repository.write(path, document(BODY.replace("Third", "TODO third"), "0309"))
    repository.git("config", "core.quotePath", "true")
    assert [line for _, _, line in since()] == [16]
    repository.git("mv", path, path.replace(".md", "-moved.md"))
    assert [line for _, _, line in since()] == [16]


def test_carriage_returns_and_lone_ones(repository, since):
    body = BODY.replace("First line", "First\rline")
    repository.write(FIRST, document(body).replace("\n", "\r\n"))
    repository.commit()
    repository.git("branch", "-f", "main")
    repository.write(FIRST, document(body.replace("Third", "TODO third")).replace("\n", "\r\n"))
    # The lone carriage return ends a line of Markdown: one more than git counts.
    assert since() == [(FIRST, "placeholder-text", 17)]


def test_line_ends_that_git_normalises_are_no_change(repository, since):
    repository.write(".gitattributes", "*.md text\n")
    repository.write(OTHER, document("## Summary\n\nTODO old\n", "0304").replace("\n", "\r\n"))
    assert since() == []


def test_no_newline_at_the_end(repository, since):
    repository.write(OTHER, document("## Summary\n\nTODO old\n\nTODO new", "0304"))
    assert since() == [(OTHER, "placeholder-text", 14)]


def test_attributes_and_settings_of_the_user_change_nothing(repository, since):
    marker = repository.folder / "ran"
    script = repository.folder / "program"
    script.write_text(f"#!/bin/sh\ntouch '{marker}'\n")
    script.chmod(0o755)
    repository.write(".gitattributes", "*.md diff=mine -text\nINC-2026-0304-b.md binary\n")
    for key, value in {
            "diff.external": str(script), "diff.mine.command": str(script), "diff.mine.textconv": str(script),
            "core.pager": str(script), "core.fsmonitor": str(script), "diff.noprefix": "true",
            "diff.mnemonicPrefix": "true", "diff.renames": "false", "color.ui": "always", "diff.context": "9",
            "diff.interHunkContext": "9", "diff.relative": "true", "diff.submodule": "log",
            "diff.orderFile": "missing", "diff.wsErrorHighlight": "all"}.items():
        repository.git("config", key, value)
    marker.unlink(missing_ok=True)
    repository.write(FIRST, document(BODY.replace("Third", "TODO third")))
    repository.write(OTHER, document("## Summary\n\nTODO old\n\nTODO new\n", "0304"))
    assert since() == [(FIRST, "placeholder-text", 16), (OTHER, "placeholder-text", 14)]
    assert not marker.exists()


def test_a_hook_around_us_does_not_mislead(repository, since, tmp_path):
    other = Repository(tmp_path / "other")
    repository.write(FIRST, document(BODY.replace("Third", "TODO third")))
    misleading = os.environ | {"GIT_DIR": str(other.folder / ".git"), "GIT_INDEX_FILE": ".git/index",
                               "GIT_WORK_TREE": str(other.folder), "GIT_EXTERNAL_DIFF": "false", "LANG": "de_DE.UTF-8"}
    assert since(env=misleading) == [(FIRST, "placeholder-text", 16)]


def test_an_open_merge(repository, since):
    repository.write(FIRST, document(BODY.replace("Third", "Drittens")))
    repository.commit()
    repository.git("switch", "-q", "main")
    repository.write(FIRST, document(BODY.replace("Third", "TODO\n\nThird")))
    repository.commit()
    subprocess.run(["git", "merge", "topic"], cwd=repository.folder, capture_output=True)
    # Line 16 is the mark of the conflict.
    assert (FIRST, "placeholder-text", 17) in since("topic")


def test_a_second_work_tree(repository, since):
    second = repository.folder.parent / "second"
    repository.git("worktree", "add", "-q", second, "-b", "elsewhere", "main")
    (second / FIRST).write_text(document(BODY.replace("Third", "TODO third")))
    assert since(cwd=second) == [(FIRST, "placeholder-text", 16)]
    assert since() == []


def test_a_submodule_is_its_own(repository, since, tmp_path):
    library = Repository(tmp_path / "library")
    library.write("page.md", "# Page\n\nTODO\n")
    library.commit()
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(library.folder),
                   "content/library")
    repository.commit()
    (repository.folder / "content/library/page.md").write_text("# Page\n\nTODO\n\nTODO\n")
    repository.write(FIRST, document(BODY.replace("Third", "TODO third")))
    assert since() == [(FIRST, "placeholder-text", 16)]


def test_explicit_paths_and_changes_meet(repository, since):
    for path, number in [(FIRST, "0303"), (OTHER, "0304")]:
        repository.write(path, document("## Summary\n\nTODO new\n\nTODO new\n", number))
    assert {path for path, _, _ in since("main", FIRST)} == {FIRST}
    assert {path for path, _, _ in since("main", "content")} == {FIRST, OTHER}


def test_settings_and_records_concern_themselves(repository, since):
    repository.write("content/services.yml", "- {id: payments, name: Payments}\n")
    repository.commit()
    assert since(only="unknown-service,invalid-record") == []
    repository.write("content/services.yml", "- {id: payments, name: Payments}\n- {name: X}\n")
    assert [path for path, _, _ in since(only="unknown-service,invalid-record")] == ["content/services.yml"]


@pytest.mark.parametrize("seed", range(6))
def test_random_edits(repository, since, seed):
    """Lines that are all different: what git says must be exactly what was inserted or replaced."""
    chance = random.Random(seed)
    old = [f"TODO {number} of {seed}" for number in range(120)]
    new = []
    for line in old:
        dice = chance.random()
        if dice < 0.1:
            new.append(line.replace("of", "instead of"))
        elif dice < 0.2:
            new += [line] + [f"TODO more {chance.random()}" for _ in range(chance.randint(1, 3))]
        elif dice > 0.1 and dice < 0.9:
            new.append(line)
    ends = chance.choice(["\n", "\r\n"])

    def text(lines):
        return document("## Summary\n\n" + "\n\n".join(lines) + "\n").replace("\n", ends)

    repository.write(FIRST, text(old))
    repository.commit()
    repository.git("branch", "-f", "main")
    repository.write(FIRST, text(new))
    wanted = [12 + 2 * index for index, line in enumerate(new) if line not in old]
    assert [line for _, _, line in since()] == wanted


# What cannot be compared


def fails(run, cwd, *arguments, **options):
    done = run("lint", *arguments, cwd=cwd, **options)
    assert done.returncode == 2, done.stdout
    assert done.stdout == ""
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_unknown_revision(run, repository):
    assert 'git knows no commit "mian"' in fails(run, repository.folder, "--since", "mian")


@pytest.mark.parametrize("revision", ["--output=x", "-O/dev/null", "--all", "^main", "main..topic", "main:afterword.yml",
                                      "-h", "--", "main --output=x", "@{u}", "HEAD^{tree}"])
def test_a_revision_is_never_an_option(run, repository, revision):
    before = sorted(path.name for path in repository.folder.iterdir())
    assert f'git knows no commit "{revision}"' in fails(run, repository.folder, f"--since={revision}")
    assert sorted(path.name for path in repository.folder.iterdir()) == before


def test_no_repository(run, base):
    message = fails(run, base, "--since", "main", env=os.environ | {"GIT_CEILING_DIRECTORIES": str(base.parent)})
    assert str(base) in message and "git repository" in message


def test_empty_revision(run, repository):
    assert 'git knows no commit ""' in fails(run, repository.folder, "--since", "")


def test_a_repository_without_a_work_tree(run, repository, tmp_path):
    subprocess.run(["git", "clone", "-q", "--bare", repository.folder, tmp_path / "bare"], check=True)
    shutil.copytree(repository.folder / "content", tmp_path / "bare" / "content")
    assert "git repository" in fails(run, tmp_path / "bare" / "content", "--since", "main", ".")


def test_no_commit_yet(run, base):
    Repository(base)
    assert "no commit yet" in fails(run, base, "--since", "main")


def test_no_git(run, repository, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    message = fails(run, repository.folder, "--since", "main", env=os.environ | {"PATH": str(empty)})
    assert "no git on the PATH" in message


def test_histories_without_a_common_commit(run, repository):
    repository.git("checkout", "-q", "--orphan", "island")
    repository.commit()
    message = fails(run, repository.folder, "--since", "main")
    assert "no commit in common" in message and "shallow" not in message


def test_shallow_clone(run, repository, tmp_path):
    for text in ["1st", "2nd"]:
        repository.write(FIRST, document(BODY.replace("First", text)))
        repository.commit()
    start = repository.git("rev-parse", "main")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth", "1", "--no-single-branch", f"file://{repository.folder}", clone],
                   check=True)
    # The branch is there without the commits between: nothing in common can be seen.
    message = fails(run, clone, "--since", "origin/main")
    assert "no commit in common" in message
    assert "git fetch --unshallow" in message and "fetch-depth: 0" in message
    message = fails(run, clone, "--since", "v1")
    assert 'git knows no commit "v1"' in message and "git fetch --unshallow" in message
    subprocess.run(["git", "fetch", "-q", "--unshallow"], cwd=clone, check=True)
    done = run("lint", "--since", start, "--fail-on", "never", cwd=clone)
    assert done.returncode == 0, done.stderr
