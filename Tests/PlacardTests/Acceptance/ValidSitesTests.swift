import Foundation
import Testing
import Yams

@testable import Placard

/// The package's own notices and every site of `Tests/Sites/valid`, through the package's templates and the site's own.
@Suite struct ValidSitesTests {
  @Test(arguments: SiteFolder.valid)
  func buildsWithoutFindings(site: SiteFolder) throws {
    let build = Build(try site.files())
    for finding in build.findings {
      Issue.record("\(FindingFrame(language: .en).text(finding, sources: build.sources))")
    }
    let hasPlan = build.plan != nil
    #expect(hasPlan)
  }

  @Test(arguments: SiteFolder.valid)
  func publishesAPageForEverythingInEachLanguage(folder: SiteFolder) throws {
    let files = try folder.files()
    let site = try #require(Loading(files).site)
    // Not `#require(build.plan)`: a failure would print the whole build.
    guard let plan = Build(files).plan else {
      Issue.record("there is no plan")
      return
    }
    let paths = SitePaths(site: site)
    var expected: Set<String> = []
    for language in site.languages {
      expected.formUnion([paths.home(language), paths.notFound(language)])
      for notice in site.notices {
        expected.insert(paths.notice(notice.id, language))
        if notice.makeUp != nil { expected.insert(paths.makeUp(notice.id, language)) }
        for campus in notice.campuses {
          expected.insert(paths.campus(campus.id, of: notice.id, language))
          for venue in campus.venues { expected.insert(paths.venue(venue.id, of: notice.id, language)) }
        }
        for unit in Schedule(notice: notice, site: site).units {
          expected.insert(paths.unit(unit.id, of: notice.id, language))
        }
      }
    }
    let pages = Set(plan.outputs.filter { $0.kind == .page }.map(\.path).filter { $0.hasSuffix(".html") })
    #expect(pages.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(pages).sorted() == [])
  }
}

/// A folder with `content/` and, where it has templates of its own, `templates/`.
struct SiteFolder: CustomTestStringConvertible {
  /// Relative to the package; empty for the package itself.
  let path: String

  var testDescription: String { path.isEmpty ? "the package's own content" : path }

  static let valid: [SiteFolder] = {
    let folder = "Tests/Sites/valid"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)) ?? []
    return [SiteFolder(path: "")] + names.sorted().map { SiteFolder(path: "\(folder)/\($0)") }
  }()

  /// The site's content, and the package's templates with the site's own in their place.
  func files() throws -> [SourceFile] {
    var files: [String: SourceFile] = [:]
    for (base, folder) in [("", "templates"), (path, "templates"), (path, "content")] {
      for file in try Self.files(below: folder, of: Self.url(base)) { files[file.path] = file }
    }
    for (path, file) in files where path.hasPrefix("templates/strings/") && path != "templates/strings/zh-CN.yaml" {
      files[path] = try Self.completed(file, from: files["templates/strings/en.yaml"])
    }
    return files.values.sorted { $0.path < $1.path }
  }

  /// A language's strings with exactly the keys of the English ones, so that a new phrase of the package's templates does
  /// not break the sites of the tests.
  private static func completed(_ file: SourceFile, from english: SourceFile?) throws -> SourceFile {
    typealias Strings = [String: [String: String]]
    guard case .bytes(let bytes) = file.content, case .bytes(let model)? = english?.content, file != english else {
      return file
    }
    let decoder = YAMLDecoder()
    let own = try decoder.decode(Strings.self, from: Data(bytes))
    let all = try decoder.decode(Strings.self, from: Data(model)).map { group, phrases in
      (group, Dictionary(uniqueKeysWithValues: phrases.map { ($0, own[group]?[$0] ?? $1) }))
    }
    let text = try YAMLEncoder().encode(Dictionary(uniqueKeysWithValues: all))
    return SourceFile(path: file.path, content: .bytes(Array(text.utf8)))
  }

  private static func url(_ path: String) -> URL {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return path.isEmpty ? package : package.appending(path: path)
  }

  private static func files(below folder: String, of base: URL) throws -> [SourceFile] {
    let top = base.appending(path: folder)
    guard let names = FileManager.default.enumerator(atPath: top.path) else { return [] }
    return try names.compactMap { $0 as? String }.compactMap { name in
      let url = top.appending(path: name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
        return nil
      }
      let bytes = try Array(Data(contentsOf: url))
      return SourceFile(
        path: "\(folder)/\(name)",
        content: name.contains("/attachments/") ? .attachment(byteCount: bytes.count) : .bytes(bytes))
    }
  }
}
