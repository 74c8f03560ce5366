import Foundation
import Testing

@testable import Placard

/// Whole sites as folders.
@Suite struct SampleSiteTests {
  @Test(arguments: [
    "content", "Tests/Sites/valid/three-languages/content", "Tests/Sites/valid/exam-week/content",
    "Tests/Sites/valid/one-campus/content",
    "Tests/Sites/valid/provincial-university/content",
  ])
  func loadsWithoutFindings(folder: String) throws {
    let loading = Loading(try SampleSites.files(in: folder))
    for finding in loading.findings {
      Issue.record("\(FindingFrame(language: .en).text(finding, sources: loading.sources))")
    }
    let site = try #require(loading.site)
    #expect(!site.notices.isEmpty)
  }

  @Test func fictionalUniversity() throws {
    let site = try #require(
      Loading(try SampleSites.files(in: "Tests/Sites/valid/provincial-university/content")).site)
    let notice = try #require(site.notices.first)
    #expect(notice.campuses.count == 4 && site.units.count == 60 && notice.assignments.count == 400)
    #expect(notice.assignments.compactMap(\.headCount).reduce(0, +) == 12_000)
    // No room twice at one time.
    let places = notice.assignments.map { "\($0.session) \($0.time?.start.text ?? "") \($0.venue?.rawValue ?? "")" }
    #expect(Set(places).count == 400)
    let heads = Dictionary(grouping: notice.assignments, by: \.unit).mapValues {
      $0.compactMap(\.headCount).reduce(0, +)
    }
    #expect(site.units.allSatisfy { heads[$0.id] == $0.headCount })
  }
}

enum SampleSites {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below a folder named `content`, with paths from its parent.
  static func files(in folder: String) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    let paths = try #require(FileManager.default.enumerator(atPath: base.path)).compactMap { $0 as? String }
    return try paths.sorted().compactMap { path in
      let url = base.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
        return nil
      }
      let bytes = try Array(Data(contentsOf: url))
      let isAttachment = path.contains("/attachments/")
      return SourceFile(
        path: "content/\(path)", content: isAttachment ? .attachment(byteCount: bytes.count) : .bytes(bytes))
    }
  }
}
