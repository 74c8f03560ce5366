"""What pages say to those who do not open them: search engines, chats that show a card, other languages' readers."""
import json
from functools import partial
from xml.etree import ElementTree

from browser import page_kinds

BASE = "https://notices.example.edu.cn/"
WITH_SESSIONS = ("notice", "campus", "venue", "unit")


def tests(world):
    yield "every page describes itself and names its own address", partial(heads, world)
    yield "every page names itself in each language, and each names the others", partial(languages, world)
    yield "sessions are events with their times, places and states", partial(events, world)
    yield "slots of one session are events of their own", partial(slots, world)
    yield "the code on wide screens leads to the page", partial(codes, world)


def address_of(site, path):
    name = path.relative_to(site).as_posix()
    return BASE + (name.removesuffix("index.html") if name.endswith("index.html") else name)


def kinds(world, site=None):
    site = site or world.real
    with world.page() as page:
        for kind, path in page_kinds(site).items():
            page.goto(path.as_uri())
            yield kind, path, page


def meta(page, name):
    found = page.locator(f"head meta[name='{name}'], head meta[property='{name}']")
    return found.get_attribute("content") if found.count() == 1 else None


def heads(world):
    titles = set()
    for kind, path, page in kinds(world):
        address = address_of(world.real, path)
        assert page.title() and page.title() not in titles, f"{kind}: {page.title()}"
        titles.add(page.title())
        assert meta(page, "og:title") == page.title(), kind
        assert meta(page, "og:type") == "website" and meta(page, "og:site_name"), kind
        assert meta(page, "og:locale") == ("en" if kind.startswith("en-") else "zh_CN"), kind
        assert meta(page, "og:url") == address, kind
        assert page.locator("head link[rel=canonical]").get_attribute("href") == address, kind
        if kind.endswith("404"):
            continue
        assert len(meta(page, "description") or "") >= 5, kind
        assert meta(page, "og:description") == meta(page, "description"), kind


def languages(world):
    for kind, path, page in kinds(world):
        links = {link.get_attribute("hreflang"): link.get_attribute("href")
                 for link in page.locator("head link[rel=alternate][hreflang]").all()}
        own = path.relative_to(world.real)
        plain = own.relative_to("en") if kind.startswith("en-") else own
        assert links == {"zh-CN": address_of(world.real, world.real / plain),
                         "en": address_of(world.real, world.real / "en" / plain)}, f"{kind}: {links}"


def events_of(page):
    scripts = page.locator("script[type='application/ld+json']").all()
    assert len(scripts) <= 1
    return json.loads(scripts[0].text_content())["@graph"] if scripts else []


def events(world):
    for kind, path, page in kinds(world):
        found = events_of(page)
        assert bool(found) == (kind.removeprefix("en-") in WITH_SESSIONS), kind
        for event in found:
            assert event["@type"] == "EducationEvent" and event["name"], kind
            for moment in ("startDate", "endDate"):
                assert event[moment].startswith("2025-") and event[moment].endswith(":00+08:00"), f"{kind}: {event[moment]}"
            places = event["location"] if isinstance(event["location"], list) else [event["location"]]
            assert all(place["@type"] == "Place" and place["name"] and place["address"] for place in places), kind
            assert event["eventStatus"] == "https://schema.org/EventScheduled", kind
            assert event["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode", kind
            assert event["organizer"]["name"] and event["@id"].startswith(BASE) and event["url"].startswith(BASE), kind
            assert event["inLanguage"] == ("en" if kind.startswith("en-") else "zh-CN"), kind


def slots(world):
    several = 0
    for kind, path, page in kinds(world, world.busy):
        identities = [event["@id"] for event in events_of(page)]
        assert len(set(identities)) == len(identities), f"{kind}: {identities}"
        several += kind == "unit" and len(identities) > 1
    assert several


def codes(world):
    for kind, path, page in kinds(world):
        if kind.endswith(("make-up", "404")):
            continue
        page.set_viewport_size({"width": 1280, "height": 800})
        code = page.locator(".code svg")
        assert code.is_visible(), f"{kind} has no code"
        # The drawing is well-formed, and beside the text, not over it.
        ElementTree.fromstring(page.locator(".code").evaluate("(aside) => new XMLSerializer().serializeToString(aside)"))
        main, aside = page.locator("main").bounding_box(), page.locator(".code").bounding_box()
        assert main["x"] + main["width"] <= aside["x"], kind
        page.set_viewport_size({"width": 360, "height": 740})
        assert not code.is_visible(), f"{kind}: a phone is shown a code to scan"
