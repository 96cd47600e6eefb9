"""The list of incidents as a filter: its state is its address, and it works wherever the page is opened."""

import re

import pytest

from conftest import violations

LIST = "incidents/index.html"


def rows(page):
    return page.locator("[data-place=incidents] > li:visible")


def titles(page):
    return page.locator("[data-place=incidents] .row-title").all_inner_texts()


def count_text(page):
    return page.locator("[data-place=list-head] p").first.inner_text()


def box(page, facet, value):
    return page.locator(f"input[name={facet}][value='{value}']")


def tally(page, facet, value):
    text = box(page, facet, value).locator("xpath=..").locator(".choice-count").inner_text()
    return int(re.sub(r"\D", "", text))


def wait_for(page, query):
    page.wait_for_function("query => location.search === query", arg=query)


@pytest.fixture
def opened(base, open_page):
    def opener(query="", **options):
        page = open_page(**options)
        page.goto(base + LIST + query)
        page.wait_for_selector("form.rail", state="attached")
        return page
    return opener


def test_a_choice_narrows_the_list_and_stands_in_the_address(opened):
    page = opened()
    before = rows(page).count()
    expected = tally(page, "severity", "1")
    assert 0 < expected < before
    box(page, "severity", "1").check()
    wait_for(page, "?severity=1")
    page.wait_for_function("n => document.querySelectorAll('[data-place=incidents] > li').length === n", arg=expected)
    assert count_text(page) == f"{expected} of {before} incidents"
    assert page.locator("[data-place=incidents] .severity").all_inner_texts() == ["Sev 1"] * expected
    # A second value of the facet widens, a value of another facet narrows.
    second = tally(page, "severity", "2")
    box(page, "severity", "2").check()
    wait_for(page, "?severity=1&severity=2")
    assert rows(page).count() == expected + second
    technical = tally(page, "class", "technical")
    box(page, "class", "technical").check()
    wait_for(page, "?severity=1&severity=2&class=technical")
    assert rows(page).count() == technical <= expected + second
    assert not page.complaints


def test_counts_say_what_a_choice_would_show(opened):
    page = opened("?severity=2")
    page.wait_for_selector("text=/of \\d+ incidents/")
    for facet in ["service", "year", "status", "actions"]:
        for each in page.locator(f"input[name={facet}]:enabled").all():
            value = each.get_attribute("value")
            expected = tally(page, facet, value)
            page.evaluate("e => { e.click() }", each.element_handle())
            assert rows(page).count() == expected, f"{facet}={value}"
            page.evaluate("e => { e.click() }", each.element_handle())
    for each in page.locator("input[type=checkbox]:disabled").all():
        assert tally(page, each.get_attribute("name"), each.get_attribute("value")) == 0


def test_back_forward_and_deep_links(opened, base):
    page = opened()
    everything = titles(page)
    box(page, "severity", "1").check()
    wait_for(page, "?severity=1")
    page.wait_for_selector("text=/of \\d+ incidents/")
    narrowed = titles(page)
    page.get_by_label("Sort").select_option("duration")
    wait_for(page, "?severity=1&sort=duration")
    page.go_back()
    wait_for(page, "?severity=1")
    assert titles(page) == narrowed and page.get_by_label("Sort").input_value() == "newest"
    page.go_back()
    wait_for(page, "")
    assert titles(page) == everything and not box(page, "severity", "1").is_checked()
    page.go_forward()
    wait_for(page, "?severity=1")
    assert titles(page) == narrowed and box(page, "severity", "1").is_checked()
    linked = opened("?severity=1")
    linked.wait_for_selector("text=/of \\d+ incidents/")
    assert titles(linked) == narrowed
    linked.locator("[data-place=incidents] .row-title").first.click()
    linked.wait_for_selector("h1")
    assert linked.locator("h1").inner_text() == narrowed[0]
    linked.go_back()
    linked.wait_for_selector("text=/of \\d+ incidents/")
    assert titles(linked) == narrowed and box(linked, "severity", "1").is_checked()
    assert not page.complaints + linked.complaints


def test_rows_are_built_as_they_are_written(opened):
    page = opened()
    def markup():
        return [re.sub(r"\s*\n\s*", "", row) for row in page.evaluate(
            "[...document.querySelectorAll('[data-place=incidents] > li')].map(e => e.outerHTML)")]
    written = markup()
    # An order of its own has every row made anew; oldest ids first tells them apart.
    page.get_by_label("Sort").select_option("severity")
    page.wait_for_selector("[data-place=incidents] > li")
    wait_for(page, "?sort=severity")
    page.wait_for_function("() => document.querySelector('[data-place=incidents] .severity').classList.contains('severity-1')")
    assert sorted(markup()) == sorted(written)


@pytest.mark.parametrize("order", ["duration", "severity", "actions"])
def test_orders(opened, order):
    page = opened(f"?sort={order}")
    page.wait_for_function("() => window.afterwordIncidents !== undefined")
    page.wait_for_timeout(200)
    texts = page.locator("[data-place=incidents] > li").all_inner_texts()
    def key(text):
        if order == "severity":
            return int((re.search(r"Sev (\d)", text) or [0, 9])[1])
        if order == "actions":
            return -int((re.search(r"(\d+) open action", text) or [0, 0])[1])
        last = text.strip().splitlines()[-1].strip()
        units = {"d": 1440, "h": 60, "min": 1, "s": 0}
        if last == "Unknown":
            return 1
        return -sum(int(n) * units[u] for n, u in re.findall(r"(\d+) (min|d|h|s)", last))
    keys = [key(text) for text in texts]
    assert len(keys) > 5 and keys == sorted(keys)


