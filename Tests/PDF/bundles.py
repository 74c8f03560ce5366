"""What binds all sheets of a campus, and that two builds give the same."""
from pathlib import Path

from pdf import KANGXI
from site_pdfs import bare


def tests(site, again):
    yield "there are bundles", lambda: assert_some(site)
    for bundle in site.bundles:
        place = bundle.path.relative_to(site.folder)
        for check in (sound, bound, tagged):
            yield f"{place}: {check.__name__}", lambda bundle=bundle, check=check: check(bundle, site)
    yield "two builds give the same bytes", lambda: same_twice(site, again())


def assert_some(site):
    assert site.bundles, "no bundle of all sheets of a campus"


def sound(bundle, _):
    assert not bundle.complaints(), bundle.complaints()
    for name, kind, _, embedded, subset, has_map in bundle.poppler_fonts():
        assert "Type 3" not in kind and embedded == subset == has_map == "yes", name
    for name, (used, embedded) in bundle.glyphs().items():
        assert 0 not in used and used <= embedded, name
    assert not KANGXI.search(bundle.text)


def bound(bundle, site):
    """Its pages are those of its sheets, whole and in a row."""
    folder = bundle.path.parent
    texts = [bare(page.extract_text()) for page in bundle.reader.pages]
    sizes = [(round(width), round(height)) for width, height in bundle.sizes]
    at, parts = 0, []
    candidates = [sheet for sheet in site.sheets if sheet.pdf.path.parent == folder]
    while at < len(texts):
        for sheet in candidates:
            own = [bare(page.extract_text()) for page in sheet.pdf.reader.pages]
            if texts[at:at + len(own)] == own and sizes[at] == tuple(round(side) for side in sheet.pdf.sizes[0]):
                parts.append(sheet.name)
                candidates.remove(sheet)
                at += len(own)
                break
        else:
            raise AssertionError(f"page {at + 1} is of no sheet of {folder}")
    assert len(parts) > 1, parts


def tagged(bundle, _):
    root = bundle.document.Root
    assert bool(root.MarkInfo.Marked) and str(root.Lang) and bundle.reader.metadata.title
    assert not bundle.untagged()


def same_twice(site, other):
    def files(folder):
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    one, two = files(site.folder), files(Path(other))
    assert one.keys() == two.keys(), set(one) ^ set(two)
    assert any(path.suffix == ".pdf" for path in one)
    differing = [str(path) for path in one if one[path] != two[path]]
    assert not differing, f"differ between two builds: {differing[:5]}"
