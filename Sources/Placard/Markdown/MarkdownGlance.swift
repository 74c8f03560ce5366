/// What the bytes of a text rule out before libcmark reads it: most templates need one of the three readings that the rest need.
struct MarkdownGlance {
  /// There may be code or HTML that is a block of its own, or quotes, items, emphasis and links beyond the limit of depth.
  private(set) var mayHoldBlocks = false
  /// There may be lists, or the same.
  private(set) var mayHoldLists = false

  init(_ text: [UInt8]) {
    var nesting = 0
    var spaces = 0
    var isAtLineStart = true
    for byte in text {
      switch byte {
      case UInt8(ascii: " "):
        spaces += 1
        if spaces == 4 { mayHoldBlocks = true }
        continue
      case UInt8(ascii: "\n"):
        spaces = 0
        isAtLineStart = true
        continue
      case UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "\t"): mayHoldBlocks = true
      case UInt8(ascii: ">"):
        nesting += 1
        spaces = 0
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "."), UInt8(ascii: ")"):
        nesting += 1
      default: break
      }
      if isAtLineStart, byte.mayBeginItem { mayHoldLists = true }
      isAtLineStart = false
      spaces = 0
    }
    if nesting > CommonMarkParser.depthLimit { (mayHoldBlocks, mayHoldLists) = (true, true) }
  }
}

extension UInt8 {
  fileprivate var mayBeginItem: Bool {
    isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "+") || self == UInt8(ascii: "*")
      || self == UInt8(ascii: "\t")
  }
}
