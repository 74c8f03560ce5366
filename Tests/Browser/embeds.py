"""Schedules in other people's pages, whatever those do to them; and the pages that say how to put them there."""
import html
import re
import struct
import zlib
from functools import partial

import sites
from accessibility import run_axe
from hosts import Neighbourhood
from layout import SIDEWAYS

NOTICE = "graduation-photos-2026"
UNIT = "units/fifth-hospital"
FACTS = ("2025年10月25日（周六）", "9:00—12:00", "13:30—17:00", "公共教学楼C201", "珠海校区")

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
    bench = Bench(world)
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
        "a dark page, and a light one in the dark": themes,
        "themes without a script": themes_without_script,
        "nothing shines through but transparent, which does": transparency,
        "accents of the list and checked colours, always readable": accents,
        "nothing else gets into a style": injected_styles,
        "the font is inherited where asked": fonts,
        "two at once, and the script twice": two_at_once,
        "fonts that come late": late_fonts,
        "a right-to-left host": right_to_left,
        "links open in the top window": top_window,
        "what comes next comes first": next_first,
        "a build for a day is left in its order": as_of,
        "an earlier address leads on within the frame": former_address,
        "inline in the host's own flow": inline,
        "snippets of version 1 work": version_1,
        "no page that is framed is over 15 kB, scripts are below 6 kB": budgets,
        "the policy of embedded pages stops nothing of theirs": own_policy,
        "the kit: snippets, address, message and article can be copied": kit_copies,
        "the kit without script": kit_without_script,
        "the kit without a known address says so": kit_without_address,
        "the article keeps within WeChat's limits": article,
        "the kit's own policy lets its article be styled": kit_policy,
    }
    for name, test in named.items():
        yield name, partial(test, bench)
    for language in ("", "en/"):
        for kind, path in {"unit": f"embed/{NOTICE}/{UNIT}.html", "schedule": f"embed/{NOTICE}/schedule.html",
                           "venue": f"embed/{NOTICE}/venues/north-306.html",
                           "kit": f"notices/{NOTICE}/kit/unit-fifth-hospital.html",
                           "kit of all": f"notices/{NOTICE}/kit/index.html"}.items():
            for scheme in ("light", "dark"):
                yield f"axe: {language}{kind}, {scheme}", partial(axe, bench, language + path, scheme)
    for width in (280, 320, 480, 720):
        yield f"nothing is cut off in a frame of {width} px", partial(widths, bench, width)


class Bench:
    """Built when the first test asks."""

    def __init__(self, world):
        self.world = world
        self.known = None

    @property
    def town(self):
        if self.known is None:
            self.known = Neighbourhood(
                self.world.folder / "embedded",
                lambda address: sites.build(sites.ROOT, self.world.folder / "embedded", "--base-url", address),
                self.world.run)
        return self.known

    def page(self, **options):
        return self.world.page(**options)

    def snippet(self, part="whole", path=f"notices/{NOTICE}/kit/unit-fifth-hospital.html"):
        """As the kit page hands it out."""
        text = (self.town.folder / path).read_text(encoding="utf-8")
        return html.unescape(re.search(rf'<textarea id="snippet-{part}"[^>]*>(.*?)</textarea>', text, re.S).group(1))

    def embed(self, name=UNIT):
        return f"{self.town.site}embed/{NOTICE}/{name}.html"

    def script(self):
        return f'<script src="{self.town.site}embed/placard.js" async></script>'

    def put(self, body, head="", policy=None, name="page", root=""):
        return self.town.put(f"<!DOCTYPE html><html {root}><head><title>host</title><style>body {{ margin: 0 }}</style>{head}</head>"
                             f"<body>{body}</body></html>", policy, name)


def frame_of(page, index=0):
    """The embedded page, once its script has run."""
    page.wait_for_function(f"document.querySelectorAll('placard-schedule')[{index}]?.shadowRoot?.querySelector('iframe')")
    handle = page.evaluate_handle(f"document.querySelectorAll('placard-schedule')[{index}].shadowRoot.querySelector('iframe')")
    frame = handle.as_element().content_frame()
    frame.wait_for_selector(".placard")
    return handle.as_element(), frame


def height(element):
    return element.evaluate("(frame) => frame.getBoundingClientRect().height")


def content(frame):
    return frame.evaluate("Math.ceil(document.querySelector('.placard').getBoundingClientRect().height)")


