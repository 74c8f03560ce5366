/// content/notices/<id>/notice.yaml
let noticeRecord = Record<Notice>(
  "notice",
  about: Wording(zh: "一份通知，写在 content/notices/<编号>/notice.yaml", en: "One notice, in content/notices/<id>/notice.yaml")
) { keys in
  let id: Notice.ID = keys.required(
    "id", .id(of: .notice), Wording(zh: "编号，与文件夹同名", en: "The same as the folder's name."))
  let title = keys.required("title", .text, Wording(zh: "标题", en: "The official title."))
  let shortTitle = keys.optional(
    "short_title", .text, Wording(zh: "短标题，导航、海报和日历用", en: "For navigation, posters and calendars."))
  let summary = keys.optional(
    "summary", .text, Wording(zh: "一两句话的摘要，列表和搜索结果用", en: "One or two sentences for lists and search results."))
  let documentNumber = keys.optional("document_number", .words, Wording(zh: "发文字号", en: "The issuing number."))
  // Dates without a year are counted from here, so this is read before them.
  let issued = keys.required("issued", .date, example: "2025-10-15", Wording(zh: "发文日期", en: "The date of issue."))
  if let context = keys.context, issued != .epoch { context.issued = issued }
  let notice = Notice(
    id: id, title: title, shortTitle: shortTitle, summary: summary, documentNumber: documentNumber, issued: issued,
    issuer: keys.required("issuer", .reference(to: .issuer), Wording(zh: "发文单位", en: "Who signs it.")),
    timeZone: keys.value(
      "time_zone", .timeZone, default: TimeZoneName("Asia/Shanghai"), written: "Asia/Shanghai",
      Wording(zh: "所有时间所在的时区", en: "The zone of all its times.")),
    addressee: keys.optional("addressee", .text, Wording(zh: "主送机关", en: "Whom it addresses.")),
    preamble: keys.optional(
      "preamble", .prose, Wording(zh: "正文开头：依据和目的", en: "Legal basis and purpose, before the first part.")),
    audience: keys.optional("audience", .record(audienceRecord), Wording(zh: "通知的对象", en: "Whom it concerns."))
      ?? Audience(criteria: [], groups: []),
    stepsIntroduction: keys.optional(
      "steps_introduction", .prose, Wording(zh: "步骤前的说明", en: "The text above the steps.")),
    steps: keys.list("steps", .list(of: stepRecord), Wording(zh: "步骤，按先后", en: "What a reader does, in order.")),
    scheduleIntroduction: keys.optional(
      "schedule_introduction", .prose, Wording(zh: "时间地点前的说明", en: "The text above the schedule.")),
    campuses: keys.list(
      "campuses", .list(of: campusRecord), Wording(zh: "校区，及其场地和场次", en: "Places, with their rooms and days.")),
    assignments: keys.list(
      "assignments", .list(of: assignmentRecord),
      Wording(zh: "哪个单位在哪一场、哪个时段", en: "Which unit comes to which session, when.")),
    attention: keys.optional(
      "attention", .record(attentionRecord), Wording(zh: "注意事项", en: "What to mind on the day.")),
    makeUp: keys.optional("make_up", .record(makeUpRecord), Wording(zh: "没赶上怎么补", en: "What to do after missing it.")),
    sections: keys.list("sections", .list(of: sectionRecord), Wording(zh: "其他章节，按顺序", en: "Further parts, in order.")),
    reminders: keys.list("reminders", .list(of: reminderRecord), Wording(zh: "特别提醒", en: "Special reminders.")),
    deadlines: keys.list(
      "deadlines", .list(of: deadlineRecord), Wording(zh: "截止时间", en: "By when something must be done.")),
    contacts: keys.list("contacts", .list(of: contactRecord), .aboutContacts),
    attachments: keys.list(
      "attachments", .list(of: attachmentRecord), Wording(zh: "附件", en: "Documents that belong to it.")),
    revisions: keys.list(
      "revisions", .list(of: revisionRecord), Wording(zh: "历次修订，从旧到新", en: "Its editions, oldest first.")),
    headings: keys.optional(
      "headings", .record(headingsRecord), Wording(zh: "各部分的正式标题", en: "The official headings of its parts."))
      ?? Headings(),
    translationNote: keys.optional(
      "translation_note", .text, Wording(zh: "译文页上的说明", en: "Said on pages in another language: which text prevails.")),
    minutesPerPerson: keys.optional(
      "minutes_per_person", .integer(1...600), example: "3",
      Wording(zh: "每人要几分钟，用来核对时间够不够", en: "Minutes a person takes at a station; tells whether the hours suffice.")),
    was: keys.list("was", .list(of: .formerIdentifier()), example: "[old-id]", .aboutFormerIDs),
    allow: keys.list(
      "allow", .list(of: waiverRecord), Wording(zh: "看过并接受的检查结果", en: "Findings that are accepted, with the reason.")))
  return notice.signedByContactsThatNothingNames
}

