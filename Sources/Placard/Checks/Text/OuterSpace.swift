extension Check {
  static let outerSpace = Check(
    texts: FindingGuide(
      .outerSpace, Wording(zh: "文字首尾有多余的空格", en: "Blanks before or after a text"),
      failing: """
        short_title: "学历相片采集«leading-trailing-space»  "
        """,
      passing: """
        short_title: "学历相片采集"
        """)
  ) { file, sink in
    for text in file.texts {
      for (_, scalar) in text.scalars {
        let value = Array(scalar.value.unicodeScalars)
        let isBlock = scalar.style == .literal || scalar.style == .folded
        func isOuter(_ scalar: Unicode.Scalar) -> Bool {
          scalar.properties.isWhitespace && (!isBlock || scalar != "\n")
        }
        let content = isBlock ? Array(value[..<(value.lastIndex { $0 != "\n" }.map { $0 + 1 } ?? 0)]) : value
        let leading = content.prefix(while: isOuter)
        guard leading.count < content.count else { continue }
        let trailing = content.reversed().prefix(while: isOuter)
        let width = content.reduce(0) { $0 + UTF8.width($1) }
        let spans = [
          0..<leading.reduce(0) { $0 + UTF8.width($1) }, (width - trailing.reduce(0) { $0 + UTF8.width($1) })..<width,
        ]
        for span in spans where !span.isEmpty {
          let range = file.range(of: span, in: scalar)
          sink.report(
            .outerSpace, at: range,
            Wording(
              zh: span.lowerBound == 0 ? "开头有多余的空格" : "末尾有多余的空格",
              en: span.lowerBound == 0 ? "the text begins with blanks" : "the text ends with blanks"),
            fix: Wording(zh: "删掉；段首缩进由版式处理", en: "delete them; indentation is the layout's business"),
            // A literal block's own indentation is told by its first line.
            repairs: isBlock && span.lowerBound == 0 && leading.contains(" ") ? [] : [Repair(range, "")])
        }
      }
    }
  }
}

extension FindingKind {
  static let outerSpace = FindingKind(
    "leading-trailing-space", .info,
    meaning: Wording(zh: "复制、搜索时会带上空格，标题也对不齐。", en: "The blanks go along when the text is copied or searched for."))
}
