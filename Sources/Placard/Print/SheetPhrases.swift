extension Phrases {
  /// What a date's pattern may name.
  func dayPlaces(_ date: LocalDate) -> KeyValuePairs<String, String> {
    ["date": shortDate(date), "weekday": weekday(date.weekday)]
  }
}
