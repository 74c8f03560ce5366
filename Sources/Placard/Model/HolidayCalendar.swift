/// Public holidays and adjusted workdays (调休) by year, as a government announced them.
package struct HolidayCalendar: Equatable, Sendable {
  package var years: [HolidayYear]

  /// `nil` for a year that the table does not hold: nothing is known of its days.
  package func year(of date: LocalDate) -> HolidayYear? { years.first { $0.year == date.year } }
}

package struct HolidayYear: Equatable, Sendable {
  package var year: Int
  /// The number of the document: `国办发明电〔2024〕12号`.
  package var source: String
  package var holidays: [Holiday]

  package func holiday(on date: LocalDate) -> Holiday? { holidays.first { $0.from <= date && date <= $0.to } }

  /// The holiday for which this weekend day is worked.
  package func holiday(workedFor date: LocalDate) -> Holiday? { holidays.first { $0.workdays.contains(date) } }
}

/// One holiday with its days off and the weekend days that are worked for it.
package struct Holiday: Equatable, Sendable {
  package var name: String
  package var from: LocalDate
  package var to: LocalDate
  package var workdays: [LocalDate]
}
