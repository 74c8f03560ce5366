/// A written date moved to another day in the author's own way of writing.
struct DateMoving {
  /// In scalars of the text: from the first figure that changes to the last.
  let place: Range<Int>
  let replacement: String

  /// `nil` where the text is no date, or is written in numerals.
  init?(_ text: String, to date: LocalDate) {
    var scanner = TextScanner(text)
    guard let written = try? scanner.date() else { return nil }
    let scalars = Array(text.unicodeScalars)
    var changes: [(place: Range<Int>, text: String)] = []
    func change(_ number: Int, from old: Int, at place: Range<Int>) -> Bool {
      if number == old { return true }
      guard !place.isEmpty else { return false }
      let isPadded = place.count == 2 && old < 10
      changes.append((place, isPadded ? padded(number) : "\(number)"))
      return true
    }
    guard written.day > 0, change(date.day, from: written.day, at: written.dayPlace) else { return nil }
    if date.month != written.month {
      let isWord = scalars[written.monthPlace].first?.isASCIILetter ?? false
      if isWord {
        changes.append((written.monthPlace, Self.monthNames[date.month - 1]))
      } else if !change(date.month, from: written.month, at: written.monthPlace) {
        return nil
      }
    }
    if let year = written.year, !change(date.year, from: year, at: written.yearPlace) { return nil }
    changes.sort { $0.place.lowerBound < $1.place.lowerBound }
    guard let first = changes.first, let last = changes.last else { return nil }
    place = first.place.lowerBound..<last.place.upperBound
    var result = ""
    var index = place.lowerBound
    for change in changes {
      result += String(String.UnicodeScalarView(scalars[index..<change.place.lowerBound])) + change.text
      index = change.place.upperBound
    }
    replacement = result
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
