import Placard
import PlacardIO

/// The clock behind `--timings`. Stages begin and end on any thread; they are put together when the build has ended.
struct Timings: Sendable {
  private struct Mark: Sendable {
    let stage: Stopwatch.Stage
    let edge: Stopwatch.Edge
    let time: ContinuousClock.Instant
  }

  /// How much a stage had to do.
  struct Work: Sendable {
    var files: Int?
    var bytes: Int?
  }

  let watch: Stopwatch
  private let start: ContinuousClock.Instant
  private let marks: AsyncStream<Mark>
  private let pen: AsyncStream<Mark>.Continuation

  init(since start: ContinuousClock.Instant) {
    self.start = start
    let (marks, pen) = AsyncStream<Mark>.makeStream()
    (self.marks, self.pen) = (marks, pen)
    watch = Stopwatch { pen.yield(Mark(stage: $0, edge: $1, time: .now)) }
  }

  func hear(_ event: Publisher.Event) {
    switch event {
    case .replacing:
      watch.end(.render)
      watch.begin(.replace)
    case .replaced: watch.end(.replace)
    case .waitingForOtherBuild, .compared: break
    }
  }

  /// - Parameter plan: what was published of it.
  static func work(
    _ files: [SourceFile], _ plan: SitePlan, printsMade: Int, _ summary: PublishSummary
  ) -> [Stopwatch.Stage: Work] {
    func work(below folder: String) -> Work {
      let own = files.filter { $0.path.hasPrefix(folder) }
      return Work(
        files: own.count,
        bytes: own.reduce(0) { sum, file in if case .bytes(let bytes) = file.content { sum + bytes.count } else { sum }
        })
    }
    return [
      .read: work(below: ""), .load: work(below: "content/"), .templates: work(below: "templates/"),
      .plan: Work(files: plan.outputs.count), .print: Work(files: printsMade),
      .render: Work(files: summary.files, bytes: summary.byteCount),
      .replace: Work(files: summary.written + summary.removed),
    ]
  }

  /// Ends the measuring. Of a stage that is said to end twice, the first end counts.
  func listing(_ work: [Stopwatch.Stage: Work]) async -> StageListing {
    let total = ContinuousClock.now - start
    pen.finish()
    var starts: [Stopwatch.Stage: Duration] = [:]
    var rows: [StageListing.Row] = []
    for await mark in marks {
      let time = mark.time - start
      switch mark.edge {
      case .begins: starts[mark.stage] = time
      case .ends:
        guard let start = starts.removeValue(forKey: mark.stage) else { continue }
        let work = work[mark.stage]
        rows.append(.init(mark.stage, from: start, to: time, files: work?.files, bytes: work?.bytes))
      }
    }
    return StageListing(rows, total: total)
  }
}
