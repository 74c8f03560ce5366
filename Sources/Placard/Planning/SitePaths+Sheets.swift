/// Where what is printed stands, and what tells of it.
extension SitePaths {
  package func printRoom(_ notice: Notice.ID, _ language: LanguageTag) -> String {
    sheetFolder(notice, language) + "/index.html"
  }
  package func sheet(_ id: String, of notice: Notice.ID, _ language: LanguageTag) -> String {
    sheetFolder(notice, language) + "/\(id).html"
  }
  package func sheetBundle(_ campus: Campus.ID, of notice: Notice.ID, _ language: LanguageTag) -> String {
    sheetFolder(notice, language) + "/all-\(campus).pdf"
  }
  /// Says whether a sheet in one's hand is current. Short, since it stands in a code.
  package func sheetStatus(_ id: String, of notice: Notice.ID, _ language: LanguageTag) -> String {
    prefix(language) + "notices/\(notice)/s/\(id).html"
  }

  func sheetFolder(_ notice: Notice.ID, _ language: LanguageTag) -> String {
    prefix(language) + "notices/\(notice)/posters"
  }
}
