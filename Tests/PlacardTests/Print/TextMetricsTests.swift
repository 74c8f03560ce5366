import Testing

@testable import Placard

struct TextMetricsTests {
  /// Ten Hanzi of 72 pt are 254 mm wide.
  @Test(arguments: [(255.0 * 1.02, 1), (250.0, 2), (130.0, 2), (26.0, 10)])
  func hanziBreakAnywhere(width: Double, lines: Int) {
    let run = TextRun(String(repeating: "学", count: 10), 72)
    #expect(TextMetrics.lines([run], width: width).count == lines)
    #expect(!TextMetrics.lines([run], width: width).overflows)
  }

  @Test func closingPunctuationStaysWithItsCharacter() {
    // Five characters have room; the full stop would be the sixth and takes the fifth with it.
    let lines = TextMetrics.lines([TextRun("一二三四五。", 72)], width: 25.4 * 5 * 1.02)
    #expect(lines.count == 2)
    #expect(TextMetrics.lines([TextRun("一二三四五", 72)], width: 25.4 * 5 * 1.02).count == 1)
  }

  @Test(arguments: ["Pneumonoultramicroscopic", "13:30—17:00", "020-83398378"])
  func wordsAndHoursAreNotBroken(word: String) {
    let run = TextRun(word, 72)
    #expect(TextMetrics.lines([run], width: run.width * 1.02).overflows == false)
    #expect(TextMetrics.lines([run], width: run.width * 0.9).overflows)
  }

  @Test func runsOfTwoSizesShareTheirLines() {
    let large = TextRun("珠海校区", 72)
    let small = TextRun(" Zhuhai Campus", 36)
    let width = (large.width + small.width) * 1.02
    #expect(TextMetrics.lines([large, small], width: width).count == 1)
    #expect(TextMetrics.lines([large, small], width: width * 0.95).count == 2)
  }

  /// Latin is measured by the face's own widths, of which bold ones are the wider.
  @Test func boldIsWider() {
    #expect(TextRun("Campus", 20, bold: true).width > TextRun("Campus", 20).width)
    #expect(TextRun("1234567890", 20).width == TextRun("8888888888", 20).width)
  }
}
