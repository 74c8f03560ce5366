import ArgumentParser
import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs work that Ctrl-C or a TERM signal cancels. Work that is past the point of turning back ends normally: a build whose
/// files are taking their places leaves no half state.
func interruptible<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
  let task = Task { try await work() }
  let sources = [SIGINT, SIGTERM].map { signal in
    #if canImport(Darwin)
      // There a dispatch source only watches; on Linux it takes the signal.
      _ = Darwin.signal(signal, SIG_IGN)
    #endif
    let source = DispatchSource.makeSignalSource(signal: signal)
    source.setEventHandler { task.cancel() }
    source.resume()
    return source
  }
  defer { for source in sources { source.cancel() } }
  do { return try await task.value } catch is CancellationError { throw ExitCode(130) }
}
