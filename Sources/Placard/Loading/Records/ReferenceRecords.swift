let deadlineRecord = Record<Deadline>("deadline", about: Wording(zh: "截止时间", en: "By when something must be done")) {
  keys in
  Deadline(
    id: keys.required("id", .id(of: .deadline), .aboutID),
    title: keys.required("title", .text, Wording(zh: "什么事", en: "What must be done.")),
    date: keys.required("date", .date, example: "2026-03-30", Wording(zh: "最后一天", en: "The last day.")),
    time: keys.optional(
      "time", .endTime, Wording(zh: "几点前；不写就是当天结束", en: "The time; the end of the day where missing.")),
    ifMissed: keys.optional("if_missed", .prose, Wording(zh: "逾期的后果", en: "What happens when it is missed.")),
    contacts: keys.list("contacts", .list(of: .reference(to: .contact)), .aboutContacts))
}

let contactRecord = Record<Contact>("contact", about: Wording(zh: "联系人或联系单位", en: "Whom to ask")) { keys in
  Contact(
    id: keys.required("id", .id(of: .contact), .aboutID),
    name: keys.required("name", .text, Wording(zh: "姓名或名称", en: "The name.")),
    organisation: keys.optional("organisation", .text, Wording(zh: "单位", en: "Where they work.")),
    role: keys.optional("role", .text, Wording(zh: "管什么事", en: "What to ask them about.")),
    phones: keys.list("phones", .phones, Wording(zh: "电话", en: "Telephone numbers.")),
    email: keys.optional("email", .email, Wording(zh: "电子邮箱", en: "The e-mail address.")),
    website: keys.optional("website", .webAddress, Wording(zh: "网站", en: "The web site.")),
    signs: keys.value(
      "signs", .flag, default: false, written: "false",
      Wording(
        zh: "是否列在落款的联系人里；没有哪一项用到的联系人总会列上",
        en: "Whether the notice's contact line names them; it always names those that nothing else in the notice does.")
    ))
}

let attachmentRecord = Record<Attachment>(
  "attachment", about: Wording(zh: "附件", en: "A document that belongs to the notice")
) {
  keys in
  Attachment(
    id: keys.required("id", .id(of: .attachment), .aboutID),
    number: keys.required(
      "number", .integer(1...999), Wording(zh: "附件序号", en: "The number that the text calls it by.")),
    title: keys.required("title", .text, Wording(zh: "标题", en: "Its title.")),
    file: keys.optional(
      "file", .attachmentFile, Wording(zh: "文件名；没有文件就不写", en: "Leave it out when the site does not hold the file.")))
}
