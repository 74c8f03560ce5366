/// Writes JSON values for other programs to read.
enum JSONText {
  /// Indented by two blanks, members in their own order. Hanzi stand as they are; what a terminal would act on is escaped.
  static func pretty(_ value: JSONValue) -> String {
    var text = ""
    write(value, indentation: 0, to: &text)
    return text
  }
}

extension JSONText {
  private static func write(_ value: JSONValue, indentation: Int, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += "\(number)"
    case .string(let string): write(string, to: &text)
    case .array(let items):
      write(items, "[", "]", indentation, to: &text) { write($0, indentation: indentation + 1, to: &$1) }
    case .object(let members):
      write(members, "{", "}", indentation, to: &text) {
        write($0.name, to: &$1)
        $1 += ": "
        write($0.value, indentation: indentation + 1, to: &$1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indentation: Int, to text: inout String,
    _ writeItem: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indentation + 1)
      writeItem(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
    text += close
  }

  /// RFC 8259 section 7.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Letters, figures and Hanzi, told without looking up properties.
      case " "..."~", "\u{3000}"..."\u{9FFF}": text.unicodeScalars.append(scalar)
      case _ where scalar.isInvisible && scalar.value <= 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
