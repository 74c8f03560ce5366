/// One PDF to be made: of a sheet, or of several sheets bound together.
package struct PrintJob: Sendable, Hashable {
  /// Relative to the output folder.
  package let pdfPath: String
  /// Of a picture of the first page; bundles have none.
  package private(set) var previewPath: String?
  /// Where the same PDF is to be given out too, since it was there before.
  package private(set) var formerPaths: [String] = []
  package let title: String
  package let language: LanguageTag
  /// Stands for the clock: what was made from the same sheets is the same, whenever.
  package let date: LocalDate
  package let notice: Notice.ID
  /// In the order of their pages.
  package let parts: [Sheet]
  package let isBundle: Bool

  package init(_ sheet: Sheet) {
    pdfPath = sheet.pdfPath
    previewPath = sheet.previewPath
    title = sheet.title
    language = sheet.language
    date = sheet.edition.date
    notice = sheet.notice
    parts = [sheet]
    isBundle = false
  }

  /// `nil` for a bundle of no sheets.
  package init?(_ bundle: SheetBundle, of sheets: [String: Sheet]) {
    parts = bundle.parts.compactMap { sheets[$0] }
    guard let first = parts.first else { return nil }
    pdfPath = bundle.pdfPath
    previewPath = nil
    title = bundle.title
    language = bundle.language
    date = bundle.edition.date
    notice = first.notice
    isBundle = true
  }

  func with(formerPaths: [String]) -> PrintJob {
    var job = self
    job.formerPaths = formerPaths
    return job
  }

  package var withoutPreview: PrintJob {
    var job = self
    job.previewPath = nil
    return job
  }

  /// The longer side of a preview, in pixels.
  package static let previewSide = 480

  /// Every file that the engine needs for it: the HTML of its parts first, then what these refer to, each once.
  package var files: [String] {
    var seen = Set<String>()
    return parts.map(\.path) + parts.flatMap(\.assets).filter { seen.insert($0).inserted }
  }

  /// The header of the frame that asks for it, as `scripts/print_worker.py` describes it.
  ///
  /// - Parameters:
  ///   - supplied: Paths of the assets whose bytes follow those of the HTML; the worker keeps what it was given before.
  ///   - sizes: Of all that follows, in bytes.
  package func header(base: WebAddress?, supplied: [String], sizes: [Int]) -> [UInt8] {
    let parts = parts.map { part in
      JSONValue.object([
        .init("path", .string(part.path)), .init("assets", .array(part.assets.map(JSONValue.string))),
      ])
    }
    let header = JSONValue.object([
      .init("parts", .array(parts)),
      .init("base", .string(base.map { $0.text + "/" } ?? "")),
      .init("title", .string(title)),
      .init("language", .string(language.rawValue)),
      .init("date", .string(date.iso8601)),
      .init("preview", .integer(previewPath == nil ? 0 : Self.previewSide)),
      .init("supplied", .array(supplied.map(JSONValue.string))),
      .init("sizes", .array(sizes.map(JSONValue.integer))),
    ])
    return Array(JSONText.pretty(header).utf8)
  }

  /// What it is made from beside the bytes of its files, in a form of its own: part of the key under which it is kept.
  package var promise: String {
    let parts = parts.map { part in
      let pages = if case .exactly(let count) = part.pages { String(count) } else { "any" }
      return "\(part.path) \(part.paper.width)x\(part.paper.height) \(pages)"
    }
    return "\(title)\n\(language.rawValue)\n\(date.iso8601)\n\(previewPath ?? "-")\n" + parts.joined(separator: "\n")
  }
}

extension SitePlan {
  /// Bundles first, since they take the longest. Those of its part only.
  package var printJobs: [PrintJob] {
    guard let shard = part?.shard else { return allPrintJobs }
    return allPrintJobs.filter { shard.owns($0.pdfPath) }
  }

  package var allPrintJobs: [PrintJob] {
    let sheetsByPath = Dictionary(sheets.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let jobs = bundles.compactMap { PrintJob($0, of: sheetsByPath) } + sheets.map { PrintJob($0) }
    return formerPDFs.isEmpty ? jobs : jobs.map { $0.with(formerPaths: formerPDFs[$0.pdfPath] ?? []) }
  }

  package func adding(_ more: [Output]) -> SitePlan {
    with(outputs + more)
  }
}
