"""Computes the styles of elements that match the same rules under the same ancestors once for all sheets that a worker prints.

WeasyPrint 70.0 cascades and computes the styles of each document anew, a third of the time of a poster, and so measures the same words
again. Here each style has a `Place` in a tree of styles that outlives the documents: it holds what the rules declare and what was computed
so far, and `measured_once` keeps with it what was measured. A style that the layout changes by hand loses its place, as do those of
`::first-line` and `::first-letter`, of which WeasyPrint copies whatever happens to be computed.
"""

from math import inf

from weasyprint import css as engine_css
from weasyprint.css import AnonymousStyle, ComputedStyle, InitialStyle, StyleFor, declaration_precedence
from weasyprint.css.properties import ZERO_PIXELS

LIMIT = 20_000
SPECIFIED = ("position", "float", "display")
PARTIAL = ("first-line", "first-letter")
ATTRIBUTES = ("style", "lang", "id", "name", "width", "height")


class Place:
    """A style in the tree of styles."""

    __slots__ = ("cascades", "pseudos", "known", "specified", "children", "units", "lines", "heights", "boxes", "kept")
    count = 0

    def __init__(self, kept=()):
        Place.count += 1
        self.cascades, self.pseudos = {}, {}
        self.known, self.specified, self.children, self.units = {}, {}, {}, {}
        self.lines, self.heights, self.boxes = {}, {}, {}
        # So that no other object takes the address of one that the key goes by.
        self.kept = kept

    def child(self, key, kept=()):
        child = self.children.get(key)
        if child is None:
            child = self.children[key] = Place(kept)
        return child


class Remembered:
    """What styles of elements and those of anonymous boxes have in common."""

    depth = 0
    place = None

    def settle(self, place):
        self.place = place
        if place is not None:
            self.update(place.known)

    def __missing__(self, key):
        self.depth += 1
        try:
            value = super().__missing__(key)
        finally:
            self.depth -= 1
        place = self.place
        if place is not None and key in self:
            place.known[key] = self[key]
            if key in SPECIFIED and self.specified is not self and key in self.specified:
                place.specified[key] = self.specified[key]
        return value

    def __setitem__(self, key, value):
        # Where margins and paddings do not apply they are nothing, for every style of the same place.
        if not self.depth and value is not ZERO_PIXELS:
            self.place = None
        super().__setitem__(key, value)

    @property
    def anonymous_style(self):
        style = self.__dict__.get("anonymous")
        if style is None:
            style = self.__dict__["anonymous"] = RememberedAnonymous(self)
        return style


class RememberedAnonymous(Remembered, AnonymousStyle):
    def __init__(self, parent_style):
        AnonymousStyle.__init__(self, parent_style)
        place = getattr(parent_style, "place", None)
        self.settle(place and place.child("anonymous"))


class RememberedStyle(Remembered, ComputedStyle):
    def __init__(self, parent_style, cascaded, pseudo_type, *rest, place=None):
        ComputedStyle.__init__(self, parent_style, cascaded, pseudo_type, *rest)
        if place is not None:
            self.settle(place)
            self.specified.update(place.specified)
            if parent_style is None:
                self.cache = place.units

    def copy(self):
        copy = ComputedStyle(
            self.parent_style, self.cascaded, self.pseudo_type, self.root_style, self.base_url, self.font_config,
            self.initial_page_sizes)
        copy.update(self)
        copy.specified = self.specified.copy()
        return copy


