"""Prints each file by a WeasyPrint process of its own, as many at once as there are cores.

    python weasyprint_each.py FOLDER FILE …
"""
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def main(folder, files):
    program = Path(sys.executable).with_name("weasyprint")
    # The script's first line may name another Python: start it with this one.
    command = [sys.executable, str(program), "--quiet", "--pdf-variant", "pdf/ua-1"]

    def one(file):
        subprocess.run([*command, file, str(Path(folder) / (Path(file).stem + "-each.pdf"))], check=True)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(one, files))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
