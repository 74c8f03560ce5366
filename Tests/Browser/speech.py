"""What a screen reader is told: the browser's accessibility tree, which it reads, and the language of every word."""
import re
from functools import partial

from browser import page_kinds

NOTICE = "notices/graduation-photos-2026/index.html"
UNIT = "notices/graduation-photos-2026/units/fifth-hospital.html"
HANZI = re.compile(r"[\u4e00-\u9fff]")


def tests(world):
    yield "the finder is announced as a combobox with its answers", partial(finder, world)
    yield "how many answers there are is said, and that there are none", partial(finder_status, world)
    yield "tables keep rows, headers and captions, also as cards", partial(tables, world)
    yield "a state is read together with its day", partial(states, world)
    yield "steps are read with their numbers, and exclusions as such", partial(steps, world)
    yield "every page kind reads its parts in order", partial(outlines, world)
    yield "Chinese words on English pages are marked", partial(runs, world)
    yield "controls and pictures have names", partial(names, world)


class Tree:
    """The whole accessibility tree of a page, in reading order."""

    def __init__(self, page):
        session = page.context.new_cdp_session(page)
        session.send("Accessibility.enable")
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        self.nodes = []

        def walk(node):
            if not node.get("ignored"):
                self.nodes.append(node)
            for child in node.get("childIds", []):
                if child in by_id:
                    walk(by_id[child])

        walk(nodes[0])
        session.detach()

    def all(self, role):
        return [node for node in self.nodes if node.get("role", {}).get("value") == role]

    def one(self, role):
        found = self.all(role)
        assert len(found) == 1, f"{len(found)} of role {role}"
        return found[0]


def name(node):
    return node.get("name", {}).get("value", "")


def properties(node):
    return {one["name"]: one["value"].get("value") for one in node.get("properties", [])}


def text(tree):
    return "".join(name(node) for node in tree.all("StaticText"))


def finder(world):
    with world.page() as page:
        page.goto((world.real / NOTICE).as_uri())
        box = Tree(page).one("combobox")
        assert name(box) == "输入单位名称，查时间和地点"
        assert "拼音首字母" in box["description"]["value"]
        assert properties(box)["expanded"] is False and properties(box)["autocomplete"] == "list"
        page.get_by_role("combobox").fill("附属第")
        page.keyboard.press("ArrowDown")
        tree = Tree(page)
        box = tree.one("combobox")
        assert properties(box)["expanded"] is True and properties(box)["focused"] is True
        assert name(tree.one("listbox")) == "匹配的单位和校区"
        options = tree.all("option")
        chosen = [name(option) for option in options if properties(option).get("selected")]
        assert len(chosen) == 1 and chosen[0].startswith("附属第")
        for option in options:
            # Name, day, hours and room in one breath.
            assert re.search(r"(医院|校区) ?.*月.*日.*周.*\d—\d.*教学楼", name(option)), name(option)
        page.keyboard.press("Escape")
        tree = Tree(page)
        assert not tree.all("listbox") and properties(tree.one("combobox"))["expanded"] is False


def finder_status(world):
    with world.page() as page:
        page.goto((world.real / NOTICE).as_uri())
        for query, expected in (("附属第", "找到 5 个"), ("没有这个单位", "没有找到"), ("", "")):
            page.get_by_role("combobox").fill(query)
            status = Tree(page).one("status")
            assert properties(status)["live"] == "polite"
            assert page.get_by_role("status").inner_text().startswith(expected), query


