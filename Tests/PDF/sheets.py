"""Each sheet's PDF by itself."""
import re
from collections import Counter

from PIL import Image

from pdf import KANGXI, MM, contrast
from site_pdfs import bare


def tests(site, again):
    yield "there is a PDF of every sheet", lambda: has_all(site)
    for sheet in site.sheets:
        place = sheet.html.relative_to(site.folder).with_suffix("")
        for check in (sound, paper, fonts, glyphs, same_text, tags, metadata, legible, contrasting, previewed):
            yield f"{place}: {check.__name__}", lambda sheet=sheet, check=check: check(sheet)


def has_all(site):
    wanted = {path for path, file in site.manifest.items() if file["kind"] == "sheet"}
    assert wanted, "the site has no sheets"
    for path in wanted:
        for suffix in (".pdf", ".png"):
            assert path.removesuffix(".html") + suffix in site.manifest, f"{path} has no {suffix}"


def sound(sheet):
    assert not sheet.pdf.complaints(), sheet.pdf.complaints()


def paper(sheet):
    _, papers, count, _ = sheet.kind
    sizes = sheet.pdf.sizes
    assert count is None or len(sizes) == count, f"{len(sizes)} pages instead of {count}"
    assert sizes, "no page"
    for width, height in sizes:
        assert any(abs(width - wide) < 0.1 and abs(height - high) < 0.1 for wide, high in papers), (width, height)


def fonts(sheet):
    found = sheet.pdf.poppler_fonts()
    assert found, "no font at all"
    for name, kind, _, embedded, subset, has_map in found:
        assert "Type 3" not in kind, f"{name} is of Type 3"
        assert embedded == subset == has_map == "yes", f"{name}: embedded {embedded}, subset {subset}, mapped {has_map}"
    for font in sheet.pdf.fonts.values():
        assert str(font.Subtype) == "/Type0", font.Subtype
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor, "a font is not embedded"


def glyphs(sheet):
    for name, (used, embedded) in sheet.pdf.glyphs().items():
        assert 0 not in used, f"{name} prints the box of a missing glyph"
        assert used <= embedded, f"{name} lacks {used - embedded}"


def same_text(sheet):
    """Two readers find in the PDF what the HTML says, and no look-alikes of Hanzi."""
    for text in (sheet.pdf.text, sheet.pdf.other_text):
        assert not KANGXI.search(text), f"{KANGXI.search(text)[0]} stands for a Hanzi"
        found = bare(text)
        for words in sheet.words:
            # A line may be broken in the middle of a block; readers keep the order within it. Where it runs on to the next page,
            # what stands at the foot of the one and the head of the other is in the midst of it.
            pieces = 2 if len(sheet.pdf.sizes) > 1 else 1
            rest = words
            for _ in range(pieces):
                rest = rest[longest_start(rest, found):]
            assert not rest, f"“{words}” is not in the PDF:\n{text}"


def longest_start(words, text):
    """How much of the beginning of the words stands in the text."""
    few, many = 0, len(words)
    while few < many:
        middle = (few + many + 1) // 2
        few, many = (middle, many) if words[:middle] in text else (few, middle - 1)
    return few


def tags(sheet):
    root = sheet.pdf.document.Root
    assert bool(root.MarkInfo.Marked), "not tagged"
    outside = sheet.pdf.untagged()
    assert not outside, f"drawn outside of the tags: {outside[:5]}"
    elements = sheet.pdf.structure()
    roles = Counter(str(element.S) for element in elements)
    assert roles["/H1"] >= 1, f"no heading: {roles}"
    for element in elements:
        if str(element.S) == "/Figure":
            assert str(element.get("/Alt", "")).strip(), "a figure without a text in its stead"


def metadata(sheet):
    root = sheet.pdf.document.Root
    title = (sheet.document.findtext(".//title") or "").strip()
    info = sheet.pdf.reader.metadata
    assert title and info.title == title, f"{info.title} instead of {title}"
    language = sheet.document.get("lang")
    assert language and str(root.Lang) == language, f"{root.get('/Lang')} instead of {language}"
    assert bool(root.ViewerPreferences.DisplayDocTitle), "readers would show the file's name"
    xmp = root.Metadata.read_bytes().decode()
    assert re.search(r"pdfuaid:part[^0-9]*1", xmp), "it does not say that it is PDF/UA-1"
    assert "dc:title" in xmp and title.replace("&", "&amp;") in xmp, "no title in the metadata"
    assert info.creation_date.isoformat()[10:19] == "T00:00:00", info.creation_date
    assert info.creation_date == info.modification_date
    assert info.producer.startswith("WeasyPrint 70.0"), info.producer


def legible(sheet):
    floor = sheet.kind[3] * 25.4 / 72
    letters = [letter for letter in sheet.pdf.letters if letter.text.strip()]
    assert letters, "no text"
    small = [letter for letter in letters if letter.size < floor - 0.02]
    assert not small, f"“{''.join(letter.text for letter in small)[:40]}” is {small[0].size:.2f} mm, below {floor:.2f} mm"


def contrasting(sheet):
    """Every letter against the colour that is most frequent round it, both as a grey printer has them."""
    pictures = {}
    for letter in sheet.pdf.letters:
        if not letter.text.strip():
            continue
        if letter.page not in pictures:
            pictures[letter.page] = sheet.pdf.picture(letter.page)
        picture = pictures[letter.page]
        left, top, right, bottom = (round(side * 2) for side in letter.box)
        around = picture.crop((max(0, left - 2), max(0, top), min(picture.width, right + 2), min(picture.height, bottom)))
        if not around.width or not around.height:
            continue
        ground = max(around.getcolors(around.width * around.height))[1]
        ratio = contrast(letter.colour, tuple(value / 255 for value in ground))
        if ratio < 1.05:
            # Bold type on little ground: the type itself is the most frequent colour, so ask for the next.
            colours = sorted(around.getcolors(around.width * around.height), reverse=True)[:2]
            ratio = contrast(letter.colour, tuple(value / 255 for value in colours[-1][1]))
        assert ratio >= 4.5, f"“{letter.text}” has a contrast of {ratio:.2f}:1 on page {letter.page + 1}"


def previewed(sheet):
    with Image.open(sheet.preview) as picture:
        width, height = sheet.pdf.sizes[0]
        assert picture.format == "PNG" and max(picture.size) in (480, 481), picture.size
        assert abs(picture.width / picture.height - width / height) < 0.01, picture.size
        assert len(picture.convert("L").getcolors()) > 5, "the preview is blank"
    assert sheet.preview.stat().st_size < 60_000, sheet.preview.stat().st_size
