"""A second engine: the Content-Security-Policy must hold in Firefox from disk, where browsers differ most."""

import json
import os
import shutil
import subprocess
import time

import pytest
import websocket

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
PREFERENCES = """
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"""


class Firefox:
    """Just enough of WebDriver BiDi to open a page and hear its console."""

    def __init__(self, profile, port=9333):
        (profile / "user.js").write_text(PREFERENCES)
        self.process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", str(port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(profile)})
        self.last = 0
        self.console = []
        for _ in range(120):
            try:
                self.socket = websocket.create_connection(
                    f"ws://127.0.0.1:{port}/session", timeout=30, suppress_origin=True)
                break
            except OSError:
                time.sleep(0.5)
        self.call("session.new", {"capabilities": {}})
        self.call("session.subscribe", {"events": ["log.entryAdded"]})
        tree = self.call("browsingContext.getTree", {})
        self.context = tree["contexts"][0]["context"]

    def call(self, method, params):
        self.last += 1
        self.socket.send(json.dumps({"id": self.last, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("method") == "log.entryAdded":
                self.console.append(answer["params"].get("text") or "")
            if answer.get("id") == self.last:
                assert "result" in answer, answer
                return answer["result"]

    def open(self, url):
        self.call("browsingContext.navigate", {"context": self.context, "url": url, "wait": "complete"})

    def evaluate(self, expression):
        answer = self.call("script.evaluate", {
            "expression": expression, "target": {"context": self.context}, "awaitPromise": False})
        return answer["result"].get("value")

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=30)


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    if not FIREFOX:
        pytest.skip("Firefox is not installed")
    driver = Firefox(tmp_path_factory.mktemp("firefox"))
    yield driver
    driver.close()


def test_policy_style_and_script_hold_from_disk_and_http(firefox, base, kinds):
    faults = []
    for name in kinds:
        firefox.console.clear()
        firefox.open(base + name)
        time.sleep(0.1)
        if firefox.evaluate("getComputedStyle(document.documentElement).backgroundColor") in (
                None, "rgba(0, 0, 0, 0)"):
            faults.append(f"{name}: the style sheet did not load")
        if not firefox.evaluate("document.querySelector('.theme-control') !== null"):
            faults.append(f"{name}: the script did not run")
        faults += [f"{name}: {text}" for text in firefox.console]
    assert not faults, "\n".join(faults)


def test_the_filter_loads_its_data_and_narrows_the_list(firefox, base):
    firefox.console.clear()
    firefox.open(base + "incidents/index.html?severity=1")
    text = ""
    for _ in range(20):
        text = firefox.evaluate("document.querySelector('[data-place=list-head] p').textContent")
        if " of " in text:
            break
        time.sleep(0.2)
    shown = firefox.evaluate("document.querySelectorAll('[data-place=incidents] > li').length")
    assert text.startswith(f"{shown} of ") and shown > 0
    assert not firefox.console
