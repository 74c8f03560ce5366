"""What readers come to do, from the first page to the answer."""
import json
import re
from functools import partial

import sites
from browser import page_kinds
from budgets import SHIFT

HANZI = re.compile(r"[\u4e00-\u9fff]{2,}")


def tests(world):
    named = {
        "from the first page to my unit": from_home_to_unit,
        "search by part of a name, with the keyboard": search_by_keyboard,
        "search with the mouse": search_by_mouse,
        "search says when nothing is found, and helps": search_without_result,
        "search forgives how it is typed": search_forgives,
        "search guesses after a slip of the pen": search_guesses,
        "an answer is not broken within a time": answers_keep_times,
        "the keyboard alone leads from the first page to my unit": keyboard_alone,
        "two hundred parts of names find their unit": substrings_find_their_unit,
        "pinyin initials find their unit": initials_find_their_unit,
        "the finder's index of sixty units is under 20 kB": finder_is_small,
        "every page leads to itself in the other language": language_switch,
        "without script the lists do the finder's work": without_script,
        "from a disk": from_a_disk,
        "in a sub-path": in_a_sub_path,
        "a wrong address at any depth leads back": wrong_address,
        "a strict content security policy breaks nothing": strict_policy,
        "no request leaves the site, and nothing is stored": no_third_party,
        "pages are whole while the script is slow": slow_script,
        "a slow style sheet moves nothing, and a missing one hides nothing": slow_style,
        "no font can come late": slow_fonts,
        "a printed page has what matters and no controls": printed,
        "every kind of page prints its notice and its own address, and nothing that is true for a day": printed_kinds,
        "a printed link shows where it leads": printed_links,
        "states follow the notice's clock, wherever the reader is": states_by_the_clock,
        "a deadline's last day is said": deadline_states,
        "a build for a day shows that day": as_of,
        "the zone of all times is said": zone_note,
        "WeChat's browser is shown the way out to the calendar": wechat,
    }
    for name, test in named.items():
        yield name, partial(test, world)


def from_home_to_unit(world):
    with world.page(viewport={"width": 360, "height": 740}) as page:
        page.goto(world.real_address)
        page.get_by_role("link", name="关于做好2026年预毕业研究生学历相片采集工作的通知").click()
        page.wait_for_url("**/notices/graduation-photos-2026/index.html")
        page.get_by_role("link", name="附属第五医院", exact=True).click()
        page.wait_for_url("**/units/fifth-hospital.html")
        assert page.locator("h1").inner_text() == "附属第五医院"
        answer = page.locator(".facts")
        text = answer.inner_text()
        for fact in ("2025年10月25日（周六）", "9:00—12:00", "13:30—17:00", "公共教学楼C201"):
            assert fact in text, f"{fact} is not in {text!r}"
        assert answer.bounding_box()["y"] < 500, "the answer is not on the first screen"


def search_by_keyboard(world):
    with world.page() as page:
        page.goto(world.real_address + "notices/graduation-photos-2026/index.html")
        box = page.get_by_role("combobox")
        box.focus()
        page.keyboard.type("第五")
        listbox = page.get_by_role("listbox")
        assert listbox.is_visible() and box.get_attribute("aria-expanded") == "true"
        assert page.locator(".found").inner_text(), "a screen reader is not told how many were found"
        page.keyboard.press("ArrowDown")
        active = box.get_attribute("aria-activedescendant")
        option = page.locator(f"#{active}")
        assert option.get_attribute("aria-selected") == "true"
        assert "附属第五医院" in option.inner_text() and "10月25日" in option.inner_text()
        page.keyboard.press("Escape")
        assert not listbox.is_visible() and box.get_attribute("aria-expanded") == "false"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/units/fifth-hospital.html")


def search_by_mouse(world):
    with world.page(viewport={"width": 360, "height": 740}, has_touch=True) as page:
        page.goto(world.real_address + "en/notices/graduation-photos-2026/index.html")
        page.get_by_role("combobox").fill("五院")
        page.get_by_role("option").first.tap()
        page.wait_for_url("**/en/notices/graduation-photos-2026/units/fifth-hospital.html")


