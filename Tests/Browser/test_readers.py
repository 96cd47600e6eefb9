"""However somebody reads: by keyboard, without script, by a link into a page, in a theme of their own, on paper."""

import io

import pytest
from pypdf import PdfReader

# A4 within margins of 18 mm, in CSS pixels.
PAPER = 658


def test_readable_without_script(base, kinds, open_page):
    page = open_page(script=False)
    for name in kinds:
        page.goto(base + name)
        assert len(page.locator("main").inner_text().strip()) > 40, f"{name} is blank without script"
        dead = page.locator("button:not([type=submit]):visible").count()
        assert dead == 0, f"{name} shows {dead} buttons that do nothing without script"
    assert not page.complaints


def test_keyboard_reaches_everything_in_order_and_shows_where_it_is(site, kinds, open_page):
    page = open_page()
    faults = []
    for turn, name in enumerate(kinds):
        # Every other page in the other theme: the mark of focus has a colour of its own there.
        page.emulate_media(color_scheme="dark" if turn % 2 else "light")
        page.goto(site.as_uri() + "/" + name)
        expected = page.evaluate(
            """() => {
                 const stops = [...document.querySelectorAll(
                   'a[href], button, input, select, summary, [tabindex="0"]')]
                   .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true}));
                 stops.forEach((e, i) => e.dataset.stop = i);
                 return {stops: stops.length, jumps: document.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').length} }""")
        if expected["jumps"]:
            faults.append(f"{name}: a tabindex breaks the order of the page")
        seen, last, unmarked = 0, -1, []
        # Hundreds of stops are alike: of a long page the first hundred tell.
        for _ in range(min(expected["stops"], 100)):
            page.keyboard.press("Tab")
            state = page.evaluate(
                """() => { const e = document.activeElement;
                     if (!e || e === document.body) return null;
                     const s = getComputedStyle(e), target = e.querySelector(':scope > .target');
                     // Links of a drawing show focus by a ring around their target.
                     const ring = target && getComputedStyle(target);
                     return {stop: Number(e.dataset.stop), html: e.outerHTML.slice(0, 80),
                             marked: (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) ||
                               (ring && ring.stroke !== 'none' && parseFloat(ring.strokeWidth) >= 2)} }""")
            if state is None:
                break
            if not seen and "skip" not in state["html"]:
                faults.append(f"{name}: the first stop is no skip link: {state['html']}")
            if state["stop"] != last + 1:
                faults.append(f"{name}: after stop {last} comes {state['stop']}: {state['html']}")
            seen, last = seen + 1, state["stop"]
            if not state["marked"]:
                unmarked.append(state["html"])
        if seen < min(expected["stops"], 100):
            faults.append(f"{name}: the keyboard reached {seen} of {expected['stops']} controls")
        if unmarked:
            faults.append(f"{name}: focus is invisible on {unmarked[:2]}")
    assert not faults, "\n".join(faults)


def test_the_skip_link_skips(base, open_page):
    page = open_page()
    page.goto(base + "index.html")
    page.keyboard.press("Tab")
    assert page.locator(".skip-link").bounding_box()["width"] > 40
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "Main"


