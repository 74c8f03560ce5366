"""Serves a published folder with the real nginx or Caddy, configured by `placard headers`, and asks for every file.

    serving.py <folder> <configuration> [<path below which the site stands> [nginx|caddy]]

Every kind of file must come with its type and headers, and a browser on another site must be let to frame what is made to be
framed, and nothing else. Prints what is wrong; exit code 1 when anything is."""

import contextlib
import http.client
import http.server
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))
from browser import program  # noqa: E402

folder, configuration = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
base = sys.argv[3] if len(sys.argv) > 3 else "/"
kind = sys.argv[4] if len(sys.argv) > 4 else "nginx"
faults = []

TYPES = {
    ".html": "text/html; charset=utf-8", ".ics": "text/calendar; charset=utf-8", ".csv": "text/csv; charset=utf-8",
    ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json",
    ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".pdf": "application/pdf", ".png": "image/png",
    ".woff2": "font/woff2",
}


@contextlib.contextmanager
def free_port():
    """A port that on Linux nobody else is given meanwhile: servers ask to share it with a socket that does not listen, others do not."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
        if sys.platform == "linux":
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        else:
            found.close()
        yield port


def nginx(work, root, port):
    temporary = "".join(
        f"{name}_temp_path {work}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    file = pathlib.Path(work, "nginx.conf")
    file.write_text(f"daemon off; master_process off; pid {work}/pid; error_log {work}/error.log;\n"
                    f"events {{ }}\nhttp {{ access_log off; {temporary}\n"
                    f"server {{ listen 127.0.0.1:{port}; root {root}; include {configuration}; }} }}\n")
    return [str(file), "-e", f"{work}/error.log"], ["-c"]


def caddy(work, root, port):
    file = pathlib.Path(work, "Caddyfile")
    file.write_text(f"{{\n  admin off\n  auto_https off\n  storage file_system {work}/storage\n}}\n"
                    f"http://127.0.0.1:{port} {{\n  root * {root}\n  import {configuration}\n  file_server\n}}\n")
    return [str(file)], ["run", "--adapter", "caddyfile", "--config"]


@contextlib.contextmanager
def serving():
    with tempfile.TemporaryDirectory() as work, free_port() as port:
        # The site below a path of its own, as the configuration takes it.
        root = pathlib.Path(work, "root")
        place = root / base.strip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(folder, target_is_directory=True) if base != "/" else shutil.copytree(folder, place, dirs_exist_ok=True)
        file, options = {"nginx": nginx, "caddy": caddy}[kind](work, root, port)
        program = shutil.which(kind, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
        if not program:
            sys.exit(f"no {kind}: run scripts/setup --tests")
        log = open(pathlib.Path(work, "said"), "w+")
        server = subprocess.Popen([program, *options, *file], stdout=log, stderr=log, env={**os.environ, "HOME": work})
        try:
            end = time.monotonic() + 60
            while True:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
                if server.poll() is not None:
                    log.seek(0)
                    sys.exit(f"{kind} refuses the configuration: {log.read()}")
                if time.monotonic() > end:
                    sys.exit(f"{kind} does not answer")
                time.sleep(0.02)
            yield port
        finally:
            # Not terminate(): whoever started this program may have blocked the signal, and the server inherits that.
            server.kill()
            server.wait()
            log.close()


def check_file(connection, path):
    name = path.relative_to(folder).as_posix()
    connection.request("GET", base + name)
    answer = connection.getresponse()
    body = answer.read()
    headers = {key.lower(): value for key, value in answer.getheaders()}

    def expect(header, wanted):
        if headers.get(header) != wanted:
            faults.append(f"{name}: {header} is {headers.get(header)!r}, not {wanted!r}")

    if answer.status != 200 or body != path.read_bytes():
        faults.append(f"{name}: {answer.status}, {len(body)} bytes")
    expect("x-content-type-options", "nosniff")
    expect("referrer-policy", "strict-origin-when-cross-origin")
    root = name.split("/")[1] if len(name.split("/")[0]) == 2 else name.split("/")[0]
    wanted = TYPES.get(path.suffix)
    if root == "feed.xml":
        wanted = "application/atom+xml; charset=utf-8"
    elif root == "feed.json":
        wanted = "application/feed+json"
    if wanted and headers.get("content-type", "").removesuffix(
            "; charset=utf-8" if "charset" not in wanted else "never") != wanted:
        expect("content-type", wanted)
    policy = headers.get("content-security-policy", "")
    if root in ("api", "calendars", "embed", "feed.json", "feed.xml", "oembed"):
        expect("access-control-allow-origin", "*")
        expect("cache-control", "public, max-age=300")
    elif root == "assets":
        expect("cache-control", "public, max-age=31536000, immutable")
    elif path.suffix == ".html":
        expect("cache-control", "no-cache")
        expect("access-control-allow-origin", None)
    if path.suffix == ".html":
        ancestors = "frame-ancestors *" if root == "embed" else "frame-ancestors 'self'"
        if ancestors not in policy or "unsafe-inline" in policy or "default-src 'none'" not in policy:
            faults.append(f"{name}: the policy is {policy!r}")
    expect("x-frame-options", None)


class Host(http.server.BaseHTTPRequestHandler):
    """Another site, with a page that frames what it is asked to."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f"<!DOCTYPE html><title>host</title><iframe src='{self.path[1:]}'></iframe>".encode())

    def log_message(self, *_):
        pass


