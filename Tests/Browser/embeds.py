"""Schedules in other people's pages, whatever those do to them."""
import re
from functools import partial

import sites
from browser import eventually, steady
from embed_bench import NOTICE, UNIT, content, embedded, frame_of, height, inline_snippet, settled, told, violations, whole
from embed_looks import DARK, days
from hosts import Neighbourhood
from layout import SIDEWAYS

HOSTILE = """
  * { all: unset !important; font-size: 40px !important; color: yellow !important; letter-spacing: 9px !important }
  button { all: initial !important; height: 200px !important }
  table, p, li, h1, main { display: block !important; float: right !important; width: 50px !important; margin: 70px !important }
  iframe { height: 30px !important; width: 30px !important; opacity: 0.2 !important; max-height: 10px !important }
  placard-schedule { display: inline !important; color: red !important; position: fixed !important }
  :root { --ink: lime; --card: blue; --mark: lime; --soft: lime }
"""

# What the host looks like, element by element.
LOOKS = """() => JSON.stringify([...document.querySelectorAll('body, .own, .own *')].map((element) => {
  const style = getComputedStyle(element);
  return [element.outerHTML.slice(0, 60), [...style].map((name) => style.getPropertyValue(name)).join('|')];
}))"""

OWN = """<div class="own" style="height: 400px; overflow: hidden"><h1>本院首页</h1><p class="soft where">正文 <a href="/">链接</a> <button>按钮</button></p>
<ul><li class="off">一</li><li class="date">二</li></ul><table class="placard"><tr><td>表格</td></tr></table></div>"""


def tests(world):
    bench = world.bench
    named = {
        "the whole snippet takes the height of its content": takes_the_height,
        "it grows and shrinks, and a hundred rounds end where they began": a_hundred_rounds,
        "heights are clamped, and anything but a height is no height": clamped,
        "messages of others change nothing": foreign_messages,
        "script stripped: the frame stands": script_stripped,
        "no script in the browser: frame, link and facts": no_script,
        "iframe stripped: the script makes a new one": frame_stripped,
        "attributes dropped: the address is found all the same": attributes_dropped,
        "the element stripped: its frame is still sized": element_stripped,
        "all but text and links stripped": link_left,
        "the link tier tells every fact": link_tier,
        "a strict policy of the host: our scripts and frames only": strict_policy,
        "a policy against frames: the facts stay, and inline still works": frames_refused,
        "a hostile style sheet changes nothing, in a frame": hostile_frame,
        "a hostile style sheet changes nothing, inline": hostile_inline,
        "the host is not changed, in a frame": partial(host_unchanged, mode=""),
        "the host is not changed, inline": partial(host_unchanged, mode=' mode="inline"'),
        "no global but the element": no_globals,
        "320 px": narrow,
        "a host in a sandbox": sandboxed_host,
        "two at once, and the script twice": two_at_once,
        "fonts that come late": late_fonts,
        "links open in the top window": top_window,
        "an earlier address shows the same": former_address,
        "inline in the host's own flow": inline,
        "snippets of version 1 work": version_1,
    }
    for name, test in named.items():
        yield name, partial(test, bench)


