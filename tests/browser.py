"""Chromium of the system, driven by Playwright; nothing of another host is ever loaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

FLAGS = (
    "--no-sandbox",  # root in a container has none
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class BrowserMissingError(Exception):
    """Said when there is no Chromium; a test without its browser fails, it is not skipped."""


@contextmanager
def launch() -> Iterator[Browser]:
    """Start a browser and stop it at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        yield browser
        browser.close()


def _chromium() -> str:
    name = os.environ.get("CHROMIUM", "chromium")
    if path := shutil.which(name):
        return path
    raise BrowserMissingError(f"No {name} here. Run: make test, or set CHROMIUM to its path.")


class PageOpener:
    """Opens pages of the site, each in a fresh context, and writes down what they should not do."""

    def __init__(self, browser: Browser, site_url: str) -> None:
        self.console_errors: list[str] = []
        """Errors on the console: of scripts, of missing files, of the content security policy."""
        self.elsewhere: list[str] = []
        """Addresses on other hosts that a page asked for (and did not get)."""
        self._browser = browser
        self._site_url = site_url
        self._contexts: list[BrowserContext] = []

    def __call__(self, address: str, **context_options: Any) -> Page:
        """Open `/osallistu/`; options are Playwright's, for example color_scheme="dark"."""
        page = self._context(context_options).new_page()
        page.on("console", lambda said: self._note(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self._note(str(error)))
        page.goto(self._site_url + address, wait_until="load")
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _context(self, options: dict[str, Any]) -> BrowserContext:
        context = self._browser.new_context(**{"locale": "fi-FI"} | options)
        context.on("request", self._look_where)
        context.route(lambda url: not self._is_ours(url), lambda route: route.abort())
        self._contexts.append(context)
        return context

    def _look_where(self, request: Request) -> None:
        if not self._is_ours(request.url):
            self.elsewhere.append(request.url)

    def _is_ours(self, url: str) -> bool:
        return url.startswith((self._site_url + "/", "data:", "blob:"))

    def _note(self, error: str) -> None:
        self.console_errors.append(error)
