/// A page made for paper, beside being an HTML page of the site: what a print engine must know to make its PDF, and what the
/// result is held to.
package struct Sheet: Sendable, Hashable {
  /// Its file name without extension: `a3-zhuhai`.
  package let id: String
  package let kind: Kind
  package let notice: Notice.ID
  package let subject: SheetSubject
  /// `nil` for what belongs to the notice as a whole.
  package let campus: Campus.ID?
  /// Of the HTML, relative to the output folder: `notices/photos/posters/a3-zhuhai.html`.
  package let path: String
  package let paper: Paper
  package let pages: PageCount
  package let title: String
  /// The page's own; a bilingual sheet has a second one beside it.
  package let language: LanguageTag
  package let edition: SheetEdition
  /// Paths of the published files that the HTML refers to and that change how it looks.
  package let assets: [String]

  /// Beside the HTML, as all of a sheet's files are.
  package var pdfPath: String { path.droppingExtension + ".pdf" }
  /// A picture of its first page.
  package var previewPath: String { path.droppingExtension + ".png" }

  package enum Kind: String, Sendable, CaseIterable {
    case poster
    /// Beside the door of a venue, for one day.
    case sign
    /// In a corridor, with an arrow to a venue.
    case arrow
    /// What a unit hands out.
    case slip
    case timetable
    /// The document as GB/T 9704-2012 lays it out.
    case formal
  }

  package enum PageCount: Sendable, Hashable {
    case exactly(Int)
    case any
  }
}

/// What a sheet says of its own age. The date stands for the clock wherever an engine would ask one.
package struct SheetEdition: Sendable, Hashable {
  package let number: Int
  package let date: LocalDate

  package init(number: Int, date: LocalDate) {
    self.number = number
    self.date = date
  }

  /// The latest edition of a notice.
  package init(_ notice: Notice) {
    number = notice.revisions.last?.number ?? 1
    date = notice.revisions.last?.date ?? notice.issued
  }
}

/// Sheets to be bound into one PDF, in order.
package struct SheetBundle: Sendable, Hashable {
  /// Of the PDF, relative to the output folder: `notices/photos/posters/all-zhuhai.pdf`.
  package let pdfPath: String
  package let title: String
  package let language: LanguageTag
  package let edition: SheetEdition
  /// Paths of the HTML of its sheets.
  package let parts: [String]
}

/// A paper as it is printed on, lying or standing; lengths in millimetres (ISO 216).
package struct Paper: Sendable, Hashable {
  package let name: String
  package let width: Int
  package let height: Int

  package static let a3 = Paper(name: "A3", width: 297, height: 420)
  package static let a4 = Paper(name: "A4", width: 210, height: 297)
  package static let a4Landscape = Paper(name: "A4", width: 297, height: 210)
  package static let a5 = Paper(name: "A5", width: 148, height: 210)

  package var isLandscape: Bool { width > height }
}

extension String {
  fileprivate var droppingExtension: String {
    guard let dot = lastIndex(of: ".") else { return self }
    return String(self[..<dot])
  }
}
