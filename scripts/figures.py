"""What PDF/UA wants of drawings, and WeasyPrint 70.0 does not take from HTML.

A drawing with an `aria-label` gets it as the text in its stead, for which WeasyPrint looks at `<title>` alone; one that HTML hides from
assistive technology (`aria-hidden`) is decoration, an artifact and no part of the structure (ISO 14289-1, 7.1 and 7.3).
"""

from contextlib import contextmanager
from xml.etree.ElementTree import SubElement

from weasyprint.pdf import tags
from weasyprint.pdf.stream import Stream

SVG = "{http://www.w3.org/2000/svg}"

whole_marked = Stream.marked
whole_tree = tags._build_box_tree


def name(root):
    for drawing in root.iter(f"{SVG}svg"):
        label = drawing.get("aria-label", "").strip()
        if label and drawing.find(f"{SVG}title") is None:
            title = SubElement(drawing, f"{SVG}title")
            title.text = label


def is_hidden(box):
    element = getattr(box, "element", None)
    return element is not None and element.tag == f"{SVG}svg" and element.get("aria-hidden") == "true"


@contextmanager
def marked(stream, box, tag):
    with stream.artifact() if is_hidden(box) else whole_marked(stream, box, tag):
        yield


def tree(box, *rest):
    if not is_hidden(box):
        yield from whole_tree(box, *rest)


def install():
    Stream.marked = marked
    tags._build_box_tree = tree
