extension Format<SiteOutput> {
  static let siteOutput = choice([
    Choice("embeds", .embeds, Wording(zh: "供其他网站嵌入的页面和代码", en: "pages and snippets for other sites")),
    Choice("calendars", .calendars, Wording(zh: "日历文件", en: "calendar files")),
    Choice("data", .data, Wording(zh: "api/v1 下的数据文件", en: "data files under api/v1")),
    Choice("feeds", .feeds, Wording(zh: "订阅源", en: "feeds of news")),
    Choice("sheets", .sheets, Wording(zh: "印刷品和打印间", en: "sheets and the print room")),
  ])
}
