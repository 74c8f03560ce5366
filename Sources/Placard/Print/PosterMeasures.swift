/// The boxes of a poster: the same lengths as in templates/assets/print.css, from which it is worked out what fits.
struct PosterMeasures {
  let paper: Paper

  /// The unit that all distances on a poster are multiples of, in millimetres: an A4 poster is an A3 one made smaller.
  static func unit(_ paper: Paper) -> Double { paper == .a3 ? 1.4 : 1 }

  private var unit: Double { Self.unit(paper) }
  private var margin: Double { 11 * unit }
  private var width: Double { Double(paper.width) - 2 * margin }
  private var footHeight: Double { 42 * unit }
  /// A hairline and the space on both sides of it.
  private var footGap: Double { 5 * unit }

  func balance(_ content: PosterContent, _ setting: SheetSetting) -> BalancedLines {
    let size = LegibleSizes.sizes(.poster, on: paper)[setting.step].title
    return BalancedLines(content.what.text.text, size: size, width: width)
  }

  func fit(
    _ content: PosterContent, labels: SheetLabels, issuer: SheetWording, edition: SheetWording, check: SheetCode?
  ) -> SheetFit {
    SheetFit(
      levels: PosterContent.levels, sizes: LegibleSizes.sizes(.poster, on: paper),
      available: Double(paper.height) - 2 * margin - footHeight - footGap,
      gaps: (count: { _ in 4 }, least: Int((2.5 * unit).rounded(.up)), most: Int(11 * unit)),
      measure: { sizes, level in
        let content = content.details(level)
        var page = FitColumn(width: width)
        page.add(head(issuer, edition, sizes))
        page.add(title(content, sizes))
        page.add(schedule(content, sizes, level))
        page.add(details(content, sizes))
        if let missed = content.missed { page.add(missedStrip(missed, labels, sizes)) }
        page.add(footOf: foot(content, labels, check, sizes), height: footHeight)
        return page
      })
  }
}

extension PosterMeasures {
  private func head(_ issuer: SheetWording, _ edition: SheetWording, _ sizes: TypeSizes) -> FitColumn {
    var left = FitColumn(width: width - 64 * unit)
    left.stack(issuer, sizes.note, other: sizes.note)
    var right = FitColumn(width: 60 * unit)
    right.stack(edition, sizes.note, other: sizes.note)
    var column = FitColumn(width: width)
    column.add(beside: [left, right])
    return column
  }

  /// The title and the band with the campus's name below it.
  private func title(_ content: PosterContent, _ sizes: TypeSizes) -> FitColumn {
    var column = FitColumn(width: width)
    column.space(3 * unit)
    column.stack(content.what, sizes.title, bold: true, other: sizes.titleOther, lineHeight: 1.15)
    var band = FitColumn(width: width - 10 * unit)
    band.space(4 * unit)
    band.flow(content.campus, sizes.name, bold: true, other: sizes.nameOther, lineHeight: 1.25)
    if let covers = content.covers { band.flow(covers, sizes.body, other: sizes.note, lineHeight: 1.4) }
    column.space(4 * unit)
    column.add(band)
    return column
  }

  private func schedule(_ content: PosterContent, _ sizes: TypeSizes, _ level: Int) -> FitColumn {
    var column = FitColumn(width: width)
    switch content.layout(level) {
    case .none: break
    case .single:
      guard let session = content.sessions.first else { break }
      column.add([TextRun(session.day.text, sizes.key * 1.2, bold: true)], lineHeight: 1.2, place: nil)
      column.flow(session.date, sizes.keyOther, other: sizes.keyOther, lineHeight: 1.3)
      column.space(2.5 * unit)
      column.add(hours(session, sizes, width: width))
      column.space(2.5 * unit)
      column.stack(session.rooms, sizes.key, bold: true, other: sizes.keyOther, lineHeight: 1.2)
      if session.isCancelled { column.space(millimetres(sizes.body) * 1.6) }
      if let title = session.title { column.flow(title, sizes.body, other: sizes.note) }
    case .table:
      for session in content.rows(level) { column.add(row(session, sizes)) }
      if content.refersToTimetable(level) { column.flow(content.seeTimetable, sizes.body, other: sizes.note) }
    case .summary:
      if let summary = content.summary {
        column.stack(summary, sizes.key, bold: true, other: sizes.keyOther, lineHeight: 1.25)
      }
      column.flow(content.seeTimetable, sizes.body, other: sizes.note)
    }
    return column
  }

