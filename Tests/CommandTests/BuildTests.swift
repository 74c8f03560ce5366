import Foundation
import Testing

@Suite struct BuildTests {
  let project: Project

  init() throws {
    project = try Project()
    try #require(try project.placard("new", "notice", "photo-day").status == 0)
  }

  private let notice = "content/notices/photo-day/notice.yaml"

  @Test func theStarterNoticeBuildsCleanly() throws {
    let check = try project.placard("check", "--format", "json")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let build = try project.placard("build")
    #expect(build.status == 0)
    #expect(project.exists("public/notices/photo-day/index.html"))
    #expect(project.exists("public/manifest.json"))
    #expect(!project.exists("public/.placard"))
    #expect(build.output.firstMatch(of: /^\d+ pages, \d+ changed, 0 removed, \d+ ms, in public\n$/) != nil)
    #expect(build.errors.contains("https://notices.example.edu"))
    #expect(!build.errors.contains(": warning:"))
    #expect(try !project.text("public/en/notices/photo-day/index.html").contains("have not been translated"))
  }

  /// What newcomers are shown first is what they will see.
  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func theExampleOfAFindingIsTrue(file: String) throws {
    let lines = try project.text(notice).split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(" date: ") && $0.contains("周") }) + 1
    let text = try String(contentsOfFile: Project.repository + "/" + file, encoding: .utf8)
    #expect(text.contains("content/notices/my-notice/notice.yaml:\(line):26: "))
  }

  @Test func severalStarterNoticesBuildCleanly() throws {
    for id in ["sports-day", "2026"] { #expect(try project.placard("new", "notice", id).status == 0) }
    let build = try project.placard("build")
    #expect(build.status == 0, "\(build.errors)")
    #expect(!build.errors.contains("warning["), "\(build.errors)")
  }

  @Test func aSecondBuildChangesNothing() throws {
    #expect(try project.placard("build").status == 0)
    let before = try project.files(in: "public")
    let second = try project.placard("build")
    #expect(second.output.contains(", 0 changed, 0 removed, "))
    #expect(try project.files(in: "public") == before)
  }

  @Test func aNewNoticeOverwritesNothing() throws {
    try project.write(notice, "id: photo-day\n")
    let answer = try project.placard("new", "notice", "photo-day")
    #expect(answer.status == 2)
    #expect(try project.text(notice) == "id: photo-day\n")
  }

  @Test func aNewNoticeFitsASiteOfOneLanguageAndItsIssuer() throws {
    try project.write(
      "content/site.yaml",
      "name: Notices\nlanguages: [en]\nissuers:\n  - {id: registry, name: Registry}\n")
    #expect(try project.placard("new", "notice", "fees").status == 0)
    let text = try project.text("content/notices/fees/notice.yaml")
    #expect(text.contains("issuer: registry\n"))
    #expect(text.contains("title: \"Notice on something (fees: put the official title here)\"\n"))
  }

  @Test func anErrorKeepsTheOldSiteAndEndsWithOne() throws {
    #expect(try project.placard("build").status == 0)
    let before = try project.files(in: "public")
    try project.edit(notice, "issuer: office", "issuer: offise")
    let build = try project.placard("build")
    #expect(build.status == 1)
    #expect(build.errors.contains(notice + ":"))
    #expect(build.errors.contains("offise"))
    #expect(build.output == "1 error; nothing was published\n")
    #expect(try project.files(in: "public") == before)
    let check = try project.placard("check")
    #expect(check.status == 1)
    #expect(check.errors == build.errors)
  }

  @Test func jsonStandsAloneOnStandardOutput() throws {
    try project.edit(notice, "issuer: office", "issuer: offise")
    for verb in ["build", "check"] {
      let answer = try project.placard(verb, "--format", "json")
      #expect(answer.status == 1)
      let findings = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]]
      let finding = try #require(findings?.first { $0["severity"] as? String == "error" })
      #expect(finding["path"] as? String == notice)
      #expect((finding["message"] as? [String: String])?["zh"]?.contains("offise") == true)
      #expect(!answer.errors.contains("offise"))
    }
  }

  @Test func colourIsForTerminalsOnly() throws {
    try project.edit(notice, "issuer: office", "issuer: offise")
    for environment in [[:], ["NO_COLOR": "1"], ["NO_COLOR": ""]] {
      let answer = try project.placard("check", environment: environment.merging(["TERM": "xterm"]) { $1 })
      #expect(!answer.errors.contains("\u{1B}"))
      #expect(!answer.output.contains("\u{1B}"))
    }
  }

  @Test func anInterruptedBuildLeavesWholeSitesOnly() throws {
    #expect(try project.placard("build").status == 0)
    let before = try project.files(in: "public")
    try project.edit(notice, "9:00~12:00", "9:00~11:30")
    #expect(try project.placard("build", "--output", "after").status == 0)
    let after = try project.files(in: "after")
    for round in 0..<20 {
      let status = try project.placardInterrupted(after: .microseconds(4000 * round), "build")
      #expect([0, 2, 130].contains(status))
      let files = try project.files(in: "public")
      #expect(files == before || files == after, "after round \(round), which ended with \(status)")
    }
  }

  @Test func quietSaysNothingWhenAllIsWell() throws {
    let answer = try project.placard("build", "--quiet")
    #expect(answer.status == 0)
    #expect(answer.output == "")
    #expect(answer.errors == "")
  }

  @Test func anEditByHandInTheOutputIsNamed() throws {
    #expect(try project.placard("build").status == 0)
    let page = try project.text("public/index.html")
    try project.write("public/index.html", page + "<!-- fixed -->")
    let answer = try project.placard("build")
    #expect(answer.errors.contains("public/index.html had been edited by hand"))
    #expect(try project.text("public/index.html") == page)
  }

  @Test func checkPublishesNothing() throws {
    #expect(try project.placard("check").status == 0)
    #expect(!project.exists("public"))
  }

  @Test func theBaseAddressCanBeGiven() throws {
    let answer = try project.placard("build", "--base-url", "https://notices.uni.invalid.edu/")
    #expect(answer.status == 0)
    #expect(answer.errors == "")
  }

  @Test func aProjectElsewhereIsNamedInFindings() throws {
    try project.edit(notice, "issuer: office", "issuer: offise")
    for site in [project.folder, project.folder + "/content"] {
      let answer = try PlacardProgram.run(["check", "--site", site])
      #expect(answer.status == 1)
      #expect(answer.errors.contains("\(project.folder)/\(notice):"))
    }
  }

  @Test func theSameSiteComesOutUnderEveryTimeZoneAndLanguage() throws {
    var trees: [[String: Data]] = []
    for zone in ["UTC", "Asia/Shanghai", "America/Los_Angeles"] {
      for language in ["C", "zh_CN.UTF-8"] {
        let output = "out-\(trees.count)"
        let answer = try project.placard(
          "build", "--output", output, environment: ["TZ": zone, "LANG": language, "LC_ALL": language])
        #expect(answer.status == 0)
        trees.append(try project.files(in: output))
      }
    }
    #expect((trees.first?.count ?? 0) > 3)
    for tree in trees { #expect(tree == trees.first) }
  }

  /// Dictionaries and sets have another order in every process; no page may show it.
  @Test(arguments: [".", "Tests/Sites/valid/exam-week", "Tests/Sites/valid/provincial-university"])
  func everyProcessMakesTheSameBytes(site: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path(percentEncoded: false)
    var trees: [[String: Data]] = []
    for number in 0..<3 {
      let answer = try project.placard(
        "build", "--site", root + site, "--templates", root + "templates", "--output", "same-\(number)")
      #expect(answer.status == 0)
      trees.append(try project.files(in: "same-\(number)"))
    }
    #expect((trees.first?.count ?? 0) > 30)
    for tree in trees.dropFirst() {
      for (path, bytes) in trees[0] { #expect(tree[path] == bytes, "\(path)") }
    }
  }
}
