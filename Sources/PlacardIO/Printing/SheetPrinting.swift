import Placard

/// Makes the PDFs of a plan's sheets, in as many workers as there are cores, and keeps those that nothing has changed for.
///
/// It comes before publishing: what it made are ordinary outputs, so a build that fails or is killed here has changed nothing.
/// Workers get what they need over their channels and open no file of the site.
package struct SheetPrinting: Sendable {
  package enum Event: Sendable {
    case printed(sheets: Int, of: Int)
  }

  package struct Result: Sendable {
    /// PDFs and previews, to be published.
    package fileprivate(set) var outputs: [Output] = []
    package var findings: [Finding] { judgement.findings }
    fileprivate var judgement = PrintFindings()
    /// PDFs that were made now, and that stood already.
    package fileprivate(set) var made = 0
    package fileprivate(set) var kept = 0
    /// The most memory that one worker held, in bytes.
    package fileprivate(set) var peak = 0
  }

  private let engine: PrintEngine
  private let drawsPreviews: Bool
  private let observe: @Sendable (Event) -> Void

  /// - Parameter drawsPreviews: `false` for PDFs alone.
  package init(
    _ engine: PrintEngine, drawsPreviews: Bool = true, observe: @escaping @Sendable (Event) -> Void = { _ in }
  ) {
    self.engine = engine
    self.drawsPreviews = drawsPreviews
    self.observe = observe
  }

  /// - Parameters:
  ///   - output: The folder that holds what the last build published.
  ///   - other: Another one that may have what this one lacks.
  /// - Throws: `Failure` when the engine does not start at all. What is wrong with single sheets is among the findings.
  package func print(
    _ plan: SitePlan, keepingThoseIn output: String, or other: String? = nil
  ) async throws -> Result {
    let jobs = drawsPreviews ? plan.printJobs : plan.printJobs.map(\.withoutPreview)
    let files = PrintFiles(plan, jobs)
    let standing = [output, other].compactMap { $0.map(StandingPrints.init) }
    var result = Result()
    var due: [PrintTask] = []
    for job in jobs {
      let key = files.key(of: job, base: plan.baseURL, engine: engine.fingerprint)
      let paths = [job.pdfPath] + [job.previewPath].compactMap { $0 }
      let kept = paths.compactMap { path in standing.lazy.compactMap { $0.file(path, key: key) }.first }
      if kept.count == paths.count {
        result.outputs += job.outputs(kept, key: key)
        result.kept += 1
      } else {
        due.append(PrintTask(job: job, key: key))
      }
    }
    guard !due.isEmpty else { return result }
    for (task, outcome) in try await run(due, files, base: plan.baseURL) { result.take(outcome, of: task) }
    return result
  }

  private func run(_ due: [PrintTask], _ files: PrintFiles, base: WebAddress?) async throws -> [(
    PrintTask, PrintOutcome
  )] {
    let queue = PrintQueue(due)
    return try await withThrowingTaskGroup(of: [(PrintTask, PrintOutcome)].self) { group in
      for _ in 0..<min(engine.workerCount, due.count) {
        group.addTask {
          var station = PrintStation(engine, files, base: base)
          var outcomes: [(PrintTask, PrintOutcome)] = []
          while let task = await queue.next() {
            outcomes.append((task, try await station.print(task.job)))
            observe(.printed(sheets: await queue.finish(), of: due.count))
          }
          return outcomes
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }
}

extension SheetPrinting.Result {
  fileprivate mutating func take(_ outcome: PrintOutcome, of task: PrintTask) {
    switch outcome {
    case .answered(let answer, let payloads):
      peak = max(peak, answer.peak)
      guard judgement.judge(answer, of: task.job) else { return }
      made += 1
      outputs += task.job.outputs(payloads, key: task.key)
    case .failed(let reason, let words):
      judgement.fail(task.job, reason, words)
    }
  }
}

extension PrintJob {
  /// - Parameter payloads: The PDF, and the preview if there is one.
  fileprivate func outputs(_ payloads: [[UInt8]], key: ContentHash) -> [Output] {
    let source = isBundle ? "\(parts.count) sheets of content/notices/\(notice)/notice.yaml" : parts[0].path
    let paths = [(pdfPath, Output.Kind.pdf)] + [previewPath].compactMap { $0 }.map { ($0, .preview) }
    let former = formerPaths.compactMap { path in payloads.first.map { ((path, Output.Kind.pdf), $0) } }
    return (zip(paths, payloads) + former).map { place, bytes in
      Output(
        path: place.0, kind: place.1, source: source, content: .rendered { $0 += bytes }, key: key.hexadecimal)
    }
  }
}
