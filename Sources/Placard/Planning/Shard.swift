import Crypto

/// One of `count` parts of a site's outputs, for builds on many machines. Together they are the whole; no two share a path.
package struct Shard: Hashable, Sendable {
  /// From 1.
  package let number: Int
  package let count: Int

  package static let limit = 4096

  package init?(_ number: Int, of count: Int) {
    guard (1...Self.limit).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// - Parameter name: `3/8`
  package init?(_ name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(number, of: count)
  }

  /// `3/8`
  package var name: String { "\(number)/\(count)" }

  /// Whether a file of the site is this shard's. That depends on its path alone, so it stays whatever else the site gains
  /// or loses: the first eight bytes of SHA-256 of the path without its extension, as a big-endian number, modulo `count`.
  /// Without the extension, since a sheet, its PDF and its preview are one piece of work.
  package func owns(_ path: String) -> Bool {
    guard count > 1 else { return true }
    var stem = Substring(path).utf8
    if let dot = stem.lastIndex(of: UInt8(ascii: ".")), !stem[dot...].contains(UInt8(ascii: "/")) {
      stem = stem[..<dot]
    }
    var hash = SHA256()
    hash.update(data: Array(stem))
    let head = hash.finalize().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return head % UInt64(count) == UInt64(number - 1)
  }
}

/// A shard and what it is a shard of.
package struct SitePart: Hashable, Sendable {
  package let shard: Shard
  package let whole: WholeSite

  package init(_ shard: Shard, of whole: WholeSite) {
    self.shard = shard
    self.whole = whole
  }
}

/// By what two builds are known to be of the same site, without the bytes of either.
package struct WholeSite: Hashable, Sendable {
  /// What decides a site's bytes, or what its findings were judged against. The names are those of the manifest.
  package enum Fact: String, Sendable, CaseIterable {
    case tool
    case content
    case templates
    /// The paths of the last publication.
    case published
    case baseURL = "base_url"
    case asOf = "as_of"
    /// Empty where no PDFs are made.
    case engine
    /// Every path, and what it is made from.
    case plan
  }

  /// Of all shards together, PDFs and previews among them, the manifest not.
  package let fileCount: Int
  /// A text for each fact: hashes, or what stands in the options.
  package let facts: [Fact: String]

  package init(fileCount: Int, facts: [Fact: String]) {
    self.fileCount = fileCount
    self.facts = facts
  }
}

extension SitePlan {
  /// The same plan, of which only a part is to be printed and published.
  package func limited(to part: SitePart) -> SitePlan {
    var plan = self
    plan.part = part
    return plan
  }

  /// What is to be published of it.
  package var ownOutputs: [Output] {
    guard let shard = part?.shard else { return outputs }
    // Whoever makes a PDF has it at its former addresses too.
    let former = Set(formerPDFs.filter { shard.owns($0.key) }.values.joined())
    return outputs.filter { shard.owns($0.path) || former.contains($0.path) }
  }
}
