/// An authored id of one kind of thing: lower-case ASCII letters, digits and hyphens, starting with a letter or digit.
///
/// URLs, anchors and calendar UIDs are made of ids, never of names, order or dates, so that a correction of the text
/// breaks no link. The type parameter keeps a venue's id from being used as a campus's.
package struct Identifier<Entity>: Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}