def check_framing(port):
    """A frame that a policy refuses holds the browser's own error page."""
    browser_program = program()
    if not browser_program:
        sys.exit("no Chromium: run scripts/setup --tests, or set CHROMIUM to a browser's path")
    from playwright.sync_api import sync_playwright

    embeds = sorted(folder.glob("embed/*/*/*.html"))[:1]
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) as host, sync_playwright() as playwright:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=browser_program, args=arguments)

        def framed(path):
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{host.server_address[1]}/http://127.0.0.1:{port}{base}{path}")
            page.wait_for_load_state("networkidle")
            frame = page.frames[1]
            shown = not frame.url.startswith("chrome-error:") and bool(frame.query_selector("h1, h2, main, table"))
            page.close()
            return shown

        def violations(path):
            found = []
            page = browser.new_page()
            page.on("console", lambda message: found.append(message.text) if "Content Security" in message.text else None)
            page.goto(f"http://127.0.0.1:{port}{base}{path}")
            page.wait_for_load_state("networkidle")
            page.close()
            return found

        notice = sorted(folder.glob("notices/*/index.html"))[0].relative_to(folder).as_posix()
        if framed(notice):
            faults.append(f"{notice} lets another site frame it")
        for embed in embeds:
            if not framed(embed.relative_to(folder).as_posix()):
                faults.append(f"{embed.relative_to(folder)} cannot be framed by another site")
        pages = [notice, *(path.relative_to(folder).as_posix() for path in
                           embeds + sorted(folder.glob("notices/*/units/*.html"))[:1]
                           + sorted(folder.glob("notices/*/posters/*.html"))[:2])]
        for page in pages:
            faults.extend(f"{page}: {text}" for text in violations(page))
        browser.close()
        host.shutdown()
    return len(embeds)


with serving() as port:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "_headers"]
    for file in files:
        check_file(connection, file)
    for path, status in (("", 200), ("no-such-page.html", 404)):
        connection.request("GET", base + path)
        answer = connection.getresponse()
        answer.read()
        if answer.status != status or "frame-ancestors 'self'" not in (answer.getheader("content-security-policy") or ""):
            faults.append(f"{path or 'the home page'}: {answer.status}")
    connection.close()
    embeds = check_framing(port)
print("\n".join(faults) or f"{len(files)} files are served right by {kind}; {embeds} embedded page was framed")
sys.exit(1 if faults or not files else 0)
