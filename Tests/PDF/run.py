"""Looks at finished PDFs with programs that did not make them. The last line is the count: N passed, N failed.

    .venv/bin/python Tests/PDF/run.py [part of a test's name …]

A folder that is named by PLACARD_SITE and holds a published site is taken as it is, instead of building the project's own.
"""
import multiprocessing
import os
import subprocess
import sys
import tempfile
import traceback
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import bundles
import data
import endless
import memory
import sheets
import site_pdfs

ROOT = Path(__file__).resolve().parents[2]
PLACARD = os.environ.get("PLACARD") or str(ROOT / ".build/debug/placard")


def build(output, **environment):
    run = subprocess.run(
        [PLACARD, "build", "--site", str(ROOT), "--output", str(output), "--lang", "en"], capture_output=True, text=True,
        env={**os.environ, **environment})
    if run.returncode or " PDFs, " not in run.stdout:
        raise AssertionError(f"no PDFs were made; run scripts/setup --tests\n{run.stdout}{run.stderr}")
    return output


TESTS = []


def run(number):
    """What is wrong, or None."""
    module, name, test = TESTS[number]
    try:
        test()
        return None
    except Exception as error:
        lines = str(error) if isinstance(error, AssertionError) and str(error) else traceback.format_exc()
        return f"✘ {module}: {name}\n    " + lines.strip().replace("\n", "\n    ")


def main(wanted):
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        standing = os.environ.get("PLACARD_SITE")
        site = Path(standing) if standing else build(Path(folder) / "site", TZ="UTC", LC_ALL="C.UTF-8")

        def again():
            return build(Path(folder) / "again", TZ="Asia/Shanghai", LC_ALL="zh_CN.UTF-8", LANG="zh_CN.UTF-8")

        published = site_pdfs.read(site)
        TESTS.extend((module.__name__, name, test) for module in (memory, sheets, bundles, data)
                     for name, test in module.tests(published, again)
                     if not wanted or any(part in name for part in wanted))
        TESTS.extend(("endless", name, test) for name, test in endless.tests(PLACARD, Path(folder))
                     if not wanted or any(part in name for part in wanted))
        # Processes that are split off know the tests already; those of one sheet go to the same one, which has read its PDF.
        # Nothing waits for one that the system has ended.
        with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("fork")) as pool:
            for fault in pool.map(run, range(len(TESTS)), chunksize=10):
                if fault is None:
                    passed += 1
                else:
                    failed += 1
                    print(fault)
    print(f"PDF: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
