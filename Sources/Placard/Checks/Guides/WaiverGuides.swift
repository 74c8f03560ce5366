let waiverGuides: [FindingGuide] = [
  FindingGuide(
    .waiverWithoutReason, Wording(zh: "放行没有写理由", en: "A waiver without a reason"),
    failing: """
      allow: [{check: «waiver-without-reason»odd-hour}]
      """,
    passing: ""),
  FindingGuide(
    .waiverExpired, Wording(zh: "放行已经过期（用 --as-of 指定今天）", en: "A waiver past its day (with --as-of)"),
    failing: """
      allow: [{check: odd-hour, because: 场馆只有清早空闲, until: «waiver-expired»2025-12-01}]
      """,
    passing: ""),
  FindingGuide(
    .waiverUnused, Wording(zh: "放行没有用上", en: "A waiver that waives nothing"),
    failing: """
      allow: [{check: «waiver-unused»odd-hour, because: 场馆只有清早空闲}]
      """,
    passing: """
      allow: [{check: odd-hour, at: day, because: 场馆只有清早空闲}]
      campuses:
        - id: north
          name: 北校区
          venues: [{id: hall, name: 一号厅}]
          sessions:
            - {id: day, date: 2025-11-04, times: ["6:00~8:00"], venues: [hall]}
      """),
  FindingGuide(
    .waiverUnknownCheck, Wording(zh: "放行的检查不存在", en: "A waiver of a check that there is not"),
    failing: """
      allow: [{check: «waiver-unknown-check»od-hour, because: 场馆只有清早空闲}]
      """,
    passing: ""),
]
