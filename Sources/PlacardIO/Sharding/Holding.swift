import Placard

/// What an output folder holds.
struct Holding: Equatable, Sendable {
  /// `nil` for a whole site.
  let shard: Shard?
}

extension Ledger {
  /// A folder is either a site's or one shard's: a build removes what stood there and is not its own.
  func requirePlace(for shard: Shard?, in folder: OutputFolder) throws {
    guard let holding, holding.shard != shard else { return }
    let held = holding.shard.map { Wording(zh: "分片 \($0.name)", en: "shard \($0.name)") } ?? .wholeSite
    let wanted = shard.map { Wording(zh: "分片 \($0.name)", en: "shard \($0.name)") } ?? .wholeSite
    throw Failure(
      zh: "\(folder.path) 里是\(held.zh)，不能再放\(wanted.zh)，没有改动任何文件；请用 --output 另选一个文件夹",
      en: """
        \(folder.path) holds \(held.en), so \(wanted.en) cannot be put there and nothing was changed; name another folder \
        with --output
        """)
  }
}

extension Wording {
  fileprivate static let wholeSite = Wording(zh: "整个网站", en: "a whole site")
}

extension Failure {
  static func damaged(_ location: String) -> Failure {
    Failure(
      zh: "\(location) 不见了，或不是分片构建时的内容；请重新构建这一分片",
      en: "\(location) is missing or not what its shard made; build that shard again")
  }
}
