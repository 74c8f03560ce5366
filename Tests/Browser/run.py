"""Opens the site in a real browser and tries it as readers do. The last line is the count: N passed, N failed.

    .venv/bin/python Tests/Browser/run.py [part of a module's or a test's name …]
"""
import sys
import tempfile
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Print"))

import accessibility
import budgets
import embed_looks
import embeds
import hosts
import journeys
import kit
import layout
import sharing
import sheets
import sites
import speech
from browser import launched
from embed_bench import Bench
from server import serving


class World:
    """The browser, and every site in a folder of its own and behind a server."""

    def __init__(self, browser, folder, serve, run):
        self.browser = browser
        self.folder = folder
        self.real = sites.build(sites.ROOT, folder / "real")
        self.many = sites.build(sites.many_units(folder / "many-source"), folder / "many")
        self.hostile = sites.build(sites.hostile(folder / "hostile-source"), folder / "hostile", "--no-pdf")
        self.busy = sites.busy(folder / "busy")
        self.real_address = serve(self.real)
        self.printed = {"real": self.real, "long names": sites.build(sites.sample("long-names", folder), folder / "long", "--no-pdf")}
        self.serve = serve
        self.run = run
        self.bench = Bench(self)
        self.kept = None

    def kept_page(self):
        """One page for many looks at the same document."""
        if self.kept is None:
            self.kept = self.browser.new_page()
        return self.kept

    def page(self, **options):
        return Tab(self.browser.new_context(**options))


class Tab:
    """A context with one page, closed with it."""

    def __init__(self, context):
        self.context = context

    def __enter__(self):
        return self.context.new_page()

    def __exit__(self, *_):
        self.context.close()


def main(wanted):
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        servers = []

        def serve(site, prefix="/"):
            server = serving(site, prefix)
            servers.append(server)
            return server.__enter__()

        def run(handler):
            server = hosts.running(handler)
            servers.append(server)
            return server.__enter__()

        world = World(browser, Path(folder), serve, run)
        for module in (journeys, accessibility, speech, layout, sharing, budgets, embeds, embed_looks, kit, sheets):
            for name, test in module.tests(world):
                if wanted and not any(part in f"{module.__name__}: {name}" for part in wanted):
                    continue
                try:
                    test()
                    passed += 1
                except Exception as error:
                    failed += 1
                    print(f"✘ {module.__name__}: {name}")
                    lines = str(error) if isinstance(error, AssertionError) and str(error) else traceback.format_exc()
                    print("    " + lines.strip().replace("\n", "\n    "))
        for server in servers:
            server.__exit__(None, None, None)
    print(f"Browser: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
