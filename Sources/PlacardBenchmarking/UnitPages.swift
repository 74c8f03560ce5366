import Placard

/// The unit pages of a project's first notice in all languages, ready to be rendered one by one.
public struct UnitPages: Sendable {
  private let planning: SitePlanning
  private let pages: [Page]

  private struct Page: Sendable {
    let unit: Unit
    let output: Output
    let language: LanguageTag
  }

  public init(_ project: MeasuredProject) async throws {
    let theme = try await project.theme(languageCount: project.site.languages.count)
    planning = SitePlanning(site: project.site, theme: theme, options: Build.Options())
    guard let notice = project.site.notices.first else { throw MeasuringFailure("there is no notice") }
    let outputs = Dictionary(
      await Self.outputs(of: planning).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let schedule = Schedule(notice: notice, site: project.site)
    pages = project.site.languages.flatMap { language in
      schedule.units.compactMap { unit in
        outputs[SitePaths(site: project.site).unit(unit.id, of: notice.id, language)].map {
          Page(unit: unit, output: $0, language: language)
        }
      }
    }
  }

  public var count: Int { pages.count }

  /// Lists all files of the site anew: paths, links, and what each page says of itself.
  /// - Returns: the number of files.
  public func plan() async -> Int { await Self.outputs(of: planning).count }

  /// Appends a page's bytes. The unit's views are made here, too.
  public func render(_ index: Int, into bytes: inout [UInt8]) {
    if case .rendered(let render) = pages[index].output.content { render(&bytes) }
  }

  private static func outputs(of planning: SitePlanning) async -> [Output] {
    var planning = planning
    await planning.plan()
    return planning.outputs
  }
}

extension UnitPages {
  /// The values of one language's pages that are the same on all of them, as dictionaries and arrays: for template engines that
  /// take such.
  public struct Values {
    private let planning: SitePlanning
    private let notice: Notice
    private let schedule: Schedule
    private let context: PageContext
    private let view: NoticeView
    private let shared: [String: Any]
  }

  public func languageIndex(_ index: Int) -> Int {
    planning.site.languages.firstIndex(of: pages[index].language) ?? 0
  }

  public func values() -> [Values] { planning.site.languages.compactMap { Values(planning, language: $0) } }

  /// All that the page's template may name.
  public func values(_ index: Int, _ values: [Values]) -> [String: Any] {
    values[languageIndex(index)].values(of: pages[index].unit)
  }
}

extension UnitPages.Values {
  fileprivate init?(_ planning: SitePlanning, language: LanguageTag) {
    guard let notice = planning.site.notices.first else { return nil }
    self.planning = planning
    self.notice = notice
    schedule = Schedule(notice: notice, site: planning.site)
    let paths = SitePaths(site: planning.site)
    let phrases = planning.theme.phrases(language)
    context = planning.places.context(phrases, path: paths.unit("any", of: notice.id, language))
    let view = NoticeView(notice, schedule: schedule, in: context)
    self.view = view
    // What the page does not show would only cost memory: the whole schedule with all units.
    let all = dictionary(NoticeView.fields.scope(view), NoticeView.fields.shape, leavingOut: ["campuses", "units"])
    var words: [String: Any] = [:]
    for (name, text) in planning.theme.words(language) {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if let group = parts.first, let name = parts.dropFirst().first {
        var texts = words[group] as? [String: Any] ?? [:]
        texts[name] = text
        words[group] = texts
      } else {
        words[name] = text
      }
    }
    let assets = planning.theme.assets
    shared = [
      "notice": all, "t": words,
      "site": ["name": context.text(planning.site.name).text, "emblem": false, "theme": false],
      "assets": dictionary(assets.fields.scope(assets.links(in: context)), assets.fields.shape),
    ]
  }

  fileprivate func values(of unit: Unit) -> [String: Any] {
    let paths = SitePaths(site: planning.site)
    let place = planning.places.place(
      context.phrases, in: context, about: .unit(unit.id), of: ScheduledNotice(notice, schedule)
    ) {
      [notice] in paths.unit(unit.id, of: notice.id, $0)
    }
    let detail = UnitView(unit, of: notice, schedule: schedule, in: context)
    let visits = schedule.visits(of: unit.id)
    let noticePage = planning.absolute(paths.notice(notice.id, context.language))
    let page = place.view.describing(
      view.description(of: detail.name, visits), events: view.events(visits, page: noticePage), hasCode: false)
    var values = shared
    values["page"] = dictionary(PageView.fields.scope(page), PageView.fields.shape)
    values["unit"] = dictionary(UnitView.fields.scope(detail), UnitView.fields.shape)
    return values
  }
}

/// Markup becomes its HTML; what is absent is `false`; a list `x` has a flag `x_any` beside it, and each item its number as
/// `item`.
private func dictionary(_ scope: Scope, _ shape: Shape, leavingOut names: Set<String> = []) -> [String: Any] {
  var result: [String: Any] = [:]
  for (index, field) in shape.fields.enumerated() where !names.contains(field.name) {
    switch (scope.read(index), field.kind) {
    case (.text(let text), _), (.foreignText(let text, _), _): result[field.name] = text
    case (.markup(let markup), _), (.foreignMarkup(let markup, _), _): result[field.name] = markup.html
    case (.url(let address), _): result[field.name] = address.text
    case (.flag(let flag), _): result[field.name] = flag
    case (.object(let scope), .object(let shape)): result[field.name] = dictionary(scope, shape)
    case (.json(let value), _):
      var bytes: [UInt8] = []
      bytes.appendJSON(value)
      result[field.name] = String(decoding: bytes, as: UTF8.self)
    case (.list(let scopes), .list(let shape)):
      result[field.name] = scopes.enumerated().map { index, scope in
        var item = dictionary(scope, shape)
        item["item"] = ["number": "\(index + 1)", "first": index == 0, "last": index == scopes.count - 1]
        return item
      }
      result[field.name + "_any"] = !scopes.isEmpty
    default: result[field.name] = false
    }
  }
  return result
}
