"""Pictures of every page kind, to be looked at: `make screenshots` puts them into screenshots/.

    .venv/bin/python Tests/Browser/screenshots.py FOLDER [page kind …]
    .venv/bin/python Tests/Browser/screenshots.py --readme
"""
import sys
import tempfile
from pathlib import Path

import sites
from browser import launched, page_kinds

WIDTHS = (360, 768, 1280)


def main(site, busy, folder, kinds):
    folder.mkdir(parents=True, exist_ok=True)
    pages = {name: path for name, path in page_kinds(site).items() if not kinds or name in kinds}
    # Where much happens, the same kinds look otherwise.
    for name, path in page_kinds(busy).items():
        if name in ("notice", "campus", "venue", "unit") and (not kinds or f"busy-{name}" in kinds):
            pages[f"busy-{name}"] = path
    with launched() as browser:
        for scheme in ("light", "dark"):
            for width in WIDTHS:
                with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme) as context:
                    page = context.new_page()
                    for name, path in pages.items():
                        page.goto(path.as_uri())
                        page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
        with browser.new_context(viewport={"width": 720, "height": 1000}) as context:
            page = context.new_page()
            page.emulate_media(media="print")
            for name, path in pages.items():
                page.goto(path.as_uri())
                page.screenshot(path=folder / f"{name}-print.png", full_page=True)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def readme(site):
    """The pictures of README, as readers saw the pages on the eve of the first session."""
    images = sites.ROOT / "Documentation/images"
    images.mkdir(exist_ok=True)
    notice = site / "notices/graduation-photos-2026"
    pictures = {"notice": (notice / "index.html", 1280, 800, 1), "unit": (notice / "units/fifth-hospital.html", 390, 780, 2)}
    with launched() as browser:
        for name, (path, width, height, scale) in pictures.items():
            with browser.new_context(
                viewport={"width": width, "height": height}, device_scale_factor=scale, timezone_id="Asia/Shanghai"
            ) as context:
                page = context.new_page()
                page.clock.set_fixed_time("2025-10-24T10:00:00Z")
                page.goto(path.as_uri())
                page.screenshot(path=images / f"{name}.png")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        built = sites.build(sites.ROOT, Path(folder) / "site", pdf=True)
        if sys.argv[1] == "--readme":
            readme(built)
        else:
            main(built, sites.busy(Path(folder) / "busy"), Path(sys.argv[1]), sys.argv[2:])
