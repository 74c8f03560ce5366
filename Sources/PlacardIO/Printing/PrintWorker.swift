import Dispatch
import Placard

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A process that makes PDFs, one after the other. It ends with its last reference.
final class PrintWorker: Sendable {
  /// Its standard input and output.
  private let channel: PrintChannel
  private let process: pid_t
  /// Waiting for an answer keeps a thread of its own busy, none of those that other tasks share.
  private let queue = DispatchQueue(label: "placard.print-worker")

  /// - Throws: `Failure` when there is no such program.
  init(_ engine: PrintEngine) throws(Failure) {
    do {
      let (own, other) = try PrintChannel.pair()
      let (errors, otherErrors) = try PrintChannel.pair()
      defer {
        close(other)
        close(otherErrors)
      }
      var environment = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC"]
      if let folder = engine.cacheFolder { environment.append("XDG_CACHE_HOME=\(folder)") }
      #if os(macOS)
        environment.append("DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/opt/local/lib:/usr/lib")
      #endif
      channel = PrintChannel(own, errors: errors)
      process = try ChildProcess.spawn(
        engine.program, engine.arguments, input: other, output: other, errors: otherErrors, environment: environment)
    } catch {
      throw Failure(Wording(zh: "无法运行", en: "cannot run"), engine.program, error)
    }
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Sends a frame, if there is one, and waits for the next one that comes.
  func exchange(_ request: [[UInt8]], within patience: Duration) async throws -> PrintFrame {
    let deadline = ContinuousClock.now + patience
    do {
      return try await withTaskCancellationHandler {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
          queue.async { [channel] in
            continuation.resume(
              with: Result {
                try channel.send(request, until: deadline)
                return try channel.receive(until: deadline)
              })
          }
        }
      } onCancel: {
        channel.shut()
      }
    } catch let fault as PrintFault {
      // Whom we have hung up on looks dead.
      try Task.checkCancellation()
      throw fault
    }
  }
}

/// What came from a worker.
struct PrintFrame: Sendable {
  let header: [UInt8]
  let payloads: [[UInt8]]
  /// What it wrote to standard error meanwhile.
  let errors: String
}

/// How a worker can fail.
enum PrintFault: Error, Equatable {
  /// With the last line that it wrote to standard error.
  case died(lastWords: String)
  case hung
  case garbled
}
