"""How soon each page kind can be used on a slow phone, and the finder of sixty units answers: `make benchphone` prints it.

    .venv/bin/python Tests/Browser/phone.py

The processor is slowed down to a quarter; the pages come from the same machine.
"""
import statistics
import tempfile
from pathlib import Path

import sites
from browser import launched, page_kinds
from server import serving

ROUNDS = 9
READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def show(name, times):
    times.sort()
    print(f"{name:<24} {statistics.median(times):6.0f} ms   {times[0]:.0f}–{times[-1]:.0f}")


def usable(page, address):
    page.goto(address)
    return page.evaluate(READY)


def answered(page, address):
    page.goto(address)
    page.get_by_role("combobox").fill("医院")
    page.get_by_role("option").first.wait_for()
    return page.evaluate("performance.now()")


def main(folder):
    real, busy = sites.build(sites.ROOT, folder / "real"), sites.busy(folder / "busy")
    with launched() as browser, serving(real, "/") as real_address, serving(busy, "/") as busy_address:
        page = browser.new_page(viewport={"width": 360, "height": 740})
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        for kind, path in page_kinds(real).items():
            address = real_address + path.relative_to(real).as_posix()
            show(kind, [usable(page, address) for _ in range(ROUNDS)])
        finder = busy_address + "notices/graduation-photos/index.html"
        show("finder of sixty units", [answered(page, finder) for _ in range(ROUNDS)])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        main(Path(scratch))
