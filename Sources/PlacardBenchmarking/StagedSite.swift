import Placard
import PlacardIO

/// A made-up province in memory, on which each stage of a build can be run by itself, as a build runs it and on all cores.
public struct StagedSite: Sendable {
  private let project: Project
  private let files: [SourceFile]
  private let theme: Theme
  private let site: Site
  private let loading: Loading
  private let plan: SitePlan
  /// Of units, one a unit.
  public let pageCount: Int

  /// Fifty units a notice; pages alone, without embeds, calendars, data and sheets.
  /// - Parameter folder: of a project, for its templates.
  public init(unitPages: Int, project folder: String) async throws {
    project = Project(site: folder)
    var province = SyntheticSite(notices: max(1, unitPages / 50), units: min(unitPages, 50))
    province.outputs = []
    pageCount = province.notices * province.units
    files =
      province.files().map { SourceFile(path: $0.path, content: .bytes(Array($0.text.utf8))) }
      + (try await project.files().filter { $0.path.hasPrefix("templates/") })
    theme = await Theme(files, languages: Loading.languages(in: files))
    loading = await Loading.checked(files)
    let build = await Build(files, theme: theme)
    guard let site = loading.site, let plan = build.plan else {
      throw MeasuringFailure(build.findings.map(\.message.en).joined(separator: "\n"))
    }
    self.site = site
    self.plan = plan
  }

  /// From the bytes of all content to the model, each file checked by itself.
  /// - Returns: the number of notices.
  public func load() async -> Int { await Loading.checked(files).site?.notices.count ?? 0 }

  /// What concerns several files.
  /// - Returns: the number of findings.
  public func check() -> Int { Checking(loading).findings.count }

  /// Every path of the site, with what is to be rendered there.
  /// - Returns: the number of files.
  public func list() async -> Int {
    var planning = SitePlanning(
      site: site, theme: theme, options: Build.Options(), files: files, schedules: loading.schedules)
    await planning.plan()
    return planning.outputs.count
  }

  /// Every file, in memory.
  /// - Returns: the number of files.
  public func render() async throws -> Int {
    try await Publisher(project: project, output: "/dev/null").rehearse(plan).files
  }

  /// Renders every file, compares it with what stands in the folder, and writes those that differ.
  /// - Returns: the number of files written.
  public func publish(into folder: String) async throws -> Int {
    try await Publisher(project: project, output: folder).publish(plan).written
  }
}
