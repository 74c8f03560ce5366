"""Sheets as any browser prints them, and as a scanner sees them."""
import re
import subprocess
from pathlib import Path

RESOLUTION = 150


def chromium_pdf(browser, sheet, pdf):
    """Prints a sheet with the paper that its own style sheet names, as the dialog of a browser does by default."""
    page = browser.new_page()
    try:
        page.goto(sheet.resolve().as_uri())
        page.pdf(path=str(pdf), prefer_css_page_size=True, print_background=True)
    finally:
        page.close()
    return pdf


def page_sizes(pdf):
    """The size of each page in millimetres, by poppler."""
    text = subprocess.run(["pdfinfo", "-f", "1", "-l", "9999", str(pdf)], capture_output=True, text=True, check=True).stdout
    sizes = re.findall(r"Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts", text)
    return [(float(width) * 25.4 / 72, float(height) * 25.4 / 72) for width, height in sizes]


def codes(pdf, folder):
    """What an independent decoder reads from the pages at 150 dots per inch."""
    stem = Path(folder) / pdf.stem
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-gray", "-png", str(pdf), str(stem)], check=True)
    found = []
    for picture in sorted(Path(folder).glob(f"{pdf.stem}-*.png")):
        run = subprocess.run(
            ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)], capture_output=True, text=True)
        found += run.stdout.split("\n")
        picture.unlink()
    return [text for text in found if text]