@pytest.mark.parametrize("script", [True, False])
def test_links_into_a_page_land(base, kinds, open_page, script):
    page = open_page(script=script, height=700)
    checked = 0
    for name in kinds:
        if "/inc-" not in name:
            continue
        page.goto(base + name)
        anchors = page.evaluate(
            """[...document.querySelectorAll('main .entry[id], main h2[id], main li[id]')].map(e => e.id)""")
        times = [anchor for anchor in anchors if anchor.startswith("t-")]
        for anchor in [times[0], times[len(times) // 2], anchors[len(anchors) // 2], anchors[-1]]:
            page.goto("about:blank")
            page.goto(f"{base}{name}#{anchor}")
            # A page that is still being laid out may move once more.
            for _ in range(20):
                landed = page.evaluate(
                    """id => { const e = document.getElementById(id), r = e.getBoundingClientRect();
                         const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
                         return e.matches(':target') && r.top >= -1 &&
                           (r.top < 120 || (atEnd && r.top < innerHeight)) }""", anchor)
                if landed:
                    break
                page.wait_for_timeout(100)
            assert landed, f"{name}#{anchor} does not land"
            checked += 1
    assert checked > 8


def test_dots_of_a_drawing_lead_to_their_entries(base, open_page):
    page = open_page()
    page.goto(base + "incidents/inc-2026-0303/index.html")
    dot = page.locator(".timeline-frame .drawing-wide a[href^='#t-']").first
    anchor = dot.get_attribute("href")[1:]
    dot.click()
    assert page.url.endswith("#" + anchor)
    assert page.locator(f"[id='{anchor}']").is_visible()


def test_the_choice_of_theme_stays(base, open_page):
    page = open_page(scheme="light")
    page.goto(base + "index.html")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    button = page.locator(".theme-control")
    assert button.inner_text() == "Auto"
    button.click()
    assert (button.inner_text(), page.evaluate(ground)) == ("Light", light)
    button.click()
    dark = page.evaluate(ground)
    assert button.inner_text() == "Dark" and dark != light
    # On another page, and there before anything is painted.
    page.goto(base + "actions/index.html")
    assert page.evaluate(ground) == dark
    assert page.locator(".theme-control").inner_text() == "Dark"
    scripts = page.evaluate("[...document.head.children].map(e => e.tagName + (e.defer ? ' defer' : ''))")
    assert scripts.index("SCRIPT") < scripts.index("LINK", scripts.index("SCRIPT")), "the theme comes after the style"
    page.locator(".theme-control").click()
    assert page.evaluate(ground) == light
    page.reload()
    assert page.locator(".theme-control").inner_text() == "Auto"
    assert not page.complaints


def test_forced_colours_leave_everything_visible(site, kinds, open_page):
    page = open_page(forced_colors="active")
    faults = []
    for name in kinds:
        page.goto(site.as_uri() + "/" + name)
        faults += [f"{name}: {fault}" for fault in page.evaluate(
            """() => {
              const out = [];
              const probe = document.createElement('i');
              probe.style.cssText = 'color: Canvas; forced-color-adjust: none';
              document.body.append(probe);
              const canvas = getComputedStyle(probe).color;
              probe.remove();
              const shown = e => e.checkVisibility() && e.getBoundingClientRect().width > 0;
              for (const e of document.querySelectorAll('main svg.drawing text')) {
                const name = e.getAttribute('class') || '';
                if (shown(e) && getComputedStyle(e).fill === canvas &&
                    !/on-solid|numeral|dot-count|onto|inside/.test(name))
                  out.push(`"${e.textContent}" (${name}) is drawn in the colour of the ground`);
              }
              for (const e of document.querySelectorAll('main svg.drawing :is(path, rect, circle)')) {
                const s = getComputedStyle(e);
                const seen = c => c !== 'none' && c !== canvas && c !== 'rgba(0, 0, 0, 0)';
                if (shown(e) && !seen(s.fill) && !seen(s.stroke) && !/target|plate/.test(e.getAttribute('class') || ''))
                  out.push(`a ${e.tagName} (${e.getAttribute('class')}) is not seen`);
              }
              for (const e of document.querySelectorAll('main .pill'))
                if (shown(e) && getComputedStyle(e).borderTopStyle === 'none') out.push('a pill without outline');
              return [...new Set(out)].slice(0, 5);
            }""")]
    assert not faults, "\n".join(faults)


def test_nothing_moves_for_those_who_asked(site, kinds, open_page):
    page = open_page(reduced_motion="reduce")
    for name in kinds:
        page.goto(site.as_uri() + "/" + name)
        moving = page.evaluate(
            """[...document.querySelectorAll('*')].filter(e => {
                 const s = getComputedStyle(e);
                 return parseFloat(s.transitionDuration) > 0 || parseFloat(s.animationDuration) > 0 ||
                   s.scrollBehavior === 'smooth' }).length""")
        assert not moving, f"{name}: {moving} elements move"


def test_paper_tells_the_whole_story(site, kinds, open_page):
    page = open_page(width=PAPER, scheme="dark")
    faults = []
    for name in kinds:
        page.goto(site.as_uri() + "/" + name)
        heading = " ".join(page.locator("h1").inner_text().split())
        page.emulate_media(media="print")
        state = page.evaluate(
            """() => {
              dispatchEvent(new Event('beforeprint'));
              const shown = e => e.checkVisibility() && e.getBoundingClientRect().width > 0;
              const wide = [...document.querySelectorAll('main *')].filter(e =>
                !e.closest('svg, .visually-hidden') && shown(e) && e.getBoundingClientRect().right > innerWidth + 1);
              const small = [...document.querySelectorAll('main svg.drawing text:not(.mark-numeral)')].filter(shown).filter(e => {
                const svg = e.ownerSVGElement;
                const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                return parseFloat(getComputedStyle(e).fontSize) * scale * 0.75 < 7.5 });
              const state = {
                ground: getComputedStyle(document.documentElement).backgroundColor,
                navigation: [...document.querySelectorAll('nav, footer, form, button:not(.table-sort, .chips [aria-label])')].filter(shown).length,
                folded: [...document.querySelectorAll('main details')].filter(e => !e.open && shown(e)).length,
                wide: wide.slice(0, 3).map(e => e.tagName + '.' + (e.getAttribute('class') || '')),
                small: small.slice(0, 2).map(e => e.textContent)};
              dispatchEvent(new Event('afterprint'));
              return state }""")
        if state["ground"] != "rgb(255, 255, 255)":
            faults.append(f"{name} prints on {state['ground']}")
        if state["navigation"]:
            faults.append(f"{name} prints {state['navigation']} controls")
        if state["folded"]:
            faults.append(f"{name} leaves {state['folded']} parts folded")
        if state["wide"]:
            faults.append(f"{name}: cut at the edge of the paper: {state['wide']}")
        if state["small"]:
            faults.append(f"{name}: smaller than 7.5 points: {state['small']}")
        page.emulate_media(media=None)
        words = len(page.locator("main").inner_text().split())
        pdf = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
        first = " ".join(pdf.pages[0].extract_text().split())
        # Paper has room for some 300 words a page; drawings and short tables take the rest.
        if not 1 <= len(pdf.pages) <= 4 + words / 100:
            faults.append(f"{name}: {words} words on {len(pdf.pages)} pages")
        if "as of 1 June 2026" not in first:
            faults.append(f"{name}: no header on paper: {first[:120]}")
        if heading[:30].replace(" ", "") not in first.replace(" ", ""):
            faults.append(f"{name}: no heading on paper: {first[:200]}")
    assert not faults, "\n".join(faults)
