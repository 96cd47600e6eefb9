"""A runner of GitHub Actions, as far as action.yml needs one."""

import os
import pathlib
import re
import subprocess
from dataclasses import dataclass, field

import yaml

EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


@dataclass
class Outcome:
    """What became of the action: the code of its last step, its outputs and summary, and what it printed."""

    code: int = 0
    outputs: dict = field(default_factory=dict)
    summary: str = ""
    log: str = ""

    def annotations(self, level):
        """The workflow commands of a level that the runner would obey, in order."""
        found, seal = [], None
        for line in self.log.splitlines():
            if seal is not None:
                seal = None if line == f"::{seal}::" else seal
            elif line.startswith("::stop-commands::"):
                seal = line.removeprefix("::stop-commands::")
            elif line.startswith(f"::{level} "):
                found.append(line)
        return found


class Runner:
    """Runs the steps of a composite action in an environment that holds nothing but what the real runner promises."""

    def __init__(self, action, workspace, temporary, event="push", base="", payload=None, inputs=None):
        self.inputs = inputs or {}
        self.action = pathlib.Path(action)
        self.workspace = pathlib.Path(workspace)
        self.temporary = pathlib.Path(temporary)
        self.temporary.mkdir(parents=True, exist_ok=True)
        self.github = {"action_repository": "acme/afterword", "event": payload or {}}
        self.path = "/usr/bin:/bin"
        self.environment = {
            "HOME": str(self.temporary), "RUNNER_TEMP": str(self.temporary), "TMPDIR": str(self.temporary),
            "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(self.workspace), "GITHUB_EVENT_NAME": event,
            "GITHUB_BASE_REF": base, "GITHUB_ACTION_PATH": str(self.action), "GITHUB_REPOSITORY": "acme/incidents",
            "GITHUB_SERVER_URL": "https://git.invalid",
        }

    def use(self, **given):
        """Uses the action with these inputs and the runner's own; `_` stands for `-` in their names."""
        description = yaml.safe_load((self.action / "action.yml").read_text())
        given = {name.replace("_", "-"): value for name, value in {**self.inputs, **given}.items()}
        assert given.keys() <= description["inputs"].keys()
        inputs = {name: given.get(name, each.get("default", "")) for name, each in description["inputs"].items()}
        context = {"inputs": inputs, "github": self.github, "steps": {}}
        outcome = Outcome()
        for step in description["runs"]["steps"]:
            assert "${{" not in step["run"], "expressions in a script are programs of strangers"
            variables = {name: expand(value, context) for name, value in step["env"].items()}
            outputs = self.step(step["run"], variables, outcome)
            context["steps"][step["id"]] = {"outputs": outputs}
            if outcome.code:
                break
        outcome.outputs = {
            name: expand(each["value"], context) for name, each in description["outputs"].items()}
        return outcome

    def step(self, script, variables, outcome):
        files = {name: self.temporary / f"_{name.lower()}"
                 for name in ["GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"]}
        for file in files.values():
            file.write_text("")
        program = self.temporary / "_step.sh"
        program.write_text(script)
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(program)], cwd=self.workspace,
            env={**self.environment, "PATH": self.path, **{name: str(file) for name, file in files.items()}, **variables},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        outcome.code, outcome.log = done.returncode, outcome.log + done.stdout
        outcome.summary += files["GITHUB_STEP_SUMMARY"].read_text()
        for folder in files["GITHUB_PATH"].read_text().splitlines():
            self.path = folder + os.pathsep + self.path
        return dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())


def expand(text, context):
    """The text with its expressions replaced; what the context does not hold is empty, as on the real runner."""

    def value(match):
        place = context
        for name in match[1].split("."):
            place = place.get(name, "") if isinstance(place, dict) else ""
        return str(place)

    assert EXPRESSION.sub("", text).count("${{") == 0, f"the runner of the tests cannot read {text}"
    return EXPRESSION.sub(value, text)


def place(annotation):
    """The file and the line of an annotation."""
    fields = dict(each.split("=", 1) for each in annotation.split("::")[1].split(" ", 1)[1].split(","))
    return fields["file"], int(fields["line"])