def search_without_result(world):
    with world.page() as page:
        page.goto(world.real_address + "notices/graduation-photos-2026/index.html")
        page.get_by_role("combobox").fill("没有这个单位")
        assert not page.get_by_role("listbox").is_visible()
        assert "没有找到" in page.get_by_role("status").inner_text()
        # The way on: each campus, and whom to call.
        way = page.locator(".nothing")
        assert way.get_by_role("link", name="珠海校区").is_visible()
        assert way.locator("a[href^='tel:']").first.is_visible()
        page.get_by_role("combobox").fill("第五")
        assert not way.is_visible()
        page.get_by_role("combobox").fill("没有这个单位")
        way.get_by_role("link", name="南校园").click()
        page.wait_for_url("**/campuses/south.html")


def search_forgives(world):
    # Capitals, full-width letters, spaces, traditional characters.
    cases = {"CQYJXY": "重庆研究学院", "cq yj xy": "重庆研究学院", "ＣＱＹＪ": "重庆研究学院", " 重 庆 研究 ": "重庆研究学院",
             "數學學院": "数学学院", "銀行與金融": "银行与金融学院", "電子與通信工程係": "电子与通信工程系", "長江": "长江流域研究学院"}
    with world.page() as page:
        page.goto((world.many / "notices/photos/index.html").as_uri())
        for query, name in cases.items():
            found = results(page, query)
            assert name in found, f"{query} finds {found}"
    with world.page() as page:
        page.goto((world.real / "en/notices/graduation-photos-2026/index.html").as_uri())
        for query in ("FIFTH", "fifth affiliated", "附屬第五醫院", "zdwy", "ＺＤＷＹ"):
            assert results(page, query)[:1] == ["The Fifth Affiliated Hospital"], query


def search_guesses(world):
    with world.page() as page:
        page.goto((world.many / "notices/photos/index.html").as_uri())
        for query, name in {"数学学员": "数学学院", "银行与金触学院": "银行与金融学院", "软件公程学院": "软件工程学院"}.items():
            found = results(page, query)
            assert name in found and len(found) <= 5, f"{query} finds {found}"
            assert "没有完全一样" in page.get_by_role("status").inner_text()
            # A guess is no answer until it is chosen.
            page.keyboard.press("Enter")
            assert page.url.endswith("notices/photos/index.html")
        for query in ("学院学院学", "完全无关的词", "xyzzy", "cqyjxz"):
            assert not results(page, query), query
        results(page, "软件公程学院")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/units/*.html")
        assert page.locator("h1").inner_text() == "软件工程学院"


def answers_keep_times(world):
    broken = """(selector) => [...document.querySelectorAll(selector)].filter((run) => run.getClientRects().length > 1)
      .map((run) => run.textContent)"""
    for site, path in ((world.busy, "notices/graduation-photos/index.html"), (world.real, "notices/graduation-photos-2026/index.html")):
        for width in (320, 360, 414):
            with world.page(viewport={"width": width, "height": 800}) as page:
                page.goto((site / path).as_uri())
                page.get_by_role("combobox").fill("学院" if site is world.busy else "附属")
                assert page.locator("[role=option] .nb").count() > 2 and page.locator(".letters .nb").count() > 2
                lines = page.evaluate(broken, ".nb")
                assert not lines, f"{path} at {width} px: {lines[:3]}"


def keyboard_alone(world):
    def tab_to(page, what):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("(what) => document.activeElement.matches(what)", what):
                return
        raise AssertionError(f"Tab does not reach {what}")

    with world.page(viewport={"width": 360, "height": 740}) as page:
        page.goto(world.real_address)
        tab_to(page, ".notices a")
        page.keyboard.press("Enter")
        page.wait_for_url("**/notices/graduation-photos-2026/index.html")
        tab_to(page, ".actions a")
        page.keyboard.press("Enter")
        tab_to(page, "[role=combobox]")
        page.keyboard.type("五院")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/units/fifth-hospital.html")
        tab_to(page, ".contacts a[href^='tel:']")


def results(page, query):
    page.get_by_role("combobox").fill(query)
    return page.evaluate("[...document.querySelectorAll('[role=option] b')].map((name) => name.textContent)")


def substrings_find_their_unit(world):
    queries = []
    for unit in sites.sixty_units():
        for name in [unit["name"]["zh-CN"], *unit["aliases"]]:
            for start in range(len(name) - 1):
                for end in range(start + 2, len(name) + 1):
                    queries.append((name[start:end], unit["name"]["zh-CN"]))
    step = len(queries) / 200
    with world.page() as page:
        page.goto((world.many / "notices/photos/index.html").as_uri())
        for query, name in (queries[int(index * step)] for index in range(200)):
            found = results(page, query)
            assert name in found, f"{query} finds {found} and not {name}"


