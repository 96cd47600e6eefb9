"""The site under test: the demonstration, built afresh, opened from disk and over HTTP under a sub-path."""

import functools
import http.server
import pathlib
import subprocess
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync --no-first-run"
).split()


def pytest_addoption(parser):
    parser.addoption("--afterword", required=True, help="path of the afterword binary to test")


@pytest.fixture(scope="session")
def afterword(pytestconfig):
    return str(pathlib.Path(pytestconfig.getoption("--afterword")).resolve())


@pytest.fixture(scope="session")
def site(afterword, tmp_path_factory):
    """The demonstration under a sub-path: SERVED/kb/site."""
    served = tmp_path_factory.mktemp("served")
    output = served / "kb" / "site"
    subprocess.run([afterword, "build", "--output", str(output)], cwd=ROOT, check=True)
    return output


@pytest.fixture(scope="session")
def pages(site):
    """Every page of the site, relative, in a fixed order.

    The page for unknown addresses is left out: it is shown at any depth, so its links begin at the host's root, which
    is neither a folder on disk nor the sub-path served here. It has a test of its own.
    """
    return sorted(
        str(path.relative_to(site)) for path in site.rglob("*.html") if path.name != "404.html")


# Incidents whose pages differ in kind: the shortest and the longest record, one that goes on, one called off, a near
# miss, and one with a picture.
INCIDENTS = ("2025-0916", "2025-0522", "2026-0117", "2026-0303", "2026-0527", "2026-0601")


def kind(name):
    """What a page is one of: the pages of a kind come from one template and differ in content alone."""
    parts = name.split("/")[:-1]
    if parts[:1] == ["incidents"] and parts[1:] and parts[1].startswith("inc-"):
        return name if parts[1][4:] in INCIDENTS else "incidents/*"
    if len(parts) < 2:
        return name
    return "/".join(parts[:-1] + ["*"])


def largest(site, pages, most):
    """The largest pages of every kind, where the most can go wrong, at most so many of each."""
    found = {}
    for name in pages:
        found.setdefault(kind(name), []).append(((site / name).stat().st_size, name))
    return sorted(name for sizes in found.values() for _, name in sorted(sizes)[-most:])


@pytest.fixture(scope="session")
def kinds(site, pages):
    """One page of every kind."""
    return largest(site, pages, 1)


@pytest.fixture(scope="session")
def samples(site, pages):
    """A few pages of every kind, and every incident: what each writes differs."""
    incidents = [name for name in pages if name.startswith("incidents/inc-")]
    return sorted({*largest(site, pages, 2), *incidents})


# Without preloading: its requests for style sheets are not the page's, and the policy rightly refuses them. Only the
# faults leave the browser: what passed is a hundred times as much.
VIOLATIONS = """axe.run({preload: false, resultTypes: ['violations']}).then(({violations}) => violations.map(
  v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(node => node.target.join(' '))}`))"""


def violations(page):
    """What an accessibility checker finds wrong with the page as it is shown."""
    page.evaluate(Axe().axe_script)
    return page.evaluate(VIOLATIONS)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class AtRoot(Quiet):
    """A host that answers unknown addresses with the site's page for them."""

    def send_error(self, code, message=None, explain=None):
        body = (pathlib.Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(handler, directory):
    httpd = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(directory)))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    return httpd, f"http://127.0.0.1:{httpd.server_address[1]}/"


@pytest.fixture(scope="session")
def server(site):
    httpd, address = serve(Quiet, site.parents[1])
    yield address + "kb/site/"
    httpd.shutdown()


@pytest.fixture(scope="session")
def root_server(site):
    httpd, address = serve(AtRoot, site)
    yield address
    httpd.shutdown()


@pytest.fixture(scope="session", params=["file", "http"])
def base(request, site, server):
    """Where pages are opened: straight from disk, and over HTTP under a sub-path."""
    return site.as_uri() + "/" if request.param == "file" else server


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser):
    """Opens pages in contexts of their own and records what a visitor's console and network would show."""
    contexts = []

    def opener(width=1440, height=900, scheme="light", script=True, **options):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme,
            java_script_enabled=script, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.requested = []
        page.on("console", lambda message: page.complaints.append(message.text)
                if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        # A page left before its icon has come gives the request up; that is the browser's choice.
        page.on("requestfailed", lambda request: page.complaints.append("failed: " + request.url)
                if request.failure != "net::ERR_ABORTED" else None)
        page.on("request", lambda request: page.requested.append(request.url))
        return page

    yield opener
    for context in contexts:
        context.close()
