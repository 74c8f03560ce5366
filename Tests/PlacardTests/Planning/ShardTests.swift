import Testing

@testable import Placard

@Suite struct ShardTests {
  @Test(arguments: ["1/1", "1/8", "8/8", "4096/4096"])
  func readsItsOwnName(name: String) throws {
    #expect(try #require(Shard(name)).name == name)
  }

  @Test(arguments: ["", "3", "0/8", "9/8", "1/0", "-1/8", "1/4097", "1/8/2", "a/b", "1/", "/8", "1 /8", "１/8"])
  func refusesWhatIsNoShard(name: String) { #expect(Shard(name) == nil) }

  /// Written down, so that another version of the tool, or another program, comes to the same.
  @Test(arguments: [
    ("index.html", 7, 2631), ("notices/photos/units/law.html", 6, 510),
    ("notices/photos/posters/a3-zhuhai.pdf", 8, 3840),
    ("_headers", 6, 438), ("a.b/c", 4, 1292), ("notices/照片/表格.v2.docx", 2, 3650),
  ])
  func pathsBelongToTheSameShardForever(path: String, ofEight: Int, of4096: Int) throws {
    #expect(try owners(of: path, among: 8) == [ofEight])
    #expect(try owners(of: path, among: 4096) == [of4096])
  }

  @Test(arguments: [1, 2, 3, 8, 100])
  func eachPathHasOneOwner(count: Int) throws {
    for number in 0..<200 { #expect(try owners(of: "notices/photos/units/u\(number).html", among: count).count == 1) }
  }

  @Test func whatIsMadeOfASheetIsMadeWithIt() throws {
    for number in 0..<50 {
      let found = try ["html", "pdf", "png"].map {
        try owners(of: "notices/photos/posters/slip-u\(number).\($0)", among: 64)
      }
      #expect(Set(found).count == 1)
    }
  }

  /// Numbered names differ in a digit or two; they must not gather in a few shards.
  @Test(arguments: [8, 64])
  func sheetsAreSpreadEvenly(count: Int) throws {
    let total = 20_000
    let shard = try #require(Shard(1, of: count))
    let own = (0..<total).count { shard.owns("notices/photos/posters/slip-unit-\($0).pdf") }
    let expected = Double(total) / Double(count)
    #expect(abs(Double(own) - expected) < 4 * expected.squareRoot(), "\(own) of \(total)")
  }

  private func owners(of path: String, among count: Int) throws -> [Int] {
    try (1...count).filter { try #require(Shard($0, of: count)).owns(path) }
  }
}
