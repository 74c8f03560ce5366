"""Draws the paths of QR codes, which consist of moves and horizontal lines alone.

WeasyPrint 70.0 looks at each number of a path for units and percentages, and notes the angle of each line for markers: for the codes of a
poster a fifteenth of its time. Paths of this one kind are written here, to the same bytes; all others go WeasyPrint's way.
"""

import re
from functools import lru_cache

from pydyf import _to_bytes
from weasyprint import svg

NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,6})?"
WHOLE = re.compile(rf"M{NUMBER} {NUMBER}(?:M{NUMBER} {NUMBER}|m{NUMBER} 0|h{NUMBER})*")
STEP = re.compile(rf"([Mmh])({NUMBER})(?: ({NUMBER}))?")
MARKERS = ("marker", "marker-start", "marker-mid", "marker-end")

whole_path = svg.TAGS["path"]
number = lru_cache(4096)(_to_bytes)


def path(drawing, node, font_size):
    steps = node.get("d", "")
    if not WHOLE.fullmatch(steps) or any(node.get(marker) for marker in MARKERS):
        whole_path(drawing, node, font_size)
        return
    lines = [b"0 0 m"]
    x = y = 0
    height = b""
    for letter, first, second in STEP.findall(steps):
        if letter == "M":
            x, y = float(first), float(second)
            height = number(y)
        else:
            x += float(first)
        lines.append(b"%b %b %b" % (number(x), height, b"l" if letter == "h" else b"m"))
    drawing.stream.stream.extend(lines)


def install():
    svg.TAGS["path"] = path
