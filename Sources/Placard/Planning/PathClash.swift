extension [Output] {
  /// Two outputs of one path would overwrite each other. Paths that differ only in case do so on the disks of Windows and
  /// macOS, so they clash as well.
  var pathClashes: [Finding] {
    var owners: [String: Output] = [:]
    return compactMap { output in
      guard let owner = owners.updateValue(output, forKey: output.path.lowercased()) else { return nil }
      return Finding(
        .pathClash, at: SourceRange(file: output.sourceFile),
        Wording(
          zh: "“\(output.source)”和“\(owner.source)”要发布到同一个文件：\(output.path)",
          en: "“\(output.source)” and “\(owner.source)” would be published as the same file: \(output.path)"),
        fix: Wording(zh: "改其中一个的编号或文件名", en: "Change the id or file name of one of them"))
    }
  }
}

extension Output {
  /// The project's file that it was made from, without the words that say which part of it.
  fileprivate var sourceFile: String { String(source.prefix { $0 != "," }) }
}

extension FindingKind {
  static let pathClash = FindingKind(
    "path-clash", .error,
    meaning: Wording(
      zh: "两个页面只会剩下一个，另一个的读者会看到别人的内容。",
      en: "One page would replace the other, and its readers would see something else."))
}
