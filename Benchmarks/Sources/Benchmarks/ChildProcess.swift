#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// One run of a program: how long from before it starts until it has ended, and what the system counted of it.
struct ChildProcess {
  let wall: Duration
  /// Time on the processors, its own and the system's.
  let cpu: Double
  /// The most memory that it held at once.
  let peakBytes: Double

  /// - Parameter output: The file that its standard output goes to, by default the benchmark's own.
  init(_ arguments: [String], output: String? = nil) throws {
    var strings = arguments.map { strdup($0) }
    defer { for string in strings { free(string) } }
    strings.append(nil)
    var process = pid_t()
    var usage = rusage()
    var status: Int32 = 0
    let clock = ContinuousClock()
    let start = clock.now
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output { posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    let code = posix_spawn(&process, arguments[0], &actions, nil, strings, environ)
    guard code == 0 else { throw ChildFailure(arguments: arguments, code: code) }
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw ChildFailure(arguments: arguments, code: errno) }
    }
    wall = clock.now - start
    guard status == 0 else { throw ChildFailure(arguments: arguments, code: status) }
    cpu = usage.ru_utime.seconds + usage.ru_stime.seconds
    #if canImport(Darwin)
      peakBytes = Double(usage.ru_maxrss)
    #else
      // Linux counts it in kilobytes (getrusage(2)).
      peakBytes = Double(usage.ru_maxrss) * 1024
    #endif
  }
}

struct ChildFailure: Error, CustomStringConvertible {
  let arguments: [String]
  let code: Int32

  var description: String { "\(arguments.joined(separator: " ")) ended with \(code)" }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}
