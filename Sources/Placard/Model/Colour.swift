/// An sRGB colour.
package struct Colour: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#9c2b23` or `#abc`, and nothing else.
  package init?(hex text: some StringProtocol) {
    guard text.first == "#", text.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    switch digits.count {
    case 3: self.init(red: UInt8(digits[0] * 17), green: UInt8(digits[1] * 17), blue: UInt8(digits[2] * 17))
    case 6:
      self.init(
        red: UInt8(digits[0] * 16 + digits[1]), green: UInt8(digits[2] * 16 + digits[3]),
        blue: UInt8(digits[4] * 16 + digits[5]))
    default: return nil
    }
  }

  /// `#9c2b23`
  package var hex: String {
    "#"
      + [red, green, blue].map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
  }

  /// From 1 to 21 (WCAG 2.2, "contrast ratio").
  package func contrast(with other: Colour) -> Double {
    let (dark, light) = luminance < other.luminance ? (luminance, other.luminance) : (other.luminance, luminance)
    return (light + 0.05) / (dark + 0.05)
  }

  /// The first colour on the way to `target` that reaches the contrast with a background.
  package func moved(towards target: Colour, until contrast: Double, with background: Colour) -> Colour {
    for step in 0...100 {
      let colour = mixed(with: target, percent: step)
      if colour.contrast(with: background) >= contrast { return colour }
    }
    return target
  }

  package static let white = Colour(red: 255, green: 255, blue: 255)
  package static let black = Colour(red: 0, green: 0, blue: 0)
}

extension Colour {
  private func mixed(with other: Colour, percent: Int) -> Colour {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 { UInt8((Int(from) * (100 - percent) + Int(to) * percent) / 100) }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Relative luminance, WCAG 2.2.
  private var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// ((c + 0.055) / 1.055) ^ 2.4. The standard library has no powers, and a power of 2.4 is the fifth root of the twelfth.
  private static let linear: [Double] = (0...255).map { byte in
    let value = Double(byte) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    let squared = base * base
    let twelfth = squared * squared * squared * squared * squared * squared
    var root = base
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - twelfth) / (5 * fourth)
    }
    return root
  }
}
