"""A site of words that never end: its formal document and timetables have all of them, and nothing is cut off."""
import subprocess
import sys
from pathlib import Path

from pdf import PDF
from site_pdfs import bare

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))


def tests(placard, folder):
    yield "words that never end are broken, not cut off", lambda: broken(placard, folder)


def broken(placard, folder):
    import sites

    source = sites.hostile(folder / "endless-source", campuses=3)
    run = subprocess.run(
        [placard, "build", "--site", str(source), "--output", str(folder / "endless"), "--lang", "en"],
        capture_output=True, text=True)
    assert not run.returncode, [line for line in run.stderr.splitlines() if "error[" in line][:3]
    posters = folder / "endless/notices/strain/posters"
    for name in ("formal", "timetable-campus-1"):
        text = bare("".join(page.extract_text() for page in PDF(posters / f"{name}.pdf").reader.pages))
        assert sites.ENDLESS in text, name
