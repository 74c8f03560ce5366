"""Every sheet of a site, held to what it promises: pages, paper, boxes that hold their text, codes that lead where they say."""
import html
import re
import sys
from pathlib import Path

import rasters

PAPERS = {"a3": (297, 420), "a4": (210, 297), "a4-landscape": (297, 210), "a5": (148, 210)}
ONE_PAGE = {"poster", "sign", "arrow", "slip"}
# The page's own lists of what does not hold its text: outside its box, over the foot, or wider than the page.
OVERFLOWS = """() => {
  const faults = [];
  for (const page of document.querySelectorAll('.page')) {
    const outer = page.getBoundingClientRect();
    const foot = page.querySelector('.foot');
    const edge = foot ? foot.getBoundingClientRect().top : outer.bottom;
    const margin = parseFloat(getComputedStyle(page).paddingRight);
    const bottom = outer.bottom - parseFloat(getComputedStyle(page).paddingBottom);
    const inside = (box, limit, what) => {
      if (box.width === 0) return;
      if (box.bottom > limit + 1) faults.push(`${what} ends ${Math.round(box.bottom - limit)} px too low`);
      if (box.right > outer.right - margin + 1) faults.push(`${what} is ${Math.round(box.right - outer.right + margin)} px too wide`);
    };
    for (const element of page.querySelectorAll('*')) {
      if (element.closest('svg')) continue;
      const inFoot = foot && (element === foot || foot.contains(element));
      const what = element.className || element.localName;
      inside(element.getBoundingClientRect(), inFoot ? bottom : edge, `${what} “${element.textContent.trim().slice(0, 20)}”`);
    }
  }
  return faults.slice(0, 5);
}"""


def sheets(site):
    return sorted(path for path in site.glob("**/notices/*/posters/*.html") if path.name != "index.html")


def kind_and_paper(text):
    words = re.search(r'<body class="([^"]*)"', text).group(1).split()
    return words[1], words[0]


def expected_codes(text):
    """The addresses that stand beside the codes."""
    pieces = re.findall(r'<p class="address">([^<]*)</p>', text)
    return sorted("https://" + html.unescape(piece) for piece in pieces)


def test_sheet(page, sheet, folder):
    text = sheet.read_text(encoding="utf-8")
    kind, paper = kind_and_paper(text)
    page.goto(sheet.resolve().as_uri())
    faults = page.evaluate(OVERFLOWS) if kind in ONE_PAGE else []
    pdf = rasters.chromium_pdf(page, Path(folder) / f"{sheet.stem}.pdf")
    assert not faults, f"{sheet}: " + "; ".join(faults)
    sizes = rasters.page_sizes(pdf)
    assert sizes, f"{sheet}: no page"
    if kind in ONE_PAGE:
        assert len(sizes) == 1, f"{sheet}: {len(sizes)} pages instead of one"
    for width, height in sizes:
        assert abs(width - PAPERS[paper][0]) < 0.3 and abs(height - PAPERS[paper][1]) < 0.3, (
            f"{sheet}: a page of {width:.1f} by {height:.1f} mm instead of {paper}")
    found = sorted(rasters.codes(pdf, folder))
    expected = expected_codes(text)
    assert found == expected, f"{sheet}: codes say {found} instead of {expected}"
    pdf.unlink()
    return len(found)


def tests(world):
    """One test for each kind of sheet of each site."""
    for name, site in world.printed.items():
        by_kind = {}
        for sheet in sheets(site):
            by_kind.setdefault(kind_and_paper(sheet.read_text(encoding="utf-8")), []).append(sheet)
        for (kind, paper), group in sorted(by_kind.items()):
            def test(group=group):
                with world.page(viewport={"width": 1700, "height": 1700}) as page:
                    page.emulate_media(media="print")
                    count = sum(test_sheet(page, sheet, world.scratch) for sheet in group)
                assert count, f"no code on {len(group)} sheets"

            yield f"{name}: {kind} on {paper}", test


if __name__ == "__main__":
    sys.exit("run Tests/Browser/run.py")
