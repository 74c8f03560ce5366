/// What a template of `templates/print` is rendered from.
package struct SheetPage<Content: Sendable>: Sendable {
  package let sheet: SheetView
  package let assets: AssetLinks
  package let content: Content
}

/// What every sheet says of itself.
package struct SheetView: Sendable {
  package let title: String
  package let language: String
  /// Paper, kind and setting, for `class`.
  package let style: String
  /// The style sheet with the paper's size and the sizes of its type.
  package let measures: WebAddress
  package let issuer: SheetWording
  package let edition: SheetWording
  /// Leads to the page that says whether the sheet is current.
  package let check: SheetCode?
  package let labels: SheetLabels

  package static let fields = Fields<SheetView>("sheet") {
    Field.text("title", "What it is, in one line.") { $0.title }
    Field.text("language", "Its BCP 47 tag, for `lang`.") { $0.language }
    Field.text("style", "Its paper, kind and sizes, for the body's `class`: a3 poster step-2 gap-6.") { $0.style }
    Field.url("measures", "The style sheet with the paper's size and the sizes of type.") { $0.measures }
    Field.object("issuer", of: SheetWording.fields, "Who signs the notice.") { $0.issuer }
    Field.object("edition", of: SheetWording.fields, "Which edition of the notice it shows, of which day.") {
      $0.edition
    }
    Field.optionalObject(
      "check", of: SheetCode.fields,
      "The code of the page that says whether the sheet is current; absent while the site's address is not known."
    ) { $0.check }
  }
}

/// The tool's own words on sheets, in one or two languages.
package struct SheetLabels: Sendable {
  private let texts: [SheetWording]

  init(_ languages: SheetLanguages) {
    texts = Self.names.map { name in languages.words { $0[name.phrase] } }
  }

  private static let names: [(field: String, phrase: PhraseName, about: String)] = [
    ("who", .sheetWho, "Who"), ("steps", .sheetSteps, "Steps"), ("bring", .sheetBring, "Bring"),
    ("mind", .sheetMind, "Please note"), ("missed", .sheetMissed, "If you miss it"),
    ("ask", .sheetAsk, "Questions"), ("scan", .sheetScan, "What the large code leads to."),
    ("scan_unit", .sheetScanUnit, "What the large code of a slip leads to."),
    ("scan_venue", .sheetScanVenue, "What the large code of a sign leads to."),
    ("current", .sheetCurrent, "What the small code leads to."), ("except", .sheetExcept, "Not"),
    ("cancelled", .sheetCancelled, "Cancelled"), ("slots", .sheetSlots, "Slots"), ("date", .dateLabel, "Date"),
    ("hours", .hoursLabel, "Time"), ("rooms", .roomsLabel, "Place"), ("unit", .sheetUnit, "Unit"),
    ("everyone", .sheetEveryone, "All units of the campus."),
  ]

  subscript(phrase: PhraseName) -> SheetWording {
    Self.names.firstIndex { $0.phrase == phrase }.map { texts[$0] } ?? SheetWording(PageText(""))
  }

  package static let fields = Fields<SheetLabels>("label") {
    names.enumerated().map { index, name in
      Field<SheetLabels>.object(name.field, of: SheetWording.fields, name.about) { $0.texts[index] }
    }
  }
}

/// The kinds of sheet with the fields that their templates may name.
package struct SheetKinds: Sendable {
  package let poster: Fields<SheetPage<PosterView>>
  package let sign: Fields<SheetPage<SignView>>
  package let slip: Fields<SheetPage<SlipView>>
  package let timetable: Fields<SheetPage<TimetableView>>
  package let formal: Fields<FormalPage>

  package init(assets: Fields<AssetLinks>) {
    poster = Self.kind("poster_sheet", assets, "poster", of: PosterView.fields, "What the poster says.")
    sign = Self.kind("sign_sheet", assets, "sign", of: SignView.fields, "What the sign says.")
    slip = Self.kind("slip_sheet", assets, "slip", of: SlipView.fields, "What the slip says.")
    timetable = Self.kind("timetable_sheet", assets, "timetable", of: TimetableView.fields, "What the table says.")
    formal = FormalPage.fields(assets: assets)
  }

  /// By the names of their templates.
  package var shapes: [(name: String, shape: Shape)] {
    [
      ("print/poster", poster.shape), ("print/sign", sign.shape), ("print/slip", slip.shape),
      ("print/timetable", timetable.shape), ("print/formal", formal.shape),
    ]
  }

  private static func kind<Content>(
    _ name: String, _ assets: Fields<AssetLinks>, _ field: String, of fields: Fields<Content>, _ about: String
  ) -> Fields<SheetPage<Content>> {
    Fields(name) {
      Field.object("sheet", of: SheetView.fields, "This sheet.") { $0.sheet }
      Field.object("labels", of: SheetLabels.fields, "The words that stand over its parts.") { $0.sheet.labels }
      Field.object("assets", of: assets, "Style sheets of templates/assets.") { $0.assets }
      Field.object(field, of: fields, about) { $0.content }
    }
  }
}
