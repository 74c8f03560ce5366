extension Unicode.Scalar {
  /// Hanzi, kana, full-width forms and CJK punctuation: East Asian Width W, F or H (UAX #11) without emoji, and Hangul too.
  ///
  /// The private use areas count, since fonts for rare Hanzi put them there; U+FFFFE and up do not, nor does plane 16, which
  /// marks tags. White space is never wide here.
  var isCJK: Bool {
    switch value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0xA960...0xA97F, 0xAC00...0xD7FB: true  // Hangul
    case 0x2E80...0x2FFF, 0x3001...0x303E, 0x3041...0x31FF, 0x3200...0x4DBF, 0x4E00...0xA4CF: true
    case 0xE000...0xFAFF: true
    case 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFFBE, 0xFFC2...0xFFDC, 0xFFE0...0xFFEE: true
    case 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF: true
    case 0x20000...0x3FFFD, 0xF0000...0xFFFFD: true
    default: false
    }
  }

  var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97F, 0xAC00...0xD7FB: true
    default: false
    }
  }

  /// Punctuation that Chinese shares with other scripts: quotes, dash, ellipsis and interpunct.
  var isSharedPunctuation: Bool {
    switch value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7: true
    default: false
    }
  }

  /// Picks a glyph for the character before it and is no neighbour of its own.
  var isVariationSelector: Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }
}
