import Placard

/// All shards of one site, put together again.
///
/// Files are copied, not linked: a link would make one file of the shard's and the site's, so that whoever edits the one
/// edits the other, and shards often lie on another disk, where there are no links. Copying reads each byte once and hashes
/// what is really written, so what is published is what was proved.
package struct ShardUnion: Sendable {
  package let plan: SitePlan
  package let shardCount: Int

  /// - Parameters:
  ///   - names: The shards' folders, in any order.
  ///   - output: Where the site is to be published.
  /// - Throws: `Failure` unless each shard of one and the same whole is there once, judged against what is published.
  package init(_ names: [String], publishedIn output: String) throws {
    let folders = try Self.open(names)
    let count = try Self.commonCount(of: folders)
    try Self.requireEachOnce(folders, of: count)
    try Self.requireOneWhole(folders)
    let plan = SitePlan(outputs: try folders.flatMap { try $0.outputs() }, baseURL: nil)
    guard let whole = folders.first?.part.whole, plan.outputs.count == whole.fileCount,
      Set(plan.outputs.map(\.path)).count == whole.fileCount
    else {
      throw Failure(
        zh: "各分片的文件合起来与整个网站不符；请重新构建所有分片", en: "the shards do not add up to the whole site; build all of them again")
    }
    for folder in folders { try folder.requireDistance(from: output) }
    try Self.requireJudgement(of: whole, folders, publishedIn: output)
    self.plan = plan
    shardCount = count
  }
}

extension ShardUnion {
  private static func open(_ names: [String]) throws -> [ShardFolder] {
    var folders: [ShardFolder] = []
    var failures: [Failure] = []
    for name in names {
      do { folders.append(try ShardFolder(name)) } catch let failure as Failure { failures.append(failure) }
    }
    if let failure = failures.first { throw failure.and(failures.count - 1) }
    return folders
  }

  private static func commonCount(of folders: [ShardFolder]) throws -> Int {
    let counts = folders.map(\.part.shard.count)
    let common = counts.mostFrequent ?? 0
    guard let odd = folders.first(where: { $0.part.shard.count != common }) else { return common }
    throw Failure(
      zh: "\(odd.name) 是分片 \(odd.part.shard.name)，其他的分为 \(common) 份，不能合在一起",
      en:
        "\(odd.name) holds shard \(odd.part.shard.name), and the others are parts of \(common): they do not belong together"
    )
  }

  private static func requireEachOnce(_ folders: [ShardFolder], of count: Int) throws {
    let byNumber = Dictionary(grouping: folders, by: \.part.shard.number)
    let doubled = byNumber.values.filter { $0.count > 1 }.map { $0.sorted { $0.name < $1.name } }
    if let pair = doubled.min(by: { $0[0].part.shard.number < $1[0].part.shard.number }) {
      throw Failure(
        zh: "\(pair[0].name) 和 \(pair[1].name) 是同一个分片 \(pair[0].part.shard.name)；请只留一个",
        en: "\(pair[0].name) and \(pair[1].name) are the same shard, \(pair[0].part.shard.name); name one of them only"
      ).and(doubled.count - 1)
    }
    let missing = (1...max(1, count)).filter { byNumber[$0] == nil }
    guard !missing.isEmpty else { return }
    let list = missing.prefix(20).map(String.init).joined(separator: ", ") + (missing.count > 20 ? ", …" : "")
    throw Failure(
      zh: "共 \(count) 个分片，缺 \(missing.count) 个：\(list)", en: "\(missing.count) of \(count) shards missing: \(list)")
  }

  private static func requireOneWhole(_ folders: [ShardFolder]) throws {
    guard let common = folders.map(\.part.whole).mostFrequent else { return }
    let odd = folders.filter { $0.part.whole != common }
    guard let first = odd.first else { return }
    let facts = WholeSite.Fact.allCases.filter { first.part.whole.facts[$0] != common.facts[$0] }.map(\.wording)
    throw Failure(
      zh: "\(first.name) 与其他分片不是同一个网站（不同的是\(facts.map(\.zh).joined(separator: "、"))）；请用同样的内容和参数重新构建",
      en: """
        \(first.name) is not of the same site as the other shards (\(facts.map(\.en).joined(separator: ", ")) differ); \
        build it again with the same content and options
        """
    ).and(odd.count - 1)
  }

  /// Each shard has judged which addresses would be lost against what was published then; that must be what stands there
  /// now. A second run of the same merge finds its own site, and has nothing to take away.
  private static func requireJudgement(
    of whole: WholeSite, _ folders: [ShardFolder], publishedIn output: String
  ) throws {
    let standing = PublishedPages.paths(in: output)
    guard !standing.isEmpty, WholeSite.hash(published: standing) != whole.facts[.published] else { return }
    let paths = folders.flatMap { $0.entries.filter(PublishedPages.counts).map(\.path) }
    guard standing != Set(paths) else { return }
    throw Failure(
      zh: "各分片没有与 \(output) 里现有的网站核对过，合并会不会删掉别人还在用的网址无从知道；请加 --published \(output) 重新构建各分片",
      en: """
        the shards were not checked against the site that stands in \(output), so nothing says whether addresses in use \
        would be lost; build them again with --published \(output)
        """)
  }
}

extension ShardFolder {
  /// The site must not be published among a shard's files, nor a shard's files lie in the site.
  fileprivate func requireDistance(from output: String) throws {
    guard let output = Path.resolvedPrefix(output), Path.isInside(output, location) || Path.isInside(location, output)
    else { return }
    throw Failure(
      zh: "网站不能发布到分片所在的 \(name) 里，分片也不能放在网站里；请用 --output 另选一个文件夹",
      en: "the site and the shard in \(name) cannot lie in one another; name another folder with --output")
  }
}

extension WholeSite.Fact {
  fileprivate var wording: Wording {
    switch self {
    case .tool: Wording(zh: "placard 的版本", en: "placard's version")
    case .content: Wording(zh: "内容", en: "content")
    case .templates: Wording(zh: "模板", en: "templates")
    case .published: Wording(zh: "--published 指的网站", en: "the site of --published")
    case .baseURL: Wording(zh: "--base-url", en: "--base-url")
    case .asOf: Wording(zh: "--as-of", en: "--as-of")
    case .engine: Wording(zh: "PDF 引擎、字体或 --no-pdf", en: "print engine, fonts or --no-pdf")
    case .plan: Wording(zh: "文件清单", en: "list of files")
    }
  }
}

extension Failure {
  fileprivate func and(_ more: Int) -> Failure {
    guard more > 0 else { return self }
    return Failure(zh: "\(message.zh)（这样的还有 \(more) 个）", en: "\(message.en) (\(more) more like it)")
  }
}

extension Sequence where Element: Hashable {
  /// The first of those that occur most often.
  fileprivate var mostFrequent: Element? {
    var counts: [Element: Int] = [:]
    for element in self { counts[element, default: 0] += 1 }
    let most = counts.values.max()
    return first { counts[$0] == most }
  }
}
