/// Collects what went wrong in printing, and words it for authors: what is wrong with many sheets in the same way is said once.
package struct PrintFindings: Sendable {
  private struct Fault: Hashable {
    let notice: Notice.ID
    let problem: PrintAnswer.Problem
  }

  private var sheets: [Fault: [String]] = [:]

  package init() {}

  /// Adds what an answer says against its sheets. `true` when it says nothing, so that the PDF is good.
  package mutating func judge(_ answer: PrintAnswer, of job: PrintJob) -> Bool {
    var problems = answer.problems.filter { job.parts.indices.contains($0.part) }
    for (index, (part, sheet)) in zip(answer.parts, job.parts).enumerated() {
      if let fault = Self.fault(part, sheet) {
        problems.append(PrintAnswer.Problem(kind: fault.kind, what: fault.what, part: index))
      }
    }
    if answer.parts.count != job.parts.count { problems.append(.init(kind: "failed", what: "")) }
    for problem in problems { add(problem.kind, problem.what, to: job, part: problem.part) }
    return problems.isEmpty
  }

  /// - Parameter reason: `died`, `hung` or `failed`; with the engine's own words, if there are any.
  package mutating func fail(_ job: PrintJob, _ reason: String, _ words: String) { add(reason, words, to: job) }

  package var findings: [Finding] {
    sheets.map { fault, sheets in Self.finding(fault.notice, fault.problem, sheets.sorted()) }.inReadingOrder
  }

  private mutating func add(_ kind: String, _ what: String, to job: PrintJob, part: Int = 0) {
    let fault = Fault(notice: job.notice, problem: PrintAnswer.Problem(kind: kind, what: what))
    let isOfWhole = ["died", "hung", "failed"].contains(kind)
    let name = isOfWhole ? job.pdfPath : job.parts[part].path
    // A bundle says again what its sheets said.
    if sheets[fault]?.contains(name) != true { sheets[fault, default: []].append(name) }
  }

  private static func fault(_ part: PrintAnswer.Part, _ sheet: Sheet) -> (kind: String, what: String)? {
    if case .exactly(let count) = sheet.pages, part.pages.count != count {
      return ("pages", "\(part.pages.count)/\(count)")
    }
    // A tenth of a millimetre: programs round to points and pixels.
    let wrong = part.pages.first { page in
      abs(page.width - sheet.paper.width * 100) > 10 || abs(page.height - sheet.paper.height * 100) > 10
    }
    if let wrong { return ("size", "\((wrong.width + 50) / 100) × \((wrong.height + 50) / 100) mm") }
    if part.pages.isEmpty { return ("pages", "0/1") }
    let sizes = LegibleSizes.sizes(sheet.kind, on: sheet.paper)
    let floor =
      sizes.isEmpty ? nil : Int((millimetres(LegibleSizes.floor(sheet.kind, on: sheet.paper)) * 100).rounded())
    guard let floor, part.smallest > 0, part.smallest < floor - 2 else { return nil }
    return ("small", "\(part.smallestText)\n\(tenths(part.smallest))\n\(tenths(floor))")
  }
}

/// Hundredths as whole and tenths.
private func tenths(_ hundredths: Int) -> String { "\((hundredths + 5) / 100).\((hundredths + 5) / 10 % 10)" }

extension PrintFindings {
  private static func finding(_ notice: Notice.ID, _ problem: PrintAnswer.Problem, _ sheets: [String]) -> Finding {
    let (kind, said, fix) = wording(problem)
    let first = sheets.first ?? ""
    let more = sheets.count - 1
    return Finding(
      kind, at: SourceRange(file: "content/notices/\(notice)/notice.yaml"),
      Wording(
        zh: "印刷页 \(first)\(more > 0 ? "（另有 \(more) 张也一样）" : "")：\(said.zh)",
        en: "the sheet \(first)\(more > 0 ? " (and \(more) more)" : ""): \(said.en)"),
      fix: fix)
  }

