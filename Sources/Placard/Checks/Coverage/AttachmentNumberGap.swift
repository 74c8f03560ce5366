extension Check {
  static let attachmentNumberGap = Check(
    FindingGuide(
      .attachmentNumberGap, Wording(zh: "附件序号不连续", en: "The attachments' numbers have a gap"),
      failing: """
        attachments:
          - {id: code, number: 1, title: 采集码获取方式}
          - {id: manual, number: «attachment-number-gap»3, title: 付款手册}
        """,
      passing: """
        attachments:
          - {id: code, number: 1, title: 采集码获取方式}
          - {id: manual, number: 2, title: 付款手册}
        """)
  ) { notice, sink in
    let attachments = notice.notice.attachments
    let numbers = Set(attachments.map(\.number))
    let gaps = attachments.enumerated().filter { $0.element.number > 1 && !numbers.contains($0.element.number - 1) }
    // Two of one number leave a gap that has its finding there.
    for (index, attachment) in gaps.dropFirst(attachments.count - numbers.count) {
      sink.report(
        .attachmentNumberGap, at: notice.range("attachments", index, "number"),
        Wording(
          zh: "有附件\(attachment.number)，没有附件\(attachment.number - 1)",
          en: "there is an attachment \(attachment.number), but no attachment \(attachment.number - 1)"),
        fix: Wording(zh: "补上缺的附件，或者重新编号（正文里的序号一起改）", en: "add the missing one, or number them again, in the text too"))
    }
  }
}

extension FindingKind {
  static let attachmentNumberGap = FindingKind(
    "attachment-number-gap", .warning,
    meaning: Wording(zh: "读者会以为少了一个附件。", en: "Readers would think that an attachment is missing."))
}
