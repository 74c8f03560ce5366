import Placard

/// One PDF that is to be made, and the key that it will be kept under.
struct PrintTask: Sendable {
  let job: PrintJob
  let key: ContentHash
}

/// What came of it.
enum PrintOutcome: Sendable {
  /// With the PDF and, if one was wanted, the preview.
  case answered(PrintAnswer, [[UInt8]])
  /// `died`, `hung` or `failed`, with words of the engine or, for `hung`, the seconds that it was given.
  case failed(String, String)
}

/// What is still to be printed, handed out to whoever is free.
actor PrintQueue {
  private var tasks: ArraySlice<PrintTask>
  private var finished = 0

  init(_ tasks: [PrintTask]) { self.tasks = tasks[...] }

  func next() -> PrintTask? { tasks.popFirst() }

  /// How many are finished, this one included.
  func finish() -> Int {
    finished += 1
    return finished
  }
}

/// A place for one worker at a time. A worker that dies, hangs or talks nonsense is replaced for the next job.
struct PrintStation {
  private let engine: PrintEngine
  private let files: PrintFiles
  private let base: WebAddress?
  private var worker: PrintWorker?
  /// Assets that this worker has.
  private var supplied = Set<String>()

  init(_ engine: PrintEngine, _ files: PrintFiles, base: WebAddress?) {
    self.engine = engine
    self.files = files
    self.base = base
  }

  /// - Throws: `Failure` when no worker can be started, `CancellationError`.
  mutating func print(_ job: PrintJob) async throws -> PrintOutcome {
    let worker: PrintWorker
    if let standing = self.worker { worker = standing } else { worker = try await start() }
    self.worker = worker
    let patience = engine.patience * (1 + job.parts.count / 10)
    do {
      return try outcome(of: job, try await worker.exchange(request(job), within: patience))
    } catch let fault as PrintFault {
      self.worker = nil
      switch fault {
      case .died(let words): return .failed("died", words)
      case .hung: return .failed("hung", String(patience.components.seconds))
      case .garbled: return .failed("failed", "")
      }
    }
  }
}

extension PrintStation {
  private mutating func start() async throws -> PrintWorker {
    supplied = []
    let worker = try PrintWorker(engine)
    do { _ = try await worker.exchange([], within: engine.patience) } catch let fault as PrintFault {
      let words = if case .died(let words) = fault, !words.isEmpty { words } else { "" }
      throw Failure(
        zh: "PDF 引擎启动不了\(words.isEmpty ? "" : "（\(words)）")；运行 scripts/setup 再试，或加 --no-pdf 不做 PDF",
        en:
          "the PDF engine does not start\(words.isEmpty ? "" : " (\(words))"); run scripts/setup, or build with --no-pdf"
      )
    }
    return worker
  }

  private mutating func request(_ job: PrintJob) -> [[UInt8]] {
    let pages = job.files.prefix(job.parts.count)
    let assets = job.files.dropFirst(job.parts.count).filter { files.has($0) && supplied.insert($0).inserted }
    let payloads = (pages + assets).map { files[$0] }
    let header = job.header(base: base, supplied: Array(assets), sizes: payloads.map(\.count))
    let length = (0..<4).map { UInt8(truncatingIfNeeded: header.count >> (24 - 8 * $0)) }
    return [length, header] + payloads
  }

  private func outcome(of job: PrintJob, _ frame: PrintFrame) throws(PrintFault) -> PrintOutcome {
    guard var answer = PrintAnswer(frame.header), frame.payloads.count == 2,
      frame.payloads[0].starts(with: Array("%PDF-".utf8)), job.previewPath == nil || !frame.payloads[1].isEmpty
    else { throw .garbled }
    for line in frame.errors.split(separator: "\n") {
      answer.problems.append(.init(kind: "warning", what: String(line.prefix(300))))
    }
    return .answered(answer, frame.payloads)
  }
}
