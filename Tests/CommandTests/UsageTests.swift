import Foundation
import Placard
import Testing

@Suite struct UsageTests {
  @Test func theVersionIsPrinted() throws {
    let answer = try PlacardProgram.run(["--version"])
    #expect(answer.status == 0)
    #expect(answer.output == placardVersion + "\n")
  }

  @Test func fieldsPrintsWhatATemplateMaySay() throws {
    let unit = try PlacardProgram.run(["fields", "unit"])
    #expect(unit.status == 0)
    #expect(unit.output.hasPrefix("unit\n  page "))
    #expect(unit.output.contains("visits"))
    let all = try PlacardProgram.run(["fields"])
    for (_, kind, _) in PageKinds(assets: Assets([]).fields).templates {
      #expect(all.output.contains("\n\(kind)\n") || all.output.hasPrefix("\(kind)\n"))
    }
    let wrong = try PlacardProgram.run(["fields", "units"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("did you mean “unit”?"))
  }

  @Test(arguments: [[], ["build"], ["check"], ["fields"], ["schedule"], ["schema"], ["merge"], ["new", "notice"]])
  func helpHasExamples(verb: [String]) throws {
    let answer = try PlacardProgram.run(verb + ["--help"])
    #expect(answer.status == 0)
    #expect(answer.errors == "")
    #expect(answer.output.contains("EXAMPLES:\n  placard \(verb.isEmpty ? "new" : verb.joined(separator: " "))"))
  }

  @Test(arguments: [
    ["publish"], ["build", "--ouput", "x"], ["build", "extra"], ["check", "--as-of", "tomorrow"],
    ["build", "--as-of", "2025-02-29"], ["build", "--base-url", "notices.example.edu"],
    ["build", "--base-url", "javascript:alert(1)"], ["build", "--base-url", "https://example.edu/?q=1"],
    ["build", "--base-url", "https://example.edu/#top"], ["build", "--base-url", "https://me:pw@example.edu"],
    ["build", "--base-url", "https://example.edu:99999"], ["build", "--base-url", "https://notices..edu"],
    ["build", "--format", "xml"], ["build", "--lang", "fr"],
    ["build", "--shard", "3"], ["build", "--shard", "4/3"], ["build", "--shard", "0/3"],
    ["build", "--shard", "1/5000"],
    ["merge"], ["merge", "nowhere"], ["build", "--quiet", "--verbose"], ["new", "notice"],
    ["new", "notice", "Über uns"], ["new", "notice", "../x"],
  ])
  func wrongUsageIsExplainedAndEndsWithTwo(arguments: [String]) throws {
    let project = try Project()
    let answer = try PlacardProgram.run(arguments, in: project.folder)
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(!answer.errors.isEmpty)
    #expect(!project.exists("public"))
    #expect(!project.exists("content"))
  }

  /// A script that reads findings from a file must not take an empty one for none.
  @Test func outputThatCannotBeWrittenIsAFailure() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let project = try Project()
    #expect(try project.placard("new", "notice", "photo-day").status == 0)
    let answer = try PlacardProgram.run(
      ["-c", "\"$0\" check --no-pdf --format json > /dev/full", PlacardProgram.location], in: project.folder,
      program: "/bin/sh")
    #expect(answer.status == 2)
    #expect(answer.errors.hasPrefix("placard: standard output: "))
  }

  /// A file that is opened must not take the number of a closed stream, and with it what is printed.
  @Test func closedStreamsAreNotWrittenInto() throws {
    let project = try Project()
    #expect(try project.placard("new", "notice", "photo-day").status == 0)
    #expect(try project.placard("build", "--output", "open").status == 0)
    let answer = try PlacardProgram.run(
      ["-c", "\"$0\" build --no-pdf --output closed <&- >&- 2>&-", PlacardProgram.location], in: project.folder,
      program: "/bin/sh")
    #expect(answer.status == 0)
    #expect(try project.files(in: "closed") == project.files(in: "open"))
  }

  @Test func aProjectWithoutContentIsToldHowToBegin() throws {
    let project = try Project()
    let english = try project.placard("build")
    #expect(english.status == 2)
    #expect(english.errors.contains("has no content folder"))
    #expect(english.errors.contains("placard new notice"))
    let chinese = try project.placard("build", "--lang", "zh")
    #expect(chinese.errors.contains("没有 content 文件夹"))
  }

  @Test(arguments: [
    (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], false),
    (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], false), (["LC_ALL": "", "LANG": ""], false),
  ])
  func messagesFollowTheEnvironmentsLanguage(environment: [String: String], isChinese: Bool) throws {
    let project = try Project()
    let answer = try project.placard("check", environment: environment)
    #expect(answer.errors.contains("没有 content 文件夹") == isChinese)
  }
}
