/// A telephone number as it is printed and as it is dialled.
package struct PhoneNumber: Hashable, Sendable {
  /// Canonical, with the area code set off by a hyphen and an extension after `转`: `020-83398378`, `020-84111687转801`.
  package let number: String
  /// The extension's digits.
  package let `extension`: String?
  /// RFC 3966, global number without the trunk prefix: `tel:+86-20-83398378`.
  package let uri: WebAddress
}
