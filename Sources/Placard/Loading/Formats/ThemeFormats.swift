extension Format<Colour> {
  /// The institution's own colour, as `#rrggbb`, dark enough for text on all light backgrounds of the style sheet.
  static var accent: Self {
    .scalar(
      Wording(zh: "颜色", en: "a colour"), example: "\"#9c2b23\"", placeholder: Colour.black,
      schema: .pattern(WrittenForms.colour)
    ) { scalar, context in
      guard let colour = Colour(hex: scalar.value) else {
        context.report(
          .malformedColour, at: scalar.range,
          Wording(zh: "“\(scalar.value.excerpt)”不是颜色", en: "“\(scalar.value.excerpt)” is not a colour"),
          fix: Wording(
            zh: "写成 \"#9c2b23\" 的形式，要加引号", en: "write it like \"#9c2b23\", in quotes"))
        return nil
      }
      let contrast = colour.contrast(with: .tint)
      guard contrast < Colour.readableContrast else { return colour }
      let darker = colour.moved(towards: .black, until: Colour.readableContrast, with: .tint)
      // Cut, not rounded, so that no ratio that fails reads as one that passes.
      let tenths = Int(contrast * 10)
      let ratio = "\(tenths / 10).\(tenths % 10)"
      context.report(
        .weakAccent, at: scalar.range,
        Wording(
          zh: "主题色 \(colour.hex) 太浅，与浅色背景的对比度只有 \(ratio)，至少要 4.5",
          en:
            "the accent \(colour.hex) is too light: its contrast with the background is \(ratio), and 4.5 is the least"),
        fix: Wording(zh: "改用深一些的颜色，例如 \(darker.hex)", en: "take a darker one, such as \(darker.hex)"))
      return nil
    }
  }
}

extension Format<String> {
  /// The name of a picture beside `site.yaml`.
  static var emblem: Self {
    .scalar(
      Wording(zh: "content 文件夹里的图片文件名", en: "the name of a picture in the folder content"), example: "emblem.svg",
      placeholder: ""
    ) { scalar, context in
      let pictures = context.attachmentFiles ?? []
      if pictures.contains(scalar.value) { return scalar.value }
      context.report(
        .missingPicture, at: scalar.range,
        Wording(
          zh: "content 文件夹里没有图片“\(scalar.value.excerpt)”",
          en: "there is no picture “\(scalar.value.excerpt)” in the folder content"),
        fix: pictures.nearest(to: scalar.value).map { Wording(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
          ?? Wording(
            zh: "把 SVG 或 PNG 图片放进 content 文件夹；没有就删掉这一行",
            en: "put an SVG or PNG picture into content, or delete the line if there is none"))
      return nil
    }
  }

  /// Latin letters: `chong qing da xue`, or `cqdx`.
  static var pinyin: Self {
    .scalar(
      Wording(zh: "拼音", en: "pinyin"), example: "chong qing da xue", placeholder: "",
      schema: .number(like: WrittenForms.pinyin)
    ) { scalar, context in
      let isSound = scalar.value.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit || $0 == " ")
      }
      if isSound { return scalar.value }
      context.report(
        .malformedPinyin, at: scalar.range,
        Wording(zh: "“\(scalar.value.excerpt)”不是拼音", en: "“\(scalar.value.excerpt)” is not pinyin"),
        fix: Wording(
          zh: "只用不带声调的字母，音节之间空一格，例如 chong qing da xue",
          en: "use letters without tones, with blanks between syllables, such as chong qing da xue"))
      return nil
    }
  }
}

extension Colour {
  /// The darkest of the style sheet's light backgrounds (`--tint` in templates/assets/site.css).
  static let tint = Colour(red: 0xF3, green: 0xEF, blue: 0xE7)
  /// WCAG 2.2, 1.4.3.
  static let readableContrast = 4.5
}

extension FindingKind {
  static let missingPicture = FindingKind(
    "missing-picture", .error,
    meaning: Wording(zh: "页头的徽标会显示不出来。", en: "The head of every page would show a broken picture."))
  static let malformedColour = FindingKind(
    "malformed-colour", .error,
    meaning: Wording(zh: "网站不会是学校的颜色。", en: "The site would not have the institution's colour."))
  static let weakAccent = FindingKind(
    "weak-accent", .error,
    meaning: Wording(
      zh: "视力不好或在阳光下的读者看不清链接和按钮。", en: "Links and buttons would be hard to read in sunlight or with weak eyes."))
  static let malformedPinyin = FindingKind(
    "malformed-pinyin", .error,
    meaning: Wording(zh: "读者按拼音首字母找不到这个单位。", en: "Readers who type pinyin would not find the unit."))
}
