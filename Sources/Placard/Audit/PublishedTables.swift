/// The rows of a CSV file (RFC 4180), the byte-order mark aside.
func csvRows(_ bytes: [UInt8]) -> [[String]] {
  var rest = bytes[...]
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  func endCell() {
    row.append(String(decoding: cell, as: UTF8.self))
    cell = []
  }
  func endRow() {
    endCell()
    rows.append(row)
    row = []
  }
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "\"") where isQuoted && rest.first == byte:
      cell.append(byte)
      rest = rest.dropFirst()
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted: endCell()
    case 0x0D where !isQuoted: break
    case 0x0A where !isQuoted: endRow()
    default: cell.append(byte)
    }
  }
  if !cell.isEmpty || !row.isEmpty { endRow() }
  return rows
}

/// An event of a calendar file: its properties by name, parameters aside, texts unescaped.
struct PublishedEvent {
  private(set) var properties: [String: String] = [:]

  static func all(_ bytes: [UInt8]) -> [PublishedEvent] {
    var events: [PublishedEvent] = []
    var current: PublishedEvent?
    var isInAlarm = false
    // A folded line goes on after CRLF and one blank.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon].prefix { $0 != ";" })
      let value = String(line[line.index(after: colon)...])
      switch (name, value) {
      case ("BEGIN", "VEVENT"): current = PublishedEvent()
      case ("END", "VEVENT"):
        if let event = current { events.append(event) }
        current = nil
      case ("BEGIN", "VALARM"): isInAlarm = true
      case ("END", "VALARM"): isInAlarm = false
      default: if !isInAlarm { current?.properties[name] = unescaped(value) }
      }
    }
    return events
  }

  subscript(name: String) -> String { properties[name] ?? "" }

  /// `20251025T090000` as `2025-10-25` and `09:00`.
  func moment(_ name: String) -> (date: String, time: String)? {
    let digits = Array(self[name])
    guard digits.count >= 15, digits[8] == "T" else { return nil }
    return (
      "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))",
      "\(String(digits[9..<11])):\(String(digits[11..<13]))"
    )
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
