"""A theme made of settings, a logo and two templates holds as well as the one that came with Afterword."""

import pathlib
import shutil
import subprocess

import pytest

from conftest import ROOT, violations

THEME = pathlib.Path(__file__).parent / "second-theme"
PAGES = ["index.html", "incidents/index.html", "incidents/inc-2026-0303/index.html", "actions/index.html",
         "analytics/index.html", "rules/action-owner/index.html", "workflows/index.html", "documents/index.html"]


@pytest.fixture(scope="module")
def themed(afterword, tmp_path_factory):
    base = tmp_path_factory.mktemp("themed")
    shutil.copytree(ROOT / "content", base / "content")
    shutil.copytree(THEME / "content", base / "content", dirs_exist_ok=True)
    shutil.copytree(THEME / "templates", base / "templates")
    own, theme = (ROOT / "afterword.yml").read_text(), (THEME / "afterword.yml").read_text()
    (base / "afterword.yml").write_text(own + "\n" + theme)
    result = subprocess.run([afterword, "build"], cwd=base, check=True, capture_output=True, text=True)
    assert "warning:" not in result.stderr
    return base / "site"


@pytest.mark.parametrize("scheme,accent,page_ground,checked", [
    ("light", "rgb(122, 31, 92)", "rgb(247, 245, 250)", 390), ("dark", "rgb(240, 163, 211)", "rgb(23, 19, 28)", 1440)])
def test_a_second_theme_holds(themed, open_page, scheme, accent, page_ground, checked):
    faults = []
    for width in (390, 1440):
        page = open_page(scheme=scheme, width=width)
        for name in PAGES:
            page.goto((themed / name).as_uri())
            style = page.evaluate(
                """() => [getComputedStyle(document.documentElement).backgroundColor,
                          getComputedStyle(document.querySelector('main a')).color,
                          document.querySelector('.site-logo').naturalWidth]""")
            assert style[0] == page_ground, name
            assert style[2] == 32, name
            assert accent in page.evaluate(
                "[...document.querySelectorAll('a')].map(a => getComputedStyle(a).color)"), name
            assert "Questions? Ask in #reliability." in page.locator("footer").inner_text()
            # A theme changes colours at every width alike.
            if width == checked:
                faults += [f"{name} at {width}: {fault}" for fault in violations(page)]
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                faults.append(f"{name}: scrolls sideways at {width}")
        faults += page.complaints
    assert not faults, "\n".join(faults)
