extension Check {
  static let stepWithoutAttachment = Check(
    FindingGuide(
      .stepWithoutAttachment,
      Wording(
        zh: "正文提到的附件没有，或者没有列在这一步里", en: "A text names an attachment that is not there, or that its step does not list"),
      failing: """
        steps:
          - id: pay
            title: 付款
            body: 付款方式详见«step-without-attachment-that-text-names»附件2。
            attachments: [code]
        attachments:
          - {id: code, number: 1, title: 采集码获取方式}
          - {id: manual, number: 2, title: 付款手册}
        """,
      passing: """
        steps:
          - id: pay
            title: 付款
            body: 采集码见附件1，付款方式详见附件2。
            attachments: [code, manual]
        attachments:
          - {id: code, number: 1, title: 采集码获取方式}
          - {id: manual, number: 2, title: 付款手册}
        """)
  ) { notice, sink in
    let attachments = notice.notice.attachments
    // Two of one number have a finding of their own: which of them a text means, and which number is missing, follows.
    let numbers = attachments.map(\.number)
    let doubled = Set(attachments.filter { one in numbers.count { $0 == one.number } > 1 }.map(\.id))
    for text in notice.texts {
      for (_, scalar) in text.scalars {
        for mention in AttachmentMention.all(in: scalar.value) {
          let range = notice.range(of: mention.range, in: scalar)
          let owner = notice.attachmentOwner(of: range)
          guard let named = attachments.first(where: { $0.number == mention.number }) else {
            if !doubled.isEmpty, owner.map({ !doubled.isDisjoint(with: $0.attachments) }) ?? true { continue }
            let numbers = attachments.map { "\($0.number)" }.joined(separator: "、")
            sink.report(
              .stepWithoutAttachment, at: range,
              Wording(zh: "没有附件\(mention.number)", en: "there is no attachment \(mention.number)"),
              fix: attachments.isEmpty
                ? Wording(zh: "在 attachments 里加上它", en: "add it to attachments")
                : Wording(zh: "现有附件：\(numbers)", en: "the attachments are: \(numbers)"))
            continue
          }
          guard let owner, !owner.attachments.contains(named.id), !doubled.contains(named.id) else { continue }
          sink.report(
            .stepWithoutAttachment, at: range,
            Wording(
              zh: "这里说到附件\(named.number)，但“\(owner.id)”的 attachments 里没有它",
              en: "attachment \(named.number) is named here, but the attachments of “\(owner.id)” lack it"),
            fix: Wording(zh: "加上 \(named.id)，或者改正序号", en: "add \(named.id), or correct the number"),
            notes: [
              .init(
                at: notice.range("attachments", attachments.firstIndex(of: named) ?? 0, "number"),
                Wording(zh: "这个附件在这里", en: "the attachment is here"))
            ])
        }
      }
    }
  }
}

extension NoticeInspection {
  /// The step or the way of making up that a place belongs to, with what it lists.
  fileprivate func attachmentOwner(of place: SourceRange) -> (id: String, attachments: [Attachment.ID])? {
    for (index, step) in notice.steps.enumerated() where range("steps", index).contains(place) {
      return (step.id.rawValue, step.attachments.map(\.attachment))
    }
    for (index, way) in (notice.makeUp?.ways ?? []).enumerated() where range("make_up", "ways", index).contains(place) {
      return (way.id.rawValue, way.attachments)
    }
    return nil
  }
}

extension FindingKind {
  static let stepWithoutAttachment = FindingKind(
    "step-without-attachment-that-text-names", .warning,
    meaning: Wording(
      zh: "读者找不到正文说的附件，做不了这一步。", en: "Readers would look for the attachment in vain and be stuck at this step."))
}
