import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// Workers that fail in every way a process can. A sheet's title says what becomes of the worker that gets it.
@Suite(.serialized) struct BadWorkerTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("worker.py", Self.script)
  }

  @Test func otherSheetsGoOnWhileWorkersFail() async throws {
    let site = site(["good-1", "die", "good-2", "hang", "garbage", "good-3", "short", "warn", "good-4", "mutter"])
    let result = try await SheetPrinting(engine()).print(try site.plan(), keepingThoseIn: folder.path)
    #expect(
      Set(result.outputs.map(\.path))
        == Set((1...4).flatMap { ["\(PaperSite.folder)good-\($0).pdf", "\(PaperSite.folder)good-\($0).png"] }))
    #expect(result.made == 4)
    let found = result.findings.map { "\($0.kind.id): \($0.message.en)" }
    let sheet = "the sheet \(PaperSite.folder)"
    #expect(
      found == [
        "sheet-not-printed: \(sheet)die.pdf: the PDF engine ended: out of ink",
        "sheet-not-printed: \(sheet)garbage.pdf: the PDF engine's answer is of no use",
        "sheet-not-printed: \(sheet)hang.pdf: it was not done within 10 seconds",
        "sheet-not-printed: \(sheet)short.pdf: the PDF engine ended",
        "sheet-template: \(sheet)mutter.html: the PDF engine warns: Pango-WARNING: no such thing",
        "sheet-template: \(sheet)warn.html: the PDF engine warns: Ignored `frob: 1`, unknown property.",
      ])
    for finding in result.findings {
      #expect(finding.severity == .error)
      #expect(finding.range.path == "content/notices/photos/notice.yaml")
    }
  }

  /// One worker prints all: each of the bad ones is replaced.
  @Test func oneWorkerIsReplacedAgainAndAgain() async throws {
    let site = site(["a-die", "b-die", "c-garbage", "good-1", "good-2"])
    let result = try await SheetPrinting(engine(workers: 1)).print(try site.plan(), keepingThoseIn: folder.path)
    #expect(result.made == 2)
    #expect(result.findings.count == 2, "both that died say the same, once")
    #expect(result.findings.first?.message.en.contains("(and 1 more)") == true)
  }

  @Test func whatIsWrongWithAllSheetsIsSaidOnce() async throws {
    let site = site((1...12).map { "warn-\($0)" })
    let result = try await SheetPrinting(engine()).print(try site.plan(), keepingThoseIn: folder.path)
    #expect(result.findings.count == 1)
    #expect(result.findings.first?.message.zh.contains("另有 11 张也一样") == true)
  }

  @Test(arguments: ["never", "silent", "loud"])
  func anEngineThatDoesNotStartIsAFailure(how: String) async throws {
    let site = site(["good"])
    await #expect {
      // Waited for in full only where nothing comes.
      _ = try await SheetPrinting(engine(how, patience: .seconds(how == "silent" ? 2 : 30))).print(
        try site.plan(), keepingThoseIn: folder.path)
    } throws: { error in
      guard let failure = error as? Failure else { return false }
      return failure.message.en.contains("--no-pdf") && failure.message.zh.contains("scripts/setup")
        && (how != "loud" || failure.message.en.contains("cannot load library 'libpango'"))
    }
  }

  @Test func aMissingProgramIsAFailure() async throws {
    let engine = PrintEngine(
      program: "/nowhere/python", arguments: [], fingerprint: "x", patience: .seconds(2), workerCount: 2)
    await #expect(throws: Failure.self) {
      _ = try await SheetPrinting(engine).print(try site(["good"]).plan(), keepingThoseIn: folder.path)
    }
  }

  @Test func nothingIsStartedForNothing() async throws {
    let engine = PrintEngine(
      program: "/nowhere/python", arguments: [], fingerprint: "x", patience: .seconds(2), workerCount: 2)
    let result = try await SheetPrinting(engine).print(try PaperSite().plan(), keepingThoseIn: folder.path)
    #expect(result.outputs.isEmpty)
  }

  @Test func cancellingEndsTheWait() async throws {
    let engine = engine(patience: .seconds(600))
    let plan = try site(["hang", "hang-too"]).plan()
    let path = folder.path
    let task = Task { try await SheetPrinting(engine).print(plan, keepingThoseIn: path) }
    try await Task.sleep(for: .milliseconds(300))
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func progressCountsUpToAll() async throws {
    let (events, continuation) = AsyncStream.makeStream(of: String.self)
    let printing = SheetPrinting(engine()) { event in
      if case .printed(let count, let total) = event { continuation.yield("\(count)/\(total)") }
    }
    _ = try await printing.print(try site(["good-1", "good-2", "die"]).plan(), keepingThoseIn: folder.path)
    continuation.finish()
    var seen: [String] = []
    for await event in events { seen.append(event) }
    #expect(seen.sorted() == ["1/3", "2/3", "3/3"])
  }

  private func site(_ titles: [String]) -> PaperSite {
    var site = PaperSite()
    for title in titles { site.sheets[title] = PaperSite.Page() }
    return site
  }

  private func engine(_ start: String = "well", patience: Duration = .seconds(10), workers: Int = 2) -> PrintEngine {
    PrintEngine(
      program: "/usr/bin/python3", arguments: ["-S", "\(folder.path)/worker.py", start], fingerprint: "test",
      patience: patience, workerCount: workers)
  }

  private static let script = #"""
    import json, os, struct, sys, time

    def write(header, *payloads):
        header["sizes"] = [len(payload) for payload in payloads]
        text = json.dumps(header).encode()
        sys.stdout.buffer.write(struct.pack(">I", len(text)) + text + b"".join(payloads))
        sys.stdout.buffer.flush()

    if sys.argv[1] == "never":
        sys.exit(1)
    if sys.argv[1] == "silent":
        time.sleep(3600)
    if sys.argv[1] == "loud":
        sys.exit("OSError: cannot load library 'libpango'")
    write({"engine": "test"})
    while True:
        head = sys.stdin.buffer.read(4)
        if len(head) < 4:
            break
        job = json.loads(sys.stdin.buffer.read(struct.unpack(">I", head)[0]))
        for size in job["sizes"]:
            sys.stdin.buffer.read(size)
        title = job["title"]
        problems = []
        if "die" in title:
            sys.exit("out of ink")
        if "hang" in title:
            time.sleep(3600)
        if "garbage" in title:
            sys.stdout.buffer.write(b"\x00\x00\x00\x05hello and more that is no frame")
            sys.stdout.buffer.flush()
            time.sleep(3600)
        if "short" in title:
            sys.stdout.buffer.write(b"\x00\x00\x01\x00{")
            sys.stdout.buffer.flush()
            os._exit(0)
        if "mutter" in title:
            print("Pango-WARNING: no such thing", file=sys.stderr, flush=True)
        if "warn" in title:
            problems = [{"kind": "warning", "what": "Ignored `frob: 1`, unknown property.", "part": 0}]
        part = {"pages": [[21000, 29700]], "smallest": 600, "smallestText": ""}
        write({"parts": [part] * len(job["parts"]), "problems": problems, "peak": 1}, b"%PDF-1.7", b"PNG")
    """#
}
