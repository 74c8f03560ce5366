/// The boxes of a slip, as in templates/assets/print.css.
struct SlipMeasures {
  private let margin = 10.0
  private let foot = 30.0
  private var width: Double { 148 - 2 * margin }

  func fit(
    _ content: SlipContent, labels: SheetLabels, issuer: SheetWording, edition: SheetWording, check: SheetCode?
  ) -> SheetFit {
    SheetFit(
      levels: content.visits.count > 4 ? SlipContent.levels : 2, sizes: LegibleSizes.slip,
      available: 210 - 2 * margin - foot - 4, gaps: (count: { _ in 6 }, least: 2, most: 9),
      measure: { sizes, level in
        let content = content.reduced(level)
        var page = FitColumn(width: width)
        var left = FitColumn(width: width - 44)
        left.stack(issuer, sizes.note, other: sizes.note)
        var right = FitColumn(width: 40)
        right.stack(edition, sizes.note, other: sizes.note)
        page.add(beside: [left, right])
        page.flow(content.what, sizes.title, bold: true, other: sizes.titleOther, lineHeight: 1.25)
        var band = FitColumn(width: width - 8)
        band.space(3)
        band.flow(content.unit, sizes.name, bold: true, other: sizes.nameOther, lineHeight: 1.25)
        page.space(2)
        page.add(band)
        for visit in content.visits {
          let runs = [visit.day.text] + visit.hours.map(\.text)
          page.add([TextRun(runs.joined(separator: "N "), sizes.key, bold: true)], lineHeight: 1.25)
          if !visit.date.text.text.isEmpty { page.flow(visit.date, sizes.note, other: sizes.note) }
          if let title = visit.title { page.flow(title, sizes.note, other: sizes.note) }
          page.flow(visit.rooms, sizes.key * 0.8, bold: true, other: sizes.note, lineHeight: 1.3)
          if visit.isCancelled { page.space(millimetres(sizes.body) * 1.4) }
          page.space(1.5)
        }
        if let see = content.seePage { page.flow(see, sizes.body, other: sizes.note) }
        list(content.steps, sizes, in: &page)
        list(content.bring, sizes, in: &page)
        list(content.mind, sizes, in: &page)
        if let missed = content.missed {
          page.flow(
            missed, sizes.body, bold: true, other: sizes.note, lineHeight: 1.4, label: labels[.sheetMissed])
        }
        if !content.contacts.isEmpty {
          let contacts = content.contacts.map { "\($0.name.text.text) \($0.numbers)N" }
          page.add(
            [TextRun(([labels[.sheetAsk].text.text] + contacts).joined(separator: " "), sizes.body, bold: true)],
            lineHeight: 1.4, place: content.contacts.first?.name.place)
        }
        page.add(footOverrun(content, labels, check, sizes))
        return page
      })
  }

  /// The foot has a fixed height; what its texts take beyond that is missing above.
  private func footOverrun(
    _ content: SlipContent, _ labels: SheetLabels, _ check: SheetCode?, _ sizes: TypeSizes
  ) -> FitColumn {
    var left = FitColumn(width: width - 26 - 2 - 2 - 21 - 2 - 37)
    if let code = content.code {
      left.stack(labels[.sheetScanUnit], sizes.note, bold: true, other: sizes.note, lineHeight: 1.25)
      left.address(code.printed, sizes.note, lineHeight: 1.2)
    }
    var right = FitColumn(width: 37)
    if let check {
      right.stack(labels[.sheetCurrent], sizes.note, bold: true, other: sizes.note, lineHeight: 1.25)
      right.address(check.printed, sizes.note, lineHeight: 1.2)
    }
    var overrun = FitColumn(width: width)
    overrun.space(max(0, max(left.height, right.height) - foot))
    return overrun
  }

  private func list(_ items: [SheetItem], _ sizes: TypeSizes, in column: inout FitColumn) {
    if items.isEmpty { return }
    column.space(millimetres(sizes.body) * 1.4 + 1)
    for item in items {
      column.flow(item.wording, sizes.body, other: sizes.note, indent: millimetres(sizes.body) * 1.6)
      column.space(0.6)
    }
  }
}
