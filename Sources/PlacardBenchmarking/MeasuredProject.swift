import Placard
import PlacardIO

/// A project in memory: the stages of a build that `make bench` measures, opened to the package in Benchmarks/, which sees
/// nothing but public names. It is there for nothing else.
public struct MeasuredProject: Sendable {
  let files: [SourceFile]
  let site: Site

  /// Reads the project's folder. `unitCount` is how many units to make up in the place of the site's own, all of which come to
  /// the first notice's first campus.
  public init(folder: String, unitCount: Int? = nil) async throws {
    var files = try await Project(site: folder).files()
    var loading = Loading(files)
    if let unitCount, let campus = loading.site?.notices.first?.campuses.first?.id.rawValue {
      let path = "content/units.yaml"
      // The made-up units stand before the site's own, which the notice may name.
      let own = loading.sources[path]?.text ?? "units:\n"
      let made = (1...unitCount).map { number in
        """
          - id: unit-\(number)
            name: {zh-CN: 第\(number)研究所, en: Institute \(number)}
            aliases: [\(number)所]
            campus: \(campus)

        """
      }
      let text = own.replacingFirst("units:\n", with: "units:\n" + made.joined())
      files.removeAll { $0.path == path }
      files.append(SourceFile(path: path, content: .bytes(Array(text.utf8))))
      loading = Loading(files)
    }
    guard let site = loading.site, !loading.findings.haveErrors else {
      throw MeasuringFailure(loading.findings.map(\.message.en).joined(separator: "\n"))
    }
    self.files = files
    self.site = site
  }

  public var languages: [String] { site.languages.map(\.rawValue) }

  /// From the template files' bytes to programs, for the first languages of the site.
  /// - Returns: the number of template files.
  @discardableResult
  public func compileTemplates(languageCount: Int) async throws -> Int {
    try await theme(languageCount: languageCount).sources.count
  }

  func theme(languageCount: Int) async throws -> Theme {
    let theme = await Theme(files, languages: Array(site.languages.prefix(languageCount)))
    guard !theme.findings.haveErrors else {
      throw MeasuringFailure(theme.findings.map(\.message.en).joined(separator: "\n"))
    }
    return theme
  }
}

/// The project is not one that can be measured.
public struct MeasuringFailure: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}

extension String {
  func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self + other }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
