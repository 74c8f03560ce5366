/// A QR code with what stands beside it.
package struct SheetCode: Sendable, Hashable {
  /// Where it leads, whole.
  package let address: WebAddress
  let correction: QRCode.Correction

  package static let fields = Fields<SheetCode>("sheet_code") {
    Field.optionalObject("qr", of: QRCode.fields, "The code itself.") {
      QRCode.of($0.address.text, correction: $0.correction)
    }
    Field.url("url", "The address that it leads to.") { $0.address }
    Field.text("address", "The same for print, without https:// in front.") { $0.printed }
  }

  /// As people type it.
  var printed: String {
    guard let scheme = address.text.firstRange(of: "://") else { return address.text }
    return String(address.text[scheme.upperBound...])
  }
}
