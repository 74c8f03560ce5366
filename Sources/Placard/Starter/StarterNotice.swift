/// A first notice with every usual part filled in and explained, to be overwritten by its author.
package enum StarterNotice {
  /// - Parameters:
  ///   - issued: The day on which it is written; its sample session and deadline follow from it.
  ///   - others: How many notices there are already. Two samples in one room on one day would be a fault of both.
  package static func yaml(id: Notice.ID, issued: LocalDate, site: StarterSite, others: Int = 0) -> String {
    let write = StarterText(languages: site.languages)
    let session = issued.adding(days: 14 + 7 * others) ?? issued
    let deadline = issued.adding(days: 28 + 7 * others) ?? issued
    return """
      # 一则通知。“#”后面是说明，可以删掉；写错的地方，placard check 会指出行号和改法。
      # One notice. What follows a # is explanation and may go; placard check points at mistakes and says how to mend them.

      # 与文件夹同名，用在网址里，发布后不要再改。 · The folder's name. It is part of addresses: do not change it later.
      id: \(id)
      title: \(write.text("关于某事的通知（\(id)，请改成正式标题）", "Notice on something (\(id): put the official title here)"))
      short_title: \(write.text("某事", "Something"))
      summary: \(write.text("一两句话说明要做什么。", "What is to be done, in a sentence or two."))
      issued: \(issued.iso8601)
      # site.yaml 里 issuers 的 id · One of the ids of issuers in site.yaml
      issuer: \(site.issuer)
      addressee: \(write.text("各培养单位", "All departments and schools"))
      # 正文用 Markdown 写，空一行分段。 · Longer text is Markdown; an empty line starts a paragraph.
      preamble:\(write.prose("为做好某事，现将有关事项通知如下。", "Please note the arrangements for something.", indent: 0))

      # 对象。include: false 表示不包括。 · Whom it concerns. include: false is for those it does not.
      audience:
        criteria:
          - id: everyone
            text: \(write.text("全体在读研究生", "All current graduate students"))
          - id: on-leave
            text: \(write.text("休学的研究生不必参加", "Graduate students on leave need not take part"))
            include: false

      # 读者要依次做的事 · What a reader does, in order
      steps:
        - id: prepare
          title: \(write.text("准备", "Prepare"))
          body:\(write.prose("请带上**学生证**。", "Bring your **student card**.", indent: 4))
          # 随身带的东西，写在单位页和海报上 · What to have in hand, for unit pages and posters
          bring: \(write.text("学生证", "your student card"))
        - id: come
          title: \(write.text("到场", "Come"))

      # 地点和时间。星期可写可不写，写了就会核对。 · Where and when. A weekday may be left out; if it is there, it is checked.
      campuses:
        - id: main
          name: \(write.text("主校区", "Main Campus"))
          venues:
            - id: room-101
              name: \(write.text("101", "Room 101"))
              building: \(write.text("公共教学楼", "Teaching Building"))
          sessions:
            - id: main-day
              date: \(session.iso8601) \(session.weekday.chineseName)
              times: ["9:00~12:00", "13:30~17:00"]
              venues: [room-101]

      deadlines:
        - id: hand-in
          title: \(write.text("交回表格", "Hand in the form"))
          date: \(deadline.iso8601)
          if_missed:\(write.prose("逾期不再受理。", "Forms that come later are not accepted.", indent: 4))

      # 联系人。signs: true 的印在落款处。 · Whom to ask. Those with signs: true stand at the foot of the notice.
      contacts:
        - id: office
          name: \(write.text("示例老师", "Example Office"))
          email: office@example.edu
          # phones: ["020-83398378 转 801"]
          signs: true

      # 附件放在本文件夹的 attachments/ 里；没有文件时不写 file，只列标题。
      # Attachments lie in attachments/ beside this file; without a file only the title is listed.
      # attachments:
      #   - {id: form, number: 1, title: 登记表, file: form.pdf}

      # 发布后如有更正，在这里写明。 · Say here what was corrected after publication.
      # revisions:
      #   - {id: r1, number: 1, date: \(issued.iso8601), summary: 首次发布}

      """
  }
}

/// Writes a sample text in each language of the site.
private struct StarterText {
  let languages: [LanguageTag]

  /// One line: a plain string where the site has one language, otherwise a map.
  func text(_ zh: String, _ en: String) -> String {
    if languages.count == 1 { return "\"\(choose(zh, en, languages[0]))\"" }
    return "{" + languages.map { "\($0.rawValue): \"\(choose(zh, en, $0))\"" }.joined(separator: ", ") + "}"
  }

  /// Block scalars, as longer text is best written. `indent` is that of the key.
  func prose(_ zh: String, _ en: String, indent: Int) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    if languages.count == 1 { return " |\n\(inner)\(choose(zh, en, languages[0]))" }
    return languages.map { "\n\(inner)\($0.rawValue): |\n\(inner)  \(choose(zh, en, $0))" }.joined()
  }

  private func choose(_ zh: String, _ en: String, _ language: LanguageTag) -> String {
    language.rawValue.lowercased().hasPrefix("zh") ? zh : en
  }
}

extension Weekday {
  fileprivate var chineseName: String {
    switch self {
    case .monday: "周一"
    case .tuesday: "周二"
    case .wednesday: "周三"
    case .thursday: "周四"
    case .friday: "周五"
    case .saturday: "周六"
    case .sunday: "周日"
    }
  }
}
