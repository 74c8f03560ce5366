import CQREncode

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
  private static func strokes(_ modules: UnsafeBufferPointer<UInt8>, width: Int) -> String {
    var path = ""
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
          path += "m\(start - pen) 0h\(column - start)"
        } else {
          path += "M\(start + quietZone) \(row + quietZone).5h\(column - start)"
        }
        pen = column
      }
    }
    return path
  }
}

extension QRCode {
  package static let fields = Fields<QRCode>("code") {
    Field.text("size", "Units a side, for the view box: 41.") { "\($0.size)" }
    Field.text("path", "Strokes one unit wide, for a path's `d`.") { $0.path }
  }
}
