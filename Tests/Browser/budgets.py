"""What a phone on a slow line pays."""
import re
from functools import partial
from pathlib import Path

from browser import page_kinds

SHIFT = """
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
"""


def tests(world):
    yield "the style sheet is at most 25 kB", partial(style_sheet, world)
    yield "HTML and style of a page are under 60 kB", partial(first_page, world)
    yield "nothing moves while a page loads", partial(no_layout_shift, world)
    yield "the finder of sixty units answers within a second on a slow phone", partial(finder_answers, world)
    yield "every page kind is interactive within a second on a slow phone", partial(interactive, world)


def style_sheet(world):
    sizes = {path.name: path.stat().st_size for path in (world.real / "assets").glob("site.*.css")}
    assert len(sizes) == 1 and max(sizes.values()) <= 25_000, sizes


def first_page(world):
    for kind, path in page_kinds(world.real).items():
        html = path.read_text(encoding="utf-8")
        sheets = re.findall(r'rel="stylesheet" href="([^"]+)"', html)
        size = len(html.encode()) + sum((world.real / "assets" / Path(sheet).name).stat().st_size for sheet in set(sheets))
        assert size < 60_000, f"{kind}: {size} bytes"


def no_layout_shift(world):
    for viewport in ({"width": 360, "height": 740}, {"width": 1280, "height": 800}):
        with world.page(viewport=viewport) as page:
            page.add_init_script(SHIFT)
            # A script that comes late must not push anything either.
            page.route(re.compile(r"\.(js|css)$"), lambda route: (page.wait_for_timeout(200), route.continue_()))
            for kind, path in page_kinds(world.real).items():
                page.goto(world.real_address + path.relative_to(world.real).as_posix())
                page.wait_for_timeout(100)
                shift = page.evaluate("window.shift")
                assert shift < 0.001, f"{kind} at {viewport['width']} px: {shift}"


def work(page):
    """Seconds that the page has kept its main thread at work, by the thread's own clock: what else this machine does is not in it."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def seconds():
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")

    return seconds


def least_work(world, act):
    """Of three pages, on a phone that takes four times as long as this machine."""
    times = []
    for _ in range(3):
        with world.page(viewport={"width": 360, "height": 740}) as page:
            seconds = work(page)
            act(page)
            times.append(4 * seconds())
        if times[-1] < 1:
            break
    return min(times)


def interactive(world):
    for kind, path in page_kinds(world.real).items():
        seconds = least_work(world, lambda page: page.goto(world.real_address + path.relative_to(world.real).as_posix()))
        assert 0 < seconds < 1, f"{kind}: {seconds:.2f} s"


def finder_answers(world):
    address = world.serve(world.busy)

    def ask(page):
        page.goto(address + "notices/graduation-photos/index.html")
        page.get_by_role("combobox").fill("医院")
        page.get_by_role("option").first.wait_for()

    seconds = least_work(world, ask)
    assert 0 < seconds < 1, f"{seconds:.2f} s"
