/// A fault in a stretch of Markdown, at UTF-8 offsets within that stretch: whoever knows where the stretch stands in a file
/// makes a finding of it.
package struct MarkupProblem: Hashable, Sendable {
  package let kind: FindingKind
  package let range: Range<Int>
  package let message: Wording
  package let fix: Wording

  package func finding(at place: SourceRange) -> Finding {
    Finding(kind, at: place, message, fix: fix)
  }
}

extension MarkupProblem {
  static func tooLong(_ count: Int) -> Self {
    Self(
      kind: .markdownTooLong, range: 0..<0,
      message: Wording(
        zh: "这段文字有 \(count) 字节，超过了 \(MarkupReader.sizeLimit) 字节的上限",
        en: "this text has \(count) bytes, more than the \(MarkupReader.sizeLimit) that are read"),
      fix: Wording(zh: "请拆成几段，或改放到附件里", en: "split it, or put it into an attachment"))
  }

  static func tooDeep(at range: Range<Int>) -> Self {
    Self(
      kind: .markdownTooDeep, range: range,
      message: Wording(
        zh: "引用、列表或强调套了 \(CommonMarkParser.depthLimit) 层以上",
        en: "quotes, lists or emphasis are nested more than \(CommonMarkParser.depthLimit) levels deep"),
      fix: Wording(zh: "请减少层次", en: "use fewer levels"))
  }