def initials_find_their_unit(world):
    cases = {"cqyjxy": "重庆研究学院", "kjx": "会计系", "yhyjrxy": "银行与金融学院", "yyxy": "音乐学院", "czjlyyj": None,
             "cjlyyj": "长江流域研究学院", "xzgl": "行政管理学院", "qsxy": "数学学院", "DZYTX": "电子与通信工程学院"}
    with world.page() as page:
        page.goto((world.many / "notices/photos/index.html").as_uri())
        for query, name in cases.items():
            found = results(page, query)
            assert (name in found) if name else not found, f"{query} finds {found}"


def finder_is_small(world):
    for path in ("notices/photos/index.html", "en/notices/photos/index.html"):
        html = (world.many / path).read_text(encoding="utf-8")
        data = re.search(r'<script type="application/json" id="finder-data">(.*?)</script>', html, re.S).group(1)
        items = json.loads(data)["items"]
        assert len(items) == 64, f"{len(items)} items"
        size = len(data.encode())
        assert size < 20_000, f"{size} bytes"


def language_switch(world):
    with world.page() as page:
        for kind, path in page_kinds(world.real).items():
            if kind.startswith("en-"):
                continue
            page.goto(world.real_address + path.relative_to(world.real).as_posix())
            page.locator(".languages a[hreflang=en]").click()
            page.wait_for_url(world.real_address + "en/" + path.relative_to(world.real).as_posix())
            assert page.locator("html").get_attribute("lang") == "en"
            page.locator(".languages a[hreflang=zh-CN]").click()
            page.wait_for_url(world.real_address + path.relative_to(world.real).as_posix())


def without_script(world):
    with world.page(java_script_enabled=False) as page:
        page.goto((world.many / "notices/photos/index.html").as_uri())
        assert not page.get_by_role("combobox").is_visible(), "a finder that does nothing is shown"
        assert page.locator(".state:visible").count() == 0, "an empty state is shown"
        row = page.locator(".letters li", has_text="重庆研究学院")
        assert "3月" in row.inner_text() and "礼堂" in row.inner_text()
        row.get_by_role("link").click()
        page.wait_for_url("**/units/*.html")
        assert page.locator("h1").inner_text() == "重庆研究学院"
        page.goto((world.many / "notices/photos/index.html").as_uri())
        page.locator(".schedule").get_by_role("link", name="第1校区").click()
        page.wait_for_url("**/campuses/*.html")
        page.locator(".units").get_by_role("link", name="重庆研究学院").click()
        page.wait_for_url("**/units/*.html")
        assert page.locator(".facts").is_visible()


def from_a_disk(world):
    with world.page() as page:
        page.goto((world.real / "index.html").as_uri())
        page.locator(".notices a").first.click()
        # A key that comes before the script is a key that nobody hears.
        page.wait_for_url("**/notices/*/index.html")
        page.get_by_role("combobox").fill("zhxq")
        page.keyboard.press("Enter")
        page.wait_for_url("**/campuses/zhuhai.html")
        assert page.locator(".state").first.inner_text()


def in_a_sub_path(world):
    address = world.serve(world.real, "/department/notices/")
    with world.page() as page:
        failures = []
        page.on("response", lambda response: response.ok or failures.append(response.url))
        page.goto(address + "en/notices/graduation-photos-2026/units/fifth-hospital.html")
        page.locator(".breadcrumb a").last.click()
        page.wait_for_url("**/notices/*/index.html")
        page.get_by_role("combobox").fill("fifth")
        page.keyboard.press("Enter")
        page.wait_for_url(address + "en/notices/graduation-photos-2026/units/fifth-hospital.html")
        assert not failures, failures


