/// The documents of `api/v1`.
extension DataRecords {
  /// `api/v1/notices.json`
  package static let notices = DataRecord<[DataSource]>("notices", "All notices of the site, newest first.") {
    DataField.text("$schema", "The schema of this document, relative to it.") { _ in "schema/notices.schema.json" }
    DataField.list("notices", "The notices.", of: summary) { $0 }
  }

  /// `api/v1/<notice>/notice.json`
  package static let notice = DataRecord<DataSource>("notice", "One notice.") {
    DataField.text("$schema", "The schema of this document, relative to it.") { _ in "../schema/notice.schema.json" }
    summaryFields
    DataField.optionalTexts("addressee", "Whom it addresses.") { $0.notice.addressee }
    DataField.optionalTexts("preamble", "Legal basis and purpose, as plain text.") { $0.notice.preamble?.plain }
    DataField.list("steps", "What to do, in order.", of: step) { $0.notice.steps }
    DataField.list("campuses", "Its campuses.", of: campus) { source in source.notice.campuses.map { ($0, source) } }
    DataField.list("units", "The units that it concerns.", of: unitName) { $0.schedule.units }
    DataField.list("deadlines", "By when what must be done.", of: deadline) { source in
      source.notice.deadlines.map { ($0, source) }
    }
    DataField.list("contacts", "Whom to ask.", of: contact) { $0.notice.contacts }
    DataField.list("attachments", "Its attachments.", of: attachment) { source in
      source.notice.attachments.map { ($0, source) }
    }
    DataField.list("revisions", "Its editions, oldest first.", of: revision) { $0.notice.revisions }
  }

  /// `api/v1/<notice>/schedule.json`
  package static let schedule = DataRecord<DataSource>("schedule", "Who goes where and when.") {
    DataField.text("$schema", "The schema of this document, relative to it.") { _ in "../schema/schedule.schema.json" }
    headFields
    DataField.list("sessions", "The sessions, by campus and then by time.", of: session) { SessionData.all($0) }
    DataField.list("visits", "What each unit attends, narrowed to its own slots and rooms.", of: visits) { source in
      source.schedule.units.map { ($0, source) }
    }
    DataField.list("deadlines", "By when what must be done.", of: deadline) { source in
      source.notice.deadlines.map { ($0, source) }
    }
  }

  /// `api/v1/<notice>/units/<unit>.json`
  package static let unit = DataRecord<(Unit, DataSource)>("unit", "A unit and where it goes.") {
    DataField.text("$schema", "The schema of this document, relative to it.") { _ in "../../schema/unit.schema.json" }
    DataField.object("notice", "The notice.", of: head) { $0.1 }
    DataField.object("unit", "The unit.", of: unitName) { $0.0 }
    DataField.strings("aliases", "Other names that people search by.") { $0.0.aliases }
    DataField.optionalText("calendar", "Its calendar, relative to the site, where the site has calendars.") {
      unit, data in
      data.hasCalendars ? data.paths.calendar(.unit(unit.id), of: data.notice.id, data.language) : nil
    }
    DataField.list("sessions", "Its sessions, earliest first, narrowed to its own slots and rooms.", of: session) {
      SessionData.all($0.1, unit: $0.0)
    }
  }

  /// Each published schema by its name.
  package static var schemas: [(name: String, schema: JSONValue)] {
    [
      ("notices", notices.schema), ("notice", notice.schema), ("schedule", schedule.schema), ("unit", unit.schema),
    ]
  }
}

extension DataRecords {
  private static var headFields: [DataField<DataSource>] {
    [
      .text("id", "The notice's id, which never changes.", pattern: idPattern) { $0.notice.id.rawValue },
      .text("time_zone", "The IANA zone of all its times.") { $0.notice.timeZone.rawValue },
      .text("updated", "When its latest edition came out (RFC 3339).", pattern: instantPattern) {
        $0.history.updated.rfc3339
      },
      .optionalInteger("revision", "The number of its latest edition.") { $0.notice.revisions.last?.number },
    ]
  }

  private static var summaryFields: [DataField<DataSource>] {
    headFields + [
      .texts("title", "The official title.") { $0.notice.title },
      .optionalTexts("short_title", "A title for navigation.") { $0.notice.shortTitle },
      .optionalTexts("summary", "One or two sentences.") { $0.notice.summary },
      .optionalText("document_number", "The issuing number.") { $0.notice.documentNumber },
      .text("issued", "The day of issue.", pattern: datePattern) { $0.notice.issued.iso8601 },
      .optionalTexts("issuer", "Who signs it.") { source in
        source.site.issuers.first { $0.id == source.notice.issuer }?.name
      },
      .text("page", "Its page, relative to the site.") { $0.paths.notice($0.notice.id, $0.language) },
      .text("schedule", "Its schedule as JSON, relative to the site.") { $0.paths.scheduleData($0.notice.id) },
      .text("schedule_table", "Its schedule as CSV, relative to the site.") { $0.paths.scheduleTable($0.notice.id) },
    ]
  }

