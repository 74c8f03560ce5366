"""Prints all files by one headless Chromium, in as many pages at once as there are cores.

    python chromium_all.py FOLDER FILE …
"""
import asyncio
import os
import shutil
import sys
from pathlib import Path

from playwright.async_api import async_playwright


async def main(folder, files):
    rest = iter(files)

    async def work(browser):
        page = await browser.new_page()
        for file in rest:
            await page.goto(Path(file).as_uri())
            await page.pdf(path=str(Path(folder) / (Path(file).stem + "-chromium.pdf")), prefer_css_page_size=True,
                           print_background=True, tagged=True)

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox"] if os.geteuid() == 0 else [])
        await asyncio.gather(*(work(browser) for _ in range(os.cpu_count())))
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2:]))
