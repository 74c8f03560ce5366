import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// Whatever an author does between two builds, going on from the last one gives what building everything gives.
@Suite struct RebuildTests {
  @Test func randomEditsGiveWhatWholeBuildsGive() async throws {
    let site = try CachedSite(notices: 5)
    var generator = SeededGenerator(state: 20_261_123)
    var rebuilt = 0
    try await site.build()
    for round in 0..<13 {
      try site.edit(Edit.allCases[round % Edit.allCases.count], using: &generator)
      let outcome = try await site.build()
      if outcome.wentOn { rebuilt += 1 }
      let whole = try await site.build(into: "whole", caches: false)
      let (made, wanted) = (try site.folder.files(in: "public"), try site.folder.files(in: "whole"))
      #expect(made.filter { wanted[$0.key] != $0.value }.keys.sorted() == [], "round \(round)")
      #expect(made.keys.sorted() == wanted.keys.sorted(), "round \(round)")
      let isSame = outcome.findings == whole.findings
      #expect(isSame, "round \(round)")
      #expect(outcome.summary?.files == whole.summary?.files)
      #expect(outcome.summary?.pages == whole.summary?.pages)
      #expect(outcome.summary?.byteCount == whole.summary?.byteCount)
    }
    #expect(rebuilt >= 3, "going on from the last build is what is tried here")
  }

  @Test func anHourChangesThePagesOfItsNoticeAlone() async throws {
    let site = try CachedSite(notices: 5)
    try await site.build()
    site.hours[2] = "13:30-17:00"
    let outcome = try await site.build()
    let wentOn = outcome.wentOn
    #expect(wentOn)
    let summary = try #require(outcome.summary)
    #expect(summary.written > 0)
    let again = try await site.build()
    let isRebuilt = again.wentOn
    #expect(isRebuilt)
    #expect(again.summary?.written == 0)
    #expect(again.summary?.unchanged == summary.files)
  }

  /// What a page says may depend on the size of the whole site.
  @Test func aPartOfALargeSiteIsMadeAsInTheWhole() async throws {
    let site = try CachedSite(notices: 4)
    site.moreUnits = 130
    try await site.build()
    site.hours[2] = "13:30-17:00"
    let wentOn = try await site.build().wentOn
    #expect(wentOn)
  }

  @Test func oneOfTwoIsNoSmallPart() async throws {
    let site = try CachedSite(notices: 2)
    try await site.build()
    site.hours[1] = "13:30-17:00"
    let wentOn = try await site.build().wentOn
    #expect(!wentOn)
  }

  @Test func findingsOfFilesThatAreNotReadAreSaidAgain() async throws {
    let site = try CachedSite(notices: 5)
    site.hours[4] = "3:00-5:00"
    let first = try await site.build()
    #expect(first.findings.map(\.kind).contains { $0.id == "odd-hour" })
    site.hours[2] = "13:30-17:00"
    let second = try await site.build()
    let wentOn = second.wentOn
    #expect(wentOn)
    let others = [first, second].map { $0.findings.filter { $0.range.path.contains("photos-4") } }
    let isSame = others[0] == others[1]
    #expect(isSame)
    let source = second.sources["content/notices/photos-4/notice.yaml"]?.path
    #expect(source != nil)
  }

  /// What an error leaves standing is what the last good build made, and putting the file right again changes nothing.
  @Test func anErrorPublishesNothing() async throws {
    let site = try CachedSite(notices: 5)
    try await site.build()
    let before = try site.folder.files(in: "public")
    site.hours[2] = "17:00-13:00"
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(outcome.findings.map(\.kind).contains { $0.severity == .error })
    #expect(try site.folder.files(in: "public") == before)
    site.hours[2] = CachedSite.usualHours
    let mended = try await site.build()
    let wentOn = mended.wentOn
    #expect(wentOn)
    #expect(mended.summary?.written == 0)
  }

  /// Another notice may hold a session in the same room: only a build of both can tell.
  @Test func aRoomThatTwoNoticesShareIsLookedAtInBoth() async throws {
    let site = try CachedSite(notices: 6)
    site.sharesRooms = true
    try await site.build()
    site.hours[2] = "10:00-11:00"
    let outcome = try await site.build()
    let wentOn = outcome.wentOn
    #expect(!wentOn)
    #expect(outcome.findings.map(\.kind).contains { $0.id == "session-overlap-in-venue" })
  }

  @Test func aFileEditedByHandIsNoticed() async throws {
    let site = try CachedSite(notices: 5)
    try await site.build()
    try site.folder.write("public/notices/photos-1/index.html", "by hand")
    let outcome = try await site.build()
    let wentOn = outcome.wentOn
    #expect(!wentOn)
    #expect(outcome.summary?.editedByHand == ["notices/photos-1/index.html"])
  }

  @Test(arguments: ["index", "notice-photos-2"])
  func aDamagedCacheIsNoCache(name: String) async throws {
    let site = try CachedSite(notices: 5)
    try await site.build()
    for path in try site.folder.files(in: ".placard").keys where path.hasSuffix(name) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(site.folder.path)/.placard/\(path)"))
      for damaged in [Data(), bytes.prefix(bytes.count / 2), bytes + [0], Data("other".utf8)] {
        try site.folder.write(".placard/\(path)", Data(damaged))
        site.hours[2] = site.hours[2] == "13:30-17:00" ? CachedSite.usualHours : "13:30-17:00"
        let outcome = try await site.build()
        let wentOn = outcome.wentOn
        #expect(!wentOn)
        #expect(outcome.summary != nil)
      }
    }
  }

  @Test func theCacheOfAnOutputThatIsGoneGoes() async throws {
    let site = try CachedSite(notices: 1)
    try await site.build(into: "tried")
    try await site.build()
    #expect(try site.folder.folders(in: ".placard").count == 2)
    try site.folder.remove("tried")
    try await site.build(into: "other")
    #expect(try site.folder.folders(in: ".placard").count == 2)
    try await site.build()
    let wentOn = try await site.build().wentOn
    #expect(wentOn)
  }

  @Test func theCacheKeepsItselfOutOfVersionControl() async throws {
    let site = try CachedSite(notices: 1)
    try await site.build()
    #expect(try site.folder.text(".placard/.gitignore").hasSuffix("*\n"))
    #expect(try site.folder.files(in: "public").keys.allSatisfy { !$0.hasPrefix(".placard") })
  }
}
