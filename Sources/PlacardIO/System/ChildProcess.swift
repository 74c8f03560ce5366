import Placard

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A short-lived program that writes its answer to standard output.
enum ChildProcess {
  /// Reads to the end of the output and waits for the program.
  ///
  /// The program gets nothing on standard input and an environment of its own: what it answers must not depend on ours.
  /// - Parameters:
  ///   - limit: Bytes; a program that writes more is ended.
  ///   - seconds: A program that takes longer is ended.
  /// - Throws: `Failure` with the first line that the program wrote to standard error, when its exit code is not 0.
  static func output(
    of program: String, _ arguments: [String], limit: Int, seconds: Int
  ) throws(Failure) -> [UInt8] {
    var output: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    guard pipe(&output) == 0 else { throw Failure(.cannotRun, program, SystemError(code: errno)) }
    guard pipe(&errors) == 0 else {
      let code = errno
      output.forEach { close($0) }
      throw Failure(.cannotRun, program, SystemError(code: code))
    }
    for descriptor in output + errors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let child: pid_t
    do { child = try spawn(program, arguments, output: output[1], errors: errors[1]) } catch {
      (output + errors).forEach { close($0) }
      throw Failure(.cannotRun, program, error)
    }
    close(output[1])
    close(errors[1])
    let answer = collect([(output[0], limit), (errors[0], 1 << 16)], seconds: seconds)
    close(output[0])
    close(errors[0])
    if answer == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let answer else {
      throw Failure(zh: "内容太大，或者超过 \(seconds) 秒没有读完", en: "it is too large, or took more than \(seconds) seconds")
    }
    // An exit code of 0 and no signal are all zero bits, on every system.
    guard status == 0 else { throw Failure(reportedBy: answer[1]) }
    return answer[0]
  }
}

extension ChildProcess {
  /// - Parameters:
  ///   - input: What becomes standard input; nothing at all when `nil`.
  ///   - environment: All that the program gets to see, beside what keeps Python from writing into its packages.
  static func spawn(
    _ program: String, _ arguments: [String], input: Int32? = nil, output: Int32, errors: Int32,
    environment variables: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t? = nil
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { $0.withCString { strdup($0) } } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      (variables + ["PYTHONDONTWRITEBYTECODE=1"]).map { $0.withCString { strdup($0) } } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, nil, &words, &environment)
    guard code == 0 else { throw SystemError(code: code) }
    return child
  }

  /// Reads several pipes to their ends at once, so that none fills up; `nil` past a limit.
  private static func collect(_ pipes: [(descriptor: Int32, limit: Int)], seconds: Int) -> [[UInt8]]? {
    var collected = [[UInt8]](repeating: [], count: pipes.count)
    var polls = pipes.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let deadline = ContinuousClock.now + .seconds(seconds)
    while polls.contains(where: { $0.fd >= 0 }) {
      let left = ContinuousClock.now.duration(to: deadline).components.seconds
      guard left >= 0, ContinuousClock.now < deadline else { return nil }
      let ready = poll(&polls, nfds_t(polls.count), Int32(left + 1) * 1000)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      for index in polls.indices where polls[index].fd >= 0 && polls[index].revents != 0 {
        let count = read(polls[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          polls[index].fd = -1
        } else {
          collected[index] += buffer[..<count]
          if collected[index].count > pipes[index].limit { return nil }
        }
      }
    }
    return collected
  }
}

extension Failure {
  /// A program's last words: `zh<tab>en`, or any line.
  fileprivate init(reportedBy errors: [UInt8]) {
    let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    let words = (lines.last ?? "").split(separator: "\t", maxSplits: 1).map(String.init)
    switch words.count {
    case 2: self.init(zh: words[0], en: words[1])
    case 1: self.init(zh: words[0], en: words[0])
    default: self.init(zh: "没有说明原因", en: "no reason was given")
    }
  }
}

extension Wording {
  fileprivate static let cannotRun = Wording(zh: "无法运行", en: "cannot run")
}
