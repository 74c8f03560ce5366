import Foundation
import Testing

@Suite struct ShardCommandTests {
  let project: Project

  init() throws {
    project = try Project()
    try #require(try project.placard("new", "notice", "photo-day").status == 0)
  }

  @Test func shardsMergeToWhatOneBuildPublishes() throws {
    let options = ["--base-url", "https://notices.uni.invalid.edu", "--as-of", "2026-03-01"]
    try #require(try run(["build", "--output", "whole"] + options).status == 0)
    for number in 1...3 {
      let answer = try run(["build", "--shard", "\(number)/3"] + options)
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(answer.output.hasPrefix("shard \(number)/3: "))
      #expect(answer.output.hasSuffix("in shards/\(number)-of-3\n"))
    }
    let answer = try project.placard("merge", "shards/1-of-3", "shards/2-of-3", "shards/3-of-3")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasPrefix("3 shards merged: "))
    #expect(try project.files(in: "public") == project.files(in: "whole"))
    let quiet = try project.placard("merge", "shards/1-of-3", "shards/2-of-3", "shards/3-of-3", "--quiet")
    #expect((quiet.status, quiet.output, quiet.errors) == (0, "", ""))
    let json = try project.placard(
      "merge", "shards/1-of-3", "shards/2-of-3", "shards/3-of-3", "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String] == [])
  }

  @Test func aFailedMergeEndsWithTwoAndChangesNothing() throws {
    try #require(try project.placard("build").status == 0)
    let before = try project.files(in: "public")
    #expect(try project.placard("build", "--shard", "1/2").status == 0)
    let answer = try project.placard("merge", "shards/1-of-2")
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(answer.errors == "placard: 1 of 2 shards missing: 2\n")
    #expect(try project.files(in: "public") == before)
  }

  /// A page that the content no longer has is told by each shard, as by a whole build.
  @Test func findingsAreThoseOfTheWholeSite() throws {
    let notice = "content/notices/photo-day/notice.yaml"
    try #require(try project.placard("build").status == 0)
    try project.edit(notice, "id: photo-day", "id: picture-day")
    let whole = try project.placard("check", "--format", "json")
    #expect(whole.output.contains("photo-day"))
    try FileManager.default.moveItem(atPath: project.folder + "/public", toPath: project.folder + "/elsewhere")
    for number in 1...2 {
      let answer = try run([
        "build", "--shard", "\(number)/2", "--format", "json", "--published",
        number == 1 ? "elsewhere" : "elsewhere/manifest.json",
      ])
      #expect(answer.status == whole.status)
      #expect(answer.output == whole.output)
    }
  }

  @Test func aComparisonWithNothingIsRefused() throws {
    for verb in ["build", "check"] {
      let answer = try project.placard(verb, "--published", "nowhere")
      #expect(answer.status == 2)
      #expect(answer.errors.contains("nowhere, named by --published, is neither"))
    }
  }

  @Test func stagesAreTimedInText() throws {
    let answer = try project.placard("build", "--timings")
    #expect(answer.status == 0)
    let lines = answer.output.split(separator: "\n")
    #expect(lines.count > 9)
    for stage in ["read", "load content", "compile templates", "check", "plan", "render, compare, write", "replace"] {
      #expect(lines.contains { $0.hasPrefix("  \(stage)  ") && $0.contains(/\d+\.\d/) }, "\(stage)")
    }
    #expect(lines.last?.hasPrefix("  whole build ") == true)
    #expect(!answer.output.contains("identify"))
    #expect(try project.placard("build", "--timings", "--quiet").output == "")
    #expect(try project.placard("build", "--timings", "--no-cache", "--lang", "zh").output.contains("  编译模板 "))
  }

  @Test func stagesAreTimedInJSONBesideTheFindings() throws {
    let findings = try project.placard("build", "--format", "json").output
    try FileManager.default.removeItem(atPath: project.folder + "/public")
    let answer = try project.placard("build", "--timings", "--format", "json", "--shard", "1/1")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    let stages = try #require(object["stages"] as? [[String: Any]])
    #expect(
      Set(stages.compactMap { $0["stage"] as? String })
        == ["read", "load", "templates", "check", "plan", "identify", "print", "render", "replace"])
    let total = try #require(object["total_us"] as? Int)
    for stage in stages {
      let from = try #require(stage["from_us"] as? Int)
      let to = try #require(stage["to_us"] as? Int)
      #expect(0 <= from && from <= to && to <= total)
    }
    let rendered = stages.first { $0["stage"] as? String == "render" }
    let files = try project.files(in: "shards/1-of-1").count - 1
    #expect(rendered?["files"] as? Int == files, "all but the manifest")
    #expect(
      (object["findings"] as? NSArray) == (try JSONSerialization.jsonObject(with: Data(findings.utf8)) as? NSArray))
  }

  private func run(_ arguments: [String]) throws -> PlacardProgram.Answer {
    try PlacardProgram.run(arguments, in: project.folder)
  }
}
