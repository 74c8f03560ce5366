import Placard
import PlacardIO

/// Many posters: those of campuses made up in the notice of a project, each with its own name, rooms, days, hours and codes.
public struct Posters: Sendable {
  private let plan: SitePlan
  private let engine: PrintEngine

  public init(project folder: String, count: Int) async throws {
    let project = Project(site: folder)
    guard let engine = PrintEngine.find(for: project) else { throw MeasuringFailure("run scripts/setup") }
    let files = try Self.adding(campuses: count, to: try await project.files())
    let build = await Build(files, options: Build.Options(makesPDF: true))
    guard let site = build.plan, !build.findings.haveErrors else {
      throw MeasuringFailure(build.findings.map(\.message.en).joined(separator: "\n"))
    }
    let sheets = site.sheets.filter { $0.kind == .poster && $0.campus?.rawValue.hasPrefix("made-") ?? false }.prefix(
      count)
    guard sheets.count == count else { throw MeasuringFailure("the project has no posters") }
    let wanted = Set(sheets.map(\.path) + sheets.flatMap(\.assets))
    // Rendered once, so that no way of printing has it in its time.
    let outputs = site.outputs.filter { wanted.contains($0.path) }.map { output in
      let bytes = Self.bytes(of: output)
      return Output(path: output.path, kind: output.kind, source: output.source, content: .rendered { $0 += bytes })
    }
    plan = SitePlan(outputs: outputs, baseURL: site.baseURL, sheets: Array(sheets))
    self.engine = engine
  }

  private static func bytes(of output: Output) -> [UInt8] {
    var bytes: [UInt8] = []
    if case .rendered(let render) = output.content { render(&bytes) }
    return bytes
  }

  /// As many campuses as there shall be posters, which have two papers at most.
  private static func adding(campuses count: Int, to files: [SourceFile]) throws -> [SourceFile] {
    let loading = Loading(files)
    let paths = files.map(\.path).filter { $0.hasPrefix("content/notices/") && $0.hasSuffix("/notice.yaml") }
    guard let path = paths.first, let text = loading.sources[path]?.text, text.contains("\ncampuses:\n") else {
      throw MeasuringFailure("the project has no notice with campuses")
    }
    let made = (1...count).map { number in
      let day = number % 28 + 1
      return """
          - id: made-\(number)
            name: {zh-CN: 第\(number)校区, en: Campus \(number)}
            venues:
              - {id: made-\(number)-a, name: {zh-CN: A\(100 + number), en: Room A\(100 + number)}, building: {zh-CN: 第\(number)教学楼, en: Teaching Building \(number)}}
              - {id: made-\(number)-b, name: {zh-CN: B\(200 + number), en: Room B\(200 + number)}, building: {zh-CN: 第\(number)教学楼, en: Teaching Building \(number)}}
            sessions:
              - {id: made-\(number)-s, date: 2025-11-\(day < 10 ? "0" : "")\(day), times: ["8:\(10 + number % 50)-12:00", "13:30-17:\(10 + number % 50)"], venues: [made-\(number)-a, made-\(number)-b]}

        """
    }
    let more = text.replacingFirst("\ncampuses:\n", with: "\ncampuses:\n" + made.joined())
    return files.filter { $0.path != path } + [SourceFile(path: path, content: .bytes(Array(more.utf8)))]
  }

  /// Writes the HTML with its style sheets, for other programs to print.
  /// - Returns: the paths of the HTML in the folder.
  public func write(to folder: String) async throws -> [String] {
    _ = try await Publisher(project: Project(site: folder), output: folder).publish(plan)
    return plan.sheets.map(\.path)
  }

  /// Prints all of them, the start of the workers included.
  ///
  /// - Parameter previews: Also draws the pictures for the print room, which no other way of printing makes.
  /// - Returns: the number of PDFs, and the most memory that one worker held, in bytes.
  public func print(previews: Bool) async throws -> (count: Int, peak: Int) {
    let result = try await SheetPrinting(engine, drawsPreviews: previews).print(plan, keepingThoseIn: "/dev/null")
    guard result.findings.isEmpty else {
      throw MeasuringFailure(result.findings.map(\.message.en).joined(separator: "\n"))
    }
    return (result.made, result.peak)
  }
}
