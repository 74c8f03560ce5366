import Testing

@testable import Placard

struct QRCodeTests {
  /// The three finder patterns and the timing pattern (ISO/IEC 18004, 6.3), read back from the path.
  @Test func pathDrawsTheCode() throws {
    let code = try #require(QRCode("https://notices.example.edu/notices/photos/units/law.html"))
    let dark = Self.modules(code.path)
    let width = code.size - 8
    #expect((width - 17).isMultiple(of: 4))
    for (x, y) in [(4, 4), (4 + width - 7, 4), (4, 4 + width - 7)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = min(row, column, 6 - row, 6 - column)
          #expect(dark.contains(Module(x: x + column, y: y + row)) == (ring != 1))
        }
      }
    }
    for column in 8..<(width - 8) {
      #expect(dark.contains(Module(x: 4 + column, y: 10)) == column.isMultiple(of: 2))
    }
    #expect(dark.allSatisfy { (4..<4 + width).contains($0.x) && (4..<4 + width).contains($0.y) })
  }

  @Test func sameTextSameCodeAndTooLongNone() {
    #expect(QRCode("https://a.example/")?.path == QRCode("https://a.example/")?.path)
    #expect(QRCode(String(repeating: "a", count: 2_331)) != nil)
    #expect(QRCode(String(repeating: "a", count: 2_332)) == nil)
  }

  private struct Module: Hashable {
    let x: Int
    let y: Int
  }

  /// `M4 4.5h7m7 0h1…`: strokes one unit high, their ends relative to the one before.
  private static func modules(_ path: String) -> Set<Module> {
    var result: Set<Module> = []
    var (x, y) = (0, 0)
    for command in path.split(whereSeparator: { "Mmh".contains($0) }).map(String.init).indexed(in: path) {
      let numbers = command.text.split(separator: " ")
      switch command.letter {
      case "M":
        x = Int(numbers[0]) ?? -1
        y = Int(numbers[1].prefix { $0 != "." }) ?? -1
      case "m": x += Int(numbers[0]) ?? -1
      default:
        let length = Int(numbers[0]) ?? 0
        for column in x..<x + length { result.insert(Module(x: column, y: y)) }
        x += length
      }
    }
    return result
  }
}

extension [String] {
  /// The pieces of a path with the command letters before them.
  fileprivate func indexed(in path: String) -> [(letter: Character, text: String)] {
    Array<(letter: Character, text: String)>(zip(path.filter { "Mmh".contains($0) }, self).map { ($0, $1) })
  }
}
