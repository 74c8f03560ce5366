import Testing

@testable import Placard

/// The floors that the sizes must keep, by the distance at which a sheet is read.
struct LegibleSizesTests {
  @Test(arguments: [
    (LegibleSizes.posterA3, title: 60.0, key: 24.0, note: 14.0), (LegibleSizes.posterA4, 40, 18, 12),
    (LegibleSizes.sign, 72, 24, 14), (LegibleSizes.slip, 18, 12, 9), (LegibleSizes.timetable, 26, 14, 10),
  ])
  func noStepIsBelowTheFloor(sizes: [TypeSizes], title: Double, key: Double, note: Double) {
    for step in sizes {
      #expect(step.title >= title)
      #expect(step.key >= key)
      #expect(min(step.body, step.note, step.titleOther, step.nameOther, step.keyOther) >= note)
    }
    for (larger, smaller) in zip(sizes, sizes.dropFirst()) {
      #expect(larger.title >= smaller.title && larger.key >= smaller.key && larger.note >= smaller.note)
    }
  }

  @Test(arguments: Paper.all)
  func theStyleSheetHasEveryStep(paper: Paper) {
    let css = PrintStyle(paper: paper, accent: Colour(red: 0x1D, green: 0x4F, blue: 0x8C)).css
    #expect(css.contains("@page { size: \(paper.width)mm \(paper.height)mm; margin: 0; }"))
    #expect(css.contains("--accent: #1d4f8c"))
    for kind in Sheet.Kind.allCases where kind != .formal && Sheet.papers(of: kind).contains(paper) {
      for step in LegibleSizes.sizes(kind, on: paper).indices {
        #expect(css.contains(".\(kind.rawValue).step-\(step) {"))
      }
    }
  }
}
