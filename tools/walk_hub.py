"""A hub as somebody sets it up, and the browser of its administrator; for walks and for tests.

    with running_hub(folder) as hub, open_page(hub.url) as page: …

The hub is started by the two commands of docs/hub.md. Pages are found by their words, looked up by key in
the hub's own texts, so that a better wording breaks nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect, sync_playwright
from tools.walk_words import filled, matching, sentence_pattern

from communeapp.hub.web.i18n import Words

PROVINCE = "12"
PASSWORD = "hoa ban trắng 2026"
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=vi",
]  # fmt: skip
WIDTH, HEIGHT = 1366, 768
PATIENCE_S = 30
T = Words("vi")


@dataclass(frozen=True)
class RunningHub:
    """A hub that answers. ``fingerprint`` is what its people read out on the telephone."""

    folder: Path
    url: str
    fingerprint: str
    name: str

    def run(self, *arguments: str | Path) -> Any:
        """Call a command of the hub beside the server; gives its JSON."""
        return _called("hub", *arguments, "--data-dir", self.folder, "--json")


def _called(*arguments: str | Path, typed: str = "") -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "communeapp", *map(str, arguments)],
        input=typed,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-2000:])
    return json.loads(done.stdout)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextlib.contextmanager
def running_hub(folder: Path) -> Iterator[RunningHub]:
    """Make a hub and serve it until the block ends: ``hub init``, ``hub serve``."""
    made = _called(
        "hub", "init", "--unit", PROVINCE, "--password-stdin", "--data-dir", folder, "--json",
        typed=PASSWORD + "\n",
    )  # fmt: skip
    serving = subprocess.Popen(
        [
            sys.executable, "-m", "communeapp", "hub", "serve", "--data-dir", str(folder), "--json",
            "--host", "127.0.0.1", "--port", str(_free_port()), "--workers", "1",
        ],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        assert serving.stdout is not None
        line = serving.stdout.readline()  # comes when the line is taken; its end, when it failed
        if not line:
            raise RuntimeError("the hub did not start")
        yield RunningHub(folder, json.loads(line)["url"], made["fingerprint"], made["name"])
    finally:
        serving.terminate()
        try:
            serving.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            serving.kill()
            serving.wait()
        if serving.stdout is not None:
            serving.stdout.close()


@contextlib.contextmanager
def open_page(url: str) -> Iterator[Page]:
    """Open a window of an old PC in Chromium: 1366×768, no scripts."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=QUIET, env={**os.environ, "LANGUAGE": "vi"}
        )
        try:
            context = browser.new_context(
                base_url=url,
                ignore_https_errors=True,
                java_script_enabled=False,
                viewport={"width": WIDTH, "height": HEIGHT},
                locale="vi-VN",
            )
            context.set_default_timeout(PATIENCE_S * 1000)
            yield context.new_page()
        finally:
            browser.close()


def words(key: str) -> str:
    """Give the words of a key; words that are no key stand for themselves."""
    return T(key)


class Administrator:
    """Does in the browser what a step of a script says.

    ``{ go = "/devices" }``, ``{ fill = "login.name", text = "admin" }``, ``{ file = "devices.request_file",
    paths = "@stick/*.carequest" }``, ``{ tick = … }``, ``{ choose = …, text = … }``, ``{ press = … }`` (a button or a
    link), ``{ save = …, to = "@stick" }``, ``{ see = … }`` (brings words into sight).
    """

    def __init__(self, page: Page, values: Mapping[str, str]) -> None:
        self.page = page
        self._values = values

    def act(self, action: Mapping[str, str]) -> str:
        """Do one action; gives it in words for the page of the walk."""
        (kind,) = (one for one in action if one not in ("text", "paths", "to"))
        name = words(action[kind])
        text = self._filled(action.get("text", ""))
        page = self.page
        if kind == "go":
            page.goto(action["go"])
            return action["go"]
        if kind == "fill":
            page.get_by_label(name).fill(text)
            return f"{name}: {'•' * 8 if text == PASSWORD else text}"
        if kind == "file":
            files = self._paths(action["paths"])
            page.get_by_label(name).set_input_files(files)
            return f"{name}: {', '.join(one.name for one in files)}"
        if kind == "tick":
            page.get_by_label(name).check()
            return f"☑ {name}"
        if kind == "choose":
            page.get_by_label(name).select_option(text)
            return f"{name}: {text}"
        if kind == "save":
            return self._save(name, Path(self._filled(action["to"])))
        if kind == "see":
            page.get_by_text(name).first.scroll_into_view_if_needed()
            return ""
        if kind == "press":
            self._button(name).click()
            return f"[{name}]"
        raise KeyError(kind)

    def wait_for(self, text: str) -> str:
        """Wait until words stand on the page; gives the line they stand in."""
        pattern = sentence_pattern(words(text))
        found = self.page.get_by_text(pattern).first
        expect(found).to_be_visible(timeout=PATIENCE_S * 1000)
        return " ".join(found.inner_text().split())

    def picture(self, file: Path) -> None:
        """Take a picture of what the window shows."""
        self.page.screenshot(path=file, animations="disabled")

    def _button(self, name: str) -> Locator:
        button = self.page.get_by_role("button", name=name, exact=True)
        link = self.page.get_by_role("link", name=name, exact=True)
        return button.or_(link).first

    def _save(self, name: str, folder: Path) -> str:
        with self.page.expect_download() as waiting:
            self._button(name).click()
        folder.mkdir(exist_ok=True)
        saved = waiting.value
        saved.save_as(folder / saved.suggested_filename)
        return f"[{name}] → {saved.suggested_filename}"

    def _paths(self, pattern: str) -> Sequence[Path]:
        found = matching(self._filled(pattern))
        if not found:
            raise FileNotFoundError(pattern)
        return found

    def _filled(self, text: str) -> str:
        return filled(text, self._values)
