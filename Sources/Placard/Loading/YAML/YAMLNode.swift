/// A YAML value as the author typed it: text, list or mapping, each with its place. Nothing is ever taken for a number,
/// a truth value or a date here, so `9:00`, `no` and `0123` stay what they look like.
package struct YAMLNode: Sendable {
  package let content: Content
  package let range: SourceRange

  package indirect enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
    /// Something that was refused where it stood, an alias: already a finding.
    case refused
  }

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var entries: [YAMLEntry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  package var items: [YAMLNode] {
    if case .sequence(let items) = content { items } else { [] }
  }

  package func value(of key: String) -> YAMLNode? { entries.first { $0.key.value == key }?.value }

  /// Nothing stands here, or YAML's words for nothing: `~`, `null`.
  var isNothing: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.value)
  }
}

package struct YAMLEntry: Sendable {
  package let key: YAMLScalar
  package let value: YAMLNode
}

/// Text with the way it was written.
package struct YAMLScalar: Sendable {
  package let value: String
  package let style: Style
  package let range: SourceRange

  package enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted
    /// `|`
    case literal
    /// `>`
    case folded
  }
}
