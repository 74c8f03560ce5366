/// How wide text is, for knowing before any engine draws it whether it fits. Widths are those of Noto Sans CJK SC in
/// thousandths of its size; every character that is not ASCII counts as a whole em, which none exceeds but `№` in bold.
package struct TextRun: Sendable, Hashable {
  package let text: String
  /// In points.
  package let size: Double
  package let isBold: Bool

  package init(_ text: String, _ size: Double, bold isBold: Bool = false) {
    self.text = text
    self.size = size
    self.isBold = isBold
  }

  /// In millimetres, on one line.
  package var width: Double {
    millimetres(size) * text.unicodeScalars.reduce(0) { $0 + TextMetrics.width($1, bold: isBold) }
  }
}

package enum TextMetrics {
  /// Engines round each glyph to their own units, and kerning pulls both ways.
  static let allowance = 1.01

  /// In ems.
  static func width(_ scalar: Unicode.Scalar, bold: Bool) -> Double {
    guard (0x20...0x7E).contains(scalar.value) else {
      // An accent on the letter before it; the dash between times.
      if (0x300...0x36F).contains(scalar.value) { return 0 }
      if scalar == "–" { return 0.56 }
      if (0xC0...0x24F).contains(scalar.value) { return 0.95 }
      return scalar == "№" ? 1.08 : 1
    }
    return Double((bold ? boldWidths : widths)[Int(scalar.value) - 0x20]) / 1000
  }

  /// How many lines runs of text take in a box, and whether a part of it that no engine breaks is wider than the box.
  ///
  /// Broken as both engines do, or earlier: before and after a Hanzi, never before closing punctuation or after opening; Latin
  /// words, numbers, hours and telephone numbers stay whole.
  static func lines(_ runs: [TextRun], width: Double) -> (count: Int, overflows: Bool) {
    var count = 1
    var filled = 0.0
    var pendingSpace = 0.0
    var overflows = false
    for piece in pieces(runs) {
      switch piece {
      case .space(let space): pendingSpace += space
      case .whole(let whole):
        let whole = whole * allowance
        if whole > width { overflows = true }
        if filled > 0, filled + pendingSpace + whole > width {
          count += 1
          filled = whole
        } else {
          filled += pendingSpace + whole
        }
        pendingSpace = 0
      }
    }
    return (count, overflows)
  }

  /// For addresses, which may be broken anywhere.
  static func linesBrokenAnywhere(_ run: TextRun, width: Double) -> Int {
    max(1, Int((run.width * 1.01 / max(width - millimetres(run.size) * 0.6, 1)).rounded(.up)))
  }
}

extension TextMetrics {
  private enum Piece {
    case whole(Double)
    case space(Double)
  }

  private static func pieces(_ runs: [TextRun]) -> [Piece] {
    var pieces: [Piece] = []
    var word = 0.0
    var last: Unicode.Scalar?
    func flush() {
      if word > 0 { pieces.append(.whole(word)) }
      word = 0
    }
    for run in runs {
      let size = millimetres(run.size)
      for scalar in run.text.unicodeScalars {
        let advance = width(scalar, bold: run.isBold) * size
        if scalar == " " || scalar == "\n" {
          flush()
          pieces.append(.space(advance))
          last = nil
          continue
        }
        if let last, mayBreak(last, scalar) { flush() }
        word += advance
        last = scalar
      }
    }
    flush()
    return pieces
  }

  private static func mayBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard left.isIdeographic || right.isIdeographic else { return false }
    return !closes(right) && !opens(left)
  }

  /// No line begins with it.
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", "。", "．", "：", "；", "！", "？", "）", "》", "」", "』", "】", "〕", "〉", "”", "’", "…", "—", "～", "·", "-",
      "/", "％", "%", "℃", "°", ",", ".", ":", ";", "!", "?", ")", "]", "}":
      true
    default: false
    }
  }

  /// No line ends with it.
  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "《", "「", "【", "〔", "〈", "“", "‘", "￥", "$", "№", "(", "[", "{": true
    default: false
    }
  }

  private static let widths = [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
    555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
    723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
    554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
    270, 338, 555,
  ]
  private static let boldWidths = [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590,
    590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853,
    749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644,
    581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 436, 495, 421, 637, 576, 863, 562, 574, 511, 378,
    296, 378, 590,
  ]
}

extension Unicode.Scalar {
  /// A line may break on either side of it: Hanzi, kana, full-width forms.
  fileprivate var isIdeographic: Bool { isCJK }
}
