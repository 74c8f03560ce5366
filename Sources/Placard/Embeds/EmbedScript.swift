/// A script of `templates/embeds`, published as it stands.
struct EmbedScript: Sendable {
  let name: String
  let source: String
  let bytes: [UInt8]

  private static let folder = "templates/embeds/"
  private static let names = ["frame.js", "placard.js"]

  static func isOne(_ path: String) -> Bool {
    path.hasPrefix(folder) && names.contains(String(path.dropFirst(folder.count)))
  }

  /// Without one of them, snippets that stand on other sites would break: that is a finding.
  static func all(_ files: [SourceFile], findings: inout [Finding]) -> [EmbedScript] {
    // A project without any template has been told so already.
    guard files.contains(where: { $0.path.hasPrefix("templates/") }) else { return [] }
    return names.compactMap { name in
      guard case .bytes(let bytes) = files.first(where: { $0.path == folder + name })?.content else {
        findings.append(.missingEmbedScript(folder + name))
        return nil
      }
      return EmbedScript(name: name, source: folder + name, bytes: bytes)
    }
  }
}

extension Finding {
  fileprivate static func missingEmbedScript(_ path: String) -> Finding {
    Finding(
      .templateFile, at: SourceRange(file: path),
      Wording(zh: "缺少嵌入用的脚本", en: "The script for embedding is missing"),
      fix: Wording(zh: "从原来的模板里把这个文件复制过来", en: "Copy the file from the original templates"))
  }
}
