"""The sheets of a published site, as its manifest lists them."""
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import html5lib

from pdf import PDF

A3, A4, A4_LANDSCAPE, A5 = (297, 420), (210, 297), (297, 210), (148, 210)
# By the beginning of a sheet's name: papers that it may have, how many pages (None: any number), and the smallest type in points.
KINDS = [
    ("a3-", [A3], 1, 14),
    ("a4-", [A4], 1, 12),
    ("timetable-", [A4_LANDSCAPE], None, 10),
    ("door-", [A4_LANDSCAPE], 1, 14),
    ("left-", [A4_LANDSCAPE], 1, 14),
    ("right-", [A4_LANDSCAPE], 1, 14),
    ("ahead-", [A4_LANDSCAPE], 1, 14),
    ("slip-", [A5, A4_LANDSCAPE], 1, 9),
    ("formal", [A4], None, 9),
]
BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "dt", "dd", "div", "section", "header", "footer", "figcaption", "main",
          "article", "address", "caption", "aside", "ol", "ul", "table", "tr", "br"}


def bare(text):
    """Without spaces: where lines break is no matter. PDFium writes U+FFFE for a hyphen at the end of a line."""
    return re.sub(r"\s|[\u200b\u00ad\u2060]", "", text.replace("\ufffe", "-"))


@dataclass(frozen=True)
class Sheet:
    """One PDF beside the HTML that it was made of."""
    name: str
    html: Path
    pdf: PDF
    preview: Path

    @property
    def kind(self):
        found = [kind for kind in KINDS if self.name.startswith(kind[0])]
        assert found, f"{self.name} is of no kind that the tests know"
        return found[0]

    @cached_property
    def document(self):
        return html5lib.parse(self.html.read_text(encoding="utf-8"), treebuilder="etree", namespaceHTMLElements=False)

    @cached_property
    def words(self):
        """The texts of the HTML body, block by block, as a reader of the page sees them."""
        blocks = [""]

        def walk(element):
            if not isinstance(element.tag, str) or element.tag in ("script", "style", "template", "svg"):
                return
            if "hidden" in element.attrib:
                return
            # A number with a position of its own is drawn after the text beside it.
            is_block = element.tag in BLOCKS or element.get("class") == "mark"
            if is_block:
                blocks.append("")
            blocks[-1] += element.text or ""
            for child in element:
                walk(child)
                blocks[-1] += child.tail or ""
            if is_block:
                blocks.append("")

        walk(self.document.find("body"))
        return [block for block in map(bare, blocks) if block]


@dataclass(frozen=True)
class Site:
    folder: Path
    sheets: list
    bundles: list
    manifest: dict


def read(folder):
    manifest = {file["path"]: file for file in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]}
    sheets, bundles = [], []
    for path, file in manifest.items():
        if file["kind"] != "pdf":
            continue
        html = (folder / path).with_suffix(".html")
        if html.exists():
            name = "/".join(Path(path).parts[:-4] + (Path(path).stem,)) if path.startswith("en/") else Path(path).stem
            sheets.append(Sheet(Path(name).name, html, PDF(folder / path), html.with_suffix(".png")))
        else:
            bundles.append(PDF(folder / path))
    return Site(folder, sheets, bundles, manifest)
