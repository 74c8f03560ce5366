import Placard

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Both ends of the talk with a worker: frames of four bytes, big-endian, with the length of a JSON header, the header, and as
/// many bytes as the header's `sizes` add up to.
///
/// A pair of sockets and not pipes, since writing to a dead process must be an error and no signal.
final class PrintChannel: Sendable {
  private let descriptor: Int32
  private let errors: Int32

  init(_ descriptor: Int32, errors: Int32) {
    self.descriptor = descriptor
    self.errors = errors
  }

  deinit {
    close(descriptor)
    close(errors)
  }

  private static let headerLimit = 16 << 20
  private static let payloadLimit = 512 << 20

  /// One end for us, one for the child; neither is inherited by other children.
  static func pair() throws(SystemError) -> (own: Int32, other: Int32) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      try retrying { socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) }
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        var on: Int32 = 1
        setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      }
    #else
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      try retrying { socketpair(AF_UNIX, kind, 0, &ends) }
    #endif
    // Only our end: the child expects to be able to wait.
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  /// Whoever waits on it stops waiting. Safe at any time.
  func shut() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
}

extension PrintChannel {
  func send(_ pieces: [[UInt8]], until deadline: ContinuousClock.Instant) throws {
    for piece in pieces {
      var rest = piece[...]
      while !rest.isEmpty {
        #if canImport(Darwin)
          let count = rest.withUnsafeBytes { Darwin.send(descriptor, $0.baseAddress, $0.count, 0) }
        #elseif canImport(Glibc)
          let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        #else
          let count = rest.withUnsafeBytes { Musl.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        #endif
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          try wait(for: Int16(POLLOUT), until: deadline)
        } else if errno != EINTR {
          throw PrintFault.died(lastWords: lastWords)
        }
      }
    }
  }

  func receive(until deadline: ContinuousClock.Instant) throws -> PrintFrame {
    let length = try receive(4, until: deadline).reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.headerLimit else { throw PrintFault.garbled }
    let header = try receive(length, until: deadline)
    guard let sizes = PrintAnswer.sizes(of: header), sizes.allSatisfy({ $0 <= Self.payloadLimit }),
      sizes.reduce(0, +) <= Self.payloadLimit
    else { throw PrintFault.garbled }
    let payloads = try sizes.map { try receive($0, until: deadline) }
    return PrintFrame(header: header, payloads: payloads, errors: said)
  }

  private func receive(_ count: Int, until deadline: ContinuousClock.Instant) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = bytes.withUnsafeMutableBytes { buffer in
        recv(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, 0)
      }
      if more > 0 {
        filled += more
      } else if more == 0 {
        throw PrintFault.died(lastWords: lastWords)
      } else if errno == EAGAIN {
        try wait(for: Int16(POLLIN), until: deadline)
      } else if errno != EINTR {
        throw PrintFault.died(lastWords: lastWords)
      }
    }
    return bytes
  }

  private func wait(for event: Int16, until deadline: ContinuousClock.Instant) throws {
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    guard left > 0 else { throw PrintFault.hung }
    var descriptors = [pollfd(fd: descriptor, events: event, revents: 0)]
    _ = poll(&descriptors, 1, Int32(min(left + 1, 60_000)))
  }

  /// What has come on standard error since it was last asked for; at most 64 KiB.
  private var said: String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var filled = 0
    while filled < bytes.count {
      let more = bytes.withUnsafeMutableBytes { buffer in
        recv(errors, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, 0)
      }
      if more <= 0 { break }
      filled += more
    }
    return String(decoding: bytes[..<filled], as: UTF8.self)
  }

  private var lastWords: String {
    said.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
  }
}