  private static let head = DataRecord<DataSource>("notice_head", "Which notice, and which edition of it.") {
    headFields
  }

  private static let summary = DataRecord<DataSource>("notice_summary", "What a list says of a notice.") {
    summaryFields
  }

  private static let visits = DataRecord<(Unit, DataSource)>("visits", "A unit and what it attends.") {
    DataField.object("unit", "The unit.", of: unitName) { $0.0 }
    DataField.list("sessions", "Its sessions, earliest first.", of: session) { SessionData.all($0.1, unit: $0.0) }
  }

  private static let step = DataRecord<Step>("step", "One thing that a reader does.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.id.rawValue }
    DataField.texts("title", "What to do.") { $0.title }
    DataField.optionalTexts("body", "How to do it, as plain text.") { $0.body?.plain }
  }

  private static let campus = DataRecord<(Campus, DataSource)>("campus", "A place with its venues.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.0.id.rawValue }
    DataField.texts("name", "Its name.") { $0.0.name }
    DataField.optionalTexts("covers_note", "The official words for who is covered.") { $0.0.coversNote }
    DataField.optionalTexts("address", "Its address.") { $0.0.address }
    DataField.list("venues", "Its rooms.", of: venueName) { $0.0.venues }
    DataField.strings("units", "The ids of the units that come here.", pattern: idPattern) { campus, source in
      source.schedule.units(at: campus.id).map(\.id.rawValue)
    }
    DataField.text("page", "Its page, relative to the site.") {
      $0.1.paths.campus($0.0.id, of: $0.1.notice.id, $0.1.language)
    }
  }

  private static let contact = DataRecord<Contact>("contact", "Whom to ask.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.id.rawValue }
    DataField.texts("name", "The name.") { $0.name }
    DataField.optionalTexts("organisation", "Where they work.") { $0.organisation }
    DataField.optionalTexts("role", "What to ask them about.") { $0.role }
    DataField.strings("phones", "Their telephone numbers.") { $0.phones.map(\.number) }
    DataField.optionalText("email", "Their e-mail address.") { $0.email }
    DataField.optionalText("website", "Their web site.") { $0.website?.text }
  }

  private static let attachment = DataRecord<(Attachment, DataSource)>("attachment", "A document of the notice.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.0.id.rawValue }
    DataField.integer("number", "The number that the text calls it by.") { $0.0.number }
    DataField.texts("title", "Its title.") { $0.0.title }
    DataField.optionalText("file", "The file, relative to the site; absent when the site does not hold it.") {
      attachment, source in
      attachment.file.map { source.paths.attachment($0, of: source.notice.id) }
    }
  }

  private static let revision = DataRecord<Revision>("revision", "An edition of the notice.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.id.rawValue }
    DataField.integer("number", "Its number.") { $0.number }
    DataField.text("date", "Its day.", pattern: datePattern) { $0.date.iso8601 }
    DataField.texts("summary", "What changed.") { $0.summary }
    DataField.list("changes", "The sessions and deadlines that it changed.", of: change) { $0.changes }
  }

  private static let change = DataRecord<Change>("change", "What a revision did to a session or a deadline.") {
    DataField.choice("what", "What happened.", Change.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue }
    DataField.optionalText("session", "The session's id.", pattern: idPattern) {
      if case .session(let id) = $0.subject { id.rawValue } else { nil }
    }
    DataField.optionalText("deadline", "The deadline's id.", pattern: idPattern) {
      if case .deadline(let id) = $0.subject { id.rawValue } else { nil }
    }
    DataField.strings("units", "The ids of the only units concerned; empty when all are.", pattern: idPattern) {
      $0.units.map(\.rawValue)
    }
    DataField.optionalObject("was", "How it was before: what was different.", of: earlier) { $0.earlier }
  }

  private static let earlier = DataRecord<Change.Earlier>("earlier", "What was different before a change.") {
    DataField.optionalText("date", "The day.", pattern: datePattern) { $0.date?.iso8601 }
    DataField.strings("times", "The hours, as 09:00/12:00.") { $0.times.map { "\($0.start.padded)/\($0.end.padded)" } }
    DataField.optionalText("time", "The time of a deadline.", pattern: timePattern) { $0.time?.padded }
    DataField.strings("venues", "The ids of the venues.", pattern: idPattern) { $0.venues.map(\.rawValue) }
  }
}
