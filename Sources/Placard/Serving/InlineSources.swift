import Crypto

/// The styles and scripts that stand in pages themselves, by the hashes that a Content-Security-Policy allows them with
/// (CSP 3, section 6.7.3.3), so that nothing else may stand there.
package struct InlineSources: Sendable {
  /// Base64 of SHA-256, sorted.
  let styles: [String]
  /// Of `style` attributes, which `'unsafe-hashes'` lets a policy allow one by one: articles to be pasted elsewhere have them.
  let styleAttributes: [String]
  let scripts: [String]

  /// Templates take no values in styles and scripts, so what stands in them is what stands in every page.
  init(_ templates: some Sequence<CompiledTemplate>) { self.init(markup: templates.map(\.program.literals)) }

  package init(markup: [[UInt8]] = []) {
    var styles = Set<String>()
    var styleAttributes = Set<String>()
    var scripts = Set<String>()
    for bytes in markup {
      for content in Self.contents(of: "style", in: bytes) { styles.insert(Self.hash(content)) }
      for value in Self.styleAttributes(in: bytes) { styleAttributes.insert(Self.hash(value)) }
      for content in Self.contents(of: "script", in: bytes) { scripts.insert(Self.hash(content)) }
    }
    self.styles = styles.sorted()
    self.styleAttributes = styleAttributes.sorted()
    self.scripts = scripts.sorted()
  }

  /// The texts of all elements of a name, those aside that hold data or are only a reference.
  static func contents(of name: String, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var contents: [ArraySlice<UInt8>] = []
    let (startTag, endTag) = (Array("<\(name)".utf8), Array("</\(name)".utf8))
    var rest = 0
    while let start = bytes.firstRange(of: startTag, from: rest) {
      rest = start.upperBound
      guard rest < bytes.count, bytes[rest] == UInt8(ascii: ">") || bytes[rest].isHTMLSpace,
        let open = bytes[rest...].firstIndex(of: UInt8(ascii: ">")),
        let end = bytes.firstRange(of: endTag, from: rest)
      else { continue }
      let attributes = String(decoding: bytes[rest..<open], as: UTF8.self)
      let content = bytes[(open + 1)..<max(open + 1, end.lowerBound)]
      rest = end.upperBound
      if attributes.contains(" src=") || attributes.contains("json") { continue }
      contents.append(content)
    }
    return contents
  }

  /// Templates have no holes in them, so they stand here as the browser reads them.
  private static func styleAttributes(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = Array(" style=\"".utf8)
    var values: [ArraySlice<UInt8>] = []
    var rest = 0
    while let found = bytes.firstRange(of: start, from: rest) {
      let end = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      values.append(bytes[found.upperBound..<end])
      rest = end
    }
    return values
  }

  private static func hash(_ content: ArraySlice<UInt8>) -> String { base64(Array(SHA256.hash(data: content))) }

  /// RFC 4648 section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for index in 0..<4 {
        let isPadding = index > group.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * index) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
