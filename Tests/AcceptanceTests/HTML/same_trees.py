"""Parses pages with html5lib and says where one is not what was written.

    same_trees.py FOLDER

Each sub-folder of FOLDER holds a page `harmless.html` and the same page with other values under other names. Reports, one a
line: parse errors of any page, and pages whose elements and attribute names differ from the harmless one's. Silent when all
is well.
"""

import pathlib
import sys

import html5lib


def tree(path):
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = parser.parse(path.read_bytes(), transport_encoding="utf-8")
    for position, code, data in parser.errors:
        print(f"{path.parent.name}/{path.name}:{position[0]}:{position[1]}: {code} {data}")
    return [(str(element.tag), sorted(map(str, element.attrib))) for element in root.iter() if element.tag != "!comment"]


for folder in sorted(p for p in pathlib.Path(sys.argv[1]).iterdir() if p.is_dir()):
    harmless = tree(folder / "harmless.html")
    for path in sorted(folder.glob("*.html")):
        if path.name == "harmless.html":
            continue
        other = tree(path)
        if other != harmless:
            first = next((pair for pair in zip(harmless, other) if pair[0] != pair[1]), "one is longer")
            print(f"{folder.name}/{path.name}: another tree: {first}")
