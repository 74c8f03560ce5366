/// `schedule.csv` or `schedule.xlsx` beside a notice: which unit comes where and when, one slot a row.
enum ScheduleFile {
  static let fileNames = ["schedule.csv", "schedule.xlsx"]

  /// The rows of a file, or what is wrong with it as a whole.
  static func read(_ file: SourceFile) -> (table: Table?, findings: [Finding]) {
    let whole = SourceRange(file: file.path)
    if case .failed(let message, let fix) = file.conversion {
      return (nil, [Finding(.unreadableTable, at: whole, message, fix: fix)])
    }
    guard case .bytes(let bytes) = file.content, bytes.count <= SourceFile.sizeLimit || file.conversion == .sheet else {
      return (nil, file.decoded().finding.map { [$0] } ?? [])
    }
    if file.path.hasSuffix(".xlsx") {
      guard file.conversion == .sheet else { return (nil, [.notConverted(whole)]) }
      let sheet = SheetText(path: file.path, String(decoding: bytes, as: UTF8.self))
      return (Table(source: sheet.source, sheetName: sheet.name, encoding: nil, rows: sheet.rows), [])
    }
    guard let decoded = DecodedTable(bytes) else { return (nil, [.unknownEncoding(whole)]) }
    let source = SourceText(path: file.path, text: decoded.text.canonicallyComposed)
    var encoding = decoded.encoding
    if case .decoded(let from) = file.conversion { encoding = from }
    let delimiter = delimiter(of: source)
    if delimiter == "，" { return (nil, [.fullWidthDelimiter(source)]) }
    let text = DelimitedText(source, delimiter: delimiter)
    return (Table(source: source, sheetName: nil, encoding: encoding, rows: text.rows), text.findings)
  }

  /// The one by which the header names most columns; among equals, the one that makes most cells.
  private static func delimiter(of source: SourceText) -> Unicode.Scalar {
    var best: (delimiter: Unicode.Scalar, columns: Int, cells: Int) = (",", -1, -1)
    for delimiter in DelimitedText.delimiters {
      let rows = DelimitedText(source, delimiter: delimiter, rowLimit: 10).rows
      let columns = ScheduleHeader(in: rows)?.columns.count ?? 0
      let cells = rows.map(\.cells.count).max() ?? 0
      if (columns, cells) > (best.columns, best.cells) { best = (delimiter, columns, cells) }
    }
    return best.delimiter
  }
}

extension Finding {
  fileprivate static func unknownEncoding(_ range: SourceRange) -> Finding {
    Finding(
      .tableEncoding, at: range,
      Wording(
        zh: "认不出“\(range.path)”的编码：不是 UTF-8、UTF-16，也不是 GB18030",
        en: "the encoding of “\(range.path)” is none of UTF-8, UTF-16 and GB18030"),
      fix: Wording(
        zh: "在 Excel 里“另存为”，类型选“CSV UTF-8（逗号分隔）”", en: "save it from the spreadsheet as “CSV UTF-8 (comma delimited)”"))
  }

  fileprivate static func notConverted(_ range: SourceRange) -> Finding {
    Finding(
      .unreadableTable, at: range,
      Wording(zh: "工作簿“\(range.path)”没有转换", en: "the workbook “\(range.path)” has not been converted"),
      fix: Wording(zh: "先运行 scripts/setup", en: "run scripts/setup first"))
  }

  fileprivate static func fullWidthDelimiter(_ source: SourceText) -> Finding {
    Finding(
      .tableDelimiter, at: source.range(utf8: 0..<source.line(1).utf8.count),
      Wording(zh: "各格用全角逗号“，”隔开，读不成表格", en: "the cells are set apart by full-width commas, which make no table"),
      fix: Wording(zh: "改成半角逗号，或者从 Excel 另存为 CSV", en: "use half-width commas, or save the table from a spreadsheet"))
  }
}

extension FindingKind {
  static let unreadableTable = FindingKind(
    "unreadable-table", .error,
    meaning: Wording(zh: "表格里的安排一条也不会发布。", en: "None of the slots in the table would be published."))
  static let tableEncoding = FindingKind(
    "table-encoding", .error,
    meaning: Wording(zh: "单位和场地的名称会是乱码。", en: "Names of units and venues would be garbled."))
  static let tableDelimiter = FindingKind(
    "table-delimiter", .error,
    meaning: Wording(zh: "表格里的安排一条也不会发布。", en: "None of the slots in the table would be published."))
}
