import Testing

@testable import Placard

/// Where the characters of a value stand in its file.
@Suite struct ScalarPositionTests {
  /// Each case holds the value of `key` with `X` somewhere in it, and where that `X` stands.
  @Test(arguments: [
    ("key: abX", 1, 8), ("key: 中文X", 1, 8), ("key: 'it''s X'", 1, 13), ("key: \"a\\\"\\u4e2d\\nX\"", 1, 18),
    ("key: |\n  一\n  二X\n", 3, 4), ("key: |\n\n    一\n      二X\n", 4, 8), ("key: |2\n   一X\n", 2, 5),
    ("key: >\n  一\n  二X\n", 3, 4), ("key: >\n  一\n\n  二\n  X\n", 5, 3), ("key: 一\n  二\n  三X", 3, 4),
    ("key: \"一\n\n   二X\"", 3, 5), ("key: # 注\n  一X", 2, 4), ("key: >- # 注\n  一X", 2, 4),
    ("- key: |\n    一\n    二X\n", 3, 6), ("key: |\r\n  一\r\n  二X\r\n", 3, 4),
  ])
  func character(text: String, line: Int, column: Int) throws {
    let source = SourceText(path: "a.yaml", text: text)
    var root = try #require(YAMLDocument(source).root)
    if let item = root.items.first { root = item }
    let scalar = try #require(root.value(of: "key")?.scalar)
    let index = try #require(scalar.value.unicodeScalars.firstIndex(of: "X"))
    let offset = scalar.value.utf8.distance(from: scalar.value.startIndex, to: index)
    let range = ScalarPositions(scalar, in: source).range(utf8: offset..<offset + 1)
    #expect(range.start == SourcePosition(line: line, column: column))
    #expect(range.end == SourcePosition(line: line, column: column + 1))
  }
}
