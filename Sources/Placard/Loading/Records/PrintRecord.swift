let printRecord = Record<PrintSettings>(
  "print", about: Wording(zh: "印刷品：海报、门牌、单位通知条、正式文稿", en: "Sheets to print: posters, signs, slips, the formal document")
) { keys in
  var settings = PrintSettings()
  settings.languages = keys.value(
    "languages",
    .choice([
      Choice("bilingual", .bilingual, Wording(zh: "一张上印网站的前两种语言", en: "the site's first two languages on one sheet")),
      Choice("each", .each, Wording(zh: "每种语言各一张", en: "a sheet for each language")),
    ]), default: .bilingual, written: "bilingual", Wording(zh: "语言", en: "Which languages."))
  settings.slips = keys.optional(
    "slips",
    .choice([
      Choice("a4", PrintSettings.Slips.a4, Wording(zh: "A4 上印两张，裁开", en: "two to an A4, to be cut")),
      Choice("a5", .a5, Wording(zh: "A5", en: "A5")),
      Choice("none", .none, Wording(zh: "不做", en: "no slips")),
    ]),
    Wording(
      zh: "发给各单位的通知条；不写时，单位不超过 \(PrintSettings.slipLimit) 个就做成 A4 两张",
      en:
        "Slips for units to hand out; when missing, two to an A4 where there are at most \(PrintSettings.slipLimit) units."
    ))
  settings.arrows = keys.value(
    "arrows", .flag, default: true, written: "true",
    Wording(zh: "是否做走廊里的指路牌（向左、向右、向前）", en: "Whether to make corridor signs with arrows: left, right, ahead."))
  settings.formal = keys.value(
    "formal",
    .list(
      of: .choice([
        Choice("plain", .plain, Wording(zh: "白纸，不带版头", en: "on blank paper, without a head")),
        Choice(
          "letterhead", .letterhead,
          Wording(zh: "印在已有红头的纸上，版头留空", en: "on paper with a printed head: its place stays blank")),
        Choice("red_head", .redHead, Wording(zh: "带红头和发文字号", en: "with the red head and the issuing number")),
      ])), default: [.plain], written: "[plain]",
    Wording(zh: "正式文稿的样式", en: "The forms of the formal document."))
  return settings
}
