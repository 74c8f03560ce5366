/// What comes to light when PDFs are made of sheets.
let printGuides: [FindingGuide] = [
  FindingGuide(
    .sheetSpills, Wording(zh: "印刷页印不下", en: "A sheet that does not hold what stands on it"), failing: "", passing: ""),
  FindingGuide(
    .sheetMissingGlyph, Wording(zh: "字体里没有这个字", en: "A character that the fonts of a sheet lack"), failing: "",
    passing: ""),
  FindingGuide(
    .sheetMissingFont, Wording(zh: "缺少印刷页要用的字体", en: "A font that a sheet asks for and that is not installed"),
    failing: "",
    passing: ""),
  FindingGuide(
    .sheetTemplate, Wording(zh: "打印模板或样式有问题", en: "Something in a print template or style that does not work"),
    failing: "", passing: ""),
  FindingGuide(
    .sheetNotPrinted, Wording(zh: "PDF 没有做成", en: "A PDF that could not be made"), failing: "", passing: ""),
]
