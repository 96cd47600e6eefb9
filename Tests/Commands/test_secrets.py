"""No output of a run repeats a credential, nor anything that it could be guessed or checked from."""

import base64
import hashlib
import re
import subprocess

import pytest

FORMATS = ["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown"]
LETTERS = "a8Kd03mZq7RtLw5vXy2Bn9Pc4Jf6Hs1Gu0E"
# Put together here, lest the file itself hold what looks like secrets. Each with the line it stands in.
PLANTED = {
    "aws": ("AKIA" + "2E7QXH4MZT3WBN5K", "The log shows key={}."),
    "github": ("ghp_" + LETTERS, "The token was {}."),
    "github-fine": ("github_pat_" + "11ABCDEFG0aBcDeFgHiJkL_x9Y8z7", "Obviously {} was in the image."),
    "gitlab": ("glpat-" + "xK3v9Qm2Lp7Zr4Wt8Yb1", "- [ ] Revoke `{}`"),
    "slack": ("xoxb-" + "2847362910-K8vLmQ3xZ7pRtW2y", "| 14:20 | The bot posts with {} |"),
    "slack-hook": ("hooks.slack.com/services/" + "T02K9X4LM/B03QW7ZRT/pR8vLmQ3xZ7tW2yK9cN4", "See https://{}"),
    "google": ("AIza" + "SyD4k9Lm2Qx7Rv3Zt8Wb1Nc5Pf6Hj0Ks_u-A", "### The key {}"),
    "stripe": ("sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc", "> {} was charged"),
    "npm": ("npm_" + LETTERS + "t", "- TODO: an engineer carelessly published {}"),
    "pypi": ("pypi-AgEIcHlwaS5vcmc" + "CJDk0M2RkZTQyLWY3ZmItNGE5Yi1hYzE3", "1. Why? Because {} leaked."),
    "web-token": ("eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
                  "curl -H 'Authorization: Bearer {}'"),
    "address": ("h47Gk2" + "-pq9xVb", "We cloned https://deploy:{}@git.internal/shop."),
    "assigned": ("Tr4" + "vbQ9-zx81Lm-9f", 'password: "{}"'),
    "private-key": ("MIIEowIBAAKCAQEAx4fT9kq2" + "q8Zr3Yw7Lm1Nc5Vb0Xa6Sd9Fg",
                    "-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----"),
}


def traces(secret):
    """What must not be found: the secret, most of it, what encodes it and what it hashes to."""
    whole = secret.encode()
    found = {secret, secret[-12:], secret[:-4] if len(secret) > 16 else secret, secret[::-1], whole.hex()}
    found |= {base64.b64encode(whole).decode().rstrip("="), base64.urlsafe_b64encode(whole).decode().rstrip("=")}
    for algorithm in ["md5", "sha1", "sha256", "sha512"]:
        for variant in [whole, whole + b"\n", whole.strip().lower()]:
            digest = hashlib.new(algorithm, variant)
            # Shortened hashes give a secret away as well: sixteen figures are enough to check a guess.
            found.add(digest.hexdigest()[:16])
            found.add(base64.b64encode(digest.digest()).decode()[:16])
    return {trace.lower() for trace in found}


def leaks(text):
    text = text.lower()
    return sorted(name for name, (secret, _) in PLANTED.items() if any(trace in text for trace in traces(secret)))


@pytest.fixture
def planted(base):
    """A repository in which every line of an incident holds a secret, and some of them something else to complain of."""
    document = base / "content/incidents/INC-2026-0303-checkout.md"
    lines = "\n\n".join(line.format(secret) for secret, line in PLANTED.values())
    document.write_text(document.read_text() + "\n## Action items\n\n" + lines + "\n\n"
                        + "\n".join(f"- Investigate {secret}" for secret, _ in PLANTED.values()) + "\n")
    subprocess.run(["git", "init", "-q"], cwd=base, check=True)
    subprocess.run(["git", "add", "."], cwd=base, check=True)
    subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "x"],
                   cwd=base, check=True)
    document.write_text(document.read_text() + "\n".join(secret for secret, _ in PLANTED.values()) + "\n")
    return base


def test_every_kind_is_found(run, planted):
    result = run("lint", "--only", "secret", "--all", cwd=planted)
    assert result.returncode == 1
    lines = {int(number) for number in re.findall(r"checkout\.md:(\d+)", result.stdout)}
    source = (planted / "content/incidents/INC-2026-0303-checkout.md").read_text().splitlines()
    for name, (secret, line) in PLANTED.items():
        first = line.split("\n")[0].format(secret)
        assert source.index(first) + 1 in lines, name


def test_the_search_itself_can_fail(planted):
    source = (planted / "content/incidents/INC-2026-0303-checkout.md").read_text()
    assert leaks(source) == sorted(PLANTED)
    hashed = " ".join(hashlib.sha256(secret.encode()).hexdigest() for secret, _ in PLANTED.values())
    assert leaks(hashed) == sorted(PLANTED)


@pytest.mark.parametrize("skipped", [[], ["--skip", "secret"]], ids=["all rules", "without the rule"])
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_gives_one_away(run, planted, form, skipped):
    result = run("lint", "--all", "--format", form, *skipped, cwd=planted)
    assert result.returncode == 1, result.stderr
    assert len(result.stdout) > 500
    assert leaks(result.stdout + result.stderr) == []


@pytest.mark.parametrize("arguments", [["--since", "HEAD"], ["--color", "always"], ["--only", "action-vague"]],
                         ids=["changes", "colours", "one rule"])
def test_no_way_of_asking_gives_one_away(run, planted, arguments):
    result = run("lint", "--all", *arguments, cwd=planted)
    assert result.returncode in (0, 1), result.stderr
    assert leaks(result.stdout + result.stderr) == []


def test_no_summary_gives_one_away(run, planted):
    summary = planted / "summary.md"
    run("lint", "--format", "github", cwd=planted, env={"GITHUB_STEP_SUMMARY": str(summary)})
    assert "Action" in summary.read_text() or "action" in summary.read_text()
    assert leaks(summary.read_text()) == []


def test_no_baseline_gives_one_away(run, planted):
    result = run("lint", "--write-baseline", cwd=planted)
    baseline = (planted / "afterword-baseline.json").read_text()
    assert "action-vague" in baseline, "other findings of the same lines are accepted"
    assert leaks(baseline + result.stdout + result.stderr) == []
