"""The system's Chromium, and which page stands for each kind."""
import contextlib
import os
import shutil

from playwright.sync_api import sync_playwright

KINDS = {
    "home": "index.html",
    "notice": "notices/*/index.html",
    "campus": "notices/*/campuses/*.html",
    "venue": "notices/*/venues/*.html",
    "unit": "notices/*/units/*.html",
    "make-up": "notices/*/make-up.html",
    "404": "404.html",
}


def page_kinds(site):
    """The first page of each kind in the site's first language and in English: `unit`, `en-unit`."""
    pages = {}
    for prefix in ("", "en/"):
        for kind, pattern in KINDS.items():
            for path in sorted(site.glob(prefix + pattern))[:1]:
                pages[(prefix and "en-") + kind] = path
    return pages


@contextlib.contextmanager
def launched():
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not executable:
        raise SystemExit("no Chromium: run scripts/setup --tests, or set CHROMIUM to a browser's path")
    with sync_playwright() as playwright:
        # Root has no sandbox in a container.
        arguments = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        try:
            yield browser
        finally:
            browser.close()
