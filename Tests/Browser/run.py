"""Opens the site in a real browser and tries it as readers do. The last line is the count: N passed, N failed.

    .venv/bin/python Tests/Browser/run.py [--times] [part of a module's or a test's name …]

As many processes as there are cores share the tests, each with its own browser; `--times` says what each module took.
"""
import multiprocessing
import os
import queue
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
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

# The longest first, so that no process has a long test left when the others have ended.
MODULES = (sheets, journeys, accessibility, speech, layout, sharing, budgets, embeds, embed_looks, kit)


class World:
    """Every site in a folder of its own; and, once a process has opened it, a browser and servers."""

    def __init__(self, folder):
        self.folder = folder
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            long = pool.submit(lambda: sites.build(sites.sample("long-names", folder), folder / "long"))
            real = pool.submit(lambda: sites.build(sites.ROOT, folder / "real", pdf=True))
            many = pool.submit(lambda: sites.build(sites.many_units(folder / "many-source"), folder / "many"))
            hostile = pool.submit(lambda: sites.build(sites.hostile(folder / "hostile-source"), folder / "hostile"))
            busy = pool.submit(lambda: sites.busy(folder / "busy"))
        self.real, self.many, self.hostile, self.busy = real.result(), many.result(), hostile.result(), busy.result()
        self.printed = {"real": self.real, "long names": long.result()}
        self.browser = self.real_address = None
        self.servers = []
        self.kept = None
        self.bench = Bench(self)

    def open(self, browser, folder):
        """In each process: what tests build goes into a folder that no other process has."""
        self.browser = browser
        self.scratch = folder
        self.real_address = self.serve(self.real)

    def close(self):
        for server in self.servers:
            server.__exit__(None, None, None)

    def serve(self, site, prefix="/"):
        self.servers.append(serving(site, prefix))
        return self.servers[-1].__enter__()

    def run(self, handler):
        self.servers.append(hosts.running(handler))
        return self.servers[-1].__enter__()

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


def tests(world, wanted):
    """Every test with its module, in the same order in each process."""
    return [(module.__name__, name, test) for module in MODULES for name, test in module.tests(world)
            if not wanted or any(part in f"{module.__name__}: {name}" for part in wanted)]


def work(world, wanted, number, following, results):
    """Takes one test after the other, until none is left."""
    folder = world.folder / f"process-{number}"
    folder.mkdir()
    with launched() as browser:
        world.open(browser, folder)
        mine = tests(world, wanted)
        while True:
            with following.get_lock():
                index, following.value = following.value, following.value + 1
            if index >= len(mine):
                break
            module, name, test = mine[index]
            start = time.monotonic()
            fault = None
            try:
                test()
            except Exception as error:
                lines = str(error) if isinstance(error, AssertionError) and str(error) else traceback.format_exc()
                fault = f"✘ {module}: {name}\n    " + lines.strip().replace("\n", "\n    ")
            results.put((module, time.monotonic() - start, fault))
        world.close()


def main(wanted):
    shows_times = "--times" in wanted
    wanted = [part for part in wanted if part != "--times"]
    passed, failed, spent = 0, 0, Counter()
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        world = World(Path(folder))
        spent["building the sites"] = time.monotonic() - start
        count = len(tests(world, wanted))
        # Split off before any browser is there, and with the sites built.
        fork = multiprocessing.get_context("fork")
        following, results = fork.Value("i", 0), fork.Queue()
        processes = [fork.Process(target=work, args=(world, wanted, number, following, results))
                     for number in range(min(os.cpu_count(), max(1, count)))]
        for process in processes:
            process.start()
        while passed + failed < count:
            try:
                module, seconds, fault = results.get(timeout=5)
            except queue.Empty:
                if any(process.is_alive() for process in processes):
                    continue
                print(f"✘ {count - passed - failed} tests were not run: a process ended")
                failed = count - passed
                break
            spent[module] += seconds
            passed, failed = passed + (fault is None), failed + (fault is not None)
            if fault:
                print(fault)
        for process in processes:
            process.join()
    if shows_times:
        for name, seconds in spent.most_common():
            print(f"{seconds:6.1f} s  {name}")
    print(f"Browser: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
