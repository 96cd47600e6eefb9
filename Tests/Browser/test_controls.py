"""Controls that scripts add: sorting of tables, the theme, links to headings."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def services(base, open_page):
    page = open_page()
    page.goto(base + "services/index.html")
    return page


def column(page, number):
    return [text.strip() for text in page.locator(f"tbody tr > :nth-child({number})").all_inner_texts()]


def test_a_table_is_sorted_by_its_heads(services):
    page = services
    names = column(page, 1)
    head = page.get_by_role("columnheader", name="Open actions")
    head.get_by_role("button").click()
    counts = [int(text) for text in column(page, 5)]
    assert head.get_attribute("aria-sort") == "descending" and counts == sorted(counts, reverse=True)
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    counts = [int(text) for text in column(page, 5)]
    assert head.get_attribute("aria-sort") == "ascending" and counts == sorted(counts)
    service = page.get_by_role("columnheader", name="Service")
    service.get_by_role("button").click()
    assert column(page, 1) == sorted(names, key=str.lower)
    assert page.locator("[aria-sort]").count() == 1
    last = page.get_by_role("columnheader", name="Last incident")
    last.get_by_role("button").click()
    days = page.locator("tbody time").evaluate_all("all => all.map(e => e.dateTime)")
    assert days == sorted(days, reverse=True)
    assert not page.complaints


def test_tables_are_plain_without_script(base, open_page):
    page = open_page(script=False)
    page.goto(base + "services/index.html")
    assert page.locator("th button").count() == 0


def test_the_theme_is_kept_and_named(base, open_page):
    page = open_page(scheme="light")
    page.goto(base + "services/index.html")
    button = page.locator(".theme-control")
    grounds = []
    for name in ["Auto", "Light", "Dark"]:
        assert button.get_attribute("aria-label") == f"{name} theme. Change theme"
        grounds.append(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        if name != "Dark":
            button.focus()
            page.keyboard.press("Enter")
    assert grounds[0] == grounds[1] != grounds[2]
    page.goto(base + "actions/index.html")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_headings_have_links_that_are_named_and_seen_on_focus(base, open_page):
    page = open_page()
    page.goto(base + "people/index.html")
    heading = page.locator("main h2[id]").first
    link = page.get_by_role("link", name=f"Link to {heading.inner_text().strip()}")
    assert link.evaluate("e => getComputedStyle(e).opacity") == "0"
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert link.evaluate("e => getComputedStyle(e).opacity") == "1"
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]").first).to_have_text(re.compile("copied|address bar"))
    assert page.url.endswith("#" + heading.get_attribute("id"))
