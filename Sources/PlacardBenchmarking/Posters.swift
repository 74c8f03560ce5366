import Placard
import PlacardIO

/// Many posters, made of those of a project: each with a title of its own, so that no two are the same.
public struct Posters: Sendable {
  private let plan: SitePlan
  private let engine: PrintEngine

  public init(project folder: String, count: Int) async throws {
    let project = Project(site: folder)
    guard let engine = PrintEngine.find(for: project) else { throw MeasuringFailure("run scripts/setup") }
    let build = await Build(try project.files(), options: Build.Options(makesPDF: true))
    guard let site = build.plan, !build.findings.haveErrors else {
      throw MeasuringFailure(build.findings.map(\.message.en).joined(separator: "\n"))
    }
    let posters = site.sheets.filter { $0.kind == .poster }
    guard !posters.isEmpty else { throw MeasuringFailure("the project has no posters") }
    let outputs = Dictionary(site.outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var sheets: [Sheet] = []
    var copies: [Output] = []
    for number in 0..<count {
      let poster = posters[number % posters.count]
      guard let output = outputs[poster.path], case .rendered(let render) = output.content else { continue }
      let title = "\(poster.title) \(number)"
      let sheet = Sheet(poster, id: "poster-\(number)", title: title)
      var bytes: [UInt8] = []
      render(&bytes)
      let html = String(decoding: bytes, as: UTF8.self)
      guard let end = html.firstRange(of: "</title>") else { continue }
      let copy = html[..<end.lowerBound] + " \(number)" + html[end.lowerBound...]
      copies.append(
        Output(path: sheet.path, kind: .sheet, source: output.source, content: .rendered { $0 += copy.utf8 }))
      sheets.append(sheet)
    }
    let assets = Set(sheets.flatMap(\.assets)).sorted().compactMap { outputs[$0] }
    plan = SitePlan(outputs: assets + copies, baseURL: site.baseURL, sheets: sheets)
    self.engine = engine
  }

  /// Writes the HTML with its style sheets, for other programs to print.
  /// - Returns: the paths of the HTML in the folder.
  public func write(to folder: String) async throws -> [String] {
    _ = try await Publisher(project: Project(site: folder), output: folder).publish(plan)
    return plan.sheets.map(\.path)
  }

  /// Prints all of them, the start of the workers included.
  /// - Returns: the number of PDFs, and the most memory that one worker held, in bytes.
  public func print() async throws -> (count: Int, peak: Int) {
    let result = try await SheetPrinting(engine).print(plan, keepingThoseIn: "/dev/null")
    guard result.findings.isEmpty else {
      throw MeasuringFailure(result.findings.map(\.message.en).joined(separator: "\n"))
    }
    return (result.made, result.peak)
  }
}
