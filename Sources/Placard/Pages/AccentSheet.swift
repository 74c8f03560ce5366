/// The style sheet that gives the institution's colour to the tokens of templates/assets/site.css.
struct AccentSheet {
  let css: String

  init(_ accent: Colour) {
    // On dark backgrounds the same hue is lightened until text in it is easily read.
    let light = accent.moved(towards: .white, until: 7, with: Self.darkCard)
    css = """
      :root { --accent: \(accent.hex); }
      @media (prefers-color-scheme: dark) { :root { --accent: \(light.hex); } }
      @media print { :root { --accent: \(accent.hex); } }
      :root { --accent-on-light: \(accent.hex); --accent-on-dark: \(light.hex); }

      """
  }

  /// `--card` of the style sheet's dark colours.
  private static let darkCard = Colour(red: 0x1D, green: 0x20, blue: 0x24)
}
