/// One notice, whole: what the office wrote and what every output is made of.
package struct Notice: Equatable, Sendable {
  package typealias ID = Identifier<Notice>

  package var id: ID
  package var title: Text
  /// For navigation, posters and calendars; the title stands in where it is missing.
  package var shortTitle: Text?
  /// One or two sentences for lists and search results.
  package var summary: Text?
  /// The issuing number (发文字号), `某大体〔2026〕12号`.
  package var documentNumber: String?
  package var issued: LocalDate
  package var issuer: Issuer.ID
  package var timeZone: TimeZoneName
  /// Whom the notice addresses (主送机关): `各培养单位`.
  package var addressee: Text?
  /// Legal basis and purpose, before the first section.
  package var preamble: Prose?
  package var audience: Audience
  /// The text above the steps.
  package var stepsIntroduction: Prose?
  /// In order.
  package var steps: [Step]
  /// The text above the schedule.
  package var scheduleIntroduction: Prose?
  package var campuses: [Campus]
  package var assignments: [Assignment]
  /// What to mind on the day (注意事项).
  package var attention: Attention?
  package var makeUp: MakeUp?
  /// What follows after the event, in the author's own order: verification, results.
  package var sections: [Section]
  /// Special reminders (特别提醒).
  package var reminders: [Reminder]
  package var deadlines: [Deadline]
  package var contacts: [Contact]
  package var attachments: [Attachment]
  /// Oldest first. Empty means the first edition.
  package var revisions: [Revision]
  /// The official headings of the parts, where they differ from the usual ones.
  package var headings: Headings
  /// Said on pages in a translated language: which text prevails.
  package var translationNote: Text?
  /// How long one person keeps one station busy: with head counts it tells whether the hours suffice.
  package var minutesPerPerson: Int?
  /// Ids that it bore in an earlier publication: their addresses lead here.
  package var was: [Notice.ID] = []
  /// Findings that the author has looked at and accepts.
  package var allow: [Waiver] = []
}

/// The official headings of the notice's parts, as the formal text prints them.
package struct Headings: Equatable, Sendable {
  package var audience: Text?
  package var steps: Text?
  package var schedule: Text?
  package var attention: Text?
  package var makeUp: Text?
  package var reminders: Text?
}

/// A part of the notice beyond those that Placard knows by name.
package struct Section: Equatable, Sendable {
  package typealias ID = Identifier<Section>

  package var id: ID
  package var title: Text
  package var body: Prose
  package var links: [Link]
  package var deadlines: [Deadline.ID]
  package var contacts: [Contact.ID]
}

/// An address outside the site, with words that say where it leads.
package struct Link: Equatable, Sendable {
  package var title: Text
  package var address: WebAddress
}

package struct Reminder: Equatable, Sendable {
  package typealias ID = Identifier<Reminder>

  package var id: ID
  package var text: Prose
}
