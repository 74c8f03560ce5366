"""Makes PDFs of sheets for placard, one after the other, until its input ends.

Both directions speak in frames: four bytes, big-endian, the length of a JSON object that follows; then as many bytes as the numbers
in the object's "sizes" add up to. The first frame comes from here, when all is ready: {"engine": "70.0"}. Then, for each job:

    {"parts": [{"path": "notices/a/posters/b.html", "assets": ["assets/c.css"]}], "base": "https://…/", "title": "…",
     "language": "zh-CN", "date": "2025-10-15", "preview": 480, "supplied": ["assets/c.css"], "sizes": […]}

with the HTML of each part and the supplied assets as its bytes. Several parts are bound into one PDF. The answer is

    {"parts": [{"pages": [[29700, 42000]], "smallest": 635, "smallestText": "…"}], "faces": ["Noto Sans CJK SC"],
     "problems": [{"kind": "missing-glyph", "what": "…", "part": 0}], "peak": 104857600, "sizes": [pdf, png]}

with the PDF and a picture of its first page as its bytes; lengths are hundredths of a millimetre, "peak" is in bytes. What this
process must not do it cannot: it has no network, starts no process, and opens no file but those of Python and of fonts.
"""

import gc
import itertools
import json
import logging
import os
import re
import resource
import signal
import struct
import sys
import tempfile
from io import BytesIO

HUNDREDTHS = 25.4 / 96 * 100
SHEETS_TO_CLEAR = 16
NOWHERE = "https://sheet.invalid/"


def leave_network():
    """On Linux into a network of its own, which has nothing; where the system does not allow it the audit hook remains."""
    try:
        import ctypes

        library = ctypes.CDLL(None, use_errno=True)
        new_user, new_network = 0x10000000, 0x40000000
        if library.unshare(new_network) != 0:
            library.unshare(new_user | new_network)
    except (OSError, AttributeError):
        pass


if sys.platform == "linux":
    leave_network()

import weasyprint  # noqa: E402
from PIL import Image  # noqa: E402
import pypdfium2  # noqa: E402
from weasyprint.formatting_structure.boxes import TextBox  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: E402

import compact_fonts  # noqa: E402
import computed_once  # noqa: E402
import figures  # noqa: E402
import lost_text  # noqa: E402
import measured_once  # noqa: E402
import plain_paths  # noqa: E402
import remembered_styles  # noqa: E402

CHANGES = (compact_fonts, figures, lost_text, remembered_styles, computed_once, measured_once, plain_paths)

GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math", "emoji", "ui-serif",
           "ui-sans-serif", "ui-monospace", "ui-rounded", "fangsong"}
TYPES = {".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
         ".webp": "image/webp", ".gif": "image/gif", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf",
         ".otf": "font/otf"}


def confine():
    """Refuses what a sheet could talk the engine into, whatever the way."""
    roots = [os.path.realpath(path) for path in [sys.prefix, sys.base_prefix, *sys.path] if path]
    roots += ["/usr/share", "/usr/lib", "/usr/local/share", "/etc/fonts", "/dev/null", "/dev/urandom", "/System/Library/Fonts"]
    own = os.path.join(os.path.realpath(tempfile.gettempdir()), "weasyprint-")
    forbidden = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile", "os.symlink",
                 "os.link", "os.chmod", "os.chown", "os.kill")

    def hook(event, arguments):
        if event == "open":
            path, mode, flags = arguments
            if isinstance(path, int):
                return
            place = os.path.realpath(os.fsdecode(path))
            if place.startswith(own):
                return
            if (mode and set(mode) & set("wax+")) or (flags or 0) & (os.O_WRONLY | os.O_RDWR):
                raise PermissionError(f"writing {place}")
            if not any(place == root or place.startswith(root.rstrip("/") + "/") for root in roots):
                raise PermissionError(f"reading {place}")
        elif event.startswith(forbidden):
            raise PermissionError(event)

    sys.addaudithook(hook)