def tables(world):
    for site, path, columns in ((world.real, NOTICE, 4), (world.real, "notices/graduation-photos-2026/campuses/zhuhai.html", 4),
                                (world.busy, "notices/graduation-photos/campuses/east.html", 4),
                                (world.busy, "notices/graduation-photos/units/artificial-intelligence.html", 2),
                                (world.busy, "notices/graduation-photos/venues/hall.html", 2)):
        for width in (320, 1280):
            with world.page(viewport={"width": width, "height": 800}) as page:
                page.goto((site / path).as_uri())
                tree = Tree(page)
                shown = len(tree.all("table"))
                # A campus has its sessions as cards alone on a phone, and everywhere when there is one.
                has_cards_alone = "/campuses/" in path and (width == 320 or site is world.real)
                assert bool(shown) != has_cards_alone, f"{path} at {width} px"
                assert len(tree.all("columnheader")) == columns * shown, f"{path} at {width} px: {len(tree.all('columnheader'))}"
                rows = len(tree.all("row")) - shown
                assert len(tree.all("rowheader")) == rows, f"{path} at {width} px"
                assert len(tree.all("cell")) + len(tree.all("gridcell")) == rows * (columns - 1), f"{path} at {width} px"
    with world.page() as page:
        page.goto((world.real / NOTICE).as_uri())
        assert name(Tree(page).one("table")) == "各校区时间和地点"


def states(world):
    with world.page(timezone_id="America/New_York") as page:
        page.clock.set_fixed_time("2025-10-24T16:30:00Z")
        page.goto((world.real / UNIT).as_uri())
        spoken = text(Tree(page))
        assert re.search(r"2025年10月25日（周六）\s*今天\s*时间\s*9:00—12:00", spoken), spoken[:200]
        page.goto((world.real / NOTICE).as_uri())
        assert re.search(r"2026年3月30日\s*未截止", text(Tree(page)))


def steps(world):
    with world.page() as page:
        page.goto((world.real / UNIT).as_uri())
        headings = [name(node) for node in Tree(page).all("heading")]
        assert [heading[0] for heading in headings if re.match(r"\d ", heading)] == ["1", "2", "3"], headings
        page.goto((world.real / NOTICE).as_uri())
        assert re.search(r"例外\s*如学信网", text(Tree(page)))


def outlines(world):
    expected = {"notice": ["适用对象", "要做的事", "我的时间和地点", "截止日期", "错过了怎么办", "通知全文"],
                "campus": ["时间和地点", "适用单位", "场地", "去之前要做的事", "错过了怎么办", "咨询"],
                "unit": ["时间和地点", "去之前要做的事", "注意事项", "错过了怎么办", "截止日期", "咨询"],
                "venue": ["安排"], "make-up": ["办理方式", "咨询"]}
    with world.page() as page:
        for kind, parts in expected.items():
            page.goto(page_kinds(world.real)[kind].as_uri())
            tree = Tree(page)
            found = [name(node) for node in tree.all("heading") if properties(node)["level"] == 2]
            assert [part for part in found if part in parts] == parts, f"{kind}: {found}"
            roles = [node["role"]["value"] for node in tree.nodes]
            assert roles.index("banner") < roles.index("main") < roles.index("contentinfo"), kind


def runs(world):
    # Addresses of the page in other languages aside, every Hanzi stands in an element that says so.
    with world.page() as page:
        for kind, path in page_kinds(world.real).items():
            if not kind.startswith("en-"):
                continue
            page.goto(path.as_uri())
            unmarked = page.evaluate("""() => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const node = walker.currentNode;
                const element = node.parentElement;
                if (/[\\u4e00-\\u9fff]/.test(node.data) && !element.closest('script') && !element.closest('[lang^=zh]')) found.push(node.data);
              }
              return found;
            }""")
            assert not unmarked, f"{kind}: {unmarked[:3]}"


def names(world):
    for site in (world.real, world.busy):
        with world.page() as page:
            for kind, path in page_kinds(site).items():
                page.goto(path.as_uri())
                for node in Tree(page).nodes:
                    role = node.get("role", {}).get("value")
                    if role in ("link", "button", "combobox", "image", "img", "navigation", "complementary", "RootWebArea"):
                        assert name(node).strip(), f"{kind}: a {role} without a name"
