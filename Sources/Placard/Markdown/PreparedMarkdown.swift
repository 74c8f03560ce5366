/// The text that libcmark parses, made from the author's by copying, dropping and inserting, and the way back to the
/// author's offsets.
struct PreparedMarkdown: Sendable {
  private(set) var bytes: [UInt8] = []
  private var anchors: [Anchor] = []

  private struct Anchor {
    let prepared: Int
    let source: Range<Int>
    /// What is inserted stands as a whole for `source`; what is copied runs along with it.
    let isInserted: Bool
  }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    anchors.append(Anchor(prepared: bytes.count, source: range, isInserted: false))
    bytes.append(contentsOf: source[range])
  }

  /// Appends text that the author did not write, in the place of `source`.
  mutating func insert(_ text: some Sequence<UInt8>, for source: Range<Int>) {
    anchors.append(Anchor(prepared: bytes.count, source: source, isInserted: true))
    bytes.append(contentsOf: text)
  }

  /// Where the author wrote what stands at `range` here.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let lower = place(of: range.lowerBound).lowerBound
    return range.isEmpty ? lower..<lower : lower..<max(lower, place(of: range.upperBound - 1).upperBound)
  }

  /// The author's byte, or the stretch that an insertion stands for.
  private func place(of offset: Int) -> Range<Int> {
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle].prepared <= offset { low = middle } else { high = middle }
    }
    guard low < anchors.count else { return 0..<0 }
    let anchor = anchors[low]
    if anchor.isInserted {
      // Behind the last insertion stands the end of the text.
      return offset < bytes.count ? anchor.source : anchor.source.upperBound..<anchor.source.upperBound
    }
    let source = min(anchor.source.lowerBound + offset - anchor.prepared, anchor.source.upperBound)
    return source..<min(source + 1, anchor.source.upperBound)
  }
}