def test_chosen_values_are_buttons_that_remove_them(opened):
    page = opened("?severity=1&class=technical&status=published")
    page.wait_for_selector("text=/of \\d+ incidents/")
    chips = page.get_by_role("list", name="Chosen").get_by_role("button")
    assert chips.all_inner_texts() == ["Severity 1", "Factor class: Technical", "Status: Published", "Clear all"]
    page.get_by_role("button", name="Remove Factor class: Technical").click()
    wait_for(page, "?severity=1&status=published")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Remove Status: Published"
    page.get_by_role("button", name="Clear all").click()
    wait_for(page, "")
    assert page.get_by_role("list", name="Chosen").count() == 0
    assert page.evaluate("document.activeElement.type") == "checkbox"
    assert page.locator("[data-place=list-head] [aria-live=polite]").count() == 1


def test_an_empty_result_says_why_and_how_to_widen(opened):
    page = opened("?severity=4&status=cancelled")
    empty = page.locator(".empty:visible")
    empty.wait_for()
    assert "Severity 4; Status: Cancelled" in empty.inner_text()
    assert count_text(page).startswith("0 of ")
    way = empty.get_by_role("button").first
    promised = int(re.search(r": (\d+) incident", way.inner_text())[1])
    way.click()
    assert rows(page).count() == promised > 0
    # Values that nobody has, as from a mistyped link, can be removed like others.
    odd = opened("?severity=9")
    odd.locator(".empty:visible").wait_for()
    odd.get_by_role("button", name="Remove 9").click()
    wait_for(odd, "")
    assert rows(odd).count() > 5
    assert not page.complaints + odd.complaints


def test_a_value_s_own_list_hands_over_to_the_filter(open_page, base):
    page = open_page()
    page.goto(base + "incidents/severity/1/index.html")
    assert box(page, "severity", "1").is_checked()
    box(page, "class", "technical").check()
    page.wait_for_url("**/incidents/index.html?severity=1&class=technical")
    page.wait_for_selector("text=/of \\d+ incidents/")
    assert set(page.locator("[data-place=incidents] .severity").all_inner_texts()) == {"Sev 1"}
    assert not page.complaints


def test_lists_without_script(open_page, base):
    page = open_page(script=False)
    page.goto(base + LIST)
    assert page.locator("input, select, button").count() == 0
    links = page.evaluate(
        """[...document.querySelectorAll('[data-value]')].map(e => ({
             href: e.querySelector('a')?.href, count: Number(e.lastElementChild.textContent.replace(/\\D/g, ''))}))""")
    assert len(links) > 15
    for link in links:
        assert bool(link.get("href")) == (link["count"] > 0)
        if link.get("href"):
            page.goto(link["href"])
            assert rows(page).count() == link["count"], link["href"]
            assert page.locator("[data-value] a[aria-current=true]").count() == 1
    phone = open_page(script=False, width=390)
    phone.goto(base + LIST)
    phone.get_by_role("link", name="Filter", exact=True).click()
    assert phone.url.endswith("#Filter")


def test_keyboard_alone(opened):
    page = opened()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "checkbox":
            break
    page.keyboard.press("Space")
    wait_for(page, "?severity=1")
    page.wait_for_selector("text=/of \\d+ incidents/")
    assert page.evaluate("document.activeElement.value") == "1"
    chip = page.get_by_role("button", name="Remove Severity 1")
    chip.focus()
    page.keyboard.press("Enter")
    wait_for(page, "")


def test_filter_on_a_phone(opened):
    page = opened("?severity=1", width=390)
    toggle = page.get_by_role("button", name="Filter (1)")
    assert toggle.get_attribute("aria-expanded") == "false"
    assert not box(page, "severity", "1").is_visible()
    toggle.click()
    assert toggle.get_attribute("aria-expanded") == "true"
    box(page, "severity", "2").check()
    wait_for(page, "?severity=1&severity=2")
    assert page.get_by_role("button", name="Filter (2)").is_visible()


@pytest.mark.parametrize("width", [390, 768, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["?severity=1&severity=2&class=technical", "?severity=4&status=cancelled"])
def test_the_narrowed_page_is_accessible_and_fits(site, open_page, width, scheme, query):
    page = open_page(width=width, scheme=scheme)
    page.goto((site / LIST).as_uri() + query)
    page.wait_for_selector("text=/of \\d+ incidents/")
    if width == 390:
        page.locator("button.filter-toggle").click()
    assert not violations(page)
    for size in ["100%", "200%"]:
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth"), size
    assert not page.complaints


def test_forced_colours_and_reduced_motion(opened):
    page = opened("?severity=1")
    page.wait_for_selector("text=/of \\d+ incidents/")
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    chip = page.get_by_role("button", name="Remove Severity 1")
    assert chip.evaluate("e => getComputedStyle(e).borderTopWidth") == "1px"
    chip.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert float(chip.evaluate("e => parseFloat(getComputedStyle(e).outlineWidth)")) >= 2
    moving = page.evaluate(
        """[...document.querySelectorAll('*')].filter(e => {
             const s = getComputedStyle(e);
             return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0 }).length""")
    assert moving == 0


def test_what_was_not_loaded_is_said(opened, base):
    if base.startswith("file"):
        pytest.skip("files on disk do not fail by chance")
    page = opened()
    page.route("**/filter-*.js", lambda route: route.abort())
    box(page, "severity", "1").check()
    page.wait_for_selector("text=/The filter could not load filter-\\d+-1.js/")
