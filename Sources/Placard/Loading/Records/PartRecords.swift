let attentionRecord = Record<Attention>("attention", about: Wording(zh: "注意事项", en: "What to mind on the day")) {
  keys in
  Attention(
    introduction: keys.optional("introduction", .prose, Wording(zh: "开头的说明", en: "The text above the points.")),
    points: keys.list("points", .list(of: pointRecord), Wording(zh: "各条", en: "The points, in order.")))
}

let pointRecord = Record<AttentionPoint>("point", about: Wording(zh: "注意事项的一条", en: "One thing to mind")) { keys in
  AttentionPoint(
    id: keys.required("id", .id(of: .point), .aboutID),
    text: keys.required("text", .prose, Wording(zh: "内容", en: "What to mind.")),
    addressedTo: keys.value(
      "for",
      .choice([
        Choice("people", .people, Wording(zh: "写给个人", en: "tells those who come")),
        Choice("units", .units, Wording(zh: "写给单位", en: "tells the units that organise")),
      ]), default: .people, written: "people", Wording(zh: "写给谁", en: "Whom it tells.")),
    rules: keys.list("rules", .list(of: ruleRecord), Wording(zh: "具体的要求和禁忌", en: "Its dos and don'ts.")))
}

let ruleRecord = Record<Rule>("rule", about: Wording(zh: "一条要求或禁忌", en: "A do or a don't")) { keys in
  Rule(
    id: keys.required("id", .id(of: .rule), .aboutID),
    text: keys.required("text", .prose, Wording(zh: "内容", en: "The rule.")),
    kind: keys.required(
      "kind",
      .choice([
        Choice("do", .must, Wording(zh: "必须做", en: "must be done or brought")),
        Choice("dont", .mustNot, Wording(zh: "不能做", en: "must not be")),
        Choice("note", .note, Wording(zh: "提示", en: "good to know")),
      ]), Wording(zh: "要求、禁忌或提示", en: "A do, a don't or a note.")),
    short: keys.optional("short", .text, Wording(zh: "几个字的说法，海报用", en: "A few words for posters.")))
}

let makeUpRecord = Record<MakeUp>("make_up", about: Wording(zh: "没赶上怎么补", en: "What to do after missing the session")) {
  keys in
  MakeUp(
    introduction: keys.optional("introduction", .prose, Wording(zh: "开头的说明", en: "The text above the ways.")),
    deadline: keys.optional("deadline", .reference(to: .deadline), Wording(zh: "截止时间", en: "By when.")),
    ways: keys.list("ways", .list(of: wayRecord), Wording(zh: "各种方式", en: "The ways to make up for it.")))
}

let wayRecord = Record<MakeUpWay>("way", about: Wording(zh: "一种补办方式", en: "One way to make up for it")) { keys in
  MakeUpWay(
    id: keys.required("id", .id(of: .way), .aboutID),
    title: keys.required("title", .text, Wording(zh: "名称", en: "Its title.")),
    body: keys.optional("body", .prose, Wording(zh: "说明", en: "How it works.")),
    kind: keys.variant("kind", Wording(zh: "现场、线上或预约", en: "Which way it is; further keys depend on it."), wayKinds)
      ?? .online(service: Localized("", in: "zh-CN")),
    deadline: keys.optional("deadline", .reference(to: .deadline), Wording(zh: "截止时间", en: "By when.")),
    contacts: keys.list("contacts", .list(of: .reference(to: .contact)), .aboutContacts),
    attachments: keys.list(
      "attachments", .list(of: .reference(to: .attachment)), Wording(zh: "附件", en: "Its attachments.")),
    links: keys.list("links", .list(of: linkRecord), .aboutLinks))
}

private let wayKinds: [(tag: String, about: Wording, build: @Sendable (RecordKeys) -> MakeUpWay.Kind)] = [
  (
    "walk_in", Wording(zh: "开放时间到现场", en: "go there in the opening hours"),
    { keys in
      .walkIn(
        address: keys.required("address", .text, Wording(zh: "地址", en: "Where to go.")),
        hours: keys.list("hours", .openingHours, Wording(zh: "开放时间", en: "Its opening hours.")),
        directions: keys.optional("directions", .prose, Wording(zh: "怎么去", en: "How to get there.")))
    }
  ),
  (
    "online", Wording(zh: "网站或小程序", en: "through a web site or mini-program"),
    { keys in .online(service: keys.required("service", .text, Wording(zh: "网站或小程序的名称", en: "Its name."))) }
  ),
  (
    "appointment", Wording(zh: "先预约", en: "agree on a time first"),
    { keys in
      .appointment(
        address: keys.optional("address", .text, Wording(zh: "地址", en: "Where to go.")),
        how: keys.optional("how", .prose, Wording(zh: "怎么预约", en: "How to agree on a time.")))
    }
  ),
]

extension Format<[OpeningHours]> {
  /// Hours with their days, or ranges alone, which are for every day.
  fileprivate static var openingHours: Self {
    let everyDay = Format<[TimeRange]>.timeRanges
    let byDay = Format<[OpeningHours]>.list(of: openingHoursRecord)
    return Format(
      Wording(zh: "起止时间的列表，可以分周几", en: "ranges of times, or ranges by day"),
      example: "[\"9:00~12:00\", \"13:30~17:30\"]",
      placeholder: [], record: byDay.record, isList: true, schema: .anyOf([everyDay.schema(), byDay.schema()])
    ) { node, context in
      if node.items.contains(where: { if case .mapping = $0.content { true } else { false } }) {
        return byDay.read(node, context)
      }
      return everyDay.read(node, context).map { [OpeningHours(days: [], times: $0)] }
    }
  }
}

private let openingHoursRecord = Record<OpeningHours>(
  "hours", about: Wording(zh: "某几天的开放时间", en: "Hours on some days of the week")
) { keys in
  OpeningHours(
    days: keys.list(
      "days", .list(of: .weekday), example: "[mon, tue]",
      Wording(zh: "周几；不写就是每天", en: "The days; every day where missing.")),
    times: keys.required("times", .timeRanges, Wording(zh: "时段", en: "The hours.")))
}

let sectionRecord = Record<Section>("section", about: Wording(zh: "其他章节", en: "A further part of the notice")) { keys in
  Section(
    id: keys.required("id", .id(of: .section), .aboutID),
    title: keys.required("title", .text, Wording(zh: "标题", en: "Its heading.")),
    body: keys.required("body", .prose, Wording(zh: "正文", en: "Its text.")),
    links: keys.list("links", .list(of: linkRecord), .aboutLinks),
    deadlines: keys.list(
      "deadlines", .list(of: .reference(to: .deadline)), Wording(zh: "相关的截止时间", en: "Deadlines that it speaks of.")),
    contacts: keys.list("contacts", .list(of: .reference(to: .contact)), .aboutContacts))
}

let reminderRecord = Record<Reminder>("reminder", about: Wording(zh: "特别提醒", en: "A special reminder")) { keys in
  Reminder(
    id: keys.required("id", .id(of: .reminder), .aboutID),
    text: keys.required("text", .prose, Wording(zh: "内容", en: "What to remember.")))
}
