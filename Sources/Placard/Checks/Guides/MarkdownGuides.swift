/// A notice's own Markdown.
let markdownGuides: [FindingGuide] = [
  FindingGuide(
    .leftoverEmphasis, Wording(zh: "加粗的星号没有成对", en: "Asterisks of emphasis without their other half"),
    failing: "preamble: 请各单位«emphasis-not-closed»**务必重视。", passing: "preamble: 请各单位**务必重视**。"),
  FindingGuide(
    .rawHTML, Wording(zh: "正文里写了 HTML", en: "HTML in a text"),
    failing: "preamble: 请«raw-html»<b>务必«raw-html»</b>重视。", passing: "preamble: 请**务必**重视。"),
  FindingGuide(
    .unsafeLink, Wording(zh: "链接的网址不能用", en: "A link to an address that cannot be used"),
    failing: "preamble: 见«unsafe-link»[说明](javascript:alert(1))。", passing: "preamble: 见[说明](https://www.example.edu/)。"
  ),
  FindingGuide(
    .leftoverLink, Wording(zh: "链接没有写对，会原样显示", en: "A link that is not one and shows as it is written"),
    failing: "preamble: 见«link-not-closed»[说明](https://www.example.edu/a b)。",
    passing: "preamble: 见[说明](https://www.example.edu/a-b)。"),
  FindingGuide(
    .imageAddress, Wording(zh: "图片的网址不能用", en: "An image from an address that cannot be used"), failing: "", passing: ""
  ),
  FindingGuide(
    .imageWithoutDescription, Wording(zh: "图片没有文字说明", en: "An image without a description"), failing: "", passing: ""),
  FindingGuide(
    .headingIdentifier, Wording(zh: "标题的锚点写法不对", en: "An anchor of a heading that cannot be one"), failing: "",
    passing: ""),
  FindingGuide(
    .invisibleCharacter, Wording(zh: "看不见的控制字符", en: "An invisible control character"), failing: "", passing: ""),
  FindingGuide(.markdownTooLong, Wording(zh: "正文太长", en: "A text that is too long"), failing: "", passing: ""),
  FindingGuide(.markdownTooDeep, Wording(zh: "正文层次太深", en: "A text that is nested too deep"), failing: "", passing: ""),
]
