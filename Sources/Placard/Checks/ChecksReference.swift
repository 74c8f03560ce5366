/// Documentation/Checks.md and `placard explain`: everything that the tool can find, with why it matters.
package enum ChecksReference {
  /// `nil` for an id that no finding has.
  package static func explanation(of id: String, in language: MessageLanguage) -> String? {
    guard let guide = findingGuides.first(where: { $0.kind.id == id }) else { return nil }
    let isChinese = language == .zh
    var text = "\(id) (\(severity(guide.kind.severity).text(in: language)))\n\n"
    text += guide.summary.text(in: language) + (isChinese ? "。" : ".") + "\n"
    text += guide.kind.meaning.text(in: language) + "\n"
    if !guide.failing.isEmpty {
      text += "\n" + (isChinese ? "这样写会报出：" : "This is found:") + "\n\n" + indented(guide.failingText) + "\n"
      text += "\n" + (isChinese ? "这样写没有问题：" : "This is fine:") + "\n\n" + indented(guide.passing) + "\n"
    }
    return text
  }

  package static var ids: [String] { findingGuides.map(\.kind.id).sorted() }

  package static func markdown() -> String {
    let checks = allChecks.map(\.guide)
    let checked = Set(checks.map(\.kind.id))
    let others = findingGuides.filter { !checked.contains($0.kind.id) }
    var text = opening + machineReadable
    text += "\n## Checks of what a notice says · 内容检查\n" + checks.map(entry).joined()
    text += "\n## Findings of reading · 读取时发现的问题\n" + others.map(entry).joined()
    return text
  }
}

extension ChecksReference {
  private static let opening = """
    # Checks

    Everything that `placard check` and `placard build` can find, by id. This page is generated from the checks themselves by
    `make docs`; do not edit it. 本页由 `make docs` 从检查程序生成，请不要手工修改。

    - An **error** stops publication; a **warning** publishes and shows; an **info** shows with `--verbose`.
      错误（error）不发布；警告（warning）照常发布并显示；提示（info）加 `--verbose` 才显示。
    - `placard explain <id>` prints an entry. `placard fix` shows and makes the changes that are safe; where date and weekday
      disagree it asks which is right, or `--weekday keep-date|keep-weekday` says so.
      `placard explain <id>` 查看一条；`placard fix` 先显示、再改正可以放心改的写法；日期和周几对不上时会问以哪个为准。
    - What was looked at and is right can be waived in the notice, with the reason and, best, a last day. Checks can be waived,
      faults of reading cannot. A waiver without a reason, past its day, or that waives nothing is itself found.
      看过、确实没错的，可以在通知里放行，必须写理由：

      ```yaml
      allow:
        - {check: odd-hour, at: zhuhai-main, because: 场馆只有清早空闲, until: 2026-03-30}
      ```

      `at` is the id of a thing in the notice, or a path of keys and ids; the whole notice where missing.
      `at` 写通知里某一项的编号，或由键名和编号组成的路径；不写就是整份通知。
    - `content/calendar.yaml` holds public holidays and adjusted workdays by year, with the number of the document. Of a year that
      is not in it nothing is guessed. 放假调休表在 `content/calendar.yaml`；没有列出的年份不作推测。

    """

  /// `--format json` by an example that the tool itself has printed.
  private static var machineReadable: String {
    func range(_ line: Int, _ columns: Range<Int>) -> SourceRange {
      SourceRange(
        path: "content/notices/photos/notice.yaml", start: SourcePosition(line: line, column: columns.lowerBound),
        end: SourcePosition(line: line, column: columns.upperBound))
    }
    let example = Finding(
      .overlappingTimes, at: range(12, 42..<53),
      Wording(zh: "11:30~17:00 与 9:00~12:00 重叠", en: "11:30~17:00 overlaps 9:00~12:00"),
      fix: Wording(zh: "改成不重叠的两段，或者并成一段", en: "correct one of them, or write them as one range"),
      notes: [.init(at: range(12, 28..<38), Wording(zh: "另一段在这里", en: "the other range is here"))])
    return """

      ## Findings for other programs · 供其他程序读取

      With `--format json`, `placard check` and `placard build` print an array of all findings, those of severity info too, on
      standard output, and everything else on standard error. Every member is always there: `fix` is `null` where there is none,
      `start` and `end` are `null` where the file as a whole is meant. Lines and columns count from 1, columns in Unicode scalars,
      and `end` is the first position after the span. `path` is as seen from the working directory. With `--timings` the array is
      the member `findings` of an object. `--format sarif` (2.1.0) and `--format github` say the same to code hosts.
      加上 `--format json`，标准输出是全部结果的数组，其余信息在标准错误；行、列从 1 数起，列按字符数，`end` 是末尾之后的位置。

      ```json
      \(FindingJSON.text([example]).withoutOuterWhitespace)
      ```

      """
  }

  private static func entry(_ guide: FindingGuide) -> String {
    var text = "\n### `\(guide.kind.id)`\n\n"
    text += "**\(guide.kind.severity.rawValue)** — \(guide.summary.en). \(guide.summary.zh)。\n\n"
    text += "\(guide.kind.meaning.en)\n\(guide.kind.meaning.zh)\n"
    if !guide.failing.isEmpty {
      text += "\nFound · 会报出：\n\n```yaml\n\(guide.failingText)\n```\n"
      text += "\nFine · 没有问题：\n\n```yaml\n\(guide.passing)\n```\n"
    }
    return text
  }

  private static func severity(_ severity: Severity) -> Wording {
    switch severity {
    case .error: Wording(zh: "错误", en: "error")
    case .warning: Wording(zh: "警告", en: "warning")
    case .info: Wording(zh: "提示", en: "info")
    }
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }.joined(
      separator: "\n")
  }
}