def wrong_address(world):
    addresses = {}
    for name, prefix in {"root": "/", "sub-path": "/department/notices/"}.items():
        # Where the site stands is known, but not under which name it is reached.
        site = sites.build(
            sites.ROOT, world.scratch / f"wrong-{name}", "--base-url", "https://notices.example.edu" + prefix.rstrip("/"))
        addresses[name] = (site, world.serve(site, prefix))
    for site, address in addresses.values():
        for path in ("no-such", "a/b/c", "notices/graduation-photos-2026/units/gone.html", "en/deep/er/x.html", "404.html"):
            with world.page() as page:
                answer = page.goto(address + path)
                assert answer.status == (200 if path == "404.html" else 404), path
                assert_not_found(page, f"{address}{path}")
                page.get_by_role("link", name="English").click()
                page.wait_for_url(address + "en/404.html")
                assert page.locator("h1").inner_text() == "Page not found"
                page.goto(address + path)
                page.get_by_role("main").get_by_role("link", name="全部通知").click()
                page.wait_for_url(address + "index.html")
                assert page.locator(".notices").is_visible()
    for site, _ in addresses.values():
        with world.page() as page:
            page.goto((site / "404.html").as_uri())
            assert_not_found(page, "disk")
            page.get_by_role("link", name="English").click()
            page.wait_for_url((site / "en/404.html").as_uri())
            page.get_by_role("main").get_by_role("link", name="All notices").click()
            page.wait_for_url((site / "en/index.html").as_uri())


def assert_not_found(page, where):
    assert page.locator("h1").inner_text() == "没有这个页面", where
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(251, 250, 247)", f"{where} has no style: {ground}"


