/// 附件3 or Attachment 3 in a text.
struct AttachmentMention {
  let number: Int
  /// UTF-8 offsets.
  let range: Range<Int>

  static func all(in text: String) -> [AttachmentMention] {
    // Most texts name none, and telling that is cheap.
    guard
      text.contains("附件") || text.contains("ttachment") || text.contains("TTACHMENT") || text.contains("nnex")
        || text.contains("NNEX")
    else { return [] }
    var scanner = TextScanner(text)
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    var mentions: [AttachmentMention] = []
    while !scanner.isAtEnd {
      let start = scanner.index
      guard scanner.skip("附件") || scanner.skip("attachment") || scanner.skip("annex") else {
        scanner.index += 1
        continue
      }
      _ = scanner.skip("s")
      // 附件1、2 and 附件1和附件2 name two.
      repeat {
        scanner.skipSpaces()
        let numberStart = scanner.index
        let digits = scanner.digits()
        guard let number = Int(digits), digits.count <= 3, number > 0 else {
          scanner.index = numberStart
          break
        }
        let from = mentions.last.map { offsets[numberStart] > $0.range.upperBound } ?? true ? start : numberStart
        mentions.append(
          AttachmentMention(number: number, range: offsets[min(from, numberStart)]..<offsets[scanner.index]))
        scanner.skipSpaces()
      } while scanner.skip(anyOf: ["、", "和", "及"])
    }
    return mentions
  }
}