  private static func wording(_ problem: PrintAnswer.Problem) -> (FindingKind, Wording, fix: Wording) {
    let what = problem.what
    switch problem.kind {
    case "pages":
      let counts = what.split(separator: "/").map(String.init)
      return (
        .sheetSpills,
        Wording(
          zh: "要印 \(counts.first ?? "") 页，应是 \(counts.last ?? "") 页",
          en: "it would take \(counts.first ?? "") pages and should take \(counts.last ?? "")"), shorten
      )
    case "size":
      return (
        .sheetSpills, Wording(zh: "有一页的尺寸是 \(what)", en: "a page of it measures \(what)"),
        Wording(
          zh: "检查 templates 里打印样式的 @page，尺寸要和该页的纸张一致",
          en: "see that @page in the print styles under templates gives the paper's size")
      )
    case "cut-off":
      return (.sheetSpills, Wording(zh: "“\(what)”印不全", en: "“\(what)” would be cut off"), shorten)
    case "small":
      let parts = what.split(separator: "\n").map(String.init)
      let (text, size, floor) = (parts.first ?? "", parts.dropFirst().first ?? "", parts.last ?? "")
      return (
        .sheetSpills,
        Wording(
          zh: "“\(text)”的字只有 \(size) 毫米高，这种印刷页最小是 \(floor) 毫米",
          en: "“\(text)” is only \(size) mm high; the least on such a sheet is \(floor) mm"),
        Wording(zh: "改 templates 里打印样式的字号", en: "mend the sizes in the print styles under templates")
      )
    case "missing-glyph":
      return (
        .sheetMissingGlyph, Wording(zh: "字体里没有“\(what)”这个字", en: "the fonts have no “\(what)”"),
        Wording(
          zh: "换一个字，或者在做 PDF 的机器上装有这个字的字体，并写进打印样式的 font-family",
          en: "write something else, or install a font that has it and name it in the font-family of the print styles")
      )
    case "face":
      return (
        .sheetMissingFont,
        Wording(
          zh: "用了样式里没有写的字体 \(what)，样式要的字体没有装，或者缺字",
          en: "\(what) was used, which no style asks for: a font that is asked for is missing, or lacks characters"),
        Wording(
          zh: "运行 scripts/setup 装字体（fonts-noto-cjk）；字体已经装好的，把缺的字换掉",
          en: "run scripts/setup, which installs fonts-noto-cjk; if they are there, do without the odd characters")
      )
    case "died", "hung", "failed":
      return (.sheetNotPrinted, failure(problem), noPDF)
    default:
      return (
        .sheetTemplate, templateFault(problem),
        Wording(zh: "改 templates 里的打印模板或样式", en: "mend the print templates or styles")
      )
    }
  }

  private static func failure(_ problem: PrintAnswer.Problem) -> Wording {
    let words = problem.what
    switch problem.kind {
    case "hung":
      return Wording(zh: "\(words) 秒还没有做完", en: "it was not done within \(words) seconds")
    case "died":
      return Wording(
        zh: "PDF 引擎中途退出\(words.isEmpty ? "" : "：\(words)")",
        en: "the PDF engine ended\(words.isEmpty ? "" : ": \(words)")")
    default:
      return Wording(
        zh: "PDF 引擎的回答不可用\(words.isEmpty ? "" : "：\(words)")",
        en: "the PDF engine's answer is of no use\(words.isEmpty ? "" : ": \(words)")")
    }
  }

  private static func templateFault(_ problem: PrintAnswer.Problem) -> Wording {
    let what = problem.what
    switch problem.kind {
    case "resource":
      return Wording(
        zh: "引用了 \(what)，它不是本站随印刷页发布的文件，引擎不会去取",
        en: "it refers to \(what), which is none of the files published for it and is not fetched")
    case "link":
      return Wording(
        zh: "链接 \(what) 是相对网址，纸上和 PDF 里都打不开", en: "the link \(what) is relative and leads nowhere from a PDF")
    case "metadata":
      return Wording(zh: "HTML 写的和应有的不同：\(what)", en: "the HTML says otherwise than it should: \(what)")
    default:
      return Wording(zh: "PDF 引擎提醒：\(what)", en: "the PDF engine warns: \(what)")
    }
  }

  private static let shorten = Wording(
    zh: "缩短这一页上最长的名称或说明", en: "shorten the longest names or notes on it")
  private static let noPDF = Wording(
    zh: "再试一次；还是不行就先用 --no-pdf 发布，网页里的印刷页可以在浏览器里直接打印",
    en: "try again; failing that publish with --no-pdf: the sheets can be printed from a browser")
}

extension FindingKind {
  static let sheetSpills = FindingKind(
    "sheet-spills", .error,
    meaning: Wording(
      zh: "贴出去的纸会缺一截，或者多出一页没人贴。",
      en: "What hangs on the wall would lack a part, or have a second page that nobody hangs up."))
  static let sheetMissingGlyph = FindingKind(
    "sheet-missing-glyph", .error,
    meaning: Wording(zh: "印出来是一个空框，读者不知道是什么字。", en: "Readers would see an empty box in the place of a character."))
  static let sheetMissingFont = FindingKind(
    "sheet-missing-font", .error,
    meaning: Wording(
      zh: "印出来的字形和别的机器上不一样，可能难看，也可能排不下。",
      en: "The sheet would look otherwise than on other machines, and might not fit."))
  static let sheetTemplate = FindingKind(
    "sheet-template", .error,
    meaning: Wording(zh: "印出来的样子和设计的不一样。", en: "The sheet would not look as it was designed."))
  static let sheetNotPrinted = FindingKind(
    "sheet-not-printed", .error,
    meaning: Wording(zh: "网页上会有一个打不开的 PDF。", en: "A page would lead to a PDF that is not there."))
}
