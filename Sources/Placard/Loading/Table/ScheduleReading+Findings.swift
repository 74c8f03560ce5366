extension Finding {
  static func twoTables(_ files: [SourceFile]) -> Finding {
    let names = files.compactMap { $0.path.split(separator: "/").last.map(String.init) }.sorted()
    let last = files.map(\.path).max() ?? ""
    return Finding(
      .twoTables, at: SourceRange(file: last),
      Wording(
        zh: "\(names.joined(separator: " 和 ")) 同时存在，不知道以哪一个为准",
        en: "both \(names.joined(separator: " and ")) are there, and it is not certain which one holds"),
      fix: Wording(zh: "留下一个，另一个移到 content 外面", en: "keep one, and move the other out of content"))
  }

  static func noHeader(_ table: Table) -> Finding {
    let first = table.rows.first { !$0.isBlank }
    let taken = table.encoding.map { Wording(zh: "（按 \($0) 读取）", en: " (read as \($0))") } ?? Wording(zh: "", en: "")
    guard let first, let range = first.range else {
      return Finding(
        .emptyFile, at: SourceRange(file: table.source.path), Wording(zh: "表格是空的", en: "the table is empty"),
        fix: Wording(zh: "写上内容，或者删掉这个文件", en: "write it, or delete the file"))
    }
    return Finding(
      .missingColumnValue, at: range,
      Wording(zh: "看不出哪一行是表头\(taken.zh)", en: "no row names the columns\(taken.en)"),
      fix: Wording(
        zh: "第一行写：单位,校区,日期,开始时间,结束时间,场地,人数",
        en: "write this row first: unit,campus,date,start,end,venue,head count"))
  }

  static func fullWidthCommas(_ cell: TableCell) -> Finding {
    Finding(
      .tableDelimiter, at: cell.range,
      Wording(zh: "这一行用全角逗号“，”隔开，整行成了一格", en: "the row is set apart by full-width commas “，” and is one cell"),
      fix: Wording(zh: "改成和表头一样的半角逗号", en: "use the half-width commas of the head"))
  }

  static func noRows(_ header: ScheduleHeader) -> Finding {
    Finding(
      .emptyFile, at: header.row.range ?? SourceRange(file: ""),
      Wording(zh: "表头下面一行也没有", en: "there is no row below the head"),
      fix: Wording(zh: "把各单位的时段写进去，或者删掉这个文件", en: "write the slots of the units, or delete the file"))
  }

  static func unknownColumn(_ cell: TableCell) -> Finding {
    Finding(
      .unknownColumn, at: cell.range,
      Wording(zh: "不认识“\(cell.value.excerpt)”这一列", en: "“\(cell.value.excerpt)” is not a column of a schedule"),
      fix: ScheduleColumn.nearest(to: cell.value).map {
        Wording(zh: "是不是“\($0.name.zh)”？", en: "did you mean “\($0.name.en)”?")
      }
        ?? Wording(
          zh: "可以写：单位、校区、场次、日期、开始时间、结束时间（或时间）、场地、人数；用不着的列删掉",
          en: "the columns are unit, campus, session, date, start, end (or time), venue, head count; delete others"))
  }

  static func duplicateColumn(_ cell: TableCell, _ earlier: TableCell, _ column: ScheduleColumn) -> Finding {
    Finding(
      .duplicateKey, at: cell.range,
      Wording(zh: "有两列都是“\(column.name.zh)”", en: "two columns are “\(column.name.en)”"),
      fix: Wording(zh: "删掉多余的一列", en: "delete one of them"),
      notes: [.init(at: earlier.range, Wording(zh: "第一列在这里", en: "the first one is here"))])
  }

  static func missingColumn(_ column: ScheduleColumn, _ header: ScheduleHeader, _ table: Table) -> Finding {
    let near = header.row.cells.enumerated().first { index, cell in
      header.columns[index] == nil && ScheduleColumn.nearest(to: cell.value) == column
    }
    let zh = column == .date ? "“日期”或“场次”" : "“\(column.name.zh)”"
    let en = column == .date ? "“date” or “session”" : "“\(column.name.en)”"
    return Finding(
      .missingColumnValue, at: header.row.range ?? SourceRange(file: table.source.path),
      Wording(zh: "表头里没有\(zh)这一列", en: "the header has no column \(en)"),
      fix: near.map {
        Wording(
          zh: "“\($0.element.value)”是不是“\(column.name.zh)”？",
          en: "is “\($0.element.value)” meant for “\(column.name.en)”?")
      } ?? Wording(zh: "加上这一列", en: "add the column"))
  }

  static func wrongTotal(_ cell: TableCell, _ people: Int) -> Finding {
    Finding(
      .wrongTotal, at: cell.range,
      Wording(
        zh: "合计写的是 \(cell.value) 人，各行加起来是 \(people) 人",
        en: "the total says \(cell.value), and the rows add up to \(people)"),
      fix: Wording(zh: "核对人数，或者把合计改成 \(people)", en: "check the rows, or write \(people)"))
  }

  static func encodingTaken(_ path: String, _ encoding: String) -> Finding {
    Finding(
      .tableEncodingTaken, at: SourceRange(file: path),
      Wording(zh: "按 \(encoding) 编码读取", en: "it was read as \(encoding)"),
      fix: Wording(
        zh: "要更稳妥，在 Excel 里另存为“CSV UTF-8（逗号分隔）”", en: "to be safe, save it as “CSV UTF-8 (comma delimited)”"))
  }
}

extension FindingKind {
  static let twoTables = FindingKind(
    "two-tables", .error,
    meaning: Wording(zh: "两份不一致时，会发布错的那一份。", en: "Where the two differ, the wrong one might be published."))
  static let unknownColumn = FindingKind(
    "unknown-column", .warning,
    meaning: Wording(zh: "这一列不会出现在任何页面上。", en: "The column would appear on no page."))
  static let wrongTotal = FindingKind(
    "wrong-total", .error,
    meaning: Wording(zh: "漏了或多了一行，或者有一格人数不对。", en: "A row is missing or double, or one of the counts is wrong."))
  static let tableEncodingTaken = FindingKind(
    "table-encoding-taken", .info,
    meaning: Wording(zh: "认错了编码，名称会是乱码。", en: "If it were another encoding, names would be garbled."))
}
