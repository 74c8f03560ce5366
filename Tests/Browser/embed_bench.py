"""Other people's pages with our schedules in them."""
import html
import re

import sites
from browser import eventually
from hosts import Neighbourhood

NOTICE = "graduation-photos-2026"
UNIT = "units/fifth-hospital"
FACTS = ("2025年10月25日（周六）", "9:00—12:00", "13:30—17:00", "公共教学楼C201", "珠海校区")


class Bench:
    """Built when the first test asks."""

    def __init__(self, world):
        self.world = world
        self.known = None

    @property
    def town(self):
        if self.known is None:
            self.known = Neighbourhood(
                self.world.scratch / "embedded",
                lambda address: sites.build(sites.ROOT, self.world.scratch / "embedded", "--base-url", address),
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
    whole(frame)
    return handle.as_element(), frame


def whole(frame):
    """A frame that stands is not a page that has come, nor is one that has begun: waits for its style and script, too."""
    frame.wait_for_selector(".placard", state="attached")
    frame.wait_for_load_state("load")


def height(element):
    return element.evaluate("(frame) => frame.getBoundingClientRect().height")


def content(frame):
    whole(frame)
    return frame.evaluate("Math.ceil(document.querySelector('.placard').getBoundingClientRect().height)")


def settled(page, element, frame):
    """The frame's height, once it is that of its content."""
    found = eventually(page, lambda: height(element) == content(frame) and height(element))
    assert found, f"the frame is {height(element)} high, its content {content(frame)}"
    return found


def embedded(page):
    """The embedded page, whatever holds it."""
    frame = eventually(page, lambda: next((frame for frame in page.frames if "/embed/" in frame.url), None))
    assert frame, "nothing is embedded"
    whole(frame)
    return frame


def told(text, facts=FACTS):
    for fact in facts:
        assert fact in text, f"{fact} is not in {text!r}"


def violations(page):
    found = []
    page.on("console", lambda message: found.append(message.text) if "Content Security" in message.text else None)
    return found


def inline_snippet(bench, more=""):
    return bench.snippet().replace("<placard-schedule ", f'<placard-schedule mode="inline"{more} ')
