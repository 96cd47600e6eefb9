"""Repositories of postmortems for the tests."""

import os
import subprocess

DOCUMENT = """---
id: INC-2026-0303
title: Checkout times out
severity: 3
status: published
services: [checkout]
started: 2026-03-03T14:02Z
---

## Summary

First line of the document.
"""
FIRST = "content/incidents/INC-2026-0303-a.md"
OTHER = "content/incidents/INC-2026-0304-b.md"


class Repository:
    """A work tree of git that asks for nothing and shares no settings with its user."""

    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
        "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.com",
        "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.com",
    }

    def __init__(self, folder):
        self.folder = folder

    def git(self, *arguments):
        done = subprocess.run(["git", *arguments], cwd=self.folder, env=self.environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, path, text):
        whole = self.folder / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text)

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "change")
        return self.git("rev-parse", "HEAD")


def document(body="", number="0303"):
    return DOCUMENT.replace("0303", number) + body


def checkout(origin, reference, name, depth=None):
    """A clone beside the origin; shallow where a depth is given, as actions/checkout makes it by default."""
    folder = origin.folder.parent / "workspace"
    folder.mkdir()
    clone = Repository(folder)
    clone.git("init", "-q")
    clone.git("remote", "add", "origin", origin.folder.as_uri())
    everything = ["--depth", str(depth)] if depth else ["+refs/heads/*:refs/remotes/origin/*"]
    clone.git("fetch", "-q", "origin", *everything, reference)
    clone.git("checkout", "-q", "--detach", name)
    return clone
