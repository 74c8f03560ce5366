/// An embedded schedule as plain text, for snippets and chats.
extension EmbedView {
  /// Days that a snippet's text tells; the rest is behind its link.
  private static var toldDays: Int { 6 }

  /// `2025年10月25日（周六）9:00—12:00、13:30—17:00，公共教学楼C201，珠海校区；…`
  var facts: String {
    let told = days.prefix(Self.toldDays).flatMap(facts)
    let rest = days.count > Self.toldDays || more != nil ? ["…"] : []
    return (told + rest).joined(separator: phrases[.answerSeparator])
  }

  /// Of which edition the text is, and that its page prevails.
  var stamp: String {
    let edition =
      shared.revision.map { phrases.fill(.remark, ["text": $0, "remark": shared.changed]) } ?? shared.changed
    return phrases.fill(.embedStamp, ["edition": edition])
  }

  /// As group chats take it: what it is, when and where, what to do before, and the link.
  func chat(address: WebAddress?) -> String {
    let words = shared.words
    var lines = [phrases.fill(.chatTitle, ["title": shared.notice.text, "place": name.text])]
    lines += days.flatMap(facts).map { "• " + $0 }
    if let more { lines.append("• " + more.text) }
    if !words.notice.steps.isEmpty {
      lines.append(words.line(.stepsHeading, ""))
      lines += words.notice.steps.enumerated().map { "\($0 + 1). \(words.context.text($1.title).text)" }
    }
    if let address { lines.append(words.line(.chatLink, address.text)) }
    lines.append(stamp)
    return lines.joined(separator: "\n")
  }

  /// For a frame that no script sizes: enough for the content at 360 px, and no more than half a tall screen.
  var frameHeight: Int {
    let lines = days.reduce(0) { $0 + 50 + $1.lines.count * 62 } + (more == nil ? 0 : 28)
    return min(max((170 + lines + 9) / 10 * 10, 220), 560)
  }

  private var phrases: Phrases { shared.words.context.phrases }

  private func facts(of day: EmbedDayView) -> [String] {
    day.lines.map { line in
      let place = [line.rooms.text, line.campus?.text].compactMap { $0 }
      let fact = phrases.fill(
        .embedFact,
        [
          "date": day.date, "hours": phrases.list(line.times.map(\.text)),
          "place": place.joined(separator: phrases[.embedPlaceSeparator]),
        ])
      return line.isCancelled ? phrases.fill(.cancelledSummary, ["summary": fact]) : fact
    }
  }
}
