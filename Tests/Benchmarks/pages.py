#!/usr/bin/env python3
"""Opens the pages of a large site in Chromium, straight from disk: all of every kind but the incidents, and some of these.

    .venv/bin/python Tests/Benchmarks/pages.py SITE [--incidents 300] [--seed 1]

Prints how long pages take until their document is there (DOMContentLoaded, milliseconds), how long a choice in the
filter of incidents takes until the list is narrowed, and the largest pages. A page that says anything on its console,
asks for anything outside the site or has no heading is a fault, and so is one of 300 KB or more: then it exits with 1.
"""

import argparse
import pathlib
import random
import statistics
import sys

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update".split()
LARGEST = 300_000
LOADED = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"

# From the click until the list holds what the counter says, in milliseconds.
NARROWED = """label => new Promise((done, fail) => {
  const box = document.querySelector(`input[name=${label[0]}][value="${label[1]}"]`);
  const head = document.querySelector('[data-place=list-head] p');
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (/ of /.test(head.textContent)) requestAnimationFrame(() => done([performance.now() - start, head.textContent]));
  });
  watch.observe(head, {childList: true, characterData: true, subtree: true});
  setTimeout(() => fail(new Error(`${label.join('=')} did not narrow the list`)), 10000);
  box.click();
})"""


def kind(name):
    """The folder that pages of one kind share."""
    parts = name.split("/")
    if parts[0] == "incidents" and len(parts) == 3 and parts[1].startswith("inc-"):
        return "incident"
    return parts[0] if len(parts) > 1 else name


def chosen(site, count, seed):
    """Every page but those of incidents, and `count` of these."""
    pages = sorted(str(path.relative_to(site)) for path in site.rglob("*.html") if path.name != "404.html")
    incidents = [name for name in pages if kind(name) == "incident"]
    some = random.Random(seed).sample(incidents, min(count, len(incidents)))
    return [name for name in pages if kind(name) != "incident"] + sorted(some), len(incidents)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--incidents", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    site = options.site.resolve()
    names, total = chosen(site, options.incidents, options.seed)
    faults, times = [], {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        said = []
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(site.as_uri()) else said.append(request.url))
        for name in names:
            page.goto((site / name).as_uri(), wait_until="load")
            times.setdefault(kind(name), []).append(page.evaluate(LOADED))
            if not page.locator("h1").first.inner_text().strip():
                said.append("no heading")
            faults += [f"{name}: {text}" for text in said]
            said.clear()
        print(f"Opened {len(names):,} pages, {len(times.get('incident', []))} of {total:,} incidents among them.\n")
        print("| pages | n | median ms | p90 ms | longest ms |\n|---|--:|--:|--:|--:|")
        for name, values in sorted(times.items()):
            values.sort()
            print(f"| {name} | {len(values)} | {statistics.median(values):.0f} | "
                  f"{values[int(0.9 * (len(values) - 1))]:.0f} | {values[-1]:.0f} |")
        print()
        for choice in [("severity", "1"), ("severity", "4"), ("actions", "open")]:
            page.goto((site / "incidents/index.html").as_uri())
            page.wait_for_selector("form.rail")
            milliseconds, text = page.evaluate(NARROWED, list(choice))
            print(f"Filter {choice[0]}={choice[1]}: {text} after {milliseconds:.0f} ms")
        faults += said
        browser.close()
    sizes = sorted(((path.stat().st_size, str(path.relative_to(site))) for path in site.rglob("*.html")), reverse=True)
    print("\nLargest pages: " + ", ".join(f"{name} {size / 1000:.0f} KB" for size, name in sizes[:3]))
    faults += [f"{name}: {size:,} bytes" for size, name in sizes if size >= LARGEST]
    if faults:
        sys.exit("\n".join(faults[:40]))


if __name__ == "__main__":
    main()
