/// content/site.yaml
struct SiteSettings: Sendable {
  var name: Text
  var baseURL: WebAddress?
  var authority: String?
  var languages: [LanguageTag]
  var issuers: [Issuer]
  var accent: Colour?
  var emblem: String?
  var print = PrintSettings()
  var outputs = Set(SiteOutput.allCases)
}

let siteRecord = Record<SiteSettings>(
  "site", about: Wording(zh: "整个网站的设置，写在 content/site.yaml", en: "Settings of the whole site, in content/site.yaml")
) { keys in
  // Texts need the languages, so these are read first wherever they stand.
  let languages = keys.required(
    "languages", .languages,
    Wording(zh: "网站的语言，第一种是原文", en: "The site's languages; the first is the original that others translate."))
  // Where they could not be read, nothing is said of the languages of texts.
  let isKnown = keys.context.map { context in !context.findings.contains { $0.severity == .error } } ?? true
  keys.context?.languages = isKnown ? languages : nil
  return SiteSettings(
    name: keys.required("name", .text, Wording(zh: "网站名称", en: "The site's name.")),
    baseURL: keys.optional(
      "base_url", .baseURL,
      Wording(zh: "网站将来的地址，二维码和订阅用", en: "Where the site will stand; QR codes and feeds need it.")),
    authority: keys.optional(
      "authority", .hostName,
      Wording(
        zh: "日历和订阅的标识所用的域名，定了就不再改；网站搬家时写上原来的域名",
        en: "The domain in the identifiers of calendars and feeds; when the site moves, write the old one here.")),
    languages: languages,
    issuers: keys.required(
      "issuers", .list(of: issuerRecord, atLeast: 1), Wording(zh: "发文单位", en: "Who signs notices.")),
    accent: keys.optional(
      "accent", .accent, Wording(zh: "主题色，用于链接、按钮和标题线", en: "The colour of links, buttons and rules.")),
    emblem: keys.optional(
      "emblem", .emblem,
      Wording(
        zh: "校徽，放在 content 文件夹里的 SVG 或 PNG 图片",
        en: "The institution's emblem, an SVG or PNG picture in the folder content.")),
    print: keys.optional("print", .record(printRecord), Wording(zh: "印刷品怎么做", en: "What is made for paper."))
      ?? PrintSettings(),
    outputs: Set(
      keys.value(
        "outputs", .list(of: .siteOutput), default: SiteOutput.allCases,
        written: "[\(SiteOutput.allCases.map(\.rawValue).joined(separator: ", "))]",
        Wording(
          zh: "网页之外还发布什么；不要的从列表里去掉，只要网页就写 []",
          en: "What is published beside the pages: leave out what is not wanted; [] for pages alone."))))
}

let issuerRecord = Record<Issuer>("issuer", about: Wording(zh: "发文单位", en: "Who signs notices")) { keys in
  Issuer(
    id: keys.required("id", .id(of: .issuer), .aboutID),
    name: keys.required("name", .text, Wording(zh: "名称，落款用", en: "The name that the notice is signed with.")),
    website: keys.optional("website", .webAddress, Wording(zh: "网站", en: "Its web site.")))
}

/// content/units.yaml, and every file in content/units/
let unitsRecord = Record<[Unit]>(
  "units",
  about: Wording(
    zh: "培养单位名单，写在 content/units.yaml；单位多时分成几份，放在 content/units/ 里",
    en: "The units, in content/units.yaml or, where there are many, in files of any name in content/units/")
) { keys in
  keys.required(
    "units", .list(of: unitRecord), Wording(zh: "培养单位", en: "Departments, schools and hospitals."))
}

let unitRecord = Record<Unit>(
  "unit", about: Wording(zh: "培养单位：院系、医院等", en: "A department, school or hospital whose members notices call")
) { keys in
  Unit(
    id: keys.required("id", .id(of: .unit), .aboutID),
    name: keys.required("name", .text, Wording(zh: "全称", en: "The full name.")),
    shortName: keys.optional("short_name", .text, Wording(zh: "简称", en: "A shorter name.")),
    aliases: keys.list(
      "aliases", .list(of: .words), example: "[附属一院]",
      Wording(zh: "别名，供读者搜索", en: "Other names that people search by.")),
    campus: keys.optional(
      "campus", .reference(to: .campus),
      Wording(zh: "所在校区，对所有有这个校区的通知有效", en: "Its campus, in every notice that has a campus of this id.")),
    headCount: keys.optional(
      "head_count", .integer(0...1_000_000), example: "120", Wording(zh: "人数", en: "How many people are called.")),
    pinyin: keys.optional(
      "pinyin", .pinyin,
      Wording(
        zh: "名称的读音，有多音字读错时才写：音节用空格隔开，或只写首字母",
        en: "How the name is read, where the usual readings are wrong: syllables apart by blanks, or the first letters."
      )),
    was: keys.list("was", .list(of: .formerIdentifier()), example: "[old-id]", .aboutFormerIDs))
}

extension Wording {
  static let aboutFormerIDs = Wording(
    zh: "以前用过的编号，最早的写在最前；旧网址会转到这里，日历照旧",
    en: "Ids that it bore before, the oldest first; their addresses lead here, and calendars go on.")
  static let aboutID = Wording(
    zh: "编号，用在网址里，公布后不要再改", en: "Stands in addresses: never change it once it is published.")
  static let aboutContacts = Wording(zh: "找谁问", en: "Whom to ask.")
  static let aboutLinks = Wording(zh: "相关链接", en: "Addresses outside the site.")
}
