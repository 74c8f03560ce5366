import Foundation
import Testing

/// Documentation/Scaling.md: its figures follow from its tables, and what it tells people to type works.
@Suite struct ScalingDocumentationTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Documentation/Scaling.md")
  private let text: String

  init() throws { text = try String(contentsOf: Self.page, encoding: .utf8) }

  @Test func figuresAreFresh() throws {
    let marks = ["<!-- Computed from the tables above: run `make docs`. -->\n", "<!-- End of what is computed. -->"]
    let start = try #require(text.range(of: marks[0])).upperBound
    let end = try #require(text.range(of: marks[1])).lowerBound
    let figures = try ScalingFigures(text).markdown()
    if ProcessInfo.processInfo.environment["PLACARD_RECORD"] != nil {
      try text.replacingCharacters(in: start..<end, with: figures)
        .write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    #expect(text[start..<end] == figures, "Documentation/Scaling.md is out of date: run `make docs`")
  }

  /// By hand: 10,000 pages with 2 files of 10 kB each, 600 sheets of 100 kB, on one machine and on four.
  @Test func figuresAreWhatTheyShouldBe() throws {
    let figures = ScalingFigures(
      """
      | reading, checking and planning | 100 | ms |
      | rendering, comparing, writing | 50 | µs |
      | merging | 40 | µs |
      | files | 2 | a page |
      | bytes | 10 | kB |
      | printing, with previews | 20 | sheets |
      | times a sheet is printed | 2 | |
      | memory for the plan | 3 | kB |
      | HTML, PDF and preview | 100 | kB |
      | starting a machine, fetching content and fonts | 30 | s |
      | network to the merging machine | 10 | MB |
      | requests to object storage | 100 | a second |
      """)
    let job = ScalingFigures.Job(title: "", pages: 10_000, sheets: 600, shards: [])
    #expect(try figures.files(job) == 21_800)
    #expect(try figures.memory(job) == 30e6)
    #expect(try figures.bytes(job) == 260e6)
    // 30 to start, 1 to plan, 1.09 to render, 60 to print.
    #expect(abs(try figures.shardSeconds(job, of: 1) - 92.09) < 1e-9)
    #expect(try figures.mergeSeconds(job, of: 1) == 0)
    // 150 sheets, and √(2·150·ln 4) = 20.4 more in the fullest.
    #expect(abs(try figures.shardSeconds(job, of: 4) - 48.32) < 0.01)
    // 0.872 to merge, 26 to fetch.
    #expect(abs(try figures.mergeSeconds(job, of: 4) - 26.872) < 1e-9)
    // 62.09 of work once, 4 starts, 3 more plans, the merge.
    #expect(abs(try figures.machineHours(job, of: 4) * 3600 - 211.962) < 0.001)
    #expect(try figures.runnerMinutes(job, of: 4) == 5)
    #expect(try figures.uploadSeconds(job) == 218)
    #expect(ScalingFigures.count(1_234_567.4) == "1,234,567")
    #expect([0.4, 42, 130, 7200].map(ScalingFigures.time) == ["under 1 s", "42 s", "2 min", "2.0 h"])
  }

  @Test func everyOptionThatItNamesExists() throws {
    for verb in ["build", "merge"] {
      let help = try PlacardProgram.run([verb, "--help"]).output
      for line in text.matches(of: /placard #?[^\n`]*/).map({ String($0.output) })
      where line.contains("placard \(verb) ") {
        let own = line.components(separatedBy: "placard \(verb) ")[1].prefix { !"&'".contains($0) }
        for option in own.matches(of: /--[a-z-]+/) { #expect(help.contains(option.output), "\(line)") }
      }
    }
  }

  @Test func theFirstExampleWorks() throws {
    let project = try project()
    try expectSuccess(of: try block(after: "## Shards"), in: project)
    #expect(project.exists("public/manifest.json"))
  }

  @Test func theSlurmScriptBuildsItsShard() throws {
    let project = try project()
    let script = try block(after: "## Slurm").replacingOccurrences(of: "/64", with: "/2")
    #expect(script.hasPrefix("#!/bin/bash\n#SBATCH"))
    for number in 1...2 { try expectSuccess(of: "export SLURM_ARRAY_TASK_ID=\(number)\n" + script, in: project) }
    let merge = try #require(text.firstMatch(of: /--wrap '(.*)'/)).1
    try expectSuccess(of: merge.replacingOccurrences(of: "64", with: "2"), in: project)
    #expect(project.exists("public/manifest.json"))
  }

  @Test func thePodsBuildAndMerge() throws {
    let project = try project()
    let commands = text.matches(of: /args: \['(.*)'\]/).map { $0.1.replacingOccurrences(of: "64", with: "2") }
    try #require(commands.count == 2)
    for index in 0...1 { try expectSuccess(of: "export JOB_COMPLETION_INDEX=\(index)\n" + commands[0], in: project) }
    try expectSuccess(of: commands[1], in: project)
    #expect(project.exists("public/manifest.json"))
  }

  @Test func theWorkflowsStepsBuildAndMerge() throws {
    let project = try project()
    let steps = text.matches(of: /- run: \|\n((?:          .*\n)+)/).map { String($0.1) }.filter {
      $0.contains("tool/placard")
    }
    .map { $0.replacingOccurrences(of: "-of-8", with: "-of-2").replacingOccurrences(of: "/8", with: "/2") }
    try #require(steps.count == 2)
    let (shard, merge) = (steps[0], steps[1])
    for number in 1...2 {
      try expectSuccess(of: shard.replacingOccurrences(of: "${{ matrix.shard }}", with: "\(number)"), in: project)
    }
    try expectSuccess(of: merge, in: project)
    #expect(project.exists("public/manifest.json"))
    // The next publication is held against this one.
    try FileManager.default.copyItem(
      atPath: project.folder + "/public/manifest.json", toPath: project.folder + "/tool/published.json")
    for number in 1...2 {
      try expectSuccess(of: shard.replacingOccurrences(of: "${{ matrix.shard }}", with: "\(number)"), in: project)
    }
    try expectSuccess(of: merge, in: project)
  }
}

extension ScalingDocumentationTests {
  private func block(after heading: String) throws -> String {
    let rest = try #require(text.range(of: heading)).upperBound
    return String(try #require(text[rest...].firstMatch(of: /```sh\n((?s:.*?))```/)).1)
  }

  /// A starter site, with the tool on the path and in `tool/`, without PDFs.
  private func project() throws -> Project {
    let project = try Project()
    try #require(try project.placard("new", "notice", "photo-day").status == 0)
    for name in ["bin/placard", "tool/placard"] {
      try project.write(
        name,
        """
        #!/bin/sh
        if [ "$1" = build ]; then set -- "$@" --no-pdf; fi
        exec '\(PlacardProgram.location)' "$@"

        """)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(project.folder)/\(name)")
    }
    return project
  }

  private func expectSuccess(
    of script: String, in project: Project, at location: SourceLocation = #_sourceLocation
  ) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-euc", script]
    process.currentDirectoryURL = URL(fileURLWithPath: project.folder)
    process.environment = [
      "PATH": "\(project.folder)/bin:/usr/bin:/bin", "LC_ALL": "C", "SITE": "https://notices.uni.invalid.edu",
    ]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(script)\n\(output)", sourceLocation: location)
  }
}
