import Testing

@testable import Placard

@Suite struct ScheduleListingTests {
  private static let table = """
    单位,校区,日期,开始时间,结束时间,场地,人数
    law,north,2025-11-04,9:00,9:30,hall-1,30
    law,north,2025-11-04,9:30,10:00,hall-2,9
    medicine,south,2025-11-05,10:00,10:30,101,120
    """

  private func listing(_ grouping: ScheduleListing.Grouping, _ language: MessageLanguage = .zh) throws -> String {
    let site = try #require(TableTrial.loaded(Self.table).site)
    let notice = try #require(site.notices.first)
    return ScheduleListing(notice: notice, site: site, language: language).text(by: grouping)
  }

  @Test func byCampus() throws {
    let text = try listing(.campus)
    #expect(
      text.contains(
        """
        北校区 (north)
          日期             时间         场地                单位    人数
          ---------------  -----------  ------------------  ------  ----
          2025-11-04 周二  09:00–09:30  一号厅              法学院    30
          2025-11-04 周二  09:00–12:00  一号厅、0101、3-15  中文系     –
          2025-11-04 周二  09:00–12:00  一号厅、0101、3-15  历史系     –
          2025-11-04 周二  09:30–10:00  0101                法学院     9
          2026-03-15 周日  09:00–12:00  一号厅              中文系     –
          2026-03-15 周日  09:00–12:00  一号厅              历史系     –
          6 个时段，3 个单位，≥ 39 人

        """), "\(text)")
    #expect(text.contains("  1 个时段，1 个单位，120 人\n"))
  }

  @Test func byUnit() throws {
    let text = try listing(.unit)
    #expect(text.contains("法学院 (law)\n"))
    #expect(text.contains("  2 个时段，1 个单位，39 人\n"), "\(text)")
  }

  @Test func byHour() throws {
    let text = try listing(.hour, .en)
    #expect(text.contains("2025-11-05 Wednesday\n"))
    #expect(text.contains("  9:00–9:59  北校区       3      4      3    ≥ 39\n"), "\(text)")
  }

  @Test func everyGroupingHasTheSameTotal() throws {
    let totals = try ScheduleListing.Grouping.allCases.map { try listing($0).split(separator: "\n").last }
    #expect(Set(totals).count == 1)
  }
}
