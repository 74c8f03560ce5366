/// The boxes of a sign, as in templates/assets/print.css.
struct SignMeasures {
  private let margin = 14.0
  private let footHeight = 30.0
  private let bottom = 12.0
  private let gap = 10.0
  private static let arrow = 56.0
  private var width: Double { 297 - 2 * margin }
  private var height: Double { 210 - margin - bottom - footHeight - 5 }

  func balance(_ content: SignContent, _ setting: SheetSetting) -> BalancedLines {
    let size = LegibleSizes.sign[setting.step].title
    let hasSlots = !content.slots.isEmpty && setting.level < 2
    let width = hasSlots ? width * 0.46 : content.direction == nil ? width : width - 66
    return BalancedLines(content.room.text.text, size: size, width: width)
  }

  func fit(
    _ content: SignContent, labels: SheetLabels, edition: SheetWording, check: SheetCode?
  ) -> SheetFit {
    SheetFit(
      levels: content.levels, sizes: LegibleSizes.sign, available: height,
      gaps: (count: { _ in 2 }, least: 2, most: 12),
      measure: { sizes, level in
        var page = FitColumn(width: width)
        page.add(head(content, edition, sizes))
        page.add(footOf: foot(content, labels, check, sizes), height: footHeight)
        let hasSlots = !content.slots.isEmpty && level < 2
        if hasSlots {
          var left = FitColumn(width: width * 0.46)
          room(content, sizes, in: &left)
          left.space(4)
          days(content, sizes, level, in: &left)
          page.add(beside: [left, slots(content, sizes, level)])
        } else {
          var room = FitColumn(width: content.direction == nil ? width : width - 66)
          self.room(content, sizes, in: &room)
          if content.direction != nil { room.space(max(0, Self.arrow - room.height)) }
          page.add(room)
          var days = FitColumn(width: width)
          self.days(content, sizes, level, in: &days)
          if level == 2 { days.flow(content.seeTimetable, sizes.body, other: sizes.note) }
          page.add(days)
        }
        return page
      })
  }

  private func head(_ content: SignContent, _ edition: SheetWording, _ sizes: TypeSizes) -> FitColumn {
    var title = FitColumn(width: width - 66)
    title.flow(content.what, sizes.name, bold: true, other: sizes.nameOther, lineHeight: 1.25)
    title.flow(content.campus, sizes.body, other: sizes.note, lineHeight: 1.4)
    var right = FitColumn(width: 62)
    right.stack(edition, sizes.note, other: sizes.note)
    var head = FitColumn(width: width)
    head.add(beside: [title, right])
    return head
  }

  private func foot(
    _ content: SignContent, _ labels: SheetLabels, _ check: SheetCode?, _ sizes: TypeSizes
  ) -> [FitColumn] {
    var left = FitColumn(width: width - 26.5 - 4 - 4 - 29 - 3 - 86)
    left.caption(labels[.sheetScanVenue], of: content.code, sizes.note, note: sizes.note)
    var right = FitColumn(width: 86)
    right.caption(labels[.sheetCurrent], of: check, sizes.note, note: sizes.note)
    return [left, right]
  }

  private func room(_ content: SignContent, _ sizes: TypeSizes, in column: inout FitColumn) {
    if let building = content.building {
      column.flow(building, sizes.name, bold: true, other: sizes.nameOther, lineHeight: 1.25)
    }
    column.stack(content.room, sizes.title, bold: true, other: sizes.keyOther, lineHeight: 1.1)
  }

  private func days(_ content: SignContent, _ sizes: TypeSizes, _ level: Int, in column: inout FitColumn) {
    let days = content.shownDays(at: level)
    if days.isEmpty, let summary = content.summary {
      column.stack(summary, sizes.key, bold: true, other: sizes.note)
    }
    for day in days {
      var runs = day.hours.map(\.text)
      // The only day stands above its hours.
      if content.days.count == 1 {
        column.add([TextRun(day.day.text, sizes.key, bold: true)], lineHeight: 1.2)
      } else {
        runs.insert(day.day.text, at: 0)
      }
      column.add([TextRun(runs.joined(separator: "N "), sizes.key, bold: true)], lineHeight: 1.2)
      column.flow(day.date, sizes.note, other: sizes.note)
      if let title = day.title { column.flow(title, sizes.note, other: sizes.note) }
      if day.isCancelled { column.space(millimetres(sizes.body) * 1.4) }
    }
  }

  private func slots(_ content: SignContent, _ sizes: TypeSizes, _ level: Int) -> FitColumn {
    let width = self.width * 0.54 - gap
    let columns = level == 1 ? 2 : 1
    let cell = (width - Double(columns - 1) * 6) / Double(columns)
    let hours = millimetres(sizes.body) * 6.4
    var list = FitColumn(width: width)
    list.space(millimetres(sizes.body) * 1.5)
    let rows = stride(from: 0, to: content.slots.count, by: columns).map {
      content.slots[$0..<min($0 + columns, content.slots.count)]
    }
    for row in rows {
      list.add(
        beside: row.map { slot in
          var box = FitColumn(width: cell - hours)
          let unit = level == 1 ? SheetWording(slot.unit.text, place: slot.unit.place) : slot.unit
          box.stack(unit, sizes.body, other: sizes.note, lineHeight: 1.25)
          box.space(1.6)
          return box
        })
    }
    return list
  }
}
