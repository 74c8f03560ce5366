extension Check {
  static let mixedWidth = Check(
    texts: FindingGuide(
      .mixedWidth,
      Wording(zh: "中文里夹着半角标点，或者数字字母是全角", en: "Half-width marks among Hanzi, or full-width figures and letters"),
      failing: """
        preamble: 请各单位按时参加«mixed-width»,并携带«mixed-width»２张相片。
        """,
      passing: """
        preamble: 请各单位按时参加，并携带2张相片。
        """)
  ) { file, sink in
    for text in file.texts {
      for (language, scalar) in text.scalars where ["zh", "ja"].contains(where: language.rawValue.hasPrefix) {
        for (offsets, written, better) in misfits(in: scalar.value) {
          let range = file.range(of: offsets, in: scalar)
          sink.report(
            .mixedWidth, at: range,
            Wording(zh: "“\(written)”应为“\(better)”", en: "“\(written)” should be “\(better)” here"),
            fix: Wording(zh: "改成“\(better)”", en: "write “\(better)”"), repairs: [Repair(range, better)])
        }
      }
    }
  }

  private static func misfits(in text: String) -> [(Range<Int>, String, String)] {
    let scalars = Array(text.withoutAddresses.unicodeScalars)
    var found: [(Range<Int>, String, String)] = []
    var offset = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isFullWidthFigure {
        var end = index
        while end < scalars.count, scalars[end].isFullWidthFigure { end += 1 }
        let written = String(String.UnicodeScalarView(scalars[index..<end]))
        let better = String(String.UnicodeScalarView(scalars[index..<end].map(\.halfWidth)))
        found.append((offset..<offset + written.utf8.count, written, better))
        offset += written.utf8.count
        index = end
        continue
      }
      if let better = fullWidthMarks[scalar], index > 0, scalars[index - 1].isHan,
        index + 1 == scalars.count || scalars[index + 1].isHan || scalars[index + 1] == "\n"
      {
        found.append((offset..<offset + 1, String(scalar), better))
      }
      offset += UTF8.width(scalar)
      index += 1
    }
    return found
  }

  private static let fullWidthMarks: [Unicode.Scalar: String] = [",": "，", ";": "；", ":": "：", "?": "？", "!": "！"]
}

extension Unicode.Scalar {
  fileprivate var isFullWidthFigure: Bool {
    (0xFF10...0xFF19).contains(value) || (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value)
  }

  fileprivate var isHan: Bool { properties.isIdeographic || (0x3040...0x30FF).contains(value) }
}

extension FindingKind {
  static let mixedWidth = FindingKind(
    "mixed-width", .info,
    meaning: Wording(zh: "排版不齐，看起来像没有校对过。", en: "The page would look as if nobody had proofread it."))
}
