import Foundation

@testable import Placard
@testable import PlacardIO

/// A site in memory: source files in, findings and every published file out.
struct PublishedSite {
  let findings: [Finding]
  /// By path in the output folder; empty when there are errors.
  let files: [String: [UInt8]]
  let sheets: [Sheet]

  /// - Parameters:
  ///   - folder: relative to the repository.
  ///   - edit: changes the source files on their way in.
  init(
    _ folder: String = ".", options: Build.Options = .init(), edit: (inout [SourceFile]) -> Void = { _ in }
  ) async throws {
    var files = try await Self.sources(of: folder)
    edit(&files)
    await self.init(files, options: options)
  }

  init(_ sources: [SourceFile], options: Build.Options = .init()) async {
    let build = await Build(sources, options: options)
    findings = build.findings
    var files: [String: [UInt8]] = [:]
    for output in build.plan?.outputs ?? [] {
      var bytes: [UInt8] = []
      if case .rendered(let render) = output.content { render(&bytes) }
      files[output.path] = bytes
    }
    self.files = files
    sheets = build.plan?.sheets ?? []
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  /// The files of a site; templates are the project's own. The three-language site adds a language by data alone: a file of
  /// interface strings, here with English words.
  static func sources(of folder: String) async throws -> [SourceFile] {
    var files = try await Project(site: repository + folder, templates: repository + "templates").files()
    if folder.hasSuffix("three-languages"), !files.contains(where: { $0.path == "templates/strings/ja.yaml" }),
      let english = files.first(where: { $0.path == "templates/strings/en.yaml" })
    {
      files.append(SourceFile(path: "templates/strings/ja.yaml", content: english.content))
    }
    return files
  }

  /// What is made for screens.
  var pages: [String: String] {
    let paper = Set(sheets.map(\.path))
    return html { !paper.contains($0) }
  }

  /// What is made for paper.
  var printed: [String: String] {
    let paper = Set(sheets.map(\.path))
    return html(paper.contains)
  }

  private func html(_ isWanted: (String) -> Bool) -> [String: String] {
    files.filter { $0.key.hasSuffix(".html") && isWanted($0.key) }.mapValues { String(decoding: $0, as: UTF8.self) }
  }
}

/// The sites that must be published without a finding, by folder.
enum Sites {
  static let valid: [String] = {
    let folder = PublishedSite.repository + "Tests/Sites/valid"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return ["."] + names.filter { !$0.hasPrefix(".") }.sorted().map { "Tests/Sites/valid/\($0)" }
  }()
}
