extension SourceFile {
  /// `nil` for what is no text.
  package var text: SourceText? { decoded().source }

  /// The file's text, or what is wrong with the file itself. `text` comes beside a finding where a frame can show it.
  func decoded() -> (source: SourceText?, finding: Finding?) {
    let whole = SourceRange(file: path)
    switch content {
    case .bytes(let bytes):
      if bytes.count > Self.sizeLimit { return (nil, .tooLarge(whole, bytes.count)) }
      if let text = String(validating: bytes, as: UTF8.self) {
        return (SourceText(path: path, text: text.canonicallyComposed), nil)
      }
      let source = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
      return (source, .notUTF8(bytes, at: bytes.firstInvalidUTF8Offset, in: source))
    case .attachment(let count), .tooLarge(let count):
      return (nil, .tooLarge(whole, count))
    case .folder:
      return (
        nil,
        Finding(
          .folderInPlaceOfFile, at: whole,
          Wording(zh: "“\(path)”应是文件，现在是文件夹", en: "“\(path)” should be a file, but is a folder"),
          fix: Wording(zh: "给文件夹改名，再放上文件", en: "rename the folder and put the file there"))
      )
    case .unreadable(let reason, let fix):
      return (
        nil,
        Finding(
          .unreadableFile, at: whole,
          Wording(zh: "打不开“\(path)”：\(reason.zh)", en: "“\(path)” cannot be read: \(reason.en)"),
          fix: fix)
      )
    }
  }
}

extension [UInt8] {
  /// The length of what is valid throughout.
  fileprivate var firstInvalidUTF8Offset: Int {
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let scalar): offset += scalar.count
      case .error, .emptyInput: return offset
      }
    }
  }

  /// UTF-16 has a byte-order mark, or a zero byte beside most ASCII letters.
  fileprivate var looksLikeUTF16: Bool {
    starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF])
      || (count >= 4 && prefix(256).count { $0 == 0 } * 3 > Swift.min(count, 256))
  }

  /// Every byte beyond ASCII begins or ends a pair of GBK.
  fileprivate var looksLikeGBK: Bool {
    var index = 0
    while index < count {
      if self[index] < 0x80 {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(self[index]), index + 1 < count, (0x40...0xFE).contains(self[index + 1]),
        self[index + 1] != 0x7F
      else { return false }
      index += 2
    }
    return true
  }
}

extension Finding {
  fileprivate static func tooLarge(_ range: SourceRange, _ count: Int) -> Finding {
    Finding(
      .fileTooLarge, at: range,
      Wording(
        zh: "文件有 \(count) 字节，超过上限 \(SourceFile.sizeLimit) 字节（1 MiB）",
        en: "the file has \(count) bytes, more than the \(SourceFile.sizeLimit) (1 MiB) that it may have"),
      fix: range.path.hasPrefix("content/units")
        ? Wording(
          zh: "拆成几份，放在 content/units/ 里，文件名自定", en: "split it into several files in content/units/, named as you like")
        : Wording(zh: "把长内容放进附件", en: "put long content into an attachment"))
  }

  fileprivate static func notUTF8(_ bytes: [UInt8], at offset: Int, in source: SourceText) -> Finding {
    let encoding = bytes.looksLikeUTF16 ? "UTF-16" : bytes.looksLikeGBK ? "GBK / GB18030" : nil
    let start = source.position(utf8Offset: offset)
    return Finding(
      .notUTF8,
      at: SourceRange(
        path: source.path, start: start, end: SourcePosition(line: start.line, column: start.column + 1)),
      Wording(
        zh: "文件不是 UTF-8 编码" + (encoding.map { "，看起来是 \($0)" } ?? "，从这里开始读不出来"),
        en: "the file is not UTF-8" + (encoding.map { "; it looks like \($0)" } ?? ", from here on at least")),
      fix: Wording(zh: "在编辑器里“另存为”，编码选 UTF-8", en: "save it as UTF-8 in the editor"))
  }
}

extension FindingKind {
  static let fileTooLarge = FindingKind(
    "file-too-large", .error, meaning: Wording(zh: "这份文件不会发布。", en: "The file would not be published."))
  static let notUTF8 = FindingKind(
    "not-utf-8", .error, meaning: Wording(zh: "页面上会出现乱码。", en: "Pages would show garbled characters."))
  static let folderInPlaceOfFile = FindingKind(
    "folder-in-place-of-file", .error,
    meaning: Wording(zh: "这份内容不会发布。", en: "What it should hold would not be published."))
  static let unreadableFile = FindingKind(
    "unreadable-file", .error, meaning: Wording(zh: "这份内容不会发布。", en: "What it holds would not be published."))
}
