/// The interface's words in one language, from `templates/strings/<language>.yaml`.
///
/// Templates name them as `{{t.…}}`; the ones that the tool itself needs, to write a date or a state, are `PhraseName`s.
package struct Phrases: Sendable {
  package let language: LanguageTag
  private let texts: [String: String]

  package init(language: LanguageTag, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// A file without one of these names is a finding before any page is made.
  package subscript(name: PhraseName) -> String { texts[name.rawValue] ?? name.rawValue }

  /// A phrase with its `{place}`s filled.
  package func fill(_ name: PhraseName, _ values: KeyValuePairs<String, String>) -> String {
    // By bytes: pages are full of dates, and braces are no part of any longer character.
    let pattern = Array(self[name].utf8)
    var result: [UInt8] = []
    var rest = 0
    while let open = pattern[rest...].firstIndex(of: UInt8(ascii: "{")),
      let close = pattern[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += pattern[rest..<open]
      let place = pattern[(open + 1)..<close]
      if let value = values.first(where: { $0.key.utf8.elementsEqual(place) })?.value {
        result += value.utf8
      } else {
        result += pattern[open...close]
      }
      rest = close + 1
    }
    result += pattern[rest...]
    return String(decoding: result, as: UTF8.self)
  }
}

/// Phrases that the tool itself prints.
package enum PhraseName: String, CaseIterable, Sendable {
  case languageName = "language.name"
  /// `{year} {month} {month_name} {day} {weekday}`
  case dateFull = "dates.full"
  case datePlain = "dates.plain"
  case dateShort = "dates.short"
  /// `{first} {last}`
  case dateRange = "dates.range"
  case monday = "weekdays.monday"
  case tuesday = "weekdays.tuesday"
  case wednesday = "weekdays.wednesday"
  case thursday = "weekdays.thursday"
  case friday = "weekdays.friday"
  case saturday = "weekdays.saturday"
  case sunday = "weekdays.sunday"
  /// `{first} {last}`
  case weekdayRange = "weekdays.range"
  case january = "months.january"
  case february = "months.february"
  case march = "months.march"
  case april = "months.april"
  case may = "months.may"
  case june = "months.june"
  case july = "months.july"
  case august = "months.august"
  case september = "months.september"
  case october = "months.october"
  case november = "months.november"
  case december = "months.december"
  /// `{start} {end}`
  case timeRange = "times.range"
  /// `{date} {time}`
  case dateAndTime = "times.date_and_time"
  case listSeparator = "lists.separator"
  /// `{building} {name}`
  case venueName = "venues.full_name"
  /// A unit's day, hours and rooms in one line: `{date} {weekday} {hours} {rooms} {campus}`
  case answer = "finder.answer"
  case answerSeparator = "finder.answer_separator"
  /// `{answer} {count}`
  case answerOfMore = "finder.answer_of_more"
  /// `{name} {answer} {notice}`
  case visitDescription = "descriptions.visit"
  /// `{number} {hanzi} {title}`
  case partHeading = "parts.heading"
  /// `{number}`
  case attachmentLabel = "attachments.label"
  /// `{number} {date}`
  case revision = "revisions.label"
  case stateUpcoming = "states.upcoming"
  case stateToday = "states.today"
  case stateRunning = "states.running"
  case stateOver = "states.over"
  case stateDueToday = "states.due_today"
  case stateOpen = "states.open"
  case stateClosed = "states.closed"
  case partAudience = "parts.audience"
  case partSteps = "parts.steps"
  case partSchedule = "parts.schedule"
  case partAttention = "parts.attention"
  case partMakeUp = "parts.make_up"
  case partDeadlines = "parts.deadlines"
  case partReminders = "parts.reminders"
  // Calendars and feeds.
  /// `{label} {value}`
  case labelledLine = "calendars.line"
  /// `{text} {remark}`
  case remark = "calendars.remark"
  /// `{title} {place}`
  case eventSummary = "calendars.summary"
  /// `{unit} {campus}`
  case unitAtCampus = "calendars.unit_at_campus"
  /// `{summary}`
  case cancelledSummary = "calendars.cancelled"
  /// `{title} {deadline}`
  case deadlineSummary = "calendars.deadline"
  /// `{title} {part}`
  case calendarName = "calendars.name"
  case allTimes = "calendars.all"
  /// `{summary}`
  case alarm = "calendars.alarm"
  /// `{date} {change}`
  case changeOfDay = "changes.of_day"
  /// `{label} {old} {new}`
  case difference = "changes.difference"
  case changeMoved = "changes.moved"
  case changeCancelled = "changes.cancelled"
  case changeAdded = "changes.added"
  case changeRestored = "changes.restored"
  case changeOther = "changes.other"
  case atomFeedTitle = "feeds.atom"
  case jsonFeedTitle = "feeds.json"
  case dateLabel = "table.date"
  case hoursLabel = "table.hours"
  case roomsLabel = "table.rooms"
  case campusLabel = "table.campus"
  case contactLine = "notice.contact_line"
  case stepsHeading = "unit.steps"
  case attentionHeading = "unit.bring"
  case missedHeading = "unit.missed"
  case deadlinesHeading = "notice.deadlines"
  case ifMissedLabel = "notice.if_missed"
  case deadlineLabel = "make_up.deadline"
  case unitsLabel = "campus.covered"
  case addressLabel = "campus.address"
  case directionsLabel = "campus.directions"
  case scheduleCaption = "table.caption"
  // Embedded pages and what goes with them.
  /// `{number}`
  case embedEdition = "embeds.edition"
  /// `{date}`
  case embedChanged = "embeds.changed"
  case embedNext = "embeds.next"
  /// `{count}`
  case embedMore = "embeds.more"
  /// `{count}`
  case embedUnits = "embeds.units"
  /// `{date} {hours} {place}`
  case embedFact = "embeds.fact"
  case embedPlaceSeparator = "embeds.place_separator"
  /// `{edition}`
  case embedStamp = "embeds.stamp"
  /// `{link} {facts} {stamp}`
  case embedSnippet = "embeds.snippet"
  /// `{title} {place}`
  case chatTitle = "kit.chat_title"
  case chatLink = "kit.chat_link"
  case kitUnits = "kit.units"
  case kitCampuses = "kit.campuses"
  // Sheets.
  /// `{date} {weekday}`
  case sheetDay = "sheets.day"
  /// `{count}`
  case sheetRoomCount = "sheets.room_count"
  /// `{count} {first} {last}`
  case sheetSessionCount = "sheets.session_count"
  /// `{title} {date}`
  case sheetMakeUp = "sheets.make_up"
  case sheetSeeTimetable = "sheets.see_timetable"
  case sheetWho = "sheets.who"
  case sheetExcept = "sheets.except"
  case sheetSteps = "sheets.steps"
  case sheetBring = "sheets.bring"
  case sheetMind = "sheets.mind"
  case sheetMissed = "sheets.missed"
  case sheetAsk = "sheets.ask"
  case sheetScan = "sheets.scan"
  case sheetScanUnit = "sheets.scan_unit"
  case sheetScanVenue = "sheets.scan_venue"
  case sheetCurrent = "sheets.current"
  case sheetCancelled = "sheets.cancelled"
  case sheetSlots = "sheets.slots"
  case sheetUnit = "sheets.unit"
  case sheetEveryone = "sheets.everyone"
  case sheetTimetable = "sheets.timetable"
  case sheetPoster = "sheets.poster"
  case sheetSign = "sheets.sign"
  case sheetArrow = "sheets.arrow"
  case sheetSlip = "sheets.slip"
  case sheetFormal = "sheets.formal"
  case sheetFormalRedHead = "sheets.formal_red_head"
  case sheetFormalLetterhead = "sheets.formal_letterhead"
  case sheetWhole = "sheets.whole"
  case sheetAll = "sheets.all"
  case sheetRoomTitle = "sheets.room_title"
  /// `{count}`
  case sheetPages = "sheets.pages"
  case sheetPagesOpen = "sheets.pages_open"
  case sheetLeft = "sheets.left"
  case sheetRight = "sheets.right"
  case sheetAhead = "sheets.ahead"
  case sheetSeePage = "sheets.see_page"
  case sheetPartSeparator = "sheets.part_separator"
  /// `{issuer}`
  case sheetRedHead = "sheets.red_head"
}