def settled(page, element, frame):
    """The frame's height, once it is that of its content."""
    for _ in range(100):
        if height(element) == content(frame):
            return height(element)
        page.wait_for_timeout(20)
    raise AssertionError(f"the frame is {height(element)} high, its content {content(frame)}")


def told(text, facts=FACTS):
    for fact in facts:
        assert fact in text, f"{fact} is not in {text!r}"


def takes_the_height(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.goto(bench.put(bench.snippet()))
        element, frame = frame_of(page)
        assert 120 < settled(page, element, frame) < 400
        told(frame.locator(".placard").inner_text())
        assert element.get_attribute("title") == "学历相片采集：附属第五医院" and element.get_attribute("loading") == "lazy"
        assert "allow-same-origin" not in element.get_attribute("sandbox")
        assert page.locator("placard-schedule p").is_hidden(), "the fallback is shown beside the frame"


def a_hundred_rounds(bench):
    with bench.page(viewport={"width": 700, "height": 800}) as page:
        page.goto(bench.put(bench.snippet(path=f"en/notices/{NOTICE}/kit/index.html")))
        element, frame = frame_of(page)
        wide = settled(page, element, frame)
        page.set_viewport_size({"width": 280, "height": 800})
        narrow_height = settled(page, element, frame)
        assert narrow_height > wide + 50
        for _ in range(50):
            for width, expected in ((700, wide), (280, narrow_height)):
                page.set_viewport_size({"width": width, "height": 800})
                page.wait_for_function("(frame) => frame.width !== 0", arg=element)
                assert settled(page, element, frame) == expected
        page.wait_for_timeout(300)
        assert height(element) == narrow_height


def fake(bench, page, script):
    """A frame that says what it likes."""
    page.route("**/embed/fake.html", lambda route: route.fulfill(
        content_type="text/html", body=f"<!DOCTYPE html><p class=placard>x<script>{script}</script>"))
    return f'<placard-schedule src="{bench.town.site}embed/fake.html"></placard-schedule>{bench.script()}'


def clamped(bench):
    for said, wanted in (("1e9", 4000), ("-5", 60), ("0", 60), ("Infinity", 400), ("NaN", 400), ("'300px'", 400), ("null", 400),
                         ("{}", 400), ("300.2", 301)):
        with bench.page() as page:
            body = fake(bench, page, f"addEventListener('message', () => parent.postMessage({{ placard: 1, height: {said} }}, '*'))")
            page.goto(bench.put(body))
            element, _ = frame_of(page)
            page.wait_for_timeout(250)
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
            frame.wait_for_selector(".placard")
            told(frame.locator(".placard").inner_text())
            assert 200 <= height(element) <= 600 and height(element) >= content(frame) - 1
            told(page.locator("body").inner_text())


def no_script(bench):
    with bench.page(java_script_enabled=False, viewport={"width": 360, "height": 800}) as page:
        page.goto(bench.put(bench.snippet()))
        frame = page.locator("iframe").element_handle().content_frame()
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


def violations(page):
    found = []
    page.on("console", lambda message: found.append(message.text) if "Content Security" in message.text else None)
    return found


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
            page.wait_for_timeout(100)
            box = element.bounding_box()
            assert box["width"] == 500, box
            pictures.append(page.screenshot(clip=box, full_page=True))
    assert pictures[0] == pictures[1]


def inline_snippet(bench, more=""):
    return bench.snippet().replace("<placard-schedule ", f'<placard-schedule mode="inline"{more} ')


def hostile_inline(bench):
    pictures = []
    for head in ("", f"<style>{HOSTILE}</style>"):
        with bench.page(viewport={"width": 500, "height": 700}) as page:
            page.goto(bench.put(inline_snippet(bench), head=head))
            page.wait_for_selector("placard-schedule .placard")
            page.wait_for_timeout(100)
            pictures.append(page.locator("placard-schedule .placard").screenshot())
    assert pictures[0] == pictures[1]


def host_unchanged(bench, mode):
    snippet = bench.snippet().replace("<placard-schedule ", f"<placard-schedule{mode} ")
    looks, pictures = [], []
    for more in ("", snippet):
        with bench.page(viewport={"width": 700, "height": 900}) as page:
            page.goto(bench.put(OWN + more, head="<style>.soft { color: green } .date { display: flex } h1 { font: 30px serif }</style>"))
            if more:
                page.wait_for_function("document.querySelector('placard-schedule').shadowRoot?.querySelector('iframe, .placard')")
                page.wait_for_timeout(300)
            looks.append(page.evaluate(LOOKS))
            pictures.append(page.locator(".own").screenshot())
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
    for snippet in (bench.snippet(), inline_snippet(bench), without(bench.snippet(), "script")):
        with bench.page(viewport={"width": 320, "height": 700}) as page:
            page.goto(bench.put(snippet))
            page.wait_for_timeout(500)
            assert page.evaluate("document.documentElement.scrollWidth") == 320
            assert not page.evaluate(SIDEWAYS)


def sandboxed_host(bench):
    inner = bench.put(bench.snippet(), name="inner")
    with bench.page(viewport={"width": 600, "height": 800}) as page:
        page.goto(bench.put(f'<iframe src="{inner}" sandbox="allow-scripts" width="500" height="700"></iframe>'))
        host = page.frame_locator("iframe")
        host.locator("placard-schedule").wait_for(state="attached")
        host.locator("placard-schedule").evaluate("(element) => new Promise((done) => { const wait = () => element.shadowRoot?.querySelector('iframe') ? done() : setTimeout(wait, 20); wait(); })")
        page.wait_for_timeout(200)
        frame = next(frame for frame in page.frames if "/embed/" in frame.url)
        frame.wait_for_selector(".placard")
        settled(page, frame.frame_element(), frame)


def colours(frame):
    return frame.evaluate("""() => {
      const main = document.querySelector('.placard');
      return { ground: getComputedStyle(main).backgroundColor, ink: getComputedStyle(main).color,
               mark: getComputedStyle(document.querySelector('footer a')).color, scheme: getComputedStyle(document.documentElement).colorScheme };
    }""")


LIGHT, DARK, NONE = "rgb(255, 255, 255)", "rgb(29, 32, 36)", "rgba(0, 0, 0, 0)"


def themes(bench):
    for scheme, theme, ground in (
        ("light", "", LIGHT), ("dark", "", DARK), ("light", "dark", DARK), ("dark", "light", LIGHT), ("dark", "auto", DARK),
        ("light", "transparent", NONE), ("dark", "transparent-light", NONE), ("light", "no-such-theme", LIGHT),
    ):
        snippet = bench.snippet().replace("<placard-schedule ", f'<placard-schedule theme="{theme}" ')
        with bench.page(color_scheme=scheme) as page:
            page.goto(bench.put(snippet, head="<style>body { background: #111; color-scheme: dark }</style>"))
            _, frame = frame_of(page)
            page.wait_for_timeout(50)
            seen = colours(frame)
            assert seen["ground"] == ground, f"{scheme}, {theme}: {seen}"
            assert contrast(seen["ink"], {NONE: LIGHT if "light" in theme or scheme == "light" else DARK}.get(ground, ground)) > 12
    with bench.page() as page:
        page.goto(bench.put(bench.snippet()))
        _, frame = frame_of(page)
        page.evaluate("document.querySelector('placard-schedule').setAttribute('theme', 'dark')")
        page.wait_for_timeout(100)
        assert colours(frame)["ground"] == DARK, "a change of the attribute is not followed"


def themes_without_script(bench):
    for theme, ground in (("dark", DARK), ("light", LIGHT), ("transparent", NONE), ("transparent-dark", NONE)):
        with bench.page(java_script_enabled=False, viewport={"width": 500, "height": 400}) as page:
            page.goto(bench.put(f'<iframe src="{bench.embed()}#theme={theme}" width="400" height="300" style="border:0"></iframe>'))
            frame = page.locator("iframe").element_handle().content_frame()
            wanted = {DARK: (29, 32, 36), LIGHT: (255, 255, 255)}.get(ground)
            if wanted:
                assert pixel(page, 395, 295) == wanted and pixel(page, 390, 10) == wanted, theme
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


def transparency(bench):
    for theme, wanted in (("transparent", (200, 220, 240)), ("light", (255, 255, 255))):
        snippet = bench.snippet().replace("<placard-schedule ", f'<placard-schedule theme="{theme}" ')
        with bench.page(viewport={"width": 500, "height": 700}) as page:
            page.goto(bench.put(snippet, head="<style>html { background: rgb(200, 220, 240) }</style>"))
            element, frame = frame_of(page)
            settled(page, element, frame)
            page.wait_for_timeout(100)
            assert pixel(page, 480, 30) == wanted, f"{theme}: {pixel(page, 480, 30)}"
    # A dark host that says so, and one that does not.
    for scheme in ("dark", "normal"):
        snippet = bench.snippet().replace("<placard-schedule ", '<placard-schedule theme="transparent-dark" ')
        with bench.page(viewport={"width": 500, "height": 700}) as page:
            page.goto(bench.put(snippet, head=f"<style>html {{ background: rgb(20, 30, 40); color-scheme: {scheme} }}</style>"))
            element, frame = frame_of(page)
            settled(page, element, frame)
            page.wait_for_timeout(100)
            assert pixel(page, 480, 30) == (20, 30, 40), f"{scheme}: {pixel(page, 480, 30)}"


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
        page.wait_for_timeout(50)
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
            page.wait_for_timeout(20)
            style = page.locator(".placard").evaluate("(main) => main.getAttribute('style') || ''")
            assert style == plain, f"{options}: {style}"
            told(page.locator(".placard").inner_text())


def fonts(bench):
    head = "<style>body { font-family: 'Liberation Serif', serif }</style>"
    for more, wanted in ((' font="inherit"', "Liberation Serif"), (' font="serif"', "serif"), ("", "PingFang SC")):
        with bench.page() as page:
            page.goto(bench.put(bench.snippet().replace("<placard-schedule ", f"<placard-schedule{more} "), head=head))
            _, frame = frame_of(page)
            page.wait_for_timeout(50)
            family = frame.evaluate("getComputedStyle(document.querySelector('.placard')).fontFamily")
            assert wanted in family.split(",")[0], f"{more}: {family}"
    for more, wanted in ((' font="inherit"', "Liberation Serif"), ("", "PingFang SC")):
        with bench.page() as page:
            page.goto(bench.put(inline_snippet(bench, more), head=head))
            page.wait_for_selector("placard-schedule .placard")
            page.wait_for_timeout(100)
            family = page.locator("placard-schedule .placard").evaluate("(main) => getComputedStyle(main).fontFamily")
            assert wanted in family.split(",")[0], f"inline{more}: {family}"


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


def right_to_left(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.goto(bench.put(bench.snippet() + inline_snippet(bench), root='dir="rtl" lang="ar"'))
        element, frame = frame_of(page)
        settled(page, element, frame)
        page.wait_for_selector("placard-schedule .placard")
        assert frame.evaluate("getComputedStyle(document.querySelector('.placard')).direction") == "ltr"
        assert page.locator("placard-schedule .placard").evaluate("(main) => getComputedStyle(main).direction") == "ltr"
        assert page.evaluate("document.documentElement.scrollWidth") <= 500


def top_window(bench):
    for snippet in (bench.snippet(), bench.snippet("framed")):
        with bench.page(viewport={"width": 500, "height": 800}) as page:
            page.goto(bench.put(snippet))
            page.wait_for_timeout(400)
            frame = next(frame for frame in page.frames if "/embed/" in frame.url)
            frame.get_by_role("link", name="详情与须知").click()
            page.wait_for_url(f"{bench.town.site}notices/{NOTICE}/{UNIT}.html")


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
    folder = sites.build(sites.ROOT, bench.world.folder / "embedded-as-of", "--as-of", "2025-11-04")
    with bench.page() as page:
        page.clock.set_fixed_time("2030-01-01T00:00:00Z")
        page.goto((folder / f"embed/{NOTICE}/schedule.html").as_uri())
        assert days(page) == ["2025-11-04 今天", "2025-11-05", "2025-10-25 已结束"]


def former_address(bench):
    source = bench.world.folder / "renamed-source"
    sites.many_units(source)
    units = source / "content/units.yaml"
    units.write_text(units.read_text(encoding="utf-8").replace('"id": "unit-1",', '"id": "physics", "was": ["unit-1"],'), encoding="utf-8")
    town = Neighbourhood(bench.world.folder / "renamed", lambda address: sites.build(
        source, bench.world.folder / "renamed", "--base-url", address), bench.world.run)
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        address = f"{town.site}embed/photos/units/unit-1.html"
        page.goto(town.put(f'<placard-schedule src="{address}"></placard-schedule><script src="{town.site}embed/placard.js"></script>'))
        element, frame = frame_of(page)
        assert frame.url.endswith("/units/physics.html"), frame.url
        settled(page, element, frame)
        assert frame.locator("h1").inner_text() == "物理学院"


def inline(bench):
    with bench.page(viewport={"width": 500, "height": 800}) as page:
        page.clock.set_fixed_time("2025-10-30T00:00:00Z")
        page.goto(bench.put(bench.snippet(path=f"notices/{NOTICE}/kit/index.html").replace("<placard-schedule ", '<placard-schedule mode="inline" theme="dark" ')))
        page.wait_for_selector("placard-schedule .placard")
        page.wait_for_timeout(100)
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
        told(page.locator("iframe").first.element_handle().content_frame().content())
        told(page.locator("body").inner_text())


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


def kit(bench, name="unit-fifth-hospital"):
    return f"{bench.town.site}notices/{NOTICE}/kit/{name}.html"


def kit_copies(bench):
    with bench.page(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(kit(bench))
        for part in ("snippet-whole", "snippet-framed", "snippet-link", "calendar-address", "chat"):
            button = page.locator(f"[data-copy={part}]")
            button.click()
            page.wait_for_function("(button) => button.parentElement.innerText.includes('已复制')", arg=button.element_handle())
            copied = page.evaluate("navigator.clipboard.readText()")
            shown = page.locator(f"#{part}").evaluate("(part) => part.value ?? part.innerText")
            assert copied.strip() == shown.strip() and copied, part
        told(page.locator("#chat").input_value())
        page.locator("[data-copy=article-text]").click()
        page.wait_for_timeout(200)
        rich = page.evaluate("""async () => {
          for (const item of await navigator.clipboard.read()) {
            if (item.types.includes('text/html')) return (await item.getType('text/html')).text();
          }
        }""")
        told(rich)
        assert "border-collapse" in rich
        previews = page.locator(".previews iframe")
        assert [previews.nth(index).bounding_box()["width"] - 2 for index in range(3)] == [320, 480, 720]
        page.locator(".previews").scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        for index in range(3):
            told(previews.nth(index).element_handle().content_frame().locator(".placard").inner_text())
        assert page.locator(".qr svg").is_visible()


def kit_without_script(bench):
    with bench.page(java_script_enabled=False, viewport={"width": 320, "height": 700}) as page:
        page.goto(kit(bench, "index"))
        page.get_by_role("link", name="附属第五医院").click()
        for part in ("snippet-whole", "snippet-framed", "snippet-link", "chat"):
            told(page.locator(f"#{part}").input_value())
        assert page.locator("[data-copy]").first.is_hidden()
        assert page.locator("#calendar-address").is_visible()
    with bench.page(viewport={"width": 320, "height": 700}) as page:
        page.goto(kit(bench))
        assert not [found for found in page.evaluate(SIDEWAYS) if "IFRAME" not in found]


def kit_without_address(bench):
    source = bench.world.folder / "nowhere-source"
    sites.many_units(source)
    settings = source / "content/site.yaml"
    settings.write_text(re.sub(r'\s*"base_url": "[^"]*",', "", settings.read_text(encoding="utf-8")), encoding="utf-8")
    folder = sites.build(source, bench.world.folder / "nowhere")
    text = (folder / "notices/photos/kit/unit-unit-1.html").read_text(encoding="utf-8")
    assert "base_url" in text and "<textarea id=\"snippet" not in text and "placard-schedule" not in text


def article(bench):
    for name in ("unit-fifth-hospital", "index", "campus-north"):
        with bench.page() as page:
            page.goto(kit(bench, name))
            source = page.locator("#article-text").inner_html()
            assert len(source) < 20_000 and len(source.encode()) < 1_000_000
            assert not re.search(r"<(style|script|iframe|img|svg|a|link|form|input|video|audio|h\d|div|ul|ol)\b", source), name
            assert not re.search(r"\b(id|class|href|src|on\w+)=", source), name
            styles = " ".join(re.findall(r'style="([^"]*)"', source))
            assert not re.search(r"position|transform|flex|grid|float|var\(|@media|rem|em;|vw|url\(", styles), styles
            for element in page.locator("#article-text :is(p, td, th)").all():
                assert "color:" in element.get_attribute("style"), "a paragraph or cell without its own colour"
            columns = page.locator("#article-text tr").evaluate_all("(rows) => rows.map((row) => row.children.length)")
            assert max(columns) <= 3
    with bench.page() as page:
        page.goto(kit(bench))
        text = page.locator("#article-text").inner_text().replace("\n", "")
        told(text, ("2025年10月25日（周六）", "9:00—12:00", "公共教学楼C201", "珠海校区", f"{UNIT}.html"))


def kit_policy(bench):
    with bench.page() as page:
        found = violations(page)
        for language in ("", "en/"):
            for name in ("index", "campus-north", "unit-fifth-hospital"):
                page.goto(kit(bench, name).replace("/notices/", f"/{language}notices/"))
                page.wait_for_timeout(100)
                assert page.locator("#article-text td").first.evaluate("(cell) => getComputedStyle(cell).paddingTop") == "8px"
    assert not found, found[:3]


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
