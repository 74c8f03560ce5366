"""What an embedded schedule looks like, and in which order."""
import re
import struct
import zlib
from functools import partial

import sites
from browser import eventually
from accessibility import run_axe
from embed_bench import NOTICE, UNIT, frame_of, inline_snippet, settled, told, violations
from layout import SIDEWAYS

LIGHT, DARK, NONE = "rgb(255, 255, 255)", "rgb(29, 32, 36)", "rgba(0, 0, 0, 0)"


def tests(world):
    bench = world.bench
    named = {
        "a dark page, and a light one in the dark": themes,
        "themes without a script": themes_without_script,
        "nothing shines through but transparent, which does": transparency,
        "accents of the list and checked colours, always readable": accents,
        "nothing else gets into a style": injected_styles,
        "the font is inherited where asked": fonts,
        "a right-to-left host": right_to_left,
        "what comes next comes first": next_first,
        "a build for a day is left in its order": as_of,
        "no page that is framed is over 15 kB, scripts are below 6 kB": budgets,
        "the policy of embedded pages stops nothing of theirs": own_policy,
    }
    for name, test in named.items():
        yield name, partial(test, bench)
    for language in ("", "en/"):
        for kind, path in {"unit": f"embed/{NOTICE}/{UNIT}.html", "schedule": f"embed/{NOTICE}/schedule.html",
                           "venue": f"embed/{NOTICE}/venues/north-306.html"}.items():
            for scheme in ("light", "dark"):
                yield f"axe: {language}{kind}, {scheme}", partial(axe, bench, language + path, scheme)
    for width in (280, 320, 480, 720):
        yield f"nothing is cut off in a frame of {width} px", partial(widths, bench, width)


def colours(frame):
    return frame.evaluate("""() => {
      const main = document.querySelector('.placard');
      return { ground: getComputedStyle(main).backgroundColor, ink: getComputedStyle(main).color,
               mark: getComputedStyle(document.querySelector('footer a')).color, scheme: getComputedStyle(document.documentElement).colorScheme };
    }""")


def themes(bench):
    for scheme, theme, ground in (
        ("light", "", LIGHT), ("dark", "", DARK), ("light", "dark", DARK), ("dark", "light", LIGHT), ("dark", "auto", DARK),
        ("light", "transparent", NONE), ("dark", "transparent-light", NONE), ("light", "no-such-theme", LIGHT),
    ):
        snippet = bench.snippet().replace("<placard-schedule ", f'<placard-schedule theme="{theme}" ')
        with bench.page(color_scheme=scheme) as page:
            page.goto(bench.put(snippet, head="<style>body { background: #111; color-scheme: dark }</style>"))
            _, frame = frame_of(page)
            seen = colours(frame)
            assert seen["ground"] == ground, f"{scheme}, {theme}: {seen}"
            assert contrast(seen["ink"], {NONE: LIGHT if "light" in theme or scheme == "light" else DARK}.get(ground, ground)) > 12
    with bench.page() as page:
        page.goto(bench.put(bench.snippet()))
        _, frame = frame_of(page)
        page.evaluate("document.querySelector('placard-schedule').setAttribute('theme', 'dark')")
        assert eventually(page, lambda: colours(frame)["ground"] == DARK), "a change of the attribute is not followed"


def themes_without_script(bench):
    for theme, ground in (("dark", DARK), ("light", LIGHT), ("transparent", NONE), ("transparent-dark", NONE)):
        with bench.page(java_script_enabled=False, viewport={"width": 500, "height": 400}) as page:
            page.goto(bench.put(f'<iframe src="{bench.embed()}#theme={theme}" width="400" height="300" style="border:0"></iframe>'))
            frame = page.locator("iframe").element_handle().content_frame()
            wanted = {DARK: (29, 32, 36), LIGHT: (255, 255, 255)}.get(ground)
            if wanted:
                assert shows(page, 395, 295, wanted) and shows(page, 390, 10, wanted), theme
            assert frame.locator("h1").is_visible()


def pixel(page, x, y):
    """The colour at a place: a picture of one pixel is one row without a neighbour, so its filter changes nothing."""
    picture = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1}, type="png")
    data, at, kind = b"", 8, 2
    while at < len(picture):
        size, name = struct.unpack(">I4s", picture[at:at + 8])
        if name == b"IDAT":
            data += picture[at + 8:at + 8 + size]
        at += 12 + size
    return tuple(zlib.decompress(data)[1:4])


