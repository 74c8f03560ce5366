/// A point to mind on the day.
package struct PointView: Sendable {
  package let text: PageMarkup
  package let isForUnits: Bool
  package let rules: [RuleView]

  package static let fields = Fields<PointView>("point") {
    Field.markup("text", "The point.") { $0.text }
    Field.flag("for_units", "It tells the units that organise, not the people who come.") { $0.isForUnits }
    Field.list("rules", of: RuleView.fields, "Its do's and don'ts.") { $0.rules }
  }
}

/// A do, a don't, or something good to know.
package struct RuleView: Sendable {
  package let text: PageMarkup
  package let short: PageText
  package let isMust: Bool
  package let isMustNot: Bool

  package static let fields = Fields<RuleView>("rule") {
    Field.markup("text", "The rule in the official words.") { $0.text }
    Field.localized("short", "The rule in a few words.") { $0.short }
    Field.flag("do", "It must be done or brought.") { $0.isMust }
    Field.flag("dont", "It must not be.") { $0.isMustNot }
  }
}

extension PointView {
  init?(_ point: AttentionPoint, in context: PageContext) {
    guard let text = context.markup(point.text) else { return nil }
    self.text = text
    isForUnits = point.addressedTo == .units
    rules = point.rules.compactMap { RuleView($0, in: context) }
  }
}

extension RuleView {
  init?(_ rule: Rule, in context: PageContext) {
    guard let text = context.markup(rule.text) else { return nil }
    self.text = text
    short = rule.short.map(context.text) ?? PageText(text.markup.plain, language: text.language)
    isMust = rule.kind == .must
    isMustNot = rule.kind == .mustNot
  }
}
