"""Tells which texts a layout has lost.

What does not fit into a box of given height is broken for the next page; where there is none, as in boxes with absolute positions,
WeasyPrint 70.0 leaves the rest out without a word.
"""

from collections import defaultdict

from weasyprint import document as engine_document
from weasyprint.formatting_structure.boxes import TextBox

build = engine_document.build_formatting_structure
expected = {}


def bare(text):
    return "".join(text.split()).replace("\u00ad", "").replace("\u200b", "")


def by_element(boxes):
    texts = defaultdict(str)
    for box in boxes:
        if isinstance(box, TextBox) and box.style["visibility"] == "visible":
            texts[id(box.element), box.element_tag] += bare(box.text)
    return texts


def watched(*arguments):
    root = build(*arguments)
    expected.clear()
    # With the boxes, so that no other element takes the place of one in memory.
    expected.update(texts=by_element(root.descendants()), root=root)
    return root


def lost(pages):
    """The texts of the document laid out last that stand on none of its pages, or only in part."""
    found = by_element(box for page in pages for box in page._page_box.descendants(placeholders=True))
    return [text for key, text in expected["texts"].items() if len(found[key]) < len(text)]


def install():
    engine_document.build_formatting_structure = watched
