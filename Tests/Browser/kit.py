"""The pages that hand out what is pasted elsewhere."""
import re
from functools import partial

import sites
from embed_bench import NOTICE, UNIT, told, violations, whole
from embed_looks import axe
from layout import SIDEWAYS


def tests(world):
    bench = world.bench
    named = {
        "the kit: snippets, address, message and article can be copied": kit_copies,
        "the kit without script": kit_without_script,
        "the kit without a known address says so": kit_without_address,
        "the article keeps within WeChat's limits": article,
        "the kit's own policy lets its article be styled": kit_policy,
    }
    for name, test in named.items():
        yield name, partial(test, bench)
    for language in ("", "en/"):
        for name in ("unit-fifth-hospital", "index"):
            for scheme in ("light", "dark"):
                yield f"axe: {language}{name}, {scheme}", partial(axe, bench, f"{language}notices/{NOTICE}/kit/{name}.html", scheme)


def kit(bench, name="unit-fifth-hospital"):
    return f"{bench.town.site}notices/{NOTICE}/kit/{name}.html"


def kit_copies(bench):
    with bench.page(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(kit(bench))
        for part in ("snippet-whole", "snippet-framed", "snippet-link", "calendar-address", "chat"):
            copy(page, part)
            copied = page.evaluate("navigator.clipboard.readText()")
            shown = page.locator(f"#{part}").evaluate("(part) => part.value ?? part.innerText")
            assert copied.strip() == shown.strip() and copied, part
        told(page.locator("#chat").input_value())
        copy(page, "article-text")
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
        for index in range(3):
            frame = previews.nth(index).element_handle().content_frame()
            whole(frame)
            told(frame.locator(".placard").inner_text())
        assert page.locator(".qr svg").is_visible()


def copy(page, part):
    button = page.locator(f"[data-copy={part}]")
    button.click()
    page.wait_for_function("(button) => button.parentElement.innerText.includes('已复制')", arg=button.element_handle())


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
    source = bench.world.scratch / "nowhere-source"
    sites.many_units(source)
    settings = source / "content/site.yaml"
    settings.write_text(re.sub(r'\s*"base_url": "[^"]*",', "", settings.read_text(encoding="utf-8")), encoding="utf-8")
    folder = sites.build(source, bench.world.scratch / "nowhere")
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
