import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// The real engine, which `scripts/setup` installs.
@Suite(.serialized) struct SheetPrintingTests {
  let folder: TemporaryFolder
  let engine: PrintEngine

  init() throws {
    folder = try TemporaryFolder()
    engine = try #require(RealEngine.find(), "run scripts/setup")
  }

  @Test func everySheetBecomesAPDFAndAPicture() async throws {
    let result = try await print(site)
    #expect(result.findings.isEmpty)
    #expect(result.made == 3)
    #expect(result.peak > 10_000_000)
    let files = Dictionary(uniqueKeysWithValues: result.outputs.map { ($0.path, $0) })
    #expect(
      files.keys.sorted()
        == ["a3.pdf", "a3.png", "a4.pdf", "a4.png", "all.pdf"].map { PaperSite.folder + $0 })
    for (path, output) in files {
      let isPDF = path.hasSuffix(".pdf")
      #expect(output.kind == (isPDF ? .pdf : .preview))
      #expect(output.key?.count == 64)
      #expect(output.bytes.starts(with: isPDF ? Array("%PDF-1.7".utf8) : [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test func aRenamedSheetIsAtItsFormerAddressToo() async throws {
    var site = site
    site.former = ["\(PaperSite.folder)a3.pdf": ["notices/old/posters/a3.pdf"]]
    let plan = try site.plan()
    let result = try await SheetPrinting(engine).print(plan, keepingThoseIn: "\(folder.path)/public")
    #expect(result.made == 3)
    let files = Dictionary(uniqueKeysWithValues: result.outputs.map { ($0.path, $0) })
    let former = try #require(files["notices/old/posters/a3.pdf"])
    #expect(former.kind == .pdf)
    #expect(former.bytes == files["\(PaperSite.folder)a3.pdf"]?.bytes)
    #expect(files.count == 6)
  }

  /// In one worker or two, first or last, once or again.
  @Test func theSameSheetsGiveTheSameBytes() async throws {
    var site = site
    for number in 0..<6 { site.sheets["more-\(number)"] = .init(body: "<p>第\(number)组 9:00–\(10 + number):00</p>") }
    let first = try await bytes(site)
    #expect(first.count == 17)
    #expect(try await bytes(site) == first)
    var several = engine
    several.workerCount = 3
    #expect(try await bytes(site, by: several) == first)
    site.sheets = site.sheets.filter { ["a3", "a4", "more-5"].contains($0.key) }
    for (path, bytes) in try await bytes(site) { #expect(bytes == first[path], "\(path)") }
  }

  /// One run for all: each sheet has its own address, so each is named by its own finding.
  @Test func nothingIsFetched() async throws {
    let cases = [
      ("<img alt='' src='http://127.0.0.1:9/x.png'>", "http://127.0.0.1:9/x.png"),
      ("<img alt='' src='https://www.example.edu/x.png'>", "https://www.example.edu/x.png"),
      ("<img alt='' src='//www.example.edu/y.png'>", "https://www.example.edu/y.png"),
      ("<img alt='' src='file:///etc/passwd'>", "file:///etc/passwd"),
      ("<img alt='' src='ftp://127.0.0.1/x'>", "ftp://127.0.0.1/x"),
      ("<img alt='' src='../../../../../../etc/shadow'>", "/etc/shadow"),
      ("<img alt='' src='../../../assets/other.png'>", "assets/other.png"),
      ("<link rel='stylesheet' href='/etc/hostname'>", "/etc/hostname"),
      ("<style>@import url(file:///etc/hosts);</style>", "file:///etc/hosts"),
      ("<style>p { background: url(../../../../content/site.yaml) }</style>", "content/site.yaml"),
      ("<object data='file:///etc/group'>x</object>", "file:///etc/group"),
      ("<link rel='attachment' href='file:///etc/fstab'>", "file:///etc/fstab"),
      ("<svg width='9' height='9'><image href='file:///etc/issue' width='9' height='9'/></svg>", "file:///etc/issue"),
    ]
    var site = PaperSite()
    for (number, (markup, _)) in cases.enumerated() {
      let isStyle = markup.hasPrefix("<style")
      site.sheets["bad-\(number)"] = .init(body: "<p>9:00</p>" + (isStyle ? "" : markup), head: isStyle ? markup : "")
    }
    site.sheets["good"] = .init()
    site.sheets["base"] = .init(head: "<base href='file:///'>")
    let result = try await print(site)
    #expect(result.outputs.map(\.path).sorted() == ["good.pdf", "good.png"].map { PaperSite.folder + $0 })
    for (number, (markup, named)) in cases.enumerated() {
      let found = result.findings.filter { $0.message.en.contains("/bad-\(number).html") }
      #expect(
        found.contains { $0.kind.id == "sheet-template" && $0.message.en.contains("\(named),") }, "\(markup): \(found)")
    }
    #expect(result.findings.contains { $0.message.en.contains("base.html: it refers to file:///") })
  }