  static func invisibleCharacter(_ code: UInt32, at range: Range<Int>) -> Self {
    let digits = String(code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return Self(
      kind: .invisibleCharacter, range: range,
      message: Wording(
        zh: "文字中有看不见的控制字符 \(name)，已略去", en: "the text holds the invisible control character \(name), which is left out"),
      fix: Wording(zh: "请删去它；多半是从别处粘贴时带来的", en: "delete it; it usually comes with pasted text"))
  }

  static func rawHTML(_ html: String, at range: Range<Int>) -> Self {
    let shown = html.prefix { $0 != "\n" }.prefix(40)
    return Self(
      kind: .rawHTML, range: range,
      message: Wording(zh: "正文里不能写 HTML：“\(shown)”", en: "HTML cannot be used in a notice's text: “\(shown)”"),
      fix: Wording(
        zh: "请改用 Markdown：**加粗**、空一行分段、行末加 \\ 换行；要照样显示“<”，请写成 \\<",
        en:
          "use Markdown: **bold**, a blank line between paragraphs, \\ at the end of a line to break it; write \\< for a plain “<”"
      ))
  }

  static func unsafeLink(_ address: String, at range: Range<Int>) -> Self {
    Self(
      kind: .unsafeLink, range: range,
      message: Wording(
        zh: address.isEmpty ? "这个链接没有网址" : "链接的网址不能用：“\(address)”",
        en: address.isEmpty ? "this link has no address" : "this address cannot be linked to: “\(address)”"),
      fix: Wording(
        zh: "网址须以 https://、http://、mailto: 或 tel: 开头，或者是本站的相对路径",
        en: "an address begins with https://, http://, mailto: or tel:, or is a relative path of this site"))
  }

  static func imageAddress(_ address: String, at range: Range<Int>) -> Self {
    Self(
      kind: .imageAddress, range: range,
      message: Wording(zh: "图片的网址不能用：“\(address)”", en: "this address cannot be used for an image: “\(address)”"),
      fix: Wording(
        zh: "请写本站的相对路径，或以 https:// 开头的网址",
        en: "use a relative path of this site, or an address that begins with https://"))
  }

  static func imageWithoutDescription(at range: Range<Int>) -> Self {
    Self(
      kind: .imageWithoutDescription, range: range,
      message: Wording(zh: "图片没有文字说明", en: "the image has no description"),
      fix: Wording(
        zh: "请在方括号里写明图片内容：![地铁站出口示意图](…)", en: "say in the brackets what it shows: ![Map of the metro exits](…)"))
  }

  static func leftoverEmphasis(_ run: String, at range: Range<Int>) -> Self {
    Self(
      kind: .leftoverEmphasis, range: range,
      message: Wording(zh: "这里的 \(run) 没有起作用，会原样显示出来", en: "this \(run) marks nothing and will be shown as it is"),
      fix: Wording(
        zh: "加粗请成对书写，紧贴文字：**注意**：；要显示符号本身，请写成 "
          + run.map { "\\\($0)" }.joined(),
        en: "write pairs that touch the text: **注意**：; to show the signs themselves, write "
          + run.map { "\\\($0)" }.joined()))
  }

  static func leftoverLink(at range: Range<Int>) -> Self {
    Self(
      kind: .leftoverLink, range: range,
      message: Wording(zh: "这个链接没有写对，会原样显示出来", en: "this link is not one and will be shown as it is written"),
      fix: Wording(
        zh: "写成 [文字](https://…)：网址里不能有空格，括号要成对；要显示符号本身，请写成 \\[",
        en:
          "write [words](https://…): no blank in the address, and brackets in pairs; to show the sign itself, write \\["
      ))
  }

  static func headingIdentifier(_ identifier: String, at range: Range<Int>) -> Self {
    Self(
      kind: .headingIdentifier, range: range,
      message: Wording(
        zh: "标题的锚点“\(identifier)”写法不对", en: "“\(identifier)” cannot be the id of a heading"),
      fix: Wording(
        zh: "锚点以英文字母开头，只用字母、数字、- _ .，例如 {#make-up}",
        en: "an id begins with an ASCII letter and holds letters, digits, - _ . only: {#make-up}"))
  }

  static func duplicateHeadingIdentifier(_ identifier: String, at range: Range<Int>) -> Self {
    Self(
      kind: .headingIdentifier, range: range,
      message: Wording(
        zh: "锚点“\(identifier)”在这段文字里用了两次", en: "the id “\(identifier)” is used twice in this text"),
      fix: Wording(zh: "请换一个", en: "choose another"))
  }
}

extension FindingKind {
  static let markdownTooLong = FindingKind(
    "markdown-too-long", .error,
    meaning: Wording(zh: "这段文字不会发布", en: "the text would not be published"))
  static let markdownTooDeep = FindingKind(
    "markdown-too-deep", .error,
    meaning: Wording(zh: "这段文字不会发布", en: "the text would not be published"))
  static let invisibleCharacter = FindingKind(
    "invisible-character", .warning,
    meaning: Wording(
      zh: "读者看到的文字顺序可能与实际内容不同", en: "readers could see the text in another order than it is stored"))
  static let rawHTML = FindingKind(
    "raw-html", .error,
    meaning: Wording(zh: "这部分内容不会显示给读者", en: "readers would not see this part"))
  static let unsafeLink = FindingKind(
    "unsafe-link", .error, meaning: Wording(zh: "读者点了链接打不开，或有风险", en: "the link would be dead or dangerous"))
  static let imageAddress = FindingKind(
    "image-address", .error, meaning: Wording(zh: "读者看不到这张图片", en: "readers would not see the image"))
  static let imageWithoutDescription = FindingKind(
    "image-without-description", .warning,
    meaning: Wording(zh: "使用读屏软件的读者不知道图片内容", en: "readers who use a screen reader would not know what it shows"))
  static let leftoverEmphasis = FindingKind(
    "emphasis-not-closed", .warning,
    meaning: Wording(zh: "读者会看到多余的符号，而不是加粗", en: "readers would see stray signs instead of emphasis"))
  static let leftoverLink = FindingKind(
    "link-not-closed", .warning,
    meaning: Wording(zh: "读者会看到方括号和一长串网址，点不开", en: "readers would see brackets and an address that cannot be clicked"))
  static let headingIdentifier = FindingKind(
    "heading-id", .error, meaning: Wording(zh: "指向这个标题的链接会失效", en: "links to this heading would not work"))
}
