"""The published tree on one port, with the headers that its own `_headers` file asks for, and other people's sites on another."""
import contextlib
import fnmatch
import http.server
import threading
from pathlib import Path


def rules(folder):
    """Patterns with their headers, as hosts of static sites read them."""
    found = []
    for line in (Path(folder) / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            found.append((line, []))
        elif line.startswith("  "):
            name, value = line.strip().split(": ", 1)
            found[-1][1].append((name, value))
    return found


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """Pages that a test has left do not wait for what they asked for."""


class Published(http.server.SimpleHTTPRequestHandler):
    rules = None

    def end_headers(self):
        path = self.path.split("?")[0]
        if type(self).rules is None:
            type(self).rules = rules(self.directory)
        for pattern, headers in self.rules:
            if fnmatch.fnmatch(path, pattern.replace(":folder", "*")):
                for name, value in headers:
                    if name != "Content-Type":
                        self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


class Host(http.server.BaseHTTPRequestHandler):
    """Pages that a test has put up, each with its policy."""
    pages = {}

    def do_GET(self):
        html, policy = self.pages.get(self.path, (None, None))
        self.send_response(200 if html is not None else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write((html or "").encode())

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def running(handler):
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()


class Neighbourhood:
    """A published site and a place for other sites, on two ports and under two names."""

    def __init__(self, folder, build, handlers):
        Path(folder).mkdir(parents=True, exist_ok=True)
        published = type("Site", (Published,), {})
        published.__init__ = lambda handler, *arguments: Published.__init__(handler, *arguments, directory=str(folder))
        self.host = type("Others", (Host,), {"pages": {}})
        self.site = f"http://localhost:{handlers(published)}/"
        self.others = f"http://127.0.0.1:{handlers(self.host)}/"
        self.folder = Path(folder)
        build(self.site.rstrip("/"))

    def put(self, html, policy=None, name="page"):
        self.host.pages[f"/{name}"] = (html, policy)
        return self.others + name