  /// The engine looks into no folder: what stands in the output's place of an asset does not matter.
  @Test func aLinkInTheOutputIsNotFollowed() async throws {
    let plain = try await bytes(site)
    try folder.write("secret.css", "body { color: red }")
    try folder.write("public/assets/keep.css", "")
    try folder.link("public/assets/print.css", to: "\(folder.path)/secret.css")
    #expect(try await bytes(site) == plain)
  }

  @Test func whatASheetCannotHoldIsFound() async throws {
    let cases = [
      ("<div style='height: 255mm'></div><p>9:00</p>", "sheet-spills", "would take 2 pages and should take 1"),
      (
        "<div style='position: absolute; left: 160mm'><nobr>公共教学楼公共教学楼</nobr></div>", "sheet-spills",
        "公共教学楼” would be cut off"
      ),
      (
        "<div style='height: 5mm; overflow: hidden'><p>一</p><p>珠海校区</p></div>", "sheet-spills",
        "“珠海校区” would be cut off"
      ),
      ("<p>带相机📷来</p>", "sheet-missing-glyph", "“📷”"),
      ("<p style='font-family: Fantasque'>C201</p>", "sheet-missing-font", "which no style asks for"),
      ("<p style='text-wrap: balance'>9:00</p>", "sheet-template", "Ignored `text-wrap"),
      ("<p><a href='other.html'>9:00</a></p>", "sheet-template", "other.html is relative"),
      ("<img src='data:image/png;base64,AAAA' alt=''>", "sheet-template", "Failed to load image"),
    ]
    var site = PaperSite()
    for (number, (body, _, _)) in cases.enumerated() { site.sheets["bad-\(number)"] = .init(body: body) }
    site.sheets["good"] = .init()
    let result = try await print(site)
    #expect(result.made == 1)
    for (number, (body, kind, words)) in cases.enumerated() {
      let found = result.findings.filter { $0.message.en.contains("/bad-\(number).html") }
      #expect(found.contains { $0.kind.id == kind && $0.message.en.contains(words) }, "\(body): \(found)")
    }
  }

  @Test func anotherPaperThanPromisedIsFound() async throws {
    var site = PaperSite()
    site.sheets["bad"] = .init(paper: .a3)
    let result = try await print(site)
    #expect(
      result.findings.map(\.message.en) == ["the sheet \(PaperSite.folder)bad.html: a page of it measures 210 × 297 mm"]
    )
  }

  private var site: PaperSite {
    var site = PaperSite()
    site.sheets["a4"] = .init()
    site.sheets["a3"] = .init(head: "<style>@page { size: A3 }</style>", paper: .a3)
    site.bundles["all"] = ["a3", "a4"]
    return site
  }

  private func print(_ site: PaperSite, by engine: PrintEngine? = nil) async throws -> SheetPrinting.Result {
    try await SheetPrinting(engine ?? self.engine).print(try site.plan(), keepingThoseIn: "\(folder.path)/public")
  }

  private func bytes(_ site: PaperSite, by engine: PrintEngine? = nil) async throws -> [String: [UInt8]] {
    let result = try await print(site, by: engine)
    #expect(result.findings.isEmpty)
    return Dictionary(uniqueKeysWithValues: result.outputs.map { ($0.path, $0.bytes) })
  }
}

extension Output {
  /// Of a rendered output.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if case .rendered(let render) = content { render(&bytes) }
    return bytes
  }
}
