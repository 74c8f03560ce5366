"""Sheets as any browser prints them, and as a scanner sees them."""
import re
import subprocess
from pathlib import Path

RESOLUTION = 150


def chromium_pdf(page, pdf):
    """Prints an open sheet with the paper that its own style sheet names, as the dialog of a browser does by default."""
    page.pdf(path=str(pdf), prefer_css_page_size=True, print_background=True)
    return pdf


def page_sizes(pdf):
    """The size of each page in millimetres, by poppler."""
    text = subprocess.run(["pdfinfo", "-f", "1", "-l", "9999", str(pdf)], capture_output=True, text=True, check=True).stdout
    sizes = re.findall(r"Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts", text)
    return [(float(width) * 25.4 / 72, float(height) * 25.4 / 72) for width, height in sizes]


def codes(pdf, folder):
    """What an independent decoder reads from the pages at 150 dots per inch."""
    stem = Path(folder) / pdf.stem
    # Not as PNG, which would be packed and unpacked for nothing.
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-gray", str(pdf), str(stem)], check=True)
    pictures = sorted(Path(folder).glob(f"{pdf.stem}-*.pgm"))
    run = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *map(str, pictures)], capture_output=True, text=True)
    for picture in pictures:
        picture.unlink()
    return [text for text in run.stdout.split("\n") if text]
