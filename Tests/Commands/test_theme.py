"""The theme's settings: faults stop the build where they stand, pale colours are told, and nothing slips in."""

import pytest


def themed(base, text):
    settings = base / "afterword.yml"
    settings.write_text(settings.read_text() + text)
    return base


def test_colours_reach_the_pages(run, base):
    result = run("build", cwd=themed(base, "theme: {colours: {light: {accent: '#7a1f5c'}}}\n"))
    assert result.returncode == 0, result.stderr
    assert "--accent: light-dark(#7a1f5c, #6cc4dc);" in (base / "site" / "assets" / "theme.css").read_text()
    assert "assets/theme.css" in (base / "site" / "index.html").read_text()


def test_a_pale_accent_is_told_with_its_ratio(run, base):
    result = run("build", cwd=themed(base, "theme:\n  colors:\n    light: {accent: '#3aa0b8'}\n"))
    assert result.returncode == 0, result.stderr
    assert "warning: afterword.yml:6:21: accent has a contrast of 2." in result.stderr
    assert "words need 4.5:1" in result.stderr


@pytest.mark.parametrize("theme,told", [
    ("theme: {color: {}}\n", "did you mean \"colours\"?"),
    ("theme: {colours: {light: {accent: 'red; } body { display: none'}}}\n", "is a colour such as"),
    ("theme: {fonts: {text: 'url(x)'}}\n", "is a list of families"),
    ("theme: {logo: ../../etc/mark.svg}\n", "below the content folder"),
])
def test_what_is_no_theme_stops_the_build(run, base, theme, told):
    result = run("build", cwd=themed(base, theme))
    assert result.returncode == 2
    assert "afterword.yml:4:" in result.stderr and told in result.stderr, result.stderr
    assert not (base / "site").exists()


@pytest.mark.parametrize("prepare,told", [
    (lambda path: None, "does not exist"),
    (lambda path: path.write_text("no picture"), "is not the picture that its name says"),
    (lambda path: path.symlink_to("/etc/hostname"), "is a symbolic link"),
])
def test_a_logo_that_is_none_stops_the_build(run, base, prepare, told):
    (base / "content" / "brand").mkdir()
    prepare(base / "content" / "brand" / "mark.svg")
    result = run("build", cwd=themed(base, "theme: {logo: brand/mark.svg}\n"))
    assert result.returncode == 2
    assert "content/brand/mark.svg" in result.stderr and told in result.stderr, result.stderr
