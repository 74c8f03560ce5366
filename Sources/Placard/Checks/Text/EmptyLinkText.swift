extension Check {
  static let linkTextSaysNothing = Check(
    FindingGuide(
      .linkTextSaysNothing, Wording(zh: "“点击这里”这样的链接文字", en: "A link whose words say nothing: click here"),
      failing: """
        preamble: 付款请[«link-text-says-nothing»点击这里](https://pay.example.edu/)。
        """,
      passing: """
        preamble: 请在[缴费平台](https://pay.example.edu/)付款。
        """)
  ) { notice, sink in
    for text in notice.texts {
      for (_, scalar) in text.scalars {
        if text.isProse {
          for (words, offsets) in linkTexts(in: scalar.value) where words.saysNothing {
            sink.report(.emptyLinkText(words, at: notice.range(of: offsets, in: scalar)))
          }
        }
      }
    }
    func check(_ links: [Link], _ path: [any PathPart]) {
      for (index, link) in links.enumerated() {
        guard let words = link.title.inOrder.first(where: \.saysNothing) else { continue }
        sink.report(.emptyLinkText(words, at: notice.range(path + ["links", index, "title"])))
      }
    }
    for (index, step) in notice.notice.steps.enumerated() { check(step.links, ["steps", index]) }
    for (index, section) in notice.notice.sections.enumerated() { check(section.links, ["sections", index]) }
    for (index, way) in (notice.notice.makeUp?.ways ?? []).enumerated() {
      check(way.links, ["make_up", "ways", index])
    }
  }

  /// `[words](address)`, with the UTF-8 offsets of the words.
  private static func linkTexts(in text: String) -> [(String, Range<Int>)] {
    let utf8 = Array(text.utf8)
    var found: [(String, Range<Int>)] = []
    var open: Int?
    for index in utf8.indices {
      if utf8[index] == UInt8(ascii: "[") { open = index + 1 }
      guard utf8[index] == UInt8(ascii: "]"), let start = open else { continue }
      open = nil
      guard index + 1 < utf8.count, utf8[index + 1] == UInt8(ascii: "(") else { continue }
      found.append((String(decoding: utf8[start..<index], as: UTF8.self), start..<index))
    }
    return found
  }
}

extension String {
  fileprivate var saysNothing: Bool {
    let words = lowercased().filter { !"“”\"'*。.！!，,：:>》 ".contains($0) }
    return [
      "点击这里", "点击此处", "点这里", "点此", "请点击", "点击", "点击链接", "这里", "此处", "戳这里", "链接", "网址", "详情", "查看", "查看详情", "更多", "here",
      "clickhere",
      "link", "thislink", "more", "readmore", "this", "thispage",
    ].contains(words)
  }
}

extension Finding {
  fileprivate static func emptyLinkText(_ words: String, at range: SourceRange) -> Finding {
    Finding(
      .linkTextSaysNothing, at: range,
      Wording(zh: "链接文字“\(words)”没有说去哪里", en: "the link's words, “\(words)”, do not say where it leads"),
      fix: Wording(zh: "写明去处，例如“缴费平台”", en: "name the place, such as “payment platform”"))
  }
}

extension FindingKind {
  static let linkTextSaysNothing = FindingKind(
    "link-text-says-nothing", .warning,
    meaning: Wording(
      zh: "打印出来、或用读屏软件的读者不知道它指向哪里。",
      en: "On paper, and in a screen reader's list of links, nobody could tell where it leads."))
}
