"""Parses each style sheet once for all sheets that a worker prints.

All sheets of a site link the same few style sheets, and WeasyPrint 70.0 parses them again for each: a tenth of the time of a poster.
Those that declare something which lives elsewhere than in their own rules are parsed each time.
"""

import re

from weasyprint import CSS, css as engine_css
from weasyprint.urls import fetch

ELSEWHERE = (b"@font-face", b"@counter-style", b"@color-profile", b"@layer", b"@import", b"@namespace")

# What computes to something else on another page or in another folder.
OF_PAGES = re.compile(rb"\d[sld]?v(w|h|i|b|min|max)\b|url\(", re.IGNORECASE)

remembered = {}


def parsed(*, url=None, url_fetcher=None, page_rules=None, layers=None, **options):
    if url is None:
        return CSS(url_fetcher=url_fetcher, page_rules=page_rules, layers=layers, **options)
    # Asked for each time, since not every sheet may have every file.
    with fetch(url_fetcher, url) as response:
        content = response.read()
    key = (url, content)
    if key not in remembered:
        if any(rule in content for rule in ELSEWHERE):
            return CSS(url=url, url_fetcher=url_fetcher, page_rules=page_rules, layers=layers, **options)
        remembered[key] = CSS(url=url, url_fetcher=url_fetcher, page_rules=[], layers=[], **options)
    known = remembered[key]
    sheet = CSS.__new__(CSS)
    if not OF_PAGES.search(content):
        sheet.lasting = True
    sheet.base_url, sheet.matcher, sheet.page_rules, sheet.layers = known.base_url, known.matcher, page_rules, layers
    page_rules.extend(known.page_rules)
    return sheet


def forget():
    """So that a sheet's faults are said of each sheet that links it."""
    remembered.clear()


def install():
    engine_css.CSS = parsed
