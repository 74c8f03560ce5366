import Foundation

/// What Placard and Hugo made of the same content. The comparison is only fair while both say the same.
struct PublishedPair {
  let own: String
  let other: String

  struct Sizes: Codable {
    let files: Int
    let ownBytes: Int
    let otherBytes: Int
  }

  /// Of all files that both must have. Ends the run where one is missing, words differ in a sample, or the sizes are more
  /// than a tenth apart.
  func compare(sample count: Int = 60) throws -> Sizes {
    let paths = try Self.paths(in: own).filter { !Self.ownAlone.contains($0) && !$0.hasSuffix(".csv") }
    var (ownBytes, otherBytes) = (0, 0)
    for path in paths {
      guard let otherSize = Self.size("\(other)/\(path)") else { throw Missing(path: path) }
      ownBytes += Self.size("\(own)/\(path)") ?? 0
      otherBytes += otherSize
    }
    for (ending, compare) in [
      (".html", Self.words), (".json", Self.json), (".ics", Self.text), (".css", Self.text),
    ] as [(String, (Data) -> String)] {
      let ofKind = paths.filter { $0.hasSuffix(ending) }
      for index in stride(from: 0, to: ofKind.count, by: max(1, ofKind.count / count)) {
        let own = compare(try Data(contentsOf: URL(fileURLWithPath: "\(own)/\(ofKind[index])")))
        let other = compare(try Data(contentsOf: URL(fileURLWithPath: "\(other)/\(ofKind[index])")))
        if own != other { throw DifferentPages(path: ofKind[index], difference: Difference(own: own, other: other)) }
      }
    }
    if abs(ownBytes - otherBytes) * 10 > ownBytes { throw DifferentSizes(own: ownBytes, other: otherBytes) }
    return Sizes(files: paths.count, ownBytes: ownBytes, otherBytes: otherBytes)
  }

  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "Hugo did not make \(path)" }
  }

  struct DifferentPages: Error, CustomStringConvertible {
    let path: String
    let difference: Difference
    var description: String { "\(path): \(difference)" }
  }

  struct DifferentSizes: Error, CustomStringConvertible {
    let own: Int
    let other: Int
    var description: String { "Placard made \(own) bytes, Hugo \(other)" }
  }
}

extension PublishedPair {
  /// What Hugo is spared, and a table for each notice.
  private static let ownAlone: Set<String> = ["_headers", "manifest.json", "sitemap.xml"]

  static func paths(in folder: String) throws -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    var paths: [String] = []
    while let path = walk.nextObject() as? String {
      if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular { paths.append(path) }
    }
    return paths.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  private static func words(_ data: Data) -> String { String(decoding: data, as: UTF8.self).readable }

  private static func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

  /// Members may stand in any order.
  private static func json(_ data: Data) -> String {
    guard let value = try? JSONSerialization.jsonObject(with: data),
      let sorted = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
    else { return "no JSON" }
    return String(decoding: sorted, as: UTF8.self)
  }
}

extension String {
  /// What stands between the tags, without white space.
  var readable: String {
    var text: [UInt8] = []
    var isTag = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      case 9, 10, 13, 32: break
      default: if !isTag { text.append(byte) }
      }
    }
    var words = String(decoding: text, as: UTF8.self)
    for (entity, character) in [
      "&quot;": "\"", "&#34;": "\"", "&#39;": "'", "&#43;": "+", "&lt;": "<", "&gt;": ">",
    ] {
      words = words.replacingOccurrences(of: entity, with: character)
    }
    return words.replacingOccurrences(of: "&amp;", with: "&")
  }
}
