"""Validates the data of a published folder against the schemas that stand beside it, with the jsonschema library; reads the
table as a spreadsheet's CSV reader would; and reads the oEmbed documents and the sitemap. Prints what is wrong; exit code 1
when anything is."""

import csv
import json
import pathlib
import sys

import jsonschema
from lxml import etree

root = pathlib.Path(sys.argv[1])
faults = []
count = 0
for path in sorted((root / "api/v1").rglob("*.json")):
    name = path.relative_to(root)
    document = json.loads(path.read_text("utf-8"))
    if path.name.endswith(".schema.json"):
        jsonschema.Draft202012Validator.check_schema(document)
        continue
    schema = json.loads((path.parent / document["$schema"]).read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    faults += [f"{name}: {error.json_path}: {error.message}" for error in validator.iter_errors(document)]
    count += 1

    def links(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("page", "calendar", "schedule", "schedule_table", "file") and isinstance(inner, str):
                    yield inner
                yield from links(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from links(inner)

    faults += [f"{name}: leads nowhere: {link}" for link in set(links(document))
               if not (root / link).exists() and "/attachments/" not in link]
for path in sorted((root / "api/v1").rglob("*.csv")):
    name = path.relative_to(root)
    data = path.read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        faults.append(f"{name}: has no byte-order mark")
    if b"\n" in data.replace(b"\r\n", b""):
        faults.append(f"{name}: has a line that does not end in CRLF")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines(), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            faults.append(f"{name}: a row of {len(row)} cells: {row}")
        faults += [f"{name}: a formula: {cell}" for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
for path in sorted(root.rglob("oembed/**/*.json")):
    name = path.relative_to(root)
    document = json.loads(path.read_text("utf-8"))
    needed = {"version", "type", "title"} | ({"html", "width", "height"} if document["type"] == "rich" else set())
    if document["version"] != "1.0" or needed - document.keys():
        faults.append(f"{name}: lacks {needed - document.keys()}")
for path in root.glob("sitemap*.xml"):
    tree = etree.fromstring(path.read_bytes())
    addresses = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    if len(addresses) != len(set(addresses)) or not addresses or len(addresses) > 50_000:
        faults.append(f"{path.name}: {len(addresses)} addresses, {len(set(addresses))} of them different")
    faults += [f"{path.name}: {address}" for address in addresses if not address.startswith("https://")]
print("\n".join(faults) or f"{count} documents are right")
sys.exit(1 if faults or not count else 0)
