"""Makes WeasyPrint embed of a CJK font only what a sheet uses.

WeasyPrint 70.0 keeps the glyph numbers of the whole font, so that a subset of Noto Sans CJK carries an empty outline for each of
40,000 glyphs: 80 kB and 60 ms for each face of each sheet. In a font whose glyphs are named by CID, as Noto CJK's are, numbers in
the page's text are CIDs (ISO 32000-1, 9.7.4.2), which the subset's own table leads to its glyphs. So they need not be kept: what
is embedded is the bare CFF table of the used glyphs, some 5 kB. Fonts of other kinds go WeasyPrint's way.
"""

import io

import pydyf
from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont
from weasyprint.pdf import fonts as engine_fonts
from weasyprint.pdf.fonts import Font, ffi, get_hb_object_data, harfbuzz, harfbuzz_subset

WEASYPRINT = "70.0"
KEPT_TABLES = {"CFF ", "head", "hhea", "hmtx", "maxp"}
ffi.cdef("""
    hb_face_t * hb_face_builder_create (void);
    bool hb_face_builder_add_table (hb_face_t *face, hb_tag_t tag, hb_blob_t *blob);
""")
BARE_CFF = b"\x01\x00\x04"

whole_subset = Font._harfbuzz_subset
whole_init = Font.__init__


def borrowed(face):
    """The bytes of a font's file where they are, not a copy of 18 MB for each face of each sheet. The font holds the face."""
    blob = harfbuzz.hb_face_reference_blob(face)
    length = ffi.new("unsigned int *")
    data = harfbuzz.hb_blob_get_data(blob, length)
    content = memoryview(ffi.buffer(data, length[0]))
    harfbuzz.hb_blob_destroy(blob)
    return content


def frugal_init(font, *arguments):
    engine_fonts.get_hb_object_data = borrowed
    try:
        whole_init(font, *arguments)
    finally:
        engine_fonts.get_hb_object_data = get_hb_object_data


def compact_subset(font, to_unicode, hinting):
    table = None
    if not font.missing and "CFF " in font.tables and is_named_by_number(font):
        table = cff_table(font, sorted(to_unicode), hinting)
    if table is None:
        whole_subset(font, to_unicode, hinting)
    else:
        font.file_content = table


def is_named_by_number(font):
    """Whether the CID of each glyph is its number; a sample from the whole font tells."""
    if font.name not in named_by_number:
        sample = sorted({font.glyph_count * part // 24 for part in range(1, 24)})
        named_by_number[font.name] = cff_table(font, sample, False) is not None
    return named_by_number[font.name]


named_by_number = {}


def cff_table(font, glyphs, hinting):
    """The CFF table of a subset, or None where it does not name the glyphs by their numbers."""
    wanted = ffi.gc(harfbuzz_subset.hb_subset_input_create_or_fail(), harfbuzz_subset.hb_subset_input_destroy)
    add(harfbuzz_subset.hb_subset_input_glyph_set(wanted), glyphs)
    flags = harfbuzz_subset.HB_SUBSET_FLAGS_DESUBROUTINIZE
    if not hinting:
        flags |= harfbuzz_subset.HB_SUBSET_FLAGS_NO_HINTING
    harfbuzz_subset.hb_subset_input_set_flags(wanted, flags)
    face = ffi.gc(harfbuzz_subset.hb_subset_or_fail(with_outlines(font.hb_face), wanted), harfbuzz.hb_face_destroy)
    content = get_hb_object_data(face) if face else None
    if not content:
        return None
    table = TTFont(io.BytesIO(content)).reader["CFF "]
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(table), None)
    if not hasattr(fonts[0], "ROS") or not table.startswith(BARE_CFF):
        return None
    # HarfBuzz adds a glyph or two that the same characters could have.
    return table if {f"cid{glyph:05}" for glyph in glyphs if glyph} <= set(fonts[0].charset) else None


def with_outlines(face):
    """The same face with the tables alone that outlines need: in the others HarfBuzz would look up all characters each time."""
    if face not in bare_faces:
        bare = ffi.gc(harfbuzz.hb_face_builder_create(), harfbuzz.hb_face_destroy)
        for name in KEPT_TABLES:
            tag = harfbuzz.hb_tag_from_string(name.encode(), -1)
            table = harfbuzz.hb_face_reference_table(face, tag)
            harfbuzz.hb_face_builder_add_table(bare, tag, table)
            harfbuzz.hb_blob_destroy(table)
        # With the face, so that no other takes its address.
        bare_faces[face] = bare, ffi.gc(harfbuzz.hb_face_reference(face), harfbuzz.hb_face_destroy)
    return bare_faces[face][0]


bare_faces = {}


def add(numbers, values):
    harfbuzz.hb_set_add_sorted_array(numbers, ffi.new(f"hb_codepoint_t[{len(values)}]", values), len(values))


def name_bare_tables(_, pdf):
    """WeasyPrint calls every font with CFF outlines OpenType; a bare table has its own name (ISO 32000-1, table 126)."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Subtype") == "/OpenType":
            if item.stream[0].startswith(BARE_CFF):
                item.extra["Subtype"] = "/CIDFontType0C"


def install():
    Font.__init__ = frugal_init
    Font._harfbuzz_subset = compact_subset
    Font.type = property(lambda font: "otf" if font.file_content[:4] in (b"OTTO", BARE_CFF + font.file_content[3:4]) else "ttf")
