import Synchronization

/// Reads the files under `content/`, each as often as it is asked for: trees and texts are many times as large as what is
/// made of them, so nobody keeps them, and few findings ask for a place after their file was read.
final class ContentReader: Sendable {
  let folder: ContentFolder
  let languages: [LanguageTag]?
  private let siteNames: DefinedNames
  /// `nil` when not all units could be read.
  private let units: UnitDirectory?
  private let noticeNumbers: [String: Int]
  private let recent = Mutex<[(path: String, material: FileMaterial)]>([])
  /// As many as files are asked for by turns: findings come file by file, on several cores.
  private static let recentLimit = 16

  init(_ folder: ContentFolder, languages: [LanguageTag]?, siteNames: DefinedNames, units: UnitDirectory?) {
    self.folder = folder
    self.languages = languages
    self.siteNames = siteNames
    self.units = units
    var numbers: [String: Int] = [:]
    for (number, notice) in folder.notices.enumerated() {
      if let file = notice.file { numbers[file.path] = number }
      for table in notice.tables { numbers[table.path] = number }
    }
    noticeNumbers = numbers
  }

  /// The number of the notice that a file belongs to, its own or its table.
  func number(of path: String) -> Int? { noticeNumbers[path] }

  /// - Parameter number: of a folder that has a file.
  func notice(_ number: Int) -> NoticeReading? {
    let source = folder.notices[number]
    guard let file = source.file else { return nil }
    let reading = FileReading(file, noticeRecord, languages: languages, attachments: source.attachments) {
      notice, context, positions in
      NoticeReferences(notice: notice, context: context, siteNames: siteNames, positions: positions)
        .check(folder: source.id)
    }
    var notice = NoticeReading(reading, number: number)
    notice.join(source.tables, units: units, languages: languages)
    return notice
  }

  /// What a file holds, read again. A table's is its notice's.
  func material(of path: String) -> FileMaterial? {
    if let known = recent.withLock({ $0.first { $0.path == path }?.material }) { return known }
    guard let material = read(path) else { return nil }
    recent.withLock {
      if $0.count == Self.recentLimit { $0.removeFirst() }
      $0.append((path, material))
    }
    return material
  }

  private func read(_ path: String) -> FileMaterial? {
    if let number = noticeNumbers[path] { return notice(number)?.material }
    if let file = folder.units.first(where: { $0.path == path }) {
      return FileReading(file, unitsRecord, languages: languages).material
    }
    if let file = folder.site, file.path == path {
      return FileReading(file, siteRecord, languages: nil, attachments: folder.pictures).material
    }
    if let file = folder.calendar, file.path == path {
      return FileReading(file, calendarRecord, languages: languages).material
    }
    return nil
  }
}
