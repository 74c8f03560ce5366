/// A sheet that cannot be made legibly on its paper, and the text that is to blame.
struct SheetMisfit: Sendable {
  let file: String
  let kind: Sheet.Kind
  let paper: Paper
  /// Of the campus, venue or unit.
  let name: String
  let culprit: FitPart?
}

extension SheetMisfit {
  /// At the text that must be shortened.
  func finding(_ positions: Positions) -> Finding {
    let range = culprit?.place.map { positions.range($0.file, $0.path) } ?? SourceRange(file: file)
    let text = culprit?.text.excerpt ?? name
    let sheet = Wording(
      zh: "\(paper.name) \(kind.wording.zh)（\(name)）", en: "\(kind.wording.en) on \(paper.name) (\(name))")
    let floor = LegibleSizes.floor(kind, on: paper)
    return Finding(
      .sheetTooFull, at: range,
      Wording(
        zh: "\(sheet.zh)印不下，字再小就看不清了，所以没有做这张；占地方的是“\(text)”",
        en:
          "the \(sheet.en) has no room for all of it in legible type, and is not made; what takes the room is “\(text)”"
      ),
      fix: culprit?.place?.isShort == false
        ? Wording(
          zh: "加一个 short，用几个字说明；最小字号是 \(Int(floor)) 磅",
          en: "add a “short” with a few words; the least size is \(Int(floor)) pt")
        : Wording(zh: "把这里改短；最小字号是 \(Int(floor)) 磅", en: "make it shorter; the least size is \(Int(floor)) pt"))
  }
}

extension FieldPlace {
  /// `false` for the long form of what may have a short one.
  fileprivate var isShort: Bool {
    guard case .key("text")? = path.last else { return true }
    return false
  }
}

extension Sheet.Kind {
  var wording: Wording {
    switch self {
    case .poster: Wording(zh: "海报", en: "poster")
    case .sign: Wording(zh: "门牌", en: "door sign")
    case .arrow: Wording(zh: "指路牌", en: "corridor sign")
    case .slip: Wording(zh: "单位通知条", en: "unit slip")
    case .timetable: Wording(zh: "时间表", en: "timetable")
    case .formal: Wording(zh: "正式文稿", en: "formal notice")
    }
  }
}

extension FindingKind {
  static let sheetTooFull = FindingKind(
    "sheet-too-full", .warning,
    meaning: Wording(
      zh: "打印间里会少这一张，现场只能靠别的办法通知。", en: "The print room lacks this sheet, and the place goes without it."))
}
