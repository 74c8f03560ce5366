/// Files and keys.
let structureGuides: [FindingGuide] = [
  FindingGuide(
    .unknownKey, Wording(zh: "不认识的键", en: "A key that there is not"),
    failing: "«unknown-key»sumary: 采集相片", passing: "summary: 采集相片"),
  FindingGuide(
    .missingKey, Wording(zh: "缺少必须写的键", en: "A required key that is missing"),
    failing: "deadlines: [{«missing-key»id: a, title: 交表}]",
    passing: "deadlines: [{id: a, title: 交表, date: 2026-03-30}]"),
  FindingGuide(
    .duplicateKey, Wording(zh: "同一组里一个键写了两次", en: "A key that stands twice in one group"),
    failing: "summary: 甲\n«duplicate-key»summary: 乙", passing: "summary: 甲"),
  FindingGuide(
    .blankValue, Wording(zh: "键后面是空的", en: "A key with nothing after it"),
    failing: "«blank-value»summary:", passing: "summary: 采集相片"),
  FindingGuide(
    .wrongKind, Wording(zh: "该写列表的地方写了别的，等等", en: "A list where text should stand, and the like"),
    failing: "summary: «wrong-kind»[甲, 乙]", passing: "summary: 采集相片"),
  FindingGuide(
    .fullWidthColon, Wording(zh: "键后面用了全角冒号", en: "A full-width colon after a key"),
    failing: "summary«full-width-colon»：采集相片", passing: "summary: 采集相片"),
  FindingGuide(
    .fieldTooLarge, Wording(zh: "一项内容超过 64 KiB", en: "A value of more than 64 KiB"), failing: "", passing: ""),
  FindingGuide(
    .missingSpaceAfterColon, Wording(zh: "冒号后面少一个空格", en: "No space after a key's colon"), failing: "", passing: ""),
  FindingGuide(.tabIndentation, Wording(zh: "用制表符缩进", en: "Indentation by tabs"), failing: "", passing: ""),
  FindingGuide(
    .wideSpaceIndentation, Wording(zh: "用全角空格缩进", en: "Indentation by full-width spaces"), failing: "", passing: ""),
  FindingGuide(
    .textCutByComment, Wording(zh: "文字在“ #”处被截断", en: "A text that ends at a ` #`"),
    failing: "summary: 三号楼 «text-cut-by-comment»#3 停电", passing: "summary: \"三号楼 #3 停电\""),
  FindingGuide(
    .yamlSyntax, Wording(zh: "YAML 写法有误", en: "Something that YAML does not allow"), failing: "", passing: ""),
  FindingGuide(
    .yamlReference, Wording(zh: "用了 YAML 的锚点、引用或标签", en: "An anchor, alias or tag of YAML"), failing: "", passing: ""),
  FindingGuide(
    .severalDocuments, Wording(zh: "一个文件里有几份 YAML", en: "Several YAML documents in one file"), failing: "", passing: ""),
  FindingGuide(.nestedTooDeep, Wording(zh: "嵌套太深", en: "Nesting that is too deep"), failing: "", passing: ""),
  FindingGuide(
    .controlCharacter, Wording(zh: "文件里有控制字符", en: "A control character in a file"), failing: "", passing: ""),
  FindingGuide(.emptyFile, Wording(zh: "文件是空的", en: "An empty file"), failing: "", passing: ""),
  FindingGuide(.fileTooLarge, Wording(zh: "文件超过 1 MiB", en: "A file of more than 1 MiB"), failing: "", passing: ""),
  FindingGuide(.notUTF8, Wording(zh: "文件不是 UTF-8", en: "A file that is not UTF-8"), failing: "", passing: ""),
  FindingGuide(
    .folderInPlaceOfFile, Wording(zh: "该是文件的地方是文件夹", en: "A folder where a file should be"), failing: "", passing: ""),
  FindingGuide(.unreadableFile, Wording(zh: "文件读不出来", en: "A file that cannot be read"), failing: "", passing: ""),
  FindingGuide(.missingContent, Wording(zh: "缺少必须有的文件", en: "A file that is missing"), failing: "", passing: ""),
  FindingGuide(.noNotices, Wording(zh: "还没有通知", en: "A site without a notice"), failing: "", passing: ""),
  FindingGuide(.strayFile, Wording(zh: "没有地方用到的文件", en: "A file that nothing reads"), failing: "", passing: ""),
  FindingGuide(
    .misnamedFile, Wording(zh: "文件名写错了", en: "A file under a name that nothing reads"), failing: "", passing: ""),
  FindingGuide(
    .unusedAttachment,
    Wording(zh: "attachments 里的文件没有列为附件", en: "A file in the attachments folder that no attachment names"),
    failing: "", passing: ""),
  FindingGuide(
    .folderName, Wording(zh: "编号和文件夹名不同", en: "An id that is not the folder's name"), failing: "", passing: ""),
  FindingGuide(
    .malformedLanguage, Wording(zh: "语言标签写错", en: "A language tag that is none"), failing: "", passing: ""),
  FindingGuide(.pathClash, Wording(zh: "两个页面争同一个文件", en: "Two pages for one file"), failing: "", passing: ""),
]
