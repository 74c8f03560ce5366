extension Check {
  static let attachmentUnused = Check(
    FindingGuide(
      .attachmentUnused, Wording(zh: "附件没有任何地方提到", en: "An attachment that nothing refers to"),
      failing: """
        steps:
          - {id: pay, title: 付款, body: 详见附件1。, attachments: [manual]}
        attachments:
          - {id: manual, number: 1, title: 付款手册}
          - {id: «attachment-unused»map, number: 2, title: 示意图}
        """,
      passing: """
        steps:
          - {id: pay, title: 付款, body: 详见附件1；地点见附件2。, attachments: [manual, map]}
        attachments:
          - {id: manual, number: 1, title: 付款手册}
          - {id: map, number: 2, title: 示意图}
        """)
  ) { notice, sink in
    let referred = Set(
      notice.notice.steps.flatMap { $0.attachments.map(\.attachment) }
        + (notice.notice.makeUp?.ways ?? []).flatMap(\.attachments))
    let named = Set(
      notice.texts.flatMap { $0.scalars.flatMap { AttachmentMention.all(in: $0.scalar.value).map(\.number) } })
    // A notice that refers to none of its attachments lists them at its end, as many do.
    guard !referred.isEmpty || !named.isEmpty else { return }
    for (index, attachment) in notice.notice.attachments.enumerated()
    where !referred.contains(attachment.id) && !named.contains(attachment.number) && !notice.isMistyped(attachment.id) {
      sink.report(
        .attachmentUnused, at: notice.range("attachments", index, "id"),
        Wording(
          zh: "没有哪一步或哪段正文用到附件\(attachment.number)“\(notice.name(attachment.title))”",
          en: "no step and no text uses attachment \(attachment.number), “\(notice.name(attachment.title))”"),
        fix: Wording(zh: "在用到它的步骤里列出，或者在正文里提到", en: "list it in the step that needs it, or name it in the text"))
    }
  }
}

extension FindingKind {
  static let attachmentUnused = FindingKind(
    "attachment-unused", .warning,
    meaning: Wording(
      zh: "读者不知道这个附件是做什么用的，可能有一步漏了它。", en: "Readers could not tell what it is for; perhaps a step forgot it."))
}
