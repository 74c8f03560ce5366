/// Everything that one project publishes.
package struct Site: Equatable, Sendable {
  package var name: Text
  /// Where the tree will stand, without a slash at the end. Only canonical, feed and QR links need it.
  package var baseURL: WebAddress?
  /// In whose name calendars and feeds give out their identifiers; the host of `baseURL` where missing.
  package var authority: String?
  /// Never empty. The first is the original; texts without a translation fall back to it.
  package var languages: [LanguageTag]
  package var issuers: [Issuer]
  package var units: [Unit] {
    didSet { unitPlaces = UnitPlaces(units) }
  }
  /// Newest first, by date of issue and then id.
  package var notices: [Notice]
  /// The institution's own colour, dark enough to be read on white.
  package var accent: Colour?
  /// The file name of its emblem, in `content/`.
  package var emblem: String?
  package var print: PrintSettings
  /// What is published beside the pages.
  package var outputs: Set<SiteOutput>

  /// Where units stand in `units`: a province has ten thousand, and each notice asks for its own.
  private var unitPlaces: UnitPlaces

  package init(
    name: Text, baseURL: WebAddress?, authority: String?, languages: [LanguageTag], issuers: [Issuer], units: [Unit],
    notices: [Notice], accent: Colour?, emblem: String?, print: PrintSettings = PrintSettings(),
    outputs: Set<SiteOutput> = Set(SiteOutput.allCases)
  ) {
    self.name = name
    self.baseURL = baseURL
    self.authority = authority
    self.languages = languages
    self.issuers = issuers
    self.units = units
    self.notices = notices
    self.accent = accent
    self.emblem = emblem
    self.print = print
    self.outputs = outputs
    unitPlaces = UnitPlaces(units)
  }

  package func unit(_ id: Unit.ID) -> Unit? { unitPlaces.byID[id].map { units[$0] } }

  /// The position of a unit in `units`.
  package func unitIndex(_ id: Unit.ID) -> Int? { unitPlaces.byID[id] }

  /// The units whose own campus it is, in the site's order.
  package func units(ofCampus id: Campus.ID) -> [Unit] { (unitPlaces.byCampus[id] ?? []).map { units[$0] } }

  package var firstLanguage: LanguageTag { languages.first ?? "zh-CN" }
}

/// Who signs notices.
package struct Issuer: Equatable, Sendable {
  package typealias ID = Identifier<Issuer>

  package var id: ID
  package var name: Text
  package var website: WebAddress?
}

/// A department, school or hospital (培养单位) whose members the notice calls.
package struct Unit: Equatable, Sendable {
  package typealias ID = Identifier<Unit>

  package var id: ID
  package var name: Text
  package var shortName: Text?
  /// Other names that people search by.
  package var aliases: [String]
  /// The campus that it belongs to in every notice that has a campus of this id.
  package var campus: Campus.ID?
  /// People to be called, where known.
  package var headCount: Int?
  /// How the name is read, where the usual readings are wrong: syllables apart by blanks, or the first letters alone.
  package var pinyin: String?
  /// Ids that it bore in an earlier publication.
  package var was: [Unit.ID] = []
}

private struct UnitPlaces: Equatable, Sendable {
  let byID: [Unit.ID: Int]
  let byCampus: [Campus.ID: [Int]]

  init(_ units: [Unit]) {
    byID = Dictionary(units.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    byCampus = units.enumerated().reduce(into: [:]) { places, unit in
      if let campus = unit.element.campus { places[campus, default: []].append(unit.offset) }
    }
  }
}
