import Placard

/// How a manifest says which shard it is of:
///
///     "shard":{"number":2,"of":8,"files":375,"tool":"0.1.0","content":"…","templates":"…", …},
extension [UInt8] {
  mutating func appendJSON(_ part: SitePart) {
    self += "\"shard\":{\"number\":\(part.shard.number),\"of\":\(part.shard.count)".utf8
    self += ",\"files\":\(part.whole.fileCount)".utf8
    for fact in WholeSite.Fact.allCases {
      self += ",\"\(fact.rawValue)\":".utf8
      appendJSON(part.whole.facts[fact] ?? "")
    }
    self += "},".utf8
  }
}

extension EntryScanner {
  /// `.some(nil)` where no shard is named; `nil` where something else stands in its place.
  mutating func part() -> SitePart?? {
    guard skip("\"shard\":{\"number\":") else { return .some(nil) }
    guard let number = number(), skip(",\"of\":"), let count = self.number(), skip(",\"files\":"),
      let fileCount = self.number(), let shard = Shard(number, of: count)
    else { return nil }
    var facts: [WholeSite.Fact: String] = [:]
    for fact in WholeSite.Fact.allCases {
      guard skip(Array(",\"\(fact.rawValue)\":".utf8)), let text = string() else { return nil }
      facts[fact] = text
    }
    guard skip("},") else { return nil }
    return SitePart(shard, of: WholeSite(fileCount: fileCount, facts: facts))
  }
}
