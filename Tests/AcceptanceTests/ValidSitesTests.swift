import Testing

@testable import Placard

/// The project's own notices and every site of `Tests/Sites/valid`, whole. Nothing in them is worth a warning; what is merely
/// good to know may be said.
struct ValidSitesTests {
  @Test(arguments: Sites.valid)
  func buildsWithoutWarnings(folder: String) async throws {
    let build = await Build(try await PublishedSite.sources(of: folder))
    for finding in build.findings where finding.severity > .info {
      Issue.record("\(FindingFrame(language: .en).text(finding, sources: build.sources))")
    }
  }

  @Test(arguments: Sites.valid)
  func publishesAPageForEverythingInEachLanguage(folder: String) async throws {
    let sources = try await PublishedSite.sources(of: folder)
    let site = try #require(Loading(sources).site)
    let paths = SitePaths(site: site)
    var expected: Set<String> = []
    for language in site.languages {
      expected.formUnion([paths.home(language), paths.notFound(language)])
      for notice in site.notices {
        expected.insert(paths.notice(notice.id, language))
        if notice.makeUp != nil { expected.insert(paths.makeUp(notice.id, language)) }
        for campus in notice.campuses {
          expected.insert(paths.campus(campus.id, of: notice.id, language))
          for venue in campus.venues { expected.insert(paths.venue(venue.id, of: notice.id, language)) }
        }
        let schedule = Schedule(notice: notice, site: site)
        for unit in schedule.units { expected.insert(paths.unit(unit.id, of: notice.id, language)) }
        for subject in notice.embeddable(schedule) {
          expected.insert(paths.embed(subject, of: notice.id, language))
          if case .venue = subject { continue }
          expected.insert(paths.kit(subject, of: notice.id, language))
        }
      }
    }
    let published = await PublishedSite(sources)
    for sheet in published.sheets {
      // The document is of one language; what is bilingual has a page of its status in every language.
      for language in site.languages where sheet.kind != .formal || sheet.language == language {
        expected.insert(paths.sheetStatus(sheet.id, of: sheet.notice, language))
      }
    }
    for notice in site.notices {
      for language in site.languages {
        expected.insert(paths.printRoom(notice.id, language))
        for (venue, day) in notice.withdrawnSigns() {
          expected.insert(paths.sheetStatus("door-\(venue)-\(day.iso8601)", of: notice.id, language))
        }
      }
    }
    let pages = Set(published.pages.keys)
    #expect(pages.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(pages).sorted() == [])
  }
}
