import Testing

@testable import Placard

struct ScheduleTableTests {
  @Test(arguments: [
    ("=SUM(A1)", "'=SUM(A1)"), ("+86", "'+86"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("＝1", "'＝1"),
    ("教学楼", "教学楼"), ("", ""), ("a=b", "a=b"),
  ])
  func noCellIsAFormula(text: String, cell: String) {
    #expect(ScheduleTable.safe(text) == cell)
  }
}
