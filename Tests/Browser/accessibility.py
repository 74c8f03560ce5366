"""WCAG 2.2 AA: axe-core on every page kind, and what axe cannot see."""
from functools import partial
from pathlib import Path

import axe_playwright_python

from browser import page_kinds

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

TABBABLE = "a[href], button, input, [tabindex='0']"


def tests(world):
    for kind, path in page_kinds(world.real).items():
        for scheme in ("light", "dark"):
            for width in (320, 768, 1280):
                yield f"axe: {kind}, {scheme}, {width} px", partial(axe, world, path, scheme, width)
    for kind in ("campus", "venue", "unit"):
        for scheme in ("light", "dark"):
            path = page_kinds(world.busy)[kind]
            yield f"axe: {kind} with many slots, {scheme}", partial(axe, world, path, scheme, 320)
    yield "axe: the finder's list, open", partial(axe_finder, world)
    for name, test in {
        "headings go down one level at a time, from one h1": heading_order,
        "landmarks: banner, main, contentinfo, and names for navigations": landmarks,
        "the skip link is first, shows itself, and leads to the content": skip_link,
        "the keyboard alone reaches everything, and the focus is seen": keyboard,
        "targets are at least 24 px": target_size,
        "a table that turns into cards keeps its order and roles": card_order,
        "nothing moves for readers who want less motion": reduced_motion,
        "states and steps are seen in forced colours": forced_colours,
        "the page and foreign runs say their language": languages,
    }.items():
        yield name, partial(test, world)


def run_axe(page):
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate("(tags) => axe.run({ runOnly: tags }).then((result) => result.violations)", TAGS)
    assert not violations, "\n".join(
        f"{violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:160]}" for violation in violations)


def axe(world, path, scheme, width):
    page = world.kept_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    if page.url != path.as_uri():
        page.goto(path.as_uri())
    run_axe(page)


def axe_finder(world):
    for scheme in ("light", "dark"):
        with world.page(color_scheme=scheme) as page:
            page.goto((world.real / "notices/graduation-photos-2026/index.html").as_uri())
            page.get_by_role("combobox").fill("附属")
            page.keyboard.press("ArrowDown")
            run_axe(page)
            page.get_by_role("combobox").fill("没有这个单位")
            run_axe(page)


def each_kind(world, **options):
    with world.page(**options) as page:
        for kind, path in page_kinds(world.real).items():
            page.goto(path.as_uri())
            yield kind, page


def heading_order(world):
    for kind, page in each_kind(world):
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => Number(h.tagName[1]))")
        assert levels.count(1) == 1 and levels[0] == 1, f"{kind}: {levels}"
        for before, after in zip(levels, levels[1:]):
            assert after <= before + 1, f"{kind}: {levels}"


def landmarks(world):
    for kind, page in each_kind(world):
        for role in ("banner", "main", "contentinfo"):
            assert page.get_by_role(role).count() == 1, f"{kind}: {role}"
        names = page.evaluate("[...document.querySelectorAll('nav, aside')].map((n) => n.getAttribute('aria-label'))")
        assert all(names) and len(set(names)) == len(names), f"{kind}: {names}"


def skip_link(world):
    for kind, page in each_kind(world):
        page.keyboard.press("Tab")
        box = page.locator(".skip").bounding_box()
        assert page.evaluate("document.activeElement.className") == "skip" and box["x"] >= 0, kind
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", kind


def keyboard(world):
    for kind, page in each_kind(world, reduced_motion="reduce"):
        expected = page.evaluate(
            "(all) => [...document.querySelectorAll(all)].filter((e) => e.checkVisibility()).length", TABBABLE)
        reached = 0
        page.evaluate("window.seen = new Set()")
        for _ in range(expected + 1):
            page.keyboard.press("Tab")
            state = page.evaluate("""() => {
              const element = document.activeElement;
              if (element === document.body || window.seen.has(element)) return null;
              window.seen.add(element);
              const style = getComputedStyle(element);
              const box = element.getBoundingClientRect();
              return { outline: parseFloat(style.outlineWidth), drawn: style.outlineStyle !== 'none',
                       inside: box.bottom > 0 && box.top < innerHeight, what: element.outerHTML.slice(0, 80) };
            }""")
            if state is None:
                break
            reached += 1
            assert state["drawn"] and state["outline"] >= 2, f"{kind}: no focus ring on {state['what']}"
            assert state["inside"], f"{kind}: focus out of sight on {state['what']}"
        assert reached == expected, f"{kind}: {reached} of {expected} reached"


def target_size(world):
    # Links within a line of text are exempt (2.5.8), so are those with 24 px of room around their middle.
    for kind, page in each_kind(world, viewport={"width": 360, "height": 800}):
        small = page.evaluate("""(all) => {
          const boxes = [...document.querySelectorAll(all)].filter((e) => e.checkVisibility() && !e.matches('.skip, p a, dd a, td a, .note a'))
            .map((e) => ({ box: e.getBoundingClientRect(), html: e.outerHTML.slice(0, 90) }));
          const middle = ({ box }) => [box.x + box.width / 2, box.y + box.height / 2];
          return boxes.filter((one) => (one.box.height < 24 || one.box.width < 24) && boxes.some((other) => {
            if (other === one) return false;
            const [x, y] = middle(one), [a, b] = middle(other);
            return Math.hypot(x - a, y - b) < 24;
          })).map((one) => one.html);
        }""", TABBABLE)
        assert not small, f"{kind}: {small[:3]}"


def card_order(world):
    with world.page(viewport={"width": 320, "height": 800}) as page:
        page.goto((world.real / "notices/graduation-photos-2026/index.html").as_uri())
        row = page.locator(".schedule tbody tr").first
        tops = row.locator("th, td").evaluate_all("(cells) => cells.map((cell) => cell.getBoundingClientRect().top)")
        assert tops == sorted(tops) and len(set(tops)) == 4, tops
        assert page.get_by_role("table").get_by_role("row").count() == 5
        assert page.get_by_role("rowheader").count() == 4 and page.get_by_role("columnheader").count() == 4


def reduced_motion(world):
    for kind, page in each_kind(world, reduced_motion="reduce"):
        moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter((e) => {
          const style = getComputedStyle(e);
          return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0 || style.scrollBehavior === 'smooth';
        }).length""")
        assert moving == 0, kind


def forced_colours(world):
    for kind, page in each_kind(world, forced_colors="active"):
        flat = page.evaluate("""() => [...document.querySelectorAll('.state:not(:empty), .steps .number, .button, .tag')]
          .filter((e) => e.checkVisibility() && parseFloat(getComputedStyle(e).borderTopWidth) < 1).length""")
        assert flat == 0, kind


def languages(world):
    for kind, page in each_kind(world):
        assert page.locator("html").get_attribute("lang") == ("en" if kind.startswith("en-") else "zh-CN"), kind
    source = (world.folder / "many-source/content/notices/photos/notice.yaml")
    assert source.exists()
    with world.page() as page:
        page.goto((world.many / "en/notices/photos/index.html").as_uri())
        # The issuer has a Chinese name alone.
        assert page.locator(".meta [lang=zh-CN]").first.inner_text() == "教务处"
