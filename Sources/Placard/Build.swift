/// The pipeline from source files to a plan of the site: load, check, plan. Reading the folder comes before it; rendering the
/// plan and publishing it come after, both in PlacardIO.
///
/// All that is wrong is reported in one run: the templates are compiled even when the content has errors, and the other way
/// round.
package struct Build: Sendable {
  package struct Options: Sendable {
    /// Takes the place of the site's own `base_url`.
    package var baseURL: WebAddress?
    /// The day that the pages and checks take for today. Without one they speak of no state that depends on the day.
    package var asOf: LocalDate?
    /// Paths of the pages and data of the last publication, as its manifest lists them.
    package var published: Set<String>
    /// A PDF of every sheet will stand beside its HTML, so pages may lead there.
    package var makesPDF: Bool
    /// Of the whole site, where the files are only a part of it.
    package var unitCount: Int?

    package init(
      baseURL: WebAddress? = nil, asOf: LocalDate? = nil, published: Set<String> = [], makesPDF: Bool = false
    ) {
      self.baseURL = baseURL
      self.asOf = asOf
      self.published = published
      self.makesPDF = makesPDF
    }
  }

  /// `nil` when there is a finding of severity error.
  package let plan: SitePlan?
  package let findings: [Finding]
  /// Of every notice in the plan.
  package let ties: [NoticeTies]
  /// Of the whole site.
  package let unitCount: Int
  private let content: ContentFolder?
  /// Of the other files that findings may point into.
  private let otherSources: [String: SourceText]

  /// - Parameter theme: the templates among the files, where they are compiled already.
  package init(
    _ files: [SourceFile], options: Options = Options(), theme: Theme? = nil, watch: Stopwatch = .none
  ) async {
    // Content and templates share nothing but the site's languages; checks and planning do not wait for each other.
    async let compiling = Self.theme(theme, files, watch)
    let loading = await watch(.load) { await Loading.checked(files, asOf: options.asOf) }
    async let checking = watch(.check) {
      Checking(loading, asOf: options.asOf, published: options.published)
    }
    let theme = await compiling
    var findings = loading.findings + loading.unknownZones + theme.findings

    var plan: SitePlan?
    var ties: [NoticeTies] = []
    if let site = loading.site, !findings.haveErrors {
      var planning = SitePlanning(
        site: site, theme: theme, options: options, files: files, schedules: loading.schedules)
      await watch(.plan) { await planning.plan() }
      findings += planning.outputs.pathClashes
      findings += planning.misfits.map { $0.finding(loading.positions) }
      plan = SitePlan(
        outputs: planning.outputs, baseURL: options.baseURL ?? site.baseURL, sheets: planning.sheets,
        bundles: planning.bundles, formerPDFs: planning.formerPDFs, headers: planning.headers)
      ties = zip(site.notices, planning.schedules).map { NoticeTies($0, $1, site: site, loading: loading) }
    }
    findings += await checking.findings
    self.plan = findings.haveErrors ? nil : plan
    self.findings = findings.inReadingOrder
    content = loading.reader.folder
    otherSources = theme.sources
    self.ties = ties
    unitCount = options.unitCount ?? loading.site?.units.count ?? 0
  }

  /// What was found and planned by other means.
  package init(
    plan: SitePlan?, findings: [Finding], sources: [String: SourceText], ties: [NoticeTies], unitCount: Int
  ) {
    self.plan = plan
    self.findings = findings
    content = nil
    otherSources = sources
    self.ties = ties
    self.unitCount = unitCount
  }

  /// The text of each file that findings may point into, by path.
  package var sources: [String: SourceText] { sources { _ in true } }

  /// The text of each file that one of these findings points into.
  package func sources(of findings: [Finding]) -> [String: SourceText] {
    let paths = Set(findings.flatMap { [$0.range.path] + $0.notes.map(\.range.path) })
    return sources { paths.contains($0) }
  }

  /// Made anew, since most builds have nothing to show of most files.
  private func sources(where isWanted: (String) -> Bool) -> [String: SourceText] {
    (content?.sources(where: isWanted) ?? [:])
      .merging(otherSources.filter { isWanted($0.key) }) { content, _ in content }
  }

  private static func theme(_ theme: Theme?, _ files: [SourceFile], _ watch: Stopwatch) async -> Theme {
    if let theme { return theme }
    return await watch(.templates) { await Theme(files, languages: Loading.languages(in: files)) }
  }
}
