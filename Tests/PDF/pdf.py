"""Looks into a PDF with several programs, none of which made it."""
import io
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2
from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer
from pypdf import PdfReader

MM = 72 / 25.4
KANGXI = re.compile("[\u2e80-\u2fdf]")
DRAWING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI", "Tj", "TJ", "'", '"'}


@dataclass(frozen=True)
class Letter:
    text: str
    page: int
    # From the top left of the page, in points.
    box: tuple
    # Of the type, in millimetres.
    size: float
    # 0–1 each.
    colour: tuple


class PDF:
    def __init__(self, path):
        self.path = Path(path)

    @cached_property
    def reader(self):
        return PdfReader(self.path)

    @cached_property
    def document(self):
        return pikepdf.open(self.path)

    @property
    def sizes(self):
        """Width and height of each page in millimetres."""
        return [(float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) for page in self.reader.pages]

    def complaints(self):
        """What qpdf has to say against it."""
        run = subprocess.run(["qpdf", "--check", str(self.path)], capture_output=True, text=True)
        return "" if run.returncode == 0 and "WARNING" not in run.stdout + run.stderr else run.stdout + run.stderr

    @cached_property
    def text(self):
        """As poppler reads it, in the order of the file."""
        run = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(self.path), "-"], capture_output=True, check=True)
        return run.stdout.decode()

    @cached_property
    def other_text(self):
        """As Chromium's reader does."""
        document = pypdfium2.PdfDocument(self.path)
        return "\n".join(page.get_textpage().get_text_range() for page in document)

    @cached_property
    def fonts(self):
        """Every font dictionary of every page, by name in the page's resources."""
        fonts = {}
        for page in self.document.pages:
            for name, font in (page.Resources.get("/Font") or {}).items():
                fonts[name] = font
        return fonts

    def poppler_fonts(self):
        """Lines of pdffonts: name, type, embedded, subset, with a map to Unicode."""
        run = subprocess.run(["pdffonts", str(self.path)], capture_output=True, text=True, check=True)
        lines = run.stdout.splitlines()[2:]
        assert not run.stderr, run.stderr
        return [re.fullmatch(r"(\S+)\s+(.+?)\s{2,}(\S+)\s+(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+", line.strip())
                .groups() for line in lines]

    def glyphs(self):
        """By font: the characters' numbers that pages use, and those that the embedded file has."""
        used = {name: set() for name in self.fonts}
        for page in self.document.pages:
            self._collect(page, used)
        return {name: (used[name], self._embedded(font)) for name, font in self.fonts.items()}

    def _collect(self, content, used):
        font = None
        for operands, operator in pikepdf.parse_content_stream(content):
            if str(operator) == "Tf":
                font = str(operands[0])
            elif str(operator) in ("Tj", "TJ", "'", '"'):
                pieces = operands[0] if str(operator) == "TJ" else [operands[-1]]
                for piece in pieces:
                    if isinstance(piece, pikepdf.String):
                        codes = bytes(piece)
                        used[font].update(int.from_bytes(codes[at:at + 2], "big") for at in range(0, len(codes), 2))

    @staticmethod
    def _embedded(font):
        assert font.Subtype == "/Type0", font.Subtype
        descriptor = font.DescendantFonts[0].FontDescriptor
        if "/FontFile3" in descriptor:
            data = descriptor.FontFile3.read_bytes()
            if str(descriptor.FontFile3.Subtype) == "/OpenType":
                return set(range(TTFont(io.BytesIO(data))["maxp"].numGlyphs))
            fonts = CFFFontSet()
            fonts.decompile(io.BytesIO(data), None)
            return {0 if name == ".notdef" else int(name.removeprefix("cid")) for name in fonts[0].charset}
        return set(range(TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))["maxp"].numGlyphs))

    def untagged(self):
        """What is drawn outside of all marked content: neither read aloud nor declared to be decoration."""
        found = []
        for number, page in enumerate(self.document.pages, 1):
            depth = 0
            for _, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("BDC", "BMC"):
                    depth += 1
                elif str(operator) == "EMC":
                    depth -= 1
                elif str(operator) in DRAWING and depth == 0:
                    found.append(f"page {number}: {operator}")
        return found

    def structure(self):
        """Every structure element, outermost first."""
        root = self.document.Root.StructTreeRoot

        def walk(node):
            if isinstance(node, pikepdf.Array):
                for child in node:
                    yield from walk(child)
            elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
                yield node
                if "/K" in node:
                    yield from walk(node.K)

        return list(walk(root.K))

    @cached_property
    def letters(self):
        letters = []

        def collect(item, page, height):
            if isinstance(item, LTChar):
                left, bottom, right, top = item.bbox
                a, b, c, d, _, _ = item.matrix
                size = max(abs(d), abs(c)) * item.fontsize if hasattr(item, "fontsize") else item.size
                letters.append(Letter(item.get_text(), page, (left, height - top, right, height - bottom), size / MM,
                                      rgb(item.graphicstate.ncolor)))
            elif isinstance(item, LTContainer):
                for child in item:
                    collect(child, page, height)

        for number, page in enumerate(extract_pages(self.path)):
            collect(page, number, page.height)
        return letters

    def picture(self, page, dots_per_point=2):
        return pypdfium2.PdfDocument(self.path)[page].render(scale=dots_per_point).to_pil().convert("RGB")


def rgb(colour):
    if isinstance(colour, (int, float)):
        return (colour,) * 3
    values = tuple(float(value) for value in colour or (0,))
    if len(values) == 1:
        return values * 3
    if len(values) == 4:
        cyan, magenta, yellow, black = values
        return tuple((1 - value) * (1 - black) for value in (cyan, magenta, yellow))
    return values


def luminance(colour):
    """Relative luminance of WCAG 2.2, of what a grey printer makes of the colour, too."""
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