def strict_policy(world):
    with world.page() as page:
        problems = []
        page.on("console", lambda message: message.type in ("error", "warning") and problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        for path in page_kinds(world.real).values():
            page.goto(world.real_address + path.relative_to(world.real).as_posix())
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert ground == "rgb(251, 250, 247)", f"{path.name} has no style: {ground}"
        assert not problems, problems


def no_third_party(world):
    with world.page() as page:
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        for path in page_kinds(world.real).values():
            page.goto(world.real_address + path.relative_to(world.real).as_posix())
            assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        strangers = [url for url in requests if not url.startswith(world.real_address)]
        assert not strangers, strangers
        assert not any(re.search(r"\.(woff2?|ttf|otf)\b", url) for url in requests), "a font is loaded"
        assert not page.context.cookies()


def slow_script(world):
    with world.page() as page:
        held = []
        page.route("**/*.js", lambda route: held.append(route))
        page.goto(world.real_address + "notices/graduation-photos-2026/units/fifth-hospital.html", wait_until="commit")
        page.locator("footer").wait_for()
        assert "2025年10月25日（周六）" in page.locator(".facts").inner_text()
        for route in held:
            route.abort()


def slow_style(world):
    path = "notices/graduation-photos-2026/units/fifth-hospital.html"
    with world.page(viewport={"width": 360, "height": 740}) as page:
        page.add_init_script(SHIFT)
        page.route("**/*.css", lambda route: (page.wait_for_timeout(1500), route.continue_()))
        page.goto(world.real_address + path)
        page.wait_for_timeout(200)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"
        assert page.evaluate("window.shift") < 0.001, page.evaluate("window.shift")
    with world.page(viewport={"width": 360, "height": 740}) as page:
        page.route("**/*.css", lambda route: route.abort())
        page.goto(world.real_address + path)
        text = page.locator("main").inner_text()
        order = [text.index(part) for part in ("附属第五医院", "2025年10月25日（周六）", "9:00—12:00", "公共教学楼C201", "去之前要做的事")]
        assert order == sorted(order), "without style the answer comes late"


def slow_fonts(world):
    # Every text is set in fonts that the device has, so there is none to wait for and none to swap.
    with world.page() as page:
        for kind, path in page_kinds(world.real).items():
            page.goto(world.real_address + path.relative_to(world.real).as_posix(), wait_until="domcontentloaded")
            assert page.evaluate("document.fonts.size") == 0 and page.evaluate("document.fonts.status") == "loaded", kind


def printed_kinds(world):
    for site in (world.real, world.busy):
        with world.page() as page:
            for kind, path in page_kinds(site).items():
                page.goto(path.as_uri())
                page.emulate_media(media="print")
                controls = ".languages, .skip, button, .button, .finder, .calendar, .contents, span.state"
                shown = page.evaluate(
                    "(all) => [...document.querySelectorAll(all)].filter((e) => e.checkVisibility()).length", controls)
                assert shown == 0, f"{kind}: {shown} controls are printed"
                assert page.locator(".address").inner_text().startswith("https://"), kind
                if kind.split("-")[-1] in ("campus", "venue", "unit"):
                    assert page.locator(".breadcrumb li").last.is_visible(), f"{kind} does not say which notice it belongs to"
                    assert page.locator(".code svg").is_visible(), f"{kind} has no code"


def printed_links(world):
    with world.page() as page:
        page.goto((world.real / "notices/graduation-photos-2026/index.html").as_uri())
        page.emulate_media(media="print")
        links = page.evaluate("""() => [...document.querySelectorAll("main a[href^='http']")].map((link) =>
          [link.getAttribute("href"), link.textContent, getComputedStyle(link, "::after").content])""")
        assert links
        for href, text, after in links:
            assert href in (text if after == "none" else after.replace('\\', "")), (href, text, after)
            assert text != href or after == "none", f"{href} is printed twice"


def printed(world):
    with world.page() as page:
        page.goto(world.real_address + "notices/graduation-photos-2026/units/fifth-hospital.html")
        page.emulate_media(media="print")
        for selector in (".languages", ".skip", ".button"):
            assert not page.locator(selector).first.is_visible(), f"{selector} is printed"
        for selector in ("h1", ".facts", ".steps", ".rule-cards", ".contacts", ".address", ".code svg"):
            assert page.locator(selector).first.is_visible(), f"{selector} is not printed"
        page.goto(world.real_address + "notices/graduation-photos-2026/index.html")
        assert not page.locator(".finder").is_visible(), "the finder is printed"


def state_at(world, moment, zone, path="notices/graduation-photos-2026/units/fifth-hospital.html", selector=".facts .state"):
    with world.page(timezone_id=zone) as page:
        page.clock.set_fixed_time(moment)
        page.goto(world.real_address + path)
        return page.locator(selector).first.inner_text()


def states_by_the_clock(world):
    # The session is on 25 October 2025, 9:00 to 17:00 in Shanghai.
    cases = [("2025-10-24T15:59:00Z", "未开始"), ("2025-10-24T16:00:00Z", "今天"), ("2025-10-25T08:59:00Z", "今天"),
             ("2025-10-25T09:00:00Z", "已结束")]
    for moment, expected in cases:
        for zone in ("Asia/Shanghai", "America/Los_Angeles", "Pacific/Auckland", "Europe/London"):
            state = state_at(world, moment, zone)
            assert state == expected, f"{moment} in {zone}: {state}"
    assert state_at(world, "2025-10-24T16:00:00Z", "Europe/London",
                    "en/notices/graduation-photos-2026/units/fifth-hospital.html") == "today"
    # The other pages that tell of the session say the same.
    notice = "notices/graduation-photos-2026/"
    for path, selector in ((notice + "campuses/zhuhai.html", ".facts .state"), (notice + "index.html", ".schedule .state"),
                           (notice + "venues/zhuhai-c201.html", ".facts .state")):
        assert state_at(world, "2025-10-25T08:59:00Z", "America/Los_Angeles", path, selector) == "今天", path
    assert state_at(world, "2025-10-30T00:00:00Z", "Europe/London", "index.html", ".notices .when .state") == "进行中"


def deadline_states(world):
    path = "notices/graduation-photos-2026/make-up.html"
    cases = [("2026-03-29T15:59:00Z", "未截止"), ("2026-03-29T16:00:00Z", "今天截止"), ("2026-03-30T15:59:00Z", "今天截止"),
             ("2026-03-30T16:00:00Z", "已截止")]
    for moment, expected in cases:
        state = state_at(world, moment, "America/New_York", path, ".due .state")
        assert state == expected, f"{moment}: {state}"


def as_of(world):
    site = sites.build(sites.ROOT, world.scratch / "as-of", "--as-of", "2025-10-25")
    for script in (True, False):
        with world.page(java_script_enabled=script) as page:
            page.goto((site / "notices/graduation-photos-2026/units/fifth-hospital.html").as_uri())
            assert page.locator(".facts .state").inner_text() == "今天"
            page.goto((site / "notices/graduation-photos-2026/make-up.html").as_uri())
            assert page.locator(".due .state").inner_text() == "未截止"


def wechat(world):
    path = "notices/graduation-photos-2026/units/fifth-hospital.html"
    agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50"
    for options, expected in (({"user_agent": agent}, True), ({}, False)):
        with world.page(**options) as page:
            page.goto(world.real_address + path)
            assert page.locator(".calendar a[href$='.ics']").first.is_visible()
            way = page.locator("[data-wechat]").first
            assert way.is_visible() == expected, options
            if expected:
                assert "在浏览器打开" in way.inner_text() and ".ics" in way.inner_text()


def zone_note(world):
    with world.page(java_script_enabled=False) as page:
        page.goto(world.real_address + "en/notices/graduation-photos-2026/units/fifth-hospital.html")
        assert "UTC+08:00" in page.locator(".zone").inner_text()
