"""Reads YAML as editors do: by the core schema of YAML 1.2, in which days are texts and yes is a word."""

import re

import yaml


class Loader(yaml.SafeLoader):
    """Scalars are null, Booleans, numbers and else texts."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def read(text):
    return yaml.load(text, Loader)


def front_matter(text):
    """The front matter of a document; None where it has none."""
    found = re.match(r"---\n(.*?\n)---\n", text, re.S)
    return read(found[1]) if found else None