let waiverRecord = Record<Waiver>("waiver", about: Wording(zh: "一处看过并接受的检查结果", en: "A finding that is accepted")) {
  keys in
  Waiver(
    check: keys.required("check", .words, example: "odd-hour", Wording(zh: "检查的编号", en: "The id of the check.")),
    at: keys.optional(
      "at", .words, example: "zhuhai-main",
      Wording(zh: "哪一处的编号或路径；不写就是整份通知", en: "The id of the thing, or a path; the whole notice where missing.")),
    because: keys.optional(
      "because", .words, example: "场馆只有清早空闲", Wording(zh: "理由，必须写", en: "Why; a waiver without it is reported.")),
    until: keys.optional(
      "until", .date, example: "2026-03-30", Wording(zh: "到哪天为止", en: "The last day on which it holds.")))
}

let headingsRecord = Record<Headings>(
  "headings", about: Wording(zh: "各部分的正式标题，与通用标题不同时才写", en: "Official headings, where they differ from the usual ones")
) { keys in
  Headings(
    audience: keys.optional("audience", .text, Wording(zh: "对象", en: "Of whom it concerns.")),
    steps: keys.optional("steps", .text, Wording(zh: "步骤", en: "Of the steps.")),
    schedule: keys.optional("schedule", .text, Wording(zh: "时间地点", en: "Of the schedule.")),
    attention: keys.optional("attention", .text, Wording(zh: "注意事项", en: "Of what to mind.")),
    makeUp: keys.optional("make_up", .text, Wording(zh: "补办", en: "Of what to do after missing it.")),
    reminders: keys.optional("reminders", .text, Wording(zh: "特别提醒", en: "Of the reminders.")))
}

let audienceRecord = Record<Audience>("audience", about: Wording(zh: "通知的对象", en: "Whom the notice concerns")) { keys in
  let groups = keys.list(
    "groups", .list(of: groupRecord), Wording(zh: "要求有所不同的人群", en: "Kinds of reader for whom some things differ."))
  return Audience(
    criteria: keys.list(
      "criteria", .list(of: criterionRecord), Wording(zh: "哪些人、不含哪些人", en: "Who is meant, and who is not.")),
    groups: groups)
}

let groupRecord = Record<AudienceGroup>("group", about: Wording(zh: "人群", en: "A kind of reader")) { keys in
  AudienceGroup(
    id: keys.required("id", .id(of: .audienceGroup), .aboutID),
    name: keys.required("name", .text, Wording(zh: "名称", en: "Its name.")))
}

let criterionRecord = Record<Criterion>("criterion", about: Wording(zh: "对象的一条", en: "One line of who is meant")) {
  keys in
  Criterion(
    id: keys.required("id", .id(of: .criterion), .aboutID),
    text: keys.required("text", .prose, Wording(zh: "内容", en: "Who.")),
    included: keys.value(
      "include", .flag, default: true, written: "true",
      Wording(
        zh: "false 表示不含这些人；text 要写成不看标记也读得懂，因为正式文稿只印 text",
        en: "false for those who must not come. The text says so, too: the formal notice prints it without a mark."
      )),
    short: keys.optional("short", .text, Wording(zh: "海报上用的短句", en: "The same in a few words, for posters.")))
}

let stepRecord = Record<Step>("step", about: Wording(zh: "读者要做的一步", en: "One thing that a reader does")) { keys in
  Step(
    id: keys.required("id", .id(of: .step), .aboutID),
    title: keys.required("title", .text, Wording(zh: "做什么", en: "What to do.")),
    body: keys.optional("body", .prose, Wording(zh: "怎么做", en: "How to do it.")),
    attachments: keys.list(
      "attachments", .list(of: .stepAttachment), example: "[manual, {attachment: code, group: domestic}]",
      Wording(zh: "用到的附件，可以只给某个人群", en: "What it needs, for everyone or for one group.")),
    contacts: keys.list("contacts", .list(of: .reference(to: .contact)), .aboutContacts),
    links: keys.list("links", .list(of: linkRecord), .aboutLinks),
    bring: keys.optional(
      "bring", .text,
      Wording(
        zh: "要随身带的东西，写在单位、校区、场地页的时间地点下面，印在海报和通知条上",
        en: "What to have in hand for it: below times and places on pages, and on posters and slips.")))
}

extension Format<StepAttachment> {
  /// The attachment's id alone, or with the group that it is for.
  fileprivate static var stepAttachment: Self {
    let id = Format<Attachment.ID>.reference(to: .attachment)
    return Format(
      Wording(zh: "附件的编号，或附件加人群", en: "an attachment's id, or attachment and group"), example: "manual",
      placeholder: StepAttachment(attachment: ""), record: { stepAttachmentRecord.describe() },
      schema: .anyOf([id.schema(), .record])
    ) { node, context in
      if case .mapping = node.content { return stepAttachmentRecord.read(node, context) }
      return id.read(node, context).map { StepAttachment(attachment: $0) }
    }
  }
}

private let stepAttachmentRecord = Record<StepAttachment>(
  "step attachment", about: Wording(zh: "只给某个人群的附件", en: "An attachment for one group")
) { keys in
  StepAttachment(
    attachment: keys.required("attachment", .reference(to: .attachment), Wording(zh: "附件", en: "The attachment.")),
    group: keys.optional("group", .reference(to: .audienceGroup), Wording(zh: "给哪个人群", en: "Whom it is for.")))
}

let linkRecord = Record<Link>("link", about: Wording(zh: "站外链接", en: "An address outside the site")) { keys in
  Link(
    title: keys.required("title", .text, Wording(zh: "链接文字", en: "Where it leads.")),
    address: keys.required("url", .webAddress, Wording(zh: "网址", en: "The address.")))
}
