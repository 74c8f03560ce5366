import CQREncode
import Synchronization

/// A QR code as an SVG path: a browser draws it sharply at any size, without a picture to load.
package struct QRCode: Sendable {
  /// Modules a side, the quiet zone of four on each side included (ISO/IEC 18004, 9.1).
  package let size: Int
  /// Strokes one unit high, for `<path stroke="…" d="…">` in a view box of `size` units.
  package let path: String

  package enum Correction: Sendable {
    /// Recovers 15 %: screens, and paper that nobody touches.
    case medium
    /// Recovers 25 %: posters that get wet or torn.
    case quartile
  }

  /// `nil` when the text is longer than a code holds (2,331 bytes at medium correction).
  package init?(_ text: String, correction: Correction = .medium) {
    let level = correction == .medium ? QR_ECLEVEL_M : QR_ECLEVEL_Q
    guard let code = QRcode_encodeString8bit(text, 0, level) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let modules = code.pointee.data else { return nil }
    size = width + 2 * Self.quietZone
    path = Self.strokes(UnsafeBufferPointer(start: modules, count: width * width), width: width)
  }

  private static let quietZone = 4
}

extension QRCode {
  private struct Content: Hashable {
    let text: String
    let correction: Correction
  }

  /// A page, its sheets and what leads to them bear the same code, and choosing its mask is dear.
  private static let made = Mutex<[Content: QRCode]>([:])
  /// Those of a notice or two, 2 kB each. The pages of a notice are made one after the other.
  private static let keptCount = 512

  /// The code of a text, from those made lately where it is among them.
  package static func of(_ text: String, correction: Correction = .medium) -> QRCode? {
    let content = Content(text: text, correction: correction)
    if let code = made.withLock({ $0[content] }) { return code }
    guard let code = QRCode(text, correction: correction) else { return nil }
    made.withLock {
      if $0.count >= keptCount { $0.removeAll(keepingCapacity: true) }
      $0[content] = code
    }
    return code
  }
}

extension QRCode {
  private static func strokes(_ modules: UnsafeBufferPointer<UInt8>, width: Int) -> String {
    // By bytes: a site has a code for nearly every page.
    var path: [UInt8] = []
    path.reserveCapacity(width * width * 2)
    for row in 0..<width {
      var pen: Int?
      var column = 0
      while column < width {
        let start = column
        // The lowest bit of a module says that it is dark.
        while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
        if column == start {
          column += 1
          continue
        }
        if let pen {
          path.append(UInt8(ascii: "m"))
          path.append(decimal: start - pen)
          path.append(contentsOf: " 0h".utf8)
        } else {
          path.append(UInt8(ascii: "M"))
          path.append(decimal: start + quietZone)
          path.append(UInt8(ascii: " "))
          path.append(decimal: row + quietZone)
          path.append(contentsOf: ".5h".utf8)
        }
        path.append(decimal: column - start)
        pen = column
      }
    }
    return String(decoding: path, as: UTF8.self)
  }
}

extension [UInt8] {
  /// A whole number of three digits at most: the largest code has 177 modules a side.
  fileprivate mutating func append(decimal number: Int) {
    if number >= 100 { append(UInt8(ascii: "0") + UInt8(number / 100)) }
    if number >= 10 { append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension QRCode {
  package static let fields = Fields<QRCode>("code") {
    Field.text("size", "Units a side, for the view box: 41.") { "\($0.size)" }
    Field.text("path", "Strokes one unit wide, for a path's `d`.") { $0.path }
  }
}
