import ArgumentParser
import Placard
import PlacardIO

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the tool speaks, and how: the only place that knows the terminal and the environment.
struct Console: Sendable {
  let format: OutputFormat
  let isQuiet: Bool
  let isVerbose: Bool
  let language: MessageLanguage

  init(format: OutputFormat = .text, isQuiet: Bool = false, isVerbose: Bool = false, language: MessageLanguage? = nil) {
    self.format = format
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    self.language = language ?? Self.environmentLanguage
  }

  /// What the work came to. With `--format json` standard output holds the findings and nothing else.
  func say(_ wording: Wording) {
    guard !isQuiet else { return }
    Self.write(wording.text(in: language) + "\n", to: format == .text ? .output : .error)
  }

  /// What someone should know although the work went well.
  func warn(_ wording: Wording) {
    guard !isQuiet else { return }
    Self.write(wording.text(in: language) + "\n", to: .error)
  }

  /// Runs a verb; a failure becomes a sentence on standard error and exit code 2.
  func run(_ verb: () async throws -> Void) async throws {
    do { try await verb() } catch let failure as Failure {
      Self.write("placard: \(failure.message.text(in: language))\n", to: .error)
      throw ExitCode(2)
    }
  }
}

extension Console {
  /// Ends the process with all that it holds still there. The system takes memory back at once; to let go of each of a hundred
  /// thousand objects by itself takes a twentieth of a build.
  func end<each Held>(keeping held: repeat each Held) -> Never {
    withExtendedLifetime((repeat each held)) { exit(0) }
  }

  enum Stream {
    case output
    case error

    /// Whoever sends findings into a file must not take half of them, or none, for all; of what standard error refuses nobody
    /// can be told.
    fileprivate func report(_ code: Int32) {
      guard self == .output else { return }
      Console.write("placard: standard output: \(String(cString: strerror(code)))\n", to: .error)
      exit(2)
    }

    fileprivate var descriptor: Int32 {
      switch self {
      case .output: STDOUT_FILENO
      case .error: STDERR_FILENO
      }
    }
  }

  /// Straight to the descriptor: nothing is left in a buffer when the process ends.
  static func write(_ text: String, to stream: Stream) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(stream.descriptor, start, rest.count)
        #elseif canImport(Glibc)
          let count = Glibc.write(stream.descriptor, start, rest.count)
        #else
          let count = Musl.write(stream.descriptor, start, rest.count)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return stream.report(errno) }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// A file that is opened while a standard stream is closed would take its number, and with it whatever is printed.
  static func keepStreamsOpen() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// A person sits at both ends.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isTerminal(.error) }

  /// One line of what the person types; `nil` at the end of input.
  func ask(_ wording: Wording) -> String? {
    Self.write(wording.text(in: language) + " ", to: .error)
    return readLine()
  }

  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.descriptor) == 1 }

  /// Colour for people only (https://no-color.org: any value but an empty one turns it off).
  var hasColor: Bool {
    Self.isTerminal(.error) && (Self.variable("NO_COLOR") ?? "").isEmpty && Self.variable("TERM") != "dumb"
  }

  /// The first of the three that is set decides, as POSIX has it (XBD 8.2).
  private static var environmentLanguage: MessageLanguage {
    let setting = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    return setting.lowercased().hasPrefix("zh") ? .zh : .en
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
