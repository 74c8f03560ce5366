#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How much of the machine this process may use. A batch system or a container runtime often grants less than there is, and a
/// worker for each core of the machine would then only take memory.
enum Cores {
  /// At least 1.
  static let count = max(1, [online, allowed, quota].compactMap { $0 }.min() ?? 1)

  private static var online: Int { Int(sysconf(CInt(_SC_NPROCESSORS_ONLN))) }

  /// By the process's affinity, which Slurm and `taskset` set.
  private static var allowed: Int? {
    #if os(Linux)
      text(of: "/proc/self/status").flatMap(cores(inStatus:))
    #else
      nil
    #endif
  }

  /// By the control group's share of time (cgroup v2), which is how Kubernetes and Docker limit a container.
  private static var quota: Int? {
    #if os(Linux)
      text(of: "/sys/fs/cgroup/cpu.max").flatMap(cores(inQuota:))
    #else
      nil
    #endif
  }

  /// Of a file that the kernel writes, whose size it does not know before.
  private static func text(of path: String) -> String? {
    guard let file = try? OpenFile(path: path), let bytes = try? file.readAll(expecting: 4096) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter text: of proc(5)'s status, with a line of a bit for each core that may be used: `Cpus_allowed: ff,ffffffff`.
  static func cores(inStatus text: String) -> Int? {
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") }) else { return nil }
    let count = line.dropFirst("Cpus_allowed:".count).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return count > 0 ? count : nil
  }

  /// - Parameter text: microseconds granted in each period of so many microseconds, `150000 100000`, or `max 100000`.
  /// - Returns: whole cores, rounded up.
  static func cores(inQuota text: String) -> Int? {
    let numbers = text.split { $0 == " " || $0 == "\n" }.map { Int($0) }
    guard numbers.count == 2, let granted = numbers[0], let period = numbers[1], granted > 0, period > 0 else {
      return nil
    }
    return (granted + period - 1) / period
  }
}