class RememberedStyleFor(StyleFor):
    def __init__(self, html, sheets, presentational_hints, font_config, target_collector):
        # Style sheets that compute to the same on each page and in each folder; the engine's own are made once.
        self.remembers = not presentational_hints and all(
            origin == "user agent" or hasattr(sheet, "lasting") for sheet, origin, _ in sheets)
        if not self.remembers:
            super().__init__(html, sheets, presentational_hints, font_config, target_collector)
            return
        self._cascaded_styles, self._computed_styles = {}, {}
        self.initial_page_sizes = {"box": None, "area": None}
        self._sheets, self.font_config = sheets, font_config
        if Place.count > LIMIT:
            forget()
        matchers = [sheet.matcher for sheet, *_ in sheets]
        above = forests.child((html.base_url.rsplit("/", 1)[0], *map(id, (font_config, *matchers))), (font_config, *matchers))
        self.compute(html, above, target_collector)

    def compute(self, html, forest, target_collector):
        self.start, self.root = InitialStyle(self.font_config), html.etree_element
        self.base_url, self.places, self.styles = html.base_url, {}, {}
        self.target_collector = target_collector
        declared = None
        for element in html.wrapper_element.iter_subtree():
            source = element.etree_element
            parent = element.parent and element.parent.etree_element
            matches = [sheet.matcher.match(element) for sheet, *_ in self._sheets]
            key = (
                *((specificity, pseudo_type, id(payload)) for found in matches for specificity, _, pseudo_type, payload in found),
                *(source.get(name) for name in ATTRIBUTES), source.tag)
            above = forest if parent is None else self.places[parent]
            place = above.children.get(key)
            if place is None:
                if declared is None:
                    declared = declarations_of_attributes(html)
                place = above.child(key)
                self.cascade(place, declared.get(source, ()), matches)
            self.places[source] = place
            self._computed_styles[source, None] = self.style(place, None, self._computed_styles.get((parent, None)))
            for pseudo_type, pseudo_place in place.pseudos.items():
                # The others are made when they are asked for.
                if "anchor" in pseudo_place.cascades:
                    self(source, pseudo_type)

    def style(self, place, pseudo_type, parent_style):
        """One for all elements of a place, as WeasyPrint has it within a document."""
        made = self.styles.get(place)
        if made is None:
            made = self.styles[place] = RememberedStyle(
                parent_style, place.cascades, pseudo_type, self._computed_styles.get((self.root, None), self.start),
                self.base_url, self.font_config, self.initial_page_sizes, place=None if pseudo_type in PARTIAL else place)
            if self.target_collector and made["anchor"]:
                self.target_collector.collect_anchor(made["anchor"])
        return made

    def __call__(self, element, pseudo_type=None):
        if pseudo_type and self.remembers and (element, pseudo_type) not in self._computed_styles:
            place = self.places.get(element)
            if place is not None and pseudo_type in place.pseudos:
                self._computed_styles[element, pseudo_type] = self.style(
                    place.pseudos[pseudo_type], pseudo_type, self._computed_styles[element, None])
        return super().__call__(element, pseudo_type)

    def cascade(self, place, declared, matches):
        """Notes what the rules declare for a place and for its pseudo-elements."""
        cascades = {None: {}}
        for specificity, declarations in declared:
            apply(cascades[None], "author", inf, specificity, declarations)
        for (sheet, origin, sheet_specificity), found in zip(self._sheets, matches):
            for specificity, _, pseudo_type, (declarations, layer) in found:
                order = inf if layer is None else sheet.layers.index(layer)
                apply(cascades.setdefault(pseudo_type, {}), origin, order, sheet_specificity or specificity, declarations)
        place.cascades = cascades.pop(None)
        for pseudo_type, cascaded in cascades.items():
            place.pseudos[pseudo_type] = place.child(pseudo_type)
            place.pseudos[pseudo_type].cascades = cascaded

    def set_computed_styles(self, element, parent, root=None, pseudo_type=None, base_url=None, target_collector=None):
        """Of pages and their margins, which come when all elements have theirs."""
        if not self.remembers:
            super().set_computed_styles(element, parent, root, pseudo_type, base_url, target_collector)
            return
        parent_style = self._computed_styles[parent, None]
        cascaded = self._cascaded_styles.get((element, pseudo_type), {})
        key = ("page", pseudo_type, *((name, id(value), *weight[:2], *weight[2]) for name, (value, weight) in cascaded.items()))
        place = parent_style.place and parent_style.place.child(key, [value for value, _ in cascaded.values()])
        style = self._computed_styles[element, pseudo_type] = RememberedStyle(
            parent_style, cascaded, pseudo_type, self._computed_styles[root, None], base_url, self.font_config,
            self.initial_page_sizes, place=place)
        if target_collector and style["anchor"]:
            target_collector.collect_anchor(style["anchor"])


def declarations_of_attributes(html):
    """What `style`, `lang` and the like declare, by element."""
    declared = {}
    for specificity, element, declarations, base_url in engine_css.find_style_attributes(
            html.etree_element, False, html.base_url):
        known = engine_css.preprocess_declarations(base_url, declarations)
        declared.setdefault(element, []).append((specificity, list(known)))
    return declared


def apply(style, origin, layer_order, specificity, declarations):
    for name, values, importance in declarations:
        weight = (declaration_precedence(origin, importance), layer_order, specificity)
        old_weight = style.get(name, (None, None))[1]
        if old_weight is None or old_weight <= weight:
            style[name] = values, weight


forests = Place()


def forget():
    global forests
    Place.count = 0
    forests = Place()


def install():
    engine_css.StyleFor = RememberedStyleFor
