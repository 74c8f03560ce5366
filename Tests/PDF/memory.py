"""What a worker remembers of earlier sheets (scripts/computed_once.py and the like) changes no byte of the later ones."""
import hashlib
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "scripts"
BASE = "https://notices.example.edu/"

# What the layout changes by hand, what depends on the page, and what inherits what does not: all that memory could confuse.
STYLE = """
@page { size: 148mm 210mm; margin: 10mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@page :first { @top-left { content: string(title); } }
:root { --accent: #8c1d18; --gap: calc(2 * 1mm); }
body { font: 10pt/1.4 "Noto Sans CJK SC", sans-serif; color: var(--accent); }
h1 { string-set: title content(); }
p { margin-bottom: var(--gap); text-align: justify; hyphens: auto; }
.lead::first-letter { font-size: 2em; color: #222; }
p.lead::first-line { font-weight: 700; }
.flex { display: flex; gap: 2mm; } .flex > * { flex: 1; min-width: 0; }
.grid { display: grid; grid-template-columns: 1fr 2fr; }
.flow { columns: 2; }
.clip { overflow: hidden; width: 20mm; white-space: nowrap; text-overflow: ellipsis; }
.break { overflow-wrap: anywhere; width: 12mm; }
.note { float: footnote; font-size: 8pt; }
.up { position: relative; top: -1mm; transform: rotate(2deg); }
.inherit { border: inherit; padding: inherit; width: 50%; }
.wide { width: 50vw; }
li { padding-left: 1em; } li::marker { color: #333; } ol { list-style: lower-roman; }
li:nth-child(2)::before { content: "‹" attr(id) "› "; }
table { border-collapse: collapse; width: 100%; } td { border: 0.3mm solid; padding: 1mm; vertical-align: middle; }
.separate { border-collapse: separate; border-spacing: 1mm; } .separate td { border-width: 0.1mm; }
"""
BODY = """<h1>试印 Trial {number}</h1><p class="lead">提前获取并保存图像采集码 Get and save your photo collection code in advance {number}</p>
<p lang="en">Extraordinarily incomprehensible<span class="note">Said once {number}</span> characteristics</p>
<ul><li id="a">一</li><li id="b{number}">二</li><li>三<ol><li>inner</li></ol></li></ul>
<div class="flex"><p>Left</p><p>右边的文字</p></div><div class="grid"><p>one</p><p>two {number}</p></div>
<div class="flow"><p>column text column text column text</p><p>column text</p></div>
<p class="clip">cut off at the end of the line</p><p class="break">Pneumonoultramicroscopic</p>
<p style="margin-left: {number}mm; color: #003366">inline style</p><div style="border: 0.2mm solid; padding: 2mm"><p class="inherit up">in</p></div>
<p class="wide">half</p><table><tr><th>head</th><td rowspan="2">cell</td></tr><tr><td>{number}</td></tr></table>
<table class="separate"><caption>Caption</caption><tr><td>a</td><td>b</td></tr></table>
<svg viewBox="0 0 40 40" width="30" height="30" role="img" aria-label="A code"><path stroke="#000" d="M4 4.5h7m2 0h2M4 5.5h1m5 0h1.25"/></svg>
<svg viewBox="0 0 40 40" width="30" height="30" aria-hidden="true"><path stroke="#000" fill="none" d="M4 4.5h7v3l2 2z"/></svg>"""


def tests(site, _):
    yield "memory: sheets are the same, whatever was printed before", lambda: same(of_site(site))
    yield "memory: so are pages of every kind of style", lambda: same(trials())


def same(jobs):
    plain = printed("plain", jobs)
    assert len(set(plain)) == len(plain) > 1, "two of the sheets are the same, which shows nothing"
    assert printed("remembering", jobs) == plain
    assert printed("remembering", jobs[::-1])[::-1] == plain
    assert printed("remembering", jobs + jobs) == plain + plain


def of_site(site):
    """Two of each kind."""
    jobs, seen = [], Counter()
    for sheet in site.sheets:
        seen[sheet.kind[0]] += 1
        if seen[sheet.kind[0]] > 2:
            continue
        html = sheet.html.read_text(encoding="utf-8")
        assets = [(sheet.html.parent / place).resolve() for place in re.findall(r'<link[^>]*href="([^"]*\.css)"', html)]
        jobs.append(job(str(sheet.html.relative_to(site.folder)), html, sheet.html.name,
                        {str(path.relative_to(site.folder.resolve())): path.read_text(encoding="utf-8") for path in assets}))
    return jobs


def trials():
    page = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>Trial</title>{style}</head><body>{body}</body></html>'
    link = '<link rel="stylesheet" href="trial.css">'
    jobs = []
    for number in range(6):
        # Linked sheets are remembered, one of them not for its viewport units; a style element never is.
        style = f"<style>{STYLE}</style>" if number == 3 else link
        assets = {"trial.css": STYLE if number % 2 else STYLE.replace("50vw", "50%")}
        jobs.append(job(f"trial-{number}.html", page.format(style=style, body=BODY.format(number=number)), "Trial", assets))
    return jobs


def job(path, html, title, assets):
    return {"html": html, "assets": assets, "job": {
        "parts": [{"path": path, "assets": list(assets)}], "base": BASE, "title": title, "language": "zh-CN",
        "date": "2025-10-15", "preview": 0, "supplied": list(assets)}}


def printed(mode, jobs):
    """The hash of each PDF."""
    run = subprocess.run([sys.executable, __file__, mode], input=json.dumps(jobs), capture_output=True, text=True)
    assert not run.returncode, run.stderr
    return json.loads(run.stdout)


def work(mode):
    sys.path.insert(0, str(SCRIPTS))
    import print_worker

    memory = {"computed_once", "measured_once", "plain_paths", "remembered_styles"}
    names = {change.__name__ for change in print_worker.CHANGES}
    assert memory < names, f"no such change: {memory - names}"
    for change in print_worker.CHANGES:
        if mode == "remembering" or change.__name__ not in memory:
            change.install()
    worker, hashes = print_worker.Worker(), []
    for given in json.load(sys.stdin):
        payloads = [given["html"].encode(), *(text.encode() for text in given["assets"].values())]
        _, (pdf, _) = worker.run(given["job"], payloads)
        hashes.append(hashlib.sha256(pdf).hexdigest())
    print(json.dumps(hashes))


if __name__ == "__main__":
    work(sys.argv[1])