class Problems(logging.Handler):
    """What is wrong with the sheet in hand, each thing once."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.found = []
        self.part = 0

    def add(self, kind, what):
        problem = {"kind": kind, "what": str(what)[:500], "part": self.part}
        if problem not in self.found:
            self.found.append(problem)

    def emit(self, record):
        text = record.getMessage()
        glyph = re.match(r'\.notdef glyph rendered .*"(.*)" \(U\+', text, re.DOTALL)
        if glyph:
            self.add("missing-glyph", glyph[1])
        elif not any(found["kind"] == "resource" and found["what"] in text for found in self.found):
            self.add("warning", text)


class Supply(URLFetcher):
    """Gives out the assets of one part, and what stands in the HTML itself as data: address."""

    def __init__(self, base, allowed, assets, problems):
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self.base, self.allowed, self.assets, self.problems = base, allowed, assets, problems

    def fetch(self, url, headers=None):
        if url.lower().startswith("data:"):
            return super().fetch(url, headers)
        path = url.removeprefix(self.base).split("?")[0].split("#")[0] if url.startswith(self.base) else None
        if path not in self.allowed or path not in self.assets:
            self.problems.add("resource", url)
            raise ValueError("not one of the sheet's assets")
        kind = TYPES.get(os.path.splitext(path)[1].lower(), "application/octet-stream")
        return URLFetcherResponse(url, self.assets[path], {"Content-Type": kind})


class Worker:
    def __init__(self):
        self.problems = Problems()
        logger = logging.getLogger("weasyprint")
        logger.handlers, logger.propagate = [self.problems], False
        logger.setLevel(logging.WARNING)
        self.assets = {}
        self.fonts = FontConfiguration()

    def run(self, job, payloads):
        self.problems.found, self.problems.part = [], 0
        pages = payloads[: len(job["parts"])]
        self.assets.update(zip(job["supplied"], payloads[len(pages):]))
        # fontTools asks for it where it has to rewrite a font.
        os.environ["SOURCE_DATE_EPOCH"] = str(seconds(job["date"]))
        base = job["base"] or NOWHERE
        documents = []
        for number, (part, html) in enumerate(zip(job["parts"], pages)):
            self.problems.part = number
            fetcher = Supply(base, set(part["assets"]), self.assets, self.problems)
            page = weasyprint.HTML(string=html, base_url=base + part["path"], url_fetcher=fetcher, encoding="utf-8")
            figures.name(page.etree_element)
            documents.append(page.render(font_config=self.fonts, pdf_variant="pdf/ua-1"))
            for text in lost_text.lost(documents[-1].pages):
                self.problems.add("cut-off", text[:80])
        reports = []
        for number, document in enumerate(documents):
            self.problems.part = number
            reports.append(self.report(document))
        whole = documents[0] if len(documents) == 1 else documents[0].copy([page for one in documents for page in one.pages])
        for name, value in (("title", job["title"]), ("lang", job["language"])):
            # A bundle has a title of its own, though it be of one sheet.
            if job["preview"] and getattr(whole.metadata, name) != value:
                self.problems.add("metadata", f"{name}: {getattr(whole.metadata, name)}")
            setattr(whole.metadata, name, value)
        whole.metadata.created = whole.metadata.modified = job["date"]
        whole.metadata.generator = "Placard"
        self.problems.part = 0
        pdf = whole.write_pdf(pdf_variant="pdf/ua-1", finisher=compact_fonts.name_bare_tables)
        faces = sorted({font.family for font in whole.fonts.values()})
        wanted = [report.pop("wanted") for report in reports]
        if len(documents) == 1:
            # A family that is not installed is replaced silently by the engine; here it is said.
            for face in faces:
                if face.lower() not in wanted[0]:
                    self.problems.add("face", face)
        finished = pypdfium2.PdfDocument(pdf)
        reports = measured(finished, reports)
        picture = preview(finished, job["preview"]) if job["preview"] else b""
        finished.close()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        answer = {"parts": reports, "faces": faces, "problems": self.problems.found, "peak": peak}
        if self.problems.found:
            self.fonts = FontConfiguration()
            remembered_styles.forget()
            computed_once.forget()
        return answer, [pdf, picture]

    def report(self, document):
        smallest, words, wanted = None, "", set()
        for page in document.pages:
            box = page._page_box
            for text in self.texts(box, (0, 0, page.width, page.height)):
                if smallest is None or text.style["font_size"] < smallest:
                    smallest, words = text.style["font_size"], text.text
                wanted.update(text.style["font_family"])
            for kind, target, *_ in page.links:
                if kind == "external" and target.startswith(NOWHERE):
                    self.problems.add("link", target.removeprefix(NOWHERE))
        return {"pageCount": len(document.pages), "smallest": round((smallest or 0) * HUNDREDTHS), "smallestText": words[:80],
                "wanted": {family.lower() for family in wanted}}

    def texts(self, page, window):
        """Every text of a page; those that lie outside of it or that a box cuts off are problems."""
        waiting = [(page, window)]
        while waiting:
            box, window = waiting.pop()
            if isinstance(box, TextBox):
                if box.text.strip() and box.style["visibility"] == "visible":
                    yield box
                    if window:
                        self.look_through(window, box)
                continue
            if box.style["transform"]:
                window = None
            elif window and box.style["overflow"] != "visible" and box.element_tag not in ("html", "body"):
                left, top = box.padding_box_x(), box.padding_box_y()
                right, bottom = left + box.padding_width(), top + box.padding_height()
                window = (max(window[0], left), max(window[1], top), min(window[2], right), min(window[3], bottom))
            waiting.extend((child, window) for child in reversed(list(box.all_children())))

    def look_through(self, window, box):
        # A line is higher than the ink in it, which reaches from 0.88 em above to 0.12 em below the baseline.
        size = box.style["font_size"]
        top, bottom = box.position_y + box.baseline - 0.88 * size, box.position_y + box.baseline + 0.12 * size
        left, right = box.position_x, box.position_x + box.width
        slack = 0.1 * size
        if left < window[0] - slack or right > window[2] + slack or top < window[1] - slack or bottom > window[3] + slack:
            self.problems.add("cut-off", box.text.strip()[:80])


def measured(document, reports):
    """The sizes of the pages as another program reads them from the finished file."""
    sizes = [[round(side / 72 * 2540) for side in document.get_page_size(number)] for number in range(len(document))]
    for report in reports:
        count = report.pop("pageCount")
        report["pages"], sizes = sizes[:count], sizes[count:]
    return reports


def preview(document, side):
    """A picture of the first page as PNG, its longer side of so many pixels."""
    page = document[0]
    image = page.render(scale=side / max(page.get_size())).to_pil().convert("RGB")
    image = image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    file = BytesIO()
    image.save(file, "PNG", compress_level=6)
    return file.getvalue()


def seconds(date):
    """Of midnight, UTC, since 1970; 0 before."""
    import datetime

    day = datetime.date.fromisoformat(date) - datetime.date(1970, 1, 1)
    return max(0, day.days * 86400)


def read(stream, count):
    content = stream.read(count)
    if len(content) != count:
        sys.exit(0)
    return content


def write(stream, header, payloads=()):
    text = json.dumps({**header, "sizes": [len(payload) for payload in payloads]}, ensure_ascii=False).encode()
    stream.write(b"".join([struct.pack(">I", len(text)), text, *payloads]))
    stream.flush()


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Whatever prints, the frames stay whole.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    if weasyprint.__version__ != compact_fonts.WEASYPRINT:
        sys.exit(f"WeasyPrint {weasyprint.__version__} in place of {compact_fonts.WEASYPRINT}")
    for change in CHANGES:
        change.install()
    worker = Worker()
    seconds("2000-01-01")
    confine()
    # What stays is not looked through for garbage; what a sheet leaves behind is cleared away after some of them.
    gc.freeze()
    gc.disable()
    write(output, {"engine": weasyprint.__version__})
    for number in itertools.count(1):
        (length,) = struct.unpack(">I", read(sys.stdin.buffer, 4))
        job = json.loads(read(sys.stdin.buffer, length))
        write(output, *worker.run(job, [read(sys.stdin.buffer, size) for size in job["sizes"]]))
        if number % SHEETS_TO_CLEAR == 0:
            gc.collect()


if __name__ == "__main__":
    main()
