import Foundation
import Testing

@Suite struct PDFTests {
  let project: Project

  init() throws {
    project = try Project()
    try #require(try project.placard("new", "notice", "photo-day").status == 0)
  }

  @Test func sheetsBecomePDFsOnce() throws {
    let first = try project.placard("build", "--pdf")
    #expect(first.status == 0, "\(first.errors)")
    let line = try #require(first.output.firstMatch(of: /(\d+) PDFs, (\d+) made now\n/), "\(first.output)")
    #expect(line.1 == line.2)
    let pdfs = try project.files(in: "public").filter { $0.key.hasSuffix(".pdf") }
    #expect(pdfs.count == Int(line.1))
    #expect(pdfs.values.allSatisfy { $0.starts(with: Data("%PDF-".utf8)) })
    let before = try project.files(in: "public")
    let second = try project.placard("build", "--pdf")
    #expect(second.output.contains("\(line.1) PDFs, 0 made now\n"))
    #expect(second.output.contains(", 0 changed, 0 removed, "))
    #expect(try project.files(in: "public") == before)
    #expect(try project.placard("check", "--pdf").status == 0)
    #expect(try project.files(in: "public") == before)
  }

  @Test func theSamePDFsComeOutUnderEveryTimeZoneAndLanguage() throws {
    let settings = [("UTC", "C"), ("Asia/Shanghai", "zh_CN.UTF-8"), ("America/Los_Angeles", "de_DE.UTF-8")]
    var trees: [[String: Data]] = []
    for (zone, language) in settings {
      let answer = try project.placard(
        "build", "--pdf", "--output", zone,
        environment: [
          "TZ": zone, "LANG": language, "LC_ALL": language, "SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "7",
        ])
      #expect(answer.status == 0)
      trees.append(try project.files(in: zone))
    }
    #expect(trees[0].keys.contains { $0.hasSuffix(".pdf") })
    for tree in trees { #expect(tree == trees[0]) }
  }

  @Test func withoutThemTheOldOnesGoAndNoPageLeadsToThem() throws {
    #expect(try project.placard("build", "--pdf").status == 0)
    let answer = try project.placard("build")
    #expect(answer.status == 0)
    #expect(!answer.output.contains("PDF"))
    let files = try project.files(in: "public")
    #expect(!files.keys.contains { $0.hasSuffix(".pdf") })
    for (path, data) in files where path.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains(".pdf\""), "\(path)")
    }
  }

  /// A copy of the tool that has neither scripts nor `.venv` above it.
  @Test func withoutTheEngineTheSheetsAreThereAndTheSummarySaysHow() throws {
    let lonely = project.folder + "/placard"
    // By a process of its own: a program that any process has open for writing cannot be started.
    try #require(try PlacardProgram.run([PlacardProgram.location, lonely], program: "/bin/cp").status == 0)
    for (language, words) in [("en", ["no PDF was made", "scripts/setup"]), ("zh", ["没有做 PDF", "scripts/setup"])] {
      let answer = try PlacardProgram.run(
        ["build", "--pdf", "--lang", language], in: project.folder, program: lonely)
      #expect(answer.status == 0, "\(answer.errors)")
      for word in words { #expect(answer.output.contains(word)) }
    }
    let files = try project.files(in: "public")
    #expect(files.keys.contains { $0.contains("/posters/") && $0.hasSuffix(".html") })
    #expect(!files.keys.contains { $0.hasSuffix(".pdf") })
  }
}