def shows(page, x, y, colour):
    """Frames of other sites are painted by other processes, when these come to it."""
    return eventually(page, lambda: pixel(page, x, y) == colour)


def transparency(bench):
    for theme, wanted in (("transparent", (200, 220, 240)), ("light", (255, 255, 255))):
        snippet = bench.snippet().replace("<placard-schedule ", f'<placard-schedule theme="{theme}" ')
        with bench.page(viewport={"width": 500, "height": 700}) as page:
            page.goto(bench.put(snippet, head="<style>html { background: rgb(200, 220, 240) }</style>"))
            element, frame = frame_of(page)
            settled(page, element, frame)
            assert shows(page, 480, 30, wanted), f"{theme}: {pixel(page, 480, 30)}"
    # A dark host that says so, and one that does not.
    for scheme in ("dark", "normal"):
        snippet = bench.snippet().replace("<placard-schedule ", '<placard-schedule theme="transparent-dark" ')
        with bench.page(viewport={"width": 500, "height": 700}) as page:
            page.goto(bench.put(snippet, head=f"<style>html {{ background: rgb(20, 30, 40); color-scheme: {scheme} }}</style>"))
            element, frame = frame_of(page)
            settled(page, element, frame)
            assert shows(page, 480, 30, (20, 30, 40)), f"{scheme}: {pixel(page, 480, 30)}"


def rgb(text):
    return [float(part) for part in re.findall(r"[\d.]+", text)[:3]]


def contrast(one, other):
    def light(text):
        return 0.05 + sum(weight * (part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4)
                          for weight, part in zip((0.2126, 0.7152, 0.0722), rgb(text)))
    return max(light(one), light(other)) / min(light(one), light(other))


def accents(bench):
    for scheme, ground in (("light", LIGHT), ("dark", DARK)):
        for accent in ("red", "orange", "green", "teal", "blue", "purple", "grey", "1f5fbf", "#1f5fbf", "#ffff00", "#000000", "#ffffff"):
            with bench.page(color_scheme=scheme) as page:
                page.goto(f"{bench.embed()}#accent={accent.replace('#', '%23')}")
                seen = colours(page)
                assert contrast(seen["mark"], ground) >= 4.5, f"{accent}, {scheme}: {seen}"
    with bench.page(color_scheme="light") as page:
        page.goto(bench.put(bench.snippet().replace("<placard-schedule ", '<placard-schedule accent="#1f5fbf" ')))
        _, frame = frame_of(page)
        assert rgb(colours(frame)["mark"]) == [0x1f, 0x5f, 0xbf]


def injected_styles(bench):
    with bench.page() as page:
        page.goto(bench.embed())
        plain = page.locator(".placard").evaluate("(main) => main.getAttribute('style') || ''")
        for options in ("accent=red;background:url(//evil.example)", "accent=%23fff}body{display:none", "accent=constructor",
                        "accent=__proto__", "theme=dark%22 onload=%22x", "font=x;color:red", "font=url(//evil.example)",
                        "font=a}b{c", "accent=%2312345", "nothing=here", "%", "theme"):
            page.goto("about:blank")
            page.goto(f"{bench.embed()}#{options}")
            style = page.locator(".placard").evaluate("(main) => main.getAttribute('style') || ''")
            assert style == plain, f"{options}: {style}"
            told(page.locator(".placard").inner_text())


def fonts(bench):
    head = "<style>body { font-family: 'Liberation Serif', serif }</style>"
    for more, wanted in ((' font="inherit"', "Liberation Serif"), (' font="serif"', "serif"), ("", "PingFang SC")):
        with bench.page() as page:
            page.goto(bench.put(bench.snippet().replace("<placard-schedule ", f"<placard-schedule{more} "), head=head))
            _, frame = frame_of(page)
            family = frame.evaluate("getComputedStyle(document.querySelector('.placard')).fontFamily")
            assert wanted in family.split(",")[0], f"{more}: {family}"
    for more, wanted in ((' font="inherit"', "Liberation Serif"), ("", "PingFang SC")):
        with bench.page() as page:
            page.goto(bench.put(inline_snippet(bench, more), head=head))
            page.wait_for_selector("placard-schedule .placard")
            family = page.locator("placard-schedule .placard").evaluate("(main) => getComputedStyle(main).fontFamily")
            assert wanted in family.split(",")[0], f"inline{more}: {family}"


