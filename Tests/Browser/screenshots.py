"""Pictures of every page kind, to be looked at: `make screenshots` puts them into screenshots/.

    .venv/bin/python Tests/Browser/screenshots.py SITE FOLDER [page kind …]
"""
import sys
from pathlib import Path

from browser import launched, page_kinds

WIDTHS = (360, 768, 1280)


def main(site, folder, kinds):
    folder.mkdir(parents=True, exist_ok=True)
    pages = {name: path for name, path in page_kinds(site).items() if not kinds or name in kinds}
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


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), sys.argv[3:])
