/// Where the time of one build went.
package struct StageListing: Sendable {
  package struct Row: Sendable {
    package let stage: Stopwatch.Stage
    /// Since the build began.
    package let start: Duration
    package let end: Duration
    /// What was worked on, where that can be counted.
    package let files: Int?
    package let bytes: Int?

    package init(_ stage: Stopwatch.Stage, from start: Duration, to end: Duration, files: Int? = nil, bytes: Int? = nil)
    {
      self.stage = stage
      self.start = start
      self.end = end
      self.files = files
      self.bytes = bytes
    }
  }

  private let rows: [Row]
  private let total: Duration

  package init(_ rows: [Row], total: Duration) {
    self.rows = rows.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    self.total = total
  }

  /// A table in milliseconds, ended by a line feed. From and to tell which stages ran beside each other, so that nobody adds
  /// up what overlaps.
  package func text(in language: MessageLanguage) -> String {
    let header = [
      Wording(zh: "阶段（毫秒）", en: "stage (ms)"), Wording(zh: "起", en: "from"), Wording(zh: "止", en: "to"),
      Wording(zh: "用时", en: "took"), Wording(zh: "文件", en: "files"), Wording(zh: "字节", en: "bytes"),
    ]
    var table = TextTable(header.map { $0.text(in: language) }, numbers: [1, 2, 3, 4, 5])
    for row in rows {
      table.add(
        [row.stage.wording.text(in: language)] + times(row.start, row.end)
          + [row.files, row.bytes].map { $0.map(String.init) ?? "" })
    }
    table.add([Wording(zh: "合计", en: "whole build").text(in: language)] + times(.zero, total))
    return table.text()
  }

  /// Members of a JSON object: `stages`, in the order of their beginnings, and `total`. All times are whole microseconds.
  var json: [JSONValue.Member] {
    let stages = rows.map { row in
      JSONValue.object([
        .init("stage", .string(row.stage.rawValue)), .init("from_us", .integer(row.start.microseconds)),
        .init("to_us", .integer(row.end.microseconds)),
        .init("took_us", .integer((row.end - row.start).microseconds)),
        .init("files", row.files.map(JSONValue.integer) ?? .null),
        .init("bytes", row.bytes.map(JSONValue.integer) ?? .null),
      ])
    }
    return [.init("stages", .array(stages)), .init("total_us", .integer(total.microseconds))]
  }

  private func times(_ start: Duration, _ end: Duration) -> [String] {
    [start, end, end - start].map { time in
      let tenths = (time.microseconds + 50) / 100
      return "\(tenths / 10).\(tenths % 10)"
    }
  }
}

extension Stopwatch.Stage {
  fileprivate var wording: Wording {
    switch self {
    case .read: Wording(zh: "读取文件", en: "read")
    case .recall: Wording(zh: "对照上次构建", en: "recall")
    case .load: Wording(zh: "解析内容", en: "load content")
    case .templates: Wording(zh: "编译模板", en: "compile templates")
    case .check: Wording(zh: "检查", en: "check")
    case .plan: Wording(zh: "排定文件", en: "plan")
    case .identify: Wording(zh: "核定分片", en: "identify the whole")
    case .print: Wording(zh: "做 PDF", en: "print")
    case .render: Wording(zh: "生成并比较", en: "render, compare, write")
    case .replace: Wording(zh: "替换", en: "replace")
    }
  }
}

extension Duration {
  fileprivate var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }
}
