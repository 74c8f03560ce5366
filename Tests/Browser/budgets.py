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
    yield "a page has at most 1,500 elements", partial(few_elements, world)
    yield "scripts are under 10 kB, and no page waits for them", partial(small_scripts, world)


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


def few_elements(world):
    """How long they take on a slow phone is measured by `make benchphone`."""
    pages = {**page_kinds(world.real), **{f"busy {kind}": path for kind, path in page_kinds(world.busy).items()}}
    page = world.kept_page()
    for kind, path in pages.items():
        page.goto(path.as_uri())
        elements = page.evaluate("document.getElementsByTagName('*').length")
        assert elements <= 1_500, f"{kind}: {elements} elements"


def small_scripts(world):
    for kind, path in page_kinds(world.real).items():
        html = path.read_text(encoding="utf-8")
        tags = re.findall(r'<script[^>]* src="[^"]+"[^>]*>', html)
        # The page of a missing address names its script twice, since nobody knows where it is shown.
        scripts = {Path(re.search(r'src="([^"]+)"', tag).group(1)).name for tag in tags}
        size = sum((world.real / "assets" / script).stat().st_size for script in scripts)
        assert size <= 10_000, f"{kind}: {size} bytes"
        assert all("defer" in tag for tag in tags), f"{kind} waits for a script"
