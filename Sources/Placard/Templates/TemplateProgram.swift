/// A template ready to run: a flat list of operations over one buffer of literal bytes.
package struct TemplateProgram: Sendable {
  package internal(set) var operations: [Operation] = []
  package internal(set) var literals: [UInt8] = []
  /// Field indexes that lead from a frame through objects, for paths of more than one step.
  package internal(set) var paths: [[Int]] = []
  /// The interface strings in `literals`, in order.
  var constants: [Constant] = []
  var frameCount = 1
  var savedCount = 0
  var wrapperCount = 0

  struct Constant: Sendable {
    let name: String
    let isComponent: Bool
    let literal: Range<Int>
  }

  /// Jumps go to the index of an operation.
  package enum Operation: Sendable {
    case literal(start: Int, end: Int)
    case print(Source, Style)
    /// Runs what follows for each item, or goes to `end`.
    case list(Source, frame: Int, end: Int)
    /// Goes back to `body` while there are items.
    case next(frame: Int, body: Int)
    case object(Source, frame: Int, end: Int)
    /// Keeps the value for printing, or goes to `end` when it is absent.
    case present(Source, saved: Int, end: Int)
    case flag(Source, end: Int)
    /// Goes to `end` when there is a value: items, true, present.
    case unless(Source, end: Int)
    /// Notes where output stands, then prints an opening tag.
    case wrap(Int, start: Int, end: Int)
    /// Takes the opening tag back when only white space came after it, else prints the closing tag.
    case unwrap(Int, start: Int, end: Int)
  }

  package enum Source: Sendable {
    case field(frame: Int, Int)
    case path(frame: Int, Int)
    case saved(Int)
    case itemNumber(frame: Int)
    case itemFirst(frame: Int)
    case itemLast(frame: Int)
  }

  package enum Style: Sendable {
    /// Escaped; text in another language gets a `span` with its `lang`.
    case text
    /// Escaped, in attributes and where no element may stand.
    case plain
    /// Percent-encoded as one component of a URL.
    case component
    case inlineMarkup
    case blockMarkup
    case json
  }

  /// Far beyond any sensible template; partials that include each other twice, and so on, meet it soon.
  static let literalLimit = 4 << 20
  static let operationLimit = 100_000
}

/// A template that was compiled without a finding of severity error.
package struct CompiledTemplate: Sendable {
  package let program: TemplateProgram
}
