import Placard
import PlacardIO

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension LocalDate {
  /// The author's day, for the first text of a notice. Nothing that is published asks the clock.
  static func today() throws -> LocalDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let day = LocalDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let day else {
      throw Failure(zh: "这台电脑的日期不对，请先校正", en: "this machine's clock is set to an impossible date")
    }
    return day
  }
}
