/// The pipeline from source files to a plan of the site. What comes before (reading the folder) and after (publishing) is
/// PlacardIO's.
package struct Build: Sendable {
  package struct Options: Sendable {
    /// Takes the place of the site's own `base_url`.
    package var baseURL: WebAddress?
    /// The day that the pages and checks take for today. Without one they speak of no state that depends on the day.
    package var asOf: LocalDate?

    package init(baseURL: WebAddress? = nil, asOf: LocalDate? = nil) {
      self.baseURL = baseURL
      self.asOf = asOf
    }
  }

  /// `nil` when there is a finding of severity error.
  package let plan: SitePlan?
  package let findings: [Finding]
  /// The text of each file that findings may point into, by path.
  package let sources: [String: SourceText]

  package init(_ files: [SourceFile], options: Options = Options()) {
    plan = nil
    findings = []
    sources = [:]
  }
}
