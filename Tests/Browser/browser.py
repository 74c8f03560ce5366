"""The system's Chromium, and which page stands for each kind."""
import contextlib
import os
import shutil
import time

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
MAC = [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Google Chrome", "Chromium")]


def page_kinds(site):
    """The first page of each kind in the site's first language and in English: `unit`, `en-unit`."""
    pages = {}
    for prefix in ("", "en/"):
        for kind, pattern in KINDS.items():
            for path in sorted(site.glob(prefix + pattern))[:1]:
                pages[(prefix and "en-") + kind] = path
    return pages


def eventually(page, condition, seconds=20):
    """What the condition answers once that is true, or what it answered last: browsers take their time under load."""
    end = time.monotonic() + seconds
    while not (answer := condition()) and time.monotonic() < end:
        page.wait_for_timeout(20)
    return answer


def steady(page, picture):
    """A picture, once three in a row are the same: frames of other sites are painted by other processes."""
    last = []

    def is_steady():
        last.append(picture())
        page.wait_for_timeout(50)
        return len(last) > 2 and last[-1] == last[-2] == last[-3]

    assert eventually(page, is_steady), "the picture does not come to rest"
    return last[-1]


def program():
    """On macOS programs are no commands."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return found or next(filter(os.path.exists, MAC), None)


@contextlib.contextmanager
def launched():
    executable = program()
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
