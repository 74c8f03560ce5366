"""Nothing is cut off and nothing scrolls sideways, whatever the names, the width and the reader's settings."""
from functools import partial

from browser import page_kinds

SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height || element.closest('.scroll, .skip, thead')) return false;
    return box.right > width + 1 || box.left < -1;
  }).map((element) => `${element.tagName}.${element.className}`);
  return document.documentElement.scrollWidth > width ? ['the page', ...wide] : wide;
}"""

BROKEN = """() => [...document.querySelectorAll('.nb, .brief .note, .article td:nth-child(2)')].filter((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = new Set([...range.getClientRects()].map((box) => box.bottom));
  return lines.size > element.querySelectorAll('br').length + 1;
}).map((element) => element.textContent)"""

# WCAG 2.2, 1.4.12
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } " \
          "p { margin-bottom: 2em !important }"


def tests(world):
    for width in (320, 360, 768, 1280):
        yield f"no sideways scrolling at {width} px", partial(sideways, world.real, world, width)
        yield f"sixty units with four hundred slots at {width} px", partial(sideways, world.busy, world, width)
        yield f"names of 300 Hanzi and forty campuses at {width} px", partial(sideways, world.hostile, world, width)
    yield "what belongs together stays on one line at 360 px", partial(unbroken, world)
    yield "400 % zoom of a 1280 px window", partial(zoomed, world)
    yield "text at twice the size", partial(larger_text, world)
    yield "wider text spacing", partial(spaced, world)


def check(page, sites_pages):
    for kind, path in sites_pages.items():
        page.goto(path.as_uri())
        wide = page.evaluate(SIDEWAYS)
        assert not wide, f"{kind}: {wide[:5]}"


def sideways(site, world, width):
    with world.page(viewport={"width": width, "height": 800}) as page:
        check(page, page_kinds(site))


def unbroken(world):
    """Dates, hours, numbers and kinds; and the hours of an article for WeChat, which is read on phones."""
    with world.page(viewport={"width": 360, "height": 800}) as page:
        kits = {folder + "kit": next(world.real.glob(folder + "notices/*/kit/unit-*.html")) for folder in ("", "en/")}
        for kind, path in {**page_kinds(world.real), **kits}.items():
            page.goto(path.as_uri())
            broken = page.evaluate(BROKEN)
            assert not broken, f"{kind}: {broken[:5]}"


def zoomed(world):
    with world.page(viewport={"width": 320, "height": 256}, device_scale_factor=4) as page:
        check(page, page_kinds(world.real))


def larger_text(world):
    with world.page(viewport={"width": 640, "height": 800}) as page:
        for kind, path in page_kinds(world.real).items():
            page.goto(path.as_uri())
            page.add_style_tag(content="html { font-size: 200% !important }")
            wide = page.evaluate(SIDEWAYS)
            assert not wide, f"{kind}: {wide[:5]}"


def spaced(world):
    with world.page(viewport={"width": 320, "height": 800}) as page:
        for kind, path in page_kinds(world.real).items():
            page.goto(path.as_uri())
            page.add_style_tag(content=SPACING)
            wide = page.evaluate(SIDEWAYS)
            assert not wide, f"{kind}: {wide[:5]}"
