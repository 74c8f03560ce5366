/// The boxes of a slip, as in templates/assets/print.css.
struct SlipMeasures {
  private let margin = 10.0
  private let footHeight = 30.0
  private var width: Double { 148 - 2 * margin }

  func fit(
    _ content: SlipContent, labels: SheetLabels, issuer: SheetWording, edition: SheetWording, check: SheetCode?
  ) -> SheetFit {
    SheetFit(
      levels: SlipContent.levels, sizes: LegibleSizes.slip,
      available: 210 - 2 * margin - footHeight - 4, gaps: (count: { _ in 6 }, least: 2, most: 9),
      measure: { sizes, level in
        let content = content.reduced(level)
        var page = FitColumn(width: width)
        var left = FitColumn(width: width - 44)
        left.stack(issuer.inFirstLanguage, sizes.note, other: sizes.note)
        var right = FitColumn(width: 40)
        right.stack(edition, sizes.note, other: sizes.note)
        page.add(beside: [left, right])
        page.flow(content.what, sizes.title, bold: true, other: sizes.titleOther, lineHeight: 1.25)
        var band = FitColumn(width: width - 8)
        band.space(3)
        band.flow(content.unit, sizes.name, bold: true, other: sizes.nameOther, lineHeight: 1.25)
        page.space(2)
        page.add(band)
        page.space(2)
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
        page.add(footOf: foot(content, labels, check, sizes), height: footHeight)
        return page
      })
  }

  private func foot(
    _ content: SlipContent, _ labels: SheetLabels, _ check: SheetCode?, _ sizes: TypeSizes
  ) -> [FitColumn] {
    var left = FitColumn(width: width - 26 - 2 - 2 - 21 - 2 - 37)
    left.caption(labels[.sheetScanUnit], of: content.code, sizes.note, note: sizes.note, addressHeight: 1.2)
    var right = FitColumn(width: 37)
    right.caption(labels[.sheetCurrent], of: check, sizes.note, note: sizes.note, addressHeight: 1.2)
    return [left, right]
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
