"""Reads the feeds of a published folder with feedparser and lxml and holds them to RFC 4287 and JSON Feed 1.1. Prints what
is wrong; exit code 1 when anything is."""

import json
import pathlib
import re
import sys

import feedparser
from lxml import etree

root = pathlib.Path(sys.argv[1])
faults = []
atom = "{http://www.w3.org/2005/Atom}"
rfc3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")
feeds = sorted(root.rglob("feed.xml"))
for path in feeds:
    def fault(text):
        faults.append(f"{path.relative_to(root)}: {text}")

    data = path.read_bytes()
    parsed = feedparser.parse(data)
    if parsed.bozo:
        fault(f"is not well formed: {parsed.bozo_exception}")
    if parsed.version != "atom10":
        fault(f"is taken for {parsed.version}")
    tree = etree.fromstring(data)
    for element in [tree, *tree.iter(f"{atom}entry")]:
        for name in ("id", "title", "updated"):
            found = element.findall(atom + name)
            if len(found) != 1 or not (found[0].text or "").strip():
                fault(f"needs exactly one {name} in {element.tag}")
        if not element.findtext(f"{atom}id").startswith("tag:"):
            fault("has an id that is no tag: URI")
        if not rfc3339.match(element.findtext(f"{atom}updated")):
            fault("has an updated that is no RFC 3339 date")
        if element.find(f"{atom}author/{atom}name") is None:
            fault("has no author")
        if not [link for link in element.findall(f"{atom}link") if link.get("rel") == "alternate"]:
            fault("has no alternate link")
    ids = [entry.id for entry in parsed.entries]
    if len(ids) != len(set(ids)):
        fault("has an id twice")
    if not tree.get("{http://www.w3.org/XML/1998/namespace}lang"):
        fault("has no xml:lang")
    newest = max((entry.updated for entry in parsed.entries), default=None)
    if newest and parsed.feed.updated != newest:
        fault("was not updated with its newest entry")

    twin = json.loads(path.with_name("feed.json").read_text("utf-8"))
    if twin.get("version") != "https://jsonfeed.org/version/1.1" or not twin.get("title"):
        fault("feed.json lacks version or title")
    if [item["id"] for item in twin["items"]] != ids:
        fault("feed.json has other entries")
    for item in twin["items"]:
        if not isinstance(item["id"], str) or not (item.get("content_html") or item.get("content_text")):
            fault(f"feed.json: {item['id']} has no content")
        for name in ("date_published", "date_modified"):
            if not rfc3339.match(item[name]):
                fault(f"feed.json: {name} of {item['id']}")
        unknown = {name for name in item if not name.startswith("_")} - {
            "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
            "date_published", "date_modified", "authors", "tags", "language", "attachments"}
        if unknown:
            fault(f"feed.json: {unknown} are no members of an item")
print("\n".join(faults) or f"{len(feeds)} feeds are right")
sys.exit(1 if faults or not feeds else 0)
