/// A file to be published, before it is made.
package struct Output: Sendable {
  /// Relative to the output folder, with `/` between components: `notices/photos/units/law.html`.
  package let path: String
  package let kind: Kind
  /// What it was made from, for the manifest and for clashes: `unit law of content/notices/photos/notice.yaml`.
  package let source: String
  package let content: Content
  /// What decides its bytes, as a hash, where making it is so dear that a later build would rather keep it.
  package let key: String?

  package init(path: String, kind: Kind, source: String, content: Content, key: String? = nil) {
    self.path = path
    self.kind = kind
    self.source = source
    self.content = content
    self.key = key
  }

  package enum Kind: String, Sendable, CaseIterable {
    /// Written first, since pages refer to them.
    case asset
    case attachment
    case data
    /// Made of a sheet: its PDF, and a picture of its first page.
    case pdf
    case preview
    case page
    /// A page that is made for paper.
    case sheet
  }

  package enum Content: Sendable {
    /// Appends the file's bytes. Cannot fail: whatever could be wrong was a finding before there was a plan.
    case rendered(@Sendable (inout [UInt8]) -> Void)
    /// A copy of a file of the project, by its path there.
    case copy(of: String)
    /// A copy of a file that must have this many bytes and this SHA-256, in hexadecimal digits. By its absolute path.
    case checkedCopy(of: String, byteCount: Int, hash: String)
  }
}

/// Every file of the site, each path with one owner, in the order of their paths.
package struct SitePlan: Sendable {
  package private(set) var outputs: [Output]
  /// Where the site will stand, for the summary.
  package let baseURL: WebAddress?
  /// The outputs that are sheets, for a print engine, and what it binds together from them.
  package let sheets: [Sheet]
  package let bundles: [SheetBundle]
  /// Addresses that PDFs had before what they show was renamed, by the present one. They are given out there too.
  package let formerPDFs: [String: [String]]
  /// What servers are to say with each file.
  package let headers: HeaderRules
  /// `nil` when the whole of it is built.
  package internal(set) var part: SitePart?

  package init(
    outputs: [Output], baseURL: WebAddress?, sheets: [Sheet] = [], bundles: [SheetBundle] = [],
    formerPDFs: [String: [String]] = [:], headers: HeaderRules = HeaderRules()
  ) {
    self.outputs = outputs
    self.baseURL = baseURL
    self.sheets = sheets
    self.bundles = bundles
    self.formerPDFs = formerPDFs
    self.headers = headers
  }

  /// The same sheets, headers and addresses with other files.
  package func with(_ outputs: [Output]) -> SitePlan {
    var plan = self
    plan.outputs = outputs
    return plan
  }
}
