import Foundation
import Testing

@testable import Placard

/// The schema, run by a validator of another make, and the loader say the same of a document wherever a schema can say it.
@Suite struct SchemaAgreementTests {
  /// What a shape decides. Everything else that the loader finds ties values together, or needs a calendar or a disk.
  private static let decided: Set<String> = [
    "unknown-key", "missing-key", "wrong-kind", "blank-value", "malformed-id", "unknown-choice", "malformed-number",
    "malformed-email", "malformed-url", "malformed-language",
  ]

  @Test(arguments: [
    (ContentSchema.notice, "content/notices/graduation-photos-2026/notice.yaml", "content", 150),
    (
      .notice, "Tests/Sites/valid/exam-week/content/notices/final-exams-2026/notice.yaml",
      "Tests/Sites/valid/exam-week/content", 90
    ),
    (.units, "Tests/Sites/valid/exam-week/content/units.yaml", "Tests/Sites/valid/exam-week/content", 40),
    (.site, "content/site.yaml", "content", 40),
  ])
  func schemaAndLoaderAgree(kind: ContentSchema, path: String, site: String, count: Int) throws {
    let files = try SampleSites.files(in: site)
    let name = "content" + path.dropFirst(site.count)
    let text = try String(contentsOf: SampleSites.root.appendingPathComponent(path), encoding: .utf8)
    let root = try #require(YAMLDocument(SourceText(path: name, text: text)).root)
    var generator = SplitMix(state: 20_251_015)
    let whole = PlainValue(root)
    var documents = [text, whole.json]
    for _ in 0..<count { documents.append(whole.mutated(using: &generator).json) }
    let verdicts = try Validator.verdicts(on: documents, kind.text)
    try #require(verdicts.count == documents.count)
    #expect(verdicts[0] == "accept" && verdicts[1] == "accept", "\(verdicts[0])")

    var (accepted, refused) = (0, 0)
    for (document, verdict) in zip(documents, verdicts) {
      let others = files.filter { $0.path != name }
      let loading = Loading(others + [SourceFile(path: name, content: .bytes(Array(document.utf8)))])
      let errors = loading.findings.filter { $0.severity == .error && $0.range.path == name }
      let shape = errors.filter { Self.decided.contains($0.kind.id) || Self.isUnreadable($0) }
      if verdict == "accept" {
        accepted += 1
        #expect(
          shape.isEmpty,
          "the schema accepts, the loader says: \(shape.first?.message.en ?? "") \(shape.first?.kind.id ?? "")")
      } else {
        refused += 1
        #expect(!errors.isEmpty, "the loader accepts, the schema says: \(verdict)")
      }
    }
    #expect(accepted >= 2 && refused >= count / 4)
  }

  /// A date or time that cannot be read at all; one that does not exist is beyond a pattern.
  private static func isUnreadable(_ finding: Finding) -> Bool {
    ["malformed-date", "malformed-time"].contains(finding.kind.id) && finding.message.en.hasSuffix("that can be read")
  }
}

/// The Python of `.venv`, with a validator that shares nothing with Placard.
private enum Validator {
  static func verdicts(on documents: [String], _ schema: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try schema.write(to: folder.appendingPathComponent("schema.json"), atomically: true, encoding: .utf8)
    var paths: [String] = []
    for (index, document) in documents.enumerated() {
      let url = folder.appendingPathComponent("\(index).yaml")
      try document.write(to: url, atomically: true, encoding: .utf8)
      paths.append(url.path)
    }
    let root = SampleSites.root.path
    try #require(
      FileManager.default.isExecutableFile(atPath: root + "/.venv/bin/python"), "run scripts/setup --tests")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: root + "/.venv/bin/python")
    process.arguments = [root + "/scripts/validate_documents.py", folder.path + "/schema.json"] + paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
