"""Measures the same text in the same style and width once for all sheets that a worker prints.

WeasyPrint 70.0 sets a text several times: for the least and the most width of its box, for its lines, and for the page. What
`split_first_line` returns has let go of Pango's layout and depends on nothing but what goes in; so do the height of an empty line and
the percentages of a box. They are kept with the place of the style (see `computed_once`); where a style has none all is as ever.
"""

import sys

from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import percent
from weasyprint.text import line_break

from computed_once import Place

split_first_line = line_break.split_first_line
strut = line_break.strut
resolve_percentages = percent.resolve_percentages

USED = [f"{name}_{side}" for name in ("margin", "padding") for side in ("top", "right", "bottom", "left")]
USED += [f"border_{side}_width" for side in ("top", "right", "bottom", "left")]
USED += [f"{prefix}{name}" for name in ("width", "height") for prefix in ("", "min_", "max_")]


def copied(layout):
    """It is no longer Pango's, but whoever justifies a line writes into it."""
    copy = line_break.Layout.__new__(line_break.Layout)
    copy.__dict__.update(layout.__dict__)
    return copy


def first_line(text, style, context, max_width, justification_spacing, is_line_start=True, minimum=False):
    place = getattr(style, "place", None)
    if place is None:
        return split_first_line(text, style, context, max_width, justification_spacing, is_line_start, minimum)
    key = (text, max_width, justification_spacing, is_line_start, minimum)
    line = place.lines.get(key)
    if line is None:
        line = split_first_line(text, style, context, max_width, justification_spacing, is_line_start, minimum)
        place.lines[key] = line
        Place.count += 1
    return copied(line[0]), *line[1:]


def empty_line(style):
    place = getattr(style, "place", None)
    if place is None:
        return strut(style)
    height = place.heights.get("")
    if height is None:
        height = place.heights[""] = strut(style)
    return height


def percentages(box, containing_block):
    place = getattr(box.style, "place", None)
    if place is None or isinstance(box, PageBox) or box.style["border_collapse"] == "collapse":
        resolve_percentages(box, containing_block)
        return
    if isinstance(containing_block, Box):
        key = containing_block.width, containing_block.height
    else:
        key = tuple(containing_block)
    used = place.boxes.get(key)
    if used is None:
        resolve_percentages(box, containing_block)
        place.boxes[key] = {name: box.__dict__[name] for name in USED}
        Place.count += 1
    else:
        box.__dict__.update(used)


def install():
    changes = {split_first_line: first_line, strut: empty_line, resolve_percentages: percentages}
    for name, module in list(sys.modules.items()):
        if name.startswith("weasyprint."):
            for attribute, value in list(vars(module).items()):
                if callable(value) and getattr(value, "__hash__", None) and value in changes:
                    setattr(module, attribute, changes[value])
