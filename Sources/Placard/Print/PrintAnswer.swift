/// What a print engine says of a PDF that it made, as `scripts/print_worker.py` describes it.
package struct PrintAnswer: Sendable, Equatable {
  package var parts: [Part]
  package var problems: [Problem]
  /// The most memory that the worker has held so far, in bytes.
  package let peak: Int
  /// Of what follows the header, in bytes: the PDF, then the preview.
  package let sizes: [Int]

  package struct Part: Sendable, Equatable {
    package let pages: [PageSize]
    /// The smallest type on it, in hundredths of a millimetre, and words set in it.
    package let smallest: Int
    package let smallestText: String
  }

  /// Of a finished page, in hundredths of a millimetre.
  package struct PageSize: Sendable, Equatable {
    package let width: Int
    package let height: Int
  }

  package struct Problem: Sendable, Hashable {
    package let kind: String
    package let what: String
    package let part: Int

    package init(kind: String, what: String, part: Int = 0) {
      self.kind = kind
      self.what = what
      self.part = part
    }
  }

  /// `nil` for anything but such an answer.
  package init?(_ header: [UInt8]) {
    guard let value = JSONReading.value(header), case .array(let parts) = value["parts"],
      case .array(let problems) = value["problems"], let peak = value["peak"]?.integer
    else { return nil }
    self.parts = []
    for part in parts {
      guard let smallest = part["smallest"]?.integer, let text = part["smallestText"]?.string,
        case .array(let pages) = part["pages"]
      else { return nil }
      let sizes = pages.map { $0.items.compactMap(\.integer) }
      guard sizes.allSatisfy({ $0.count == 2 }) else { return nil }
      self.parts.append(
        Part(
          pages: sizes.map { PageSize(width: $0[0], height: $0[1]) }, smallest: smallest, smallestText: text))
    }
    self.problems = []
    for problem in problems {
      guard let kind = problem["kind"]?.string, let what = problem["what"]?.string, let part = problem["part"]?.integer
      else { return nil }
      self.problems.append(Problem(kind: kind, what: what, part: part))
    }
    self.peak = peak
    guard let sizes = Self.sizes(value) else { return nil }
    self.sizes = sizes
  }

  /// The lengths of what follows any header; `nil` when it says none.
  package static func sizes(of header: [UInt8]) -> [Int]? { JSONReading.value(header).flatMap(sizes) }

  private static func sizes(_ value: JSONValue) -> [Int]? {
    guard case .array(let items) = value["sizes"] else { return nil }
    let sizes = items.compactMap(\.integer)
    return sizes.count == items.count && sizes.allSatisfy { $0 >= 0 } ? sizes : nil
  }
}

extension JSONValue {
  fileprivate var integer: Int? { if case .integer(let number) = self { number } else { nil } }
}