def right_to_left(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.goto(bench.put(bench.snippet() + inline_snippet(bench), root='dir="rtl" lang="ar"'))
        element, frame = frame_of(page)
        settled(page, element, frame)
        page.wait_for_selector("placard-schedule .placard")
        assert frame.evaluate("getComputedStyle(document.querySelector('.placard')).direction") == "ltr"
        assert page.locator("placard-schedule .placard").evaluate("(main) => getComputedStyle(main).direction") == "ltr"
        assert page.evaluate("document.documentElement.scrollWidth") <= 500


def days(page):
    return page.locator(".placard ol > li").evaluate_all(
        "(days) => days.map((day) => `${day.dataset.from} ${day.querySelector('.state').textContent}`.trim())")


def next_first(bench):
    for moment, wanted in (
        ("2025-10-20T00:00:00Z", ["2025-10-25 下一场", "2025-11-04", "2025-11-05"]),
        ("2025-10-24T16:30:00Z", ["2025-10-25 今天", "2025-11-04", "2025-11-05"]),
        ("2025-10-25T09:00:00Z", ["2025-11-04 下一场", "2025-11-05", "2025-10-25 已结束"]),
        ("2025-11-05T10:00:00Z", ["2025-10-25 已结束", "2025-11-04 已结束", "2025-11-05 已结束"]),
    ):
        for zone in ("Asia/Shanghai", "America/Los_Angeles"):
            with bench.page(timezone_id=zone) as page:
                page.clock.set_fixed_time(moment)
                page.goto(bench.embed("schedule"))
                assert days(page) == wanted, f"{moment} in {zone}: {days(page)}"
    with bench.page(java_script_enabled=False) as page:
        page.goto(bench.embed("schedule"))
        text = page.content()
        assert text.index("2025-10-25") < text.index("2025-11-04") < text.index("2025-11-05")


def as_of(bench):
    folder = sites.build(sites.ROOT, bench.world.scratch / "embedded-as-of", "--as-of", "2025-11-04")
    with bench.page() as page:
        page.clock.set_fixed_time("2030-01-01T00:00:00Z")
        page.goto((folder / f"embed/{NOTICE}/schedule.html").as_uri())
        assert days(page) == ["2025-11-04 今天", "2025-11-05", "2025-10-25 已结束"]


def budgets(bench):
    folders = [bench.town.folder, bench.world.many]
    for folder in folders:
        pages = [*folder.glob("embed/**/*.html"), *folder.glob("*/embed/**/*.html")]
        assert len(pages) > 10
        for path in pages:
            assert path.stat().st_size < 15_000, f"{path}: {path.stat().st_size} bytes"
    for name in ("placard.js", "frame.js"):
        assert (bench.town.folder / "embed" / name).stat().st_size < 6_000, name


def own_policy(bench):
    with bench.page() as page:
        found = violations(page)
        for name in (UNIT, "schedule", "campuses/north", "venues/north-306"):
            for address in (bench.embed(name), bench.embed(name).replace("/embed/", "/en/embed/")):
                answer = page.goto(address)
                policy = answer.headers["content-security-policy"]
                assert "unsafe-inline" not in policy and "frame-ancestors *" in policy
                assert page.locator(".placard").evaluate("(main) => getComputedStyle(main).paddingLeft") == "16px", "not styled"
    assert not found, found


def axe(bench, path, scheme):
    with bench.page(color_scheme=scheme, viewport={"width": 400, "height": 800}, bypass_csp=True) as page:
        page.goto(bench.town.site + path)
        page.wait_for_timeout(100)
        run_axe(page)


def widths(bench, width):
    for folder in (bench.town.folder, bench.world.many, bench.world.hostile):
        with bench.page(viewport={"width": width, "height": 600}) as page:
            for path in sorted([*folder.glob("embed/*/*.html"), *folder.glob("embed/*/*/*.html"), *folder.glob("en/embed/*/*/*.html")])[:12]:
                page.goto(path.as_uri())
                wide = page.evaluate(SIDEWAYS)
                assert not wide, f"{path}: {wide[:5]}"
