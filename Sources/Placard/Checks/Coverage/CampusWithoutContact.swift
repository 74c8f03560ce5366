extension Check {
  static let campusWithoutContact = Check(
    FindingGuide(
      .campusWithoutContact, Wording(zh: "校区没有联系人", en: "A campus without a contact"),
      failing: """
        campuses:
          - id: «campus-without-contact»north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            contacts: [office]
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        contacts: [{id: office, name: 北校区办公室, phones: [020-22220001]}]
        """)
  ) { notice, sink in
    let campuses = notice.notice.campuses
    // Whoever signs the notice answers for all campuses, unless others have somebody of their own.
    let isAnswered = notice.notice.contacts.contains { $0.signs && (!$0.phones.isEmpty || $0.email != nil) }
    let othersHave = campuses.contains { !$0.contacts.isEmpty }
    for (index, campus) in campuses.enumerated()
    where campus.contacts.isEmpty && !campus.sessions.isEmpty && (othersHave || !isAnswered) {
      sink.report(
        .campusWithoutContact, at: notice.range("campuses", index, "id"),
        Wording(zh: "“\(notice.name(campus.name))”没有联系人", en: "“\(notice.name(campus.name))” has no contact"),
        fix: Wording(zh: "加上 contacts: [联系人的编号]", en: "add contacts: [a contact's id]"))
    }
  }
}

extension FindingKind {
  static let campusWithoutContact = FindingKind(
    "campus-without-contact", .info,
    meaning: Wording(
      zh: "当天找不到房间的人不知道该打给谁。", en: "Whoever cannot find the room on the day would not know whom to call."))
}