  /// Ranges are whole boxes with space between them.
  private func hours(_ session: SheetSession, _ sizes: TypeSizes, width: Double) -> FitColumn {
    var column = FitColumn(width: width)
    let ranges = session.hours.map { $0.text.filter { $0 != " " } + "N" }
    column.add([TextRun(ranges.joined(separator: " "), sizes.key, bold: true)], lineHeight: 1.2)
    return column
  }

  /// Day, hours and rooms side by side.
  private func row(_ session: SheetSession, _ sizes: TypeSizes) -> FitColumn {
    let space = width - 8 * unit
    var day = FitColumn(width: space * 0.30)
    day.add([TextRun(session.day.text, sizes.key, bold: true)], lineHeight: 1.2)
    day.flow(session.date, sizes.note, other: sizes.note)
    if let title = session.title { day.flow(title, sizes.note, other: sizes.note) }
    if session.isCancelled { day.space(millimetres(sizes.note) * 1.6) }
    let hours = hours(session, sizes, width: space * 0.28)
    var rooms = FitColumn(width: space * 0.42)
    rooms.stack(session.rooms, sizes.key * 0.8, bold: true, other: sizes.note, lineHeight: 1.3)
    var row = FitColumn(width: width)
    row.add(beside: [day, hours, rooms])
    row.space(2.4 * unit)
    return row
  }

  /// Steps and what to bring on the left, who and what to mind on the right.
  private func details(_ content: PosterContent, _ sizes: TypeSizes) -> FitColumn {
    let width = (self.width - 8 * unit) / 2
    var left = FitColumn(width: width)
    list(content.steps, sizes, number: true, in: &left)
    list(content.bring, sizes, in: &left)
    var right = FitColumn(width: width)
    list(content.who, sizes, in: &right)
    list(content.mind, sizes, in: &right)
    var column = FitColumn(width: self.width)
    column.add(beside: [left, right])
    return column
  }

  private func list(_ items: [SheetItem], _ sizes: TypeSizes, number: Bool = false, in column: inout FitColumn) {
    if items.isEmpty { return }
    if column.height > 0 { column.space(3 * unit) }
    let size = millimetres(sizes.body)
    column.space(size * 1.4 + 0.6 * unit)
    for item in items {
      if number {
        column.stack(item.wording, sizes.body, bold: true, other: sizes.note, indent: size * 1.9)
      } else {
        column.flow(item.wording, sizes.body, other: sizes.note, indent: size * 1.5)
      }
      column.space(1.2 * unit)
    }
  }

  private func missedStrip(_ missed: SheetWording, _ labels: SheetLabels, _ sizes: TypeSizes) -> FitColumn {
    var column = FitColumn(width: width - 8 * unit)
    column.space(4 * unit)
    let label = labels[.sheetMissed]
    column.flow(missed, sizes.body, bold: true, other: sizes.note, lineHeight: 1.4, label: label)
    return column
  }

  private func foot(
    _ content: PosterContent, _ labels: SheetLabels, _ check: SheetCode?, _ sizes: TypeSizes
  ) -> [FitColumn] {
    let columns = FootMeasures(width: width, unit: unit)
    var left = FitColumn(width: columns.leftText(hasCode: content.code != nil))
    left.caption(labels[.sheetScan], of: content.code, sizes.body, note: sizes.note)
    for (index, contact) in content.contacts.enumerated() {
      let label = index == 0 ? [TextRun(labels[.sheetAsk].text.text + "N", sizes.note, bold: true)] : []
      left.add(
        label + [TextRun(contact.name.text.text, sizes.note), TextRun(" " + contact.numbers, sizes.note, bold: true)],
        lineHeight: 1.25, place: contact.name.place)
    }
    if !content.contacts.isEmpty { left.space(1 * unit) }
    var right = FitColumn(width: columns.rightText)
    right.caption(labels[.sheetCurrent], of: check, sizes.note, note: sizes.note)
    return [left, right]
  }
}

/// The foot of a poster: the large code, its text, the small code, its text.
struct FootMeasures {
  let width: Double
  let unit: Double

  private var large: Double { 40 * unit }
  private var small: Double { 20 * unit }
  private var gap: Double { 3 * unit }
  /// Of the large code's quiet zone over the margin.
  private static let overhang = 3.0
  var rightText: Double { 50 * unit }

  func leftText(hasCode: Bool) -> Double {
    width - (hasCode ? large + gap - Self.overhang * unit : 0) - small - gap - rightText - 2 * gap
  }
}

extension TypeSizes {
  /// What stands in the second language beside large type.
  var titleOther: Double { max(note, title * 0.38) }
  var nameOther: Double { max(note, name * 0.6) }
  var keyOther: Double { max(note, key * 0.45) }
}