def takes_the_height(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.goto(bench.put(bench.snippet()))
        element, frame = frame_of(page)
        assert 120 < settled(page, element, frame) < 400
        told(frame.locator(".placard").inner_text())
        assert element.get_attribute("title") == "学历相片采集：附属第五医院" and element.get_attribute("loading") == "lazy"
        assert "allow-same-origin" not in element.get_attribute("sandbox")
        # The fallback stands until the frame is heard of, and not beside it.
        page.locator("placard-schedule p").wait_for(state="hidden")


def a_hundred_rounds(bench):
    with bench.page(viewport={"width": 700, "height": 800}) as page:
        page.goto(bench.put(bench.snippet(path=f"en/notices/{NOTICE}/kit/index.html")))
        element, frame = frame_of(page)
        heights = {}
        for width in (700, 280):
            page.evaluate("(width) => { document.body.style.width = `${width}px` }", width)
            assert eventually(page, lambda: frame.evaluate("innerWidth") == width)
            heights[width] = settled(page, element, frame)
        assert heights[280] > heights[700] + 50
        strayed = element.evaluate("""async (frame, heights) => {
          for (let round = 0; round < 100; round += 1) {
            const width = round % 2 ? 280 : 700;
            document.body.style.width = `${width}px`;
            const end = performance.now() + 20000;
            while (frame.getBoundingClientRect().height !== heights[width]) {
              if (performance.now() > end) return `round ${round}: ${frame.getBoundingClientRect().height}`;
              await new Promise(requestAnimationFrame);
            }
          }
        }""", {str(width): height for width, height in heights.items()})
        assert not strayed, f"{strayed}, not {heights}"
        page.wait_for_timeout(300)
        assert height(element) == heights[280]


def fake(bench, page, script):
    """A frame that says what it likes."""
    page.route("**/embed/fake.html", lambda route: route.fulfill(
        content_type="text/html", body=f"<!DOCTYPE html><p class=placard>x<script>{script}</script>"))
    return f'<placard-schedule src="{bench.town.site}embed/fake.html"></placard-schedule>{bench.script()}'


def clamped(bench):
    for said, wanted in (("1e9", 4000), ("-5", 60), ("0", 60), ("Infinity", 400), ("NaN", 400), ("'300px'", 400), ("null", 400),
                         ("{}", 400), ("300.2", 301)):
        with bench.page() as page:
            # A message that means nothing leaves no trace: this listener, which is there first, hears it too.
            page.add_init_script("addEventListener('message', ({ data }) => { window.heard = 'height' in data })")
            body = fake(bench, page, f"addEventListener('message', () => parent.postMessage({{ placard: 1, height: {said} }}, '*'))")
            page.goto(bench.put(body))
            element, _ = frame_of(page)
            page.wait_for_function("window.heard")
            assert height(element) == wanted, f"{said}: {height(element)}"


def foreign_messages(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.route("**/elsewhere.html", lambda route: route.fulfill(
            content_type="text/html", body="<script>setInterval(() => parent.postMessage({ placard: 1, height: 1999 }, '*'), 20)</script>"))
        page.goto(bench.put(bench.snippet() + '<iframe src="/elsewhere.html"></iframe><iframe sandbox="allow-scripts" src="/elsewhere.html"></iframe>'))
        element, frame = frame_of(page)
        before = settled(page, element, frame)
        page.evaluate("postMessage({ placard: 1, height: 1998 }, '*')")
        page.wait_for_timeout(300)
        assert height(element) == before
        # Nor does the embedded page listen to anyone but its holder.
        assert frame.evaluate("new Promise((done) => { postMessage({ placard: 1, hello: true }, '*'); setTimeout(done, 100, true) })")


def without(snippet, *elements):
    """As content systems clean: the tag goes, its content stays, but for scripts."""
    for element in elements:
        if element == "script":
            snippet = re.sub(r"<script\b.*?</script>", "", snippet, flags=re.S)
        else:
            snippet = re.sub(rf"</?{element}\b[^>]*>", "", snippet)
    return snippet


def script_stripped(bench):
    for snippet in (without(bench.snippet(), "script"), without(bench.snippet(), "script", "placard-schedule"), bench.snippet("framed")):
        with bench.page(viewport={"width": 500, "height": 800}) as page:
            page.goto(bench.put(snippet))
            element = page.locator("iframe")
            frame = element.element_handle().content_frame()
            whole(frame)
            told(frame.locator(".placard").inner_text())
            assert 200 <= height(element) <= 600 and height(element) >= content(frame) - 1
            told(page.locator("body").inner_text())


def no_script(bench):
    with bench.page(java_script_enabled=False, viewport={"width": 360, "height": 800}) as page:
        page.goto(bench.put(bench.snippet()))
        frame = page.locator("iframe").element_handle().content_frame()
        whole(frame)
        told(frame.content())
        assert frame.locator("footer").is_visible()
        told(page.locator("body").inner_text())
        assert page.locator("a").get_attribute("href") == f"{bench.town.site}notices/{NOTICE}/{UNIT}.html"


def frame_stripped(bench):
    with bench.page() as page:
        page.goto(bench.put(without(bench.snippet(), "iframe")))
        element, frame = frame_of(page)
        settled(page, element, frame)
        assert element.get_attribute("title") == "学历相片采集：附属第五医院"


def attributes_dropped(bench):
    whole = bench.snippet()
    address = re.escape(bench.embed())
    for snippet in (
        re.sub(r"<placard-schedule[^>]*>", "<placard-schedule>", whole),
        re.sub(r"<placard-schedule[^>]*>", "<placard-schedule>", re.sub(r"<iframe[^>]*>", f'<iframe src="{bench.embed()}">', whole)),
        re.sub(r"<placard-schedule[^>]*>", "<placard-schedule>", without(whole, "iframe")),
        re.sub(rf'<iframe src="{address}"', '<iframe src="about:blank"', whole),
    ):
        with bench.page() as page:
            page.goto(bench.put(snippet))
            element, frame = frame_of(page)
            settled(page, element, frame)
            told(frame.locator(".placard").inner_text())
            assert element.get_attribute("title") and element.get_attribute("sandbox")
    # The page of the whole notice stands for its whole schedule.
    for address in (f"notices/{NOTICE}/", f"notices/{NOTICE}/index.html"):
        with bench.page() as page:
            page.goto(bench.put(f'<placard-schedule><a href="{bench.town.site}{address}">学历相片采集</a></placard-schedule>{bench.script()}'))
            _, frame = frame_of(page)
            assert frame.locator("ol > li").count() == 3


def element_stripped(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.goto(bench.put(without(bench.snippet(), "placard-schedule")))
        element = page.locator("iframe").element_handle()
        settled(page, element, element.content_frame())


def link_left(bench):
    with bench.page() as page:
        page.goto(bench.put(without(bench.snippet(), "script", "iframe", "placard-schedule")))
        told(page.locator("body").inner_text())
        page.get_by_role("link").click()
        assert page.locator("h1").inner_text() == "附属第五医院"


def link_tier(bench):
    told(bench.snippet("link"))
    assert "<iframe" not in bench.snippet("link") and "style=" not in bench.snippet("link")
    assert "2025年10月15日" in bench.snippet("link"), "it does not say of when it is"


def strict_policy(bench):
    site = bench.town.site
    policy = f"default-src 'none'; script-src {site}; frame-src {site}; style-src 'none'; trusted-types *"
    with bench.page() as page:
        found = violations(page)
        page.goto(bench.put(bench.snippet(), policy=policy))
        element, frame = frame_of(page)
        settled(page, element, frame)
        # The fallback's own style attribute is all that such a host takes away.
        assert all("inline style" in text for text in found), found
        assert element.evaluate("(frame) => getComputedStyle(frame).borderTopWidth") == "0px"


def frames_refused(bench):
    site = bench.town.site
    policy = f"default-src 'none'; script-src {site}; frame-src 'none'; connect-src {site}"
    with bench.page() as page:
        page.goto(bench.put(bench.snippet(), policy=policy))
        page.wait_for_selector("placard-schedule p", state="visible")
        told(page.locator("body").inner_text())
    with bench.page() as page:
        page.goto(bench.put(bench.snippet().replace("<placard-schedule ", '<placard-schedule mode="inline" '), policy=policy))
        page.wait_for_selector("placard-schedule .placard")
        told(page.locator("placard-schedule .placard").inner_text())


def hostile_frame(bench):
    pictures = []
    for head in ("", f"<style>{HOSTILE}</style>"):
        with bench.page(viewport={"width": 500, "height": 700}) as page:
            page.goto(bench.put(bench.snippet(), head=head))
            element, frame = frame_of(page)
            settled(page, element, frame)
            element.scroll_into_view_if_needed()
            box = element.bounding_box()
            assert box["width"] == 500, box
            pictures.append(steady(page, lambda: page.screenshot(clip=box)))
    assert pictures[0] == pictures[1]


def hostile_inline(bench):
    pictures = []
    for head in ("", f"<style>{HOSTILE}</style>"):
        with bench.page(viewport={"width": 500, "height": 700}) as page:
            page.goto(bench.put(inline_snippet(bench), head=head))
            page.wait_for_selector("placard-schedule .placard")
            pictures.append(steady(page, page.locator("placard-schedule .placard").screenshot))
    assert pictures[0] == pictures[1]


def host_unchanged(bench, mode):
    snippet = bench.snippet().replace("<placard-schedule ", f"<placard-schedule{mode} ")
    looks, pictures = [], []
    for more in ("", snippet):
        with bench.page(viewport={"width": 700, "height": 900}) as page:
            page.goto(bench.put(OWN + more, head="<style>.soft { color: green } .date { display: flex } h1 { font: 30px serif }</style>"))
            if more:
                page.wait_for_function("document.querySelector('placard-schedule').shadowRoot?.querySelector('iframe, .placard')")
                if not mode:
                    settled(page, *frame_of(page))
            looks.append(page.evaluate(LOOKS))
            pictures.append(steady(page, page.locator(".own").screenshot))
    # The body is higher with the schedule in it, and nothing else differs.
    first, second = (re.sub(r'^\[\[.*?\],\[', "[", text, count=1, flags=re.S) for text in looks)
    assert first == second and pictures[0] == pictures[1]


def no_globals(bench):
    names = []
    for more in ("", bench.snippet() + inline_snippet(bench)):
        with bench.page() as page:
            page.goto(bench.put(OWN + more))
            if more:
                page.wait_for_selector("placard-schedule .placard")
                page.wait_for_timeout(200)
            names.append(set(page.evaluate("Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name))")))
    assert names[0] == names[1], names[0] ^ names[1]


def narrow(bench):
    for snippet, ready in ((bench.snippet(), frame_of), (inline_snippet(bench), inlined), (without(bench.snippet(), "script"), embedded)):
        with bench.page(viewport={"width": 320, "height": 700}) as page:
            page.goto(bench.put(snippet))
            ready(page)
            assert page.evaluate("document.documentElement.scrollWidth") == 320
            assert not page.evaluate(SIDEWAYS)


def inlined(page):
    page.wait_for_selector("placard-schedule .placard")


def sandboxed_host(bench):
    # A host without an origin is none of `frame-ancestors *`: browsers refuse the frame, and the facts stay.
    inner = bench.put(bench.snippet(), name="inner")
    with bench.page(viewport={"width": 600, "height": 800}) as page:
        page.goto(bench.put(f'<iframe src="{inner}" sandbox="allow-scripts" width="500" height="700"></iframe>'))
        host = page.frame_locator("iframe")
        host.locator("placard-schedule p").wait_for(state="visible")
        page.wait_for_timeout(600)
        assert host.locator("placard-schedule p").is_visible()
        told(host.locator("body").inner_text())
    with bench.page(viewport={"width": 600, "height": 800}) as page:
        page.goto(bench.put(f'<iframe src="{inner}" sandbox="allow-scripts allow-same-origin" width="500" height="700"></iframe>'))
        frame = embedded(page)
        settled(page, frame.frame_element(), frame)


def two_at_once(bench):
    with bench.page(viewport={"width": 500, "height": 1500}) as page:
        page.goto(bench.put(bench.snippet() + bench.snippet(path=f"en/notices/{NOTICE}/kit/index.html")))
        first, second = frame_of(page, 0), frame_of(page, 1)
        assert settled(page, *second) > settled(page, *first) + 100


def late_fonts(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.goto(bench.put(bench.snippet()))
        element, frame = frame_of(page)
        before = settled(page, element, frame)
        frame.evaluate("document.documentElement.style.fontSize = '24px'")
        assert settled(page, element, frame) > before + 40
        frame.evaluate("document.documentElement.style.fontSize = ''")
        assert settled(page, element, frame) == before


def top_window(bench):
    for snippet in (bench.snippet(), bench.snippet("framed")):
        with bench.page(viewport={"width": 500, "height": 800}) as page:
            page.goto(bench.put(snippet))
            frame = embedded(page)
            frame.get_by_role("link", name="详情与须知").click()
            page.wait_for_url(f"{bench.town.site}notices/{NOTICE}/{UNIT}.html")


def former_address(bench):
    source = bench.world.scratch / "renamed-source"
    sites.many_units(source)
    units = source / "content/units.yaml"
    units.write_text(units.read_text(encoding="utf-8").replace('"id": "unit-1",', '"id": "physics", "was": ["unit-1"],'), encoding="utf-8")
    town = Neighbourhood(bench.world.scratch / "renamed", lambda address: sites.build(
        source, bench.world.scratch / "renamed", "--base-url", address), bench.world.run)
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        address = f"{town.site}embed/photos/units/unit-1.html"
        page.goto(town.put(f'<placard-schedule src="{address}"></placard-schedule><script src="{town.site}embed/placard.js"></script>'))
        element, frame = frame_of(page)
        settled(page, element, frame)
        assert frame.locator("h1").inner_text() == "物理学院"


def inline(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.clock.set_fixed_time("2025-10-30T00:00:00Z")
        page.goto(bench.put(bench.snippet(path=f"notices/{NOTICE}/kit/index.html").replace("<placard-schedule ", '<placard-schedule mode="inline" theme="dark" ')))
        page.wait_for_selector("placard-schedule .placard")
        assert days(page)[0] == "2025-11-04 下一场"
        assert page.frames == [page.main_frame]
        assert page.locator(".placard h1 a").evaluate("(link) => link.href") == f"{bench.town.site}notices/{NOTICE}/index.html"
        assert page.locator(".placard").evaluate("(main) => getComputedStyle(main).backgroundColor") == DARK
        # The shade that fills a frame below its content must not fall on the host.
        assert page.locator(".placard").evaluate("(main) => getComputedStyle(main).boxShadow") == "none"


def version_1(bench):
    fixture = (sites.ROOT / "Tests/Browser/snippets/version-1.html").read_text(encoding="utf-8")
    with bench.page(viewport={"width": 500, "height": 1500}) as page:
        page.goto(bench.put(fixture.replace("https://notices.example.edu.cn/", bench.town.site)))
        for index in range(fixture.count("<placard-schedule")):
            element, frame = frame_of(page, index)
            settled(page, element, frame)
            told(frame.locator(".placard").inner_text())
    with bench.page(java_script_enabled=False) as page:
        page.goto(bench.put(fixture.replace("https://notices.example.edu.cn/", bench.town.site)))
        frame = page.locator("iframe").first.element_handle().content_frame()
        whole(frame)
        told(frame.content())
        told(page.locator("body").inner_text())
