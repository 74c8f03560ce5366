/// The texts of one file as checks see them: those of a notice, of the units or of the site itself.
struct TextInspection: Sendable {
  let texts: [WrittenText]
  let languages: [LanguageTag]
  /// The notice that they belong to.
  let notice: NoticeInspection?
  private let source: SourceText

  init(_ notice: NoticeInspection) {
    texts = notice.texts
    languages = notice.site.languages
    self.notice = notice
    source = notice.source
  }

  init(_ file: FileMaterial, languages: [LanguageTag]) {
    texts = file.texts
    self.languages = languages
    notice = nil
    source = file.source
  }

  /// A part of a scalar, by UTF-8 offsets into its value.
  func range(of offsets: Range<Int>, in scalar: YAMLScalar) -> SourceRange {
    ScalarPositions(scalar, in: source).range(utf8: offsets)
  }
}
