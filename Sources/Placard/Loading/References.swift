/// The ids that there are, by what bears them.
struct DefinedNames: Sendable {
  /// By id: a province has ten thousand units, and each notice refers to its own.
  private var definitions: [EntityKind: [String: [Definition]]] = [:]
  /// Kinds whose file could not be read, so that nothing can be said of references to them.
  var unknown: Set<EntityKind> = []

  mutating func add(_ added: [Definition], of kinds: Set<EntityKind>? = nil) {
    for definition in added where kinds?.contains(definition.kind) != false {
      definitions[definition.kind, default: [:]][definition.id, default: []].append(definition)
    }
  }

  /// Lets kinds of which nothing is known pass.
  mutating func forgive() { unknown.formUnion(EntityKind.allCases.filter { definitions[$0] == nil }) }

  /// One finding for each reference that leads nowhere.
  func faults(of references: [Reference]) -> [Finding] {
    var findings: [Finding] = []
    for reference in references where !unknown.contains(reference.kind) {
      func isNear(_ definition: Definition) -> Bool {
        reference.campusNumber == nil || definition.campusNumber == reference.campusNumber
      }
      let namesakes = definitions[reference.kind]?[reference.id] ?? []
      if namesakes.contains(where: isNear) { continue }
      let name = reference.kind.name
      let candidates = definitions[reference.kind, default: [:]].filter { $0.value.contains(where: isNear) }.keys
      if let elsewhere = namesakes.first {
        findings.append(
          Finding(
            .unknownReference, at: reference.range,
            Wording(zh: "场地“\(reference.id)”属于另一个校区", en: "the venue “\(reference.id)” belongs to another campus"),
            fix: fix(for: reference, candidates.sorted()),
            notes: [.init(at: elsewhere.range, Wording(zh: "它在这里", en: "it is here"))]))
        continue
      }
      findings.append(
        Finding(
          .unknownReference, at: reference.range,
          Wording(zh: "没有编号为“\(reference.id)”的\(name.zh)", en: "there is no \(name.en) with the id “\(reference.id)”"),
          fix: fix(for: reference, candidates.sorted())))
    }
    return findings
  }

  /// Faults of the campuses that units name, which are those of notices. Where notices have none of them, units and notices
  /// have nothing to do with each other. Where they have some, a unit of another one would be left out of its notice in silence.
  func faults(ofCampusesOfUnits references: [Reference]) -> [Finding] {
    guard !unknown.contains(.campus), let campuses = definitions[.campus] else { return [] }
    let strangers = references.filter { campuses[$0.id] == nil }
    guard let first = strangers.first else { return [] }
    let there = campuses.keys.sorted()
    guard strangers.count == references.count, there.nearest(to: first.id) == nil else {
      return zip(strangers, faults(of: strangers)).map { reference, fault in
        var fault = fault
        guard there.nearest(to: reference.id) == nil else { return fault }
        fault.fix = fault.fix.map {
          Wording(
            zh: $0.zh + "；通知与这个单位无关，就不写 campus",
            en: $0.en + "; leave campus out of a unit that no notice concerns")
        }
        return fault
      }
    }
    return [
      Finding(
        .campusInNoNotice, at: first.range,
        Wording(zh: "单位名单里的校区，哪份通知里都没有", en: "no notice has any of the campuses that units name"),
        fix: Wording(
          zh: "通知里的校区有：\(there.prefix(20).joined(separator: "、"))；通知与这些单位无关就不用改",
          en: "the campuses of notices are: \(there.prefix(20).joined(separator: ", ")); "
            + "where they do not concern these units, leave it"))
    ]
  }

  private func fix(for reference: Reference, _ ids: [String]) -> Wording {
    let name = reference.kind.name
    if ids.isEmpty {
      let place =
        switch reference.kind {
        case .unit: Wording(zh: "先写进 content/units.yaml", en: "add it to content/units.yaml")
        case .issuer: Wording(zh: "先写进 content/site.yaml 的 issuers", en: "add it to issuers in content/site.yaml")
        default: Wording(zh: "还没有\(name.zh)，先加上", en: "there is none yet: add it first")
        }
      return place
    }
    let list = ids.prefix(20).joined(separator: "、") + (ids.count > 20 ? "…" : "")
    let offer = ids.nearest(to: reference.id)
    return Wording(
      zh: (offer.map { "是不是“\($0)”？" } ?? "") + "现有：\(list)",
      en: (offer.map { "did you mean “\($0)”? " } ?? "") + "there are: "
        + ids.prefix(20).joined(separator: ", ") + (ids.count > 20 ? "…" : ""))
  }
}

extension [Definition] {
  /// Ids that two files of the same list give: told in both, since each may be another office's.
  /// - Parameter files: Their definitions, in the order of the list.
  static func duplicates(across files: [[Definition]]) -> [Finding] {
    var first: [String: (definition: Definition, file: Int, isTold: Bool)] = [:]
    var findings: [Finding] = []
    for (file, definitions) in files.enumerated() {
      for definition in definitions {
        guard let earlier = first[definition.id] else {
          first[definition.id] = (definition, file, false)
          continue
        }
        if earlier.file == file { continue }
        if !earlier.isTold { findings.append(.duplicate(earlier.definition, of: definition)) }
        findings.append(.duplicate(definition, of: earlier.definition))
        first[definition.id]?.isTold = true
      }
    }
    return findings
  }
}

extension Finding {
  fileprivate static func duplicate(_ definition: Definition, of other: Definition) -> Finding {
    let name = definition.kind.name
    return Finding(
      .duplicateID, at: definition.range,
      Wording(
        zh: "\(other.range.path) 里也有编号为“\(definition.id)”的\(name.zh)",
        en: "\(other.range.path) has a \(name.en) with the id “\(definition.id)”, too"),
      fix: Wording(zh: "换一个编号，并改正引用它的地方", en: "choose another id, and correct what refers to it"),
      notes: [.init(at: other.range, Wording(zh: "另一个在这里", en: "the other one is here"))])
  }
}

extension ReadingContext {
  func reportDuplicateIDs() {
    var first: [String: Definition] = [:]
    for definition in definitions {
      let key = "\(definition.kind)/\(definition.id)"
      guard let earlier = first[key] else {
        first[key] = definition
        continue
      }
      let name = definition.kind.name
      report(
        .duplicateID, at: definition.range,
        Wording(
          zh: "两个\(name.zh)用了同一个编号“\(definition.id)”",
          en: "two things of the kind \(name.en) have the id “\(definition.id)”"),
        fix: Wording(zh: "换一个编号，并改正引用它的地方", en: "choose another id, and correct what refers to it"),
        notes: [.init(at: earlier.range, Wording(zh: "第一个在这里", en: "the first one is here"))])
    }
  }
}

/// What ties the parts of one notice together.
struct NoticeReferences {
  let notice: Notice
  let context: ReadingContext
  let siteNames: DefinedNames
  let positions: Positions

  func check(folder: String) {
    let file = context.source.path
    if !notice.id.rawValue.isEmpty, notice.id.rawValue != folder {
      context.report(
        .folderName, at: positions.range(file, [.key("id")]),
        Wording(
          zh: "编号“\(notice.id)”与文件夹名“\(folder)”不同", en: "the id “\(notice.id)” is not the folder's name, “\(folder)”"),
        fix: folder.isIdentifier
          ? Wording(zh: "把编号改成 \(folder)，或者给文件夹改名", en: "change the id to \(folder), or rename the folder")
          : Wording(
            zh: "把文件夹改名为 \(notice.id)；如果只是备份，就移到 content 外面",
            en: "rename the folder to \(notice.id), or move it out of content if it is a copy"))
    }
    context.findings += siteNames.faults(of: context.references.filter { [.issuer, .unit].contains($0.kind) })
    var names = DefinedNames()
    names.add(context.definitions)
    // Where a whole list could not be read, each reference to it would be one more finding for the same slip.
    if context.findings.haveErrors { names.forgive() }
    context.findings += names.faults(of: context.references.filter { ![.issuer, .unit].contains($0.kind) })
    checkNumbers(file)
    checkOrderOfRevisions(file)
    // Indexes of the model are those of the file only where nothing was dropped.
    if context.hasSoundStructure { checkAssignments(file) }
    if !context.findings.haveErrors { checkFiles(file) }
  }

  /// None of the numbers was made up.
  private var hasNumbers: Bool {
    context.hasSoundStructure
      && !context.findings.contains { [.malformedNumber, .missingKey, .blankValue].contains($0.kind) }
  }

  private func checkFiles(_ file: String) {
    let named = Set(notice.attachments.compactMap(\.file))
    for name in context.attachmentFiles ?? [] where !named.contains(name) {
      context.report(
        .unusedAttachment, at: SourceRange(file: file.dropLast("notice.yaml".count) + "attachments/" + name),
        Wording(zh: "没有附件用到文件“\(name)”", en: "no attachment names the file “\(name)”"),
        fix: Wording(
          zh: "在 attachments 里写上 file: \(name)，或者删掉这个文件",
          en: "write file: \(name) under attachments, or delete the file"))
    }
  }

  private func checkNumbers(_ file: String) {
    for (key, name, numbers) in [
      ("attachments", Wording(zh: "附件", en: "attachments"), notice.attachments.map(\.number)),
      ("revisions", Wording(zh: "修订", en: "revisions"), notice.revisions.map(\.number)),
    ] where hasNumbers {
      for (index, number) in numbers.enumerated() {
        guard let earlier = numbers[..<index].firstIndex(of: number) else { continue }
        context.report(
          .duplicateNumber, at: positions.range(file, [.key(key), .index(index), .key("number")]),
          Wording(zh: "两个\(name.zh)的序号都是 \(number)", en: "two \(name.en) have the number \(number)"),
          fix: Wording(zh: "改成不同的序号", en: "give them different numbers"),
          notes: [
            .init(
              at: positions.range(file, [.key(key), .index(earlier), .key("number")]),
              Wording(zh: "第一个在这里", en: "the first one is here"))
          ])
      }
    }
  }

  /// Pages and sheets name the last one as the edition that holds.
  private func checkOrderOfRevisions(_ file: String) {
    guard hasNumbers else { return }
    for (index, (earlier, later)) in zip(notice.revisions, notice.revisions.dropFirst()).enumerated() {
      guard earlier.date != .epoch, later.date != .epoch else { continue }
      let isNumbered = earlier.number <= later.number
      guard !isNumbered || earlier.date > later.date else { continue }
      let key = isNumbered ? "date" : "number"
      context.report(
        .unsortedRevisions, at: positions.range(file, [.key("revisions"), .index(index + 1), .key(key)]),
        isNumbered
          ? Wording(
            zh: "第 \(later.number) 版的日期 \(later.date.iso8601) 早于第 \(earlier.number) 版的 \(earlier.date.iso8601)",
            en:
              "edition \(later.number) is of \(later.date.iso8601), before edition \(earlier.number) of \(earlier.date.iso8601)"
          )
          : Wording(
            zh: "第 \(later.number) 版写在了第 \(earlier.number) 版后面",
            en: "edition \(later.number) stands after edition \(earlier.number)"),
        fix: isNumbered
          ? Wording(zh: "核对两版的日期", en: "check both dates")
          : Wording(zh: "从旧到新排列，最新的写在最后", en: "put them in order, the newest last"),
        notes: [
          .init(
            at: positions.range(file, [.key("revisions"), .index(index), .key(key)]),
            Wording(zh: "前一条在这里", en: "the one before is here"))
        ])
    }
  }

  /// `first` is the index of the first one to look at.
  func checkAssignments(_ file: String, from first: Int = 0) {
    let venues = Set(notice.campuses.flatMap(\.venues).map(\.id))
    for (index, assignment) in notice.assignments.enumerated().dropFirst(first) {
      let path: [Positions.Step] = [.key("assignments"), .index(index)]
      guard let session = notice.campuses.flatMap(\.sessions).first(where: { $0.id == assignment.session }) else {
        continue
      }
      if let time = assignment.time, !session.times.contains(where: { $0.start <= time.start && time.end <= $0.end }) {
        let hours = session.times.map(\.written)
        context.report(
          .assignmentOutsideSession, at: positions.range(file, path + [.key("time")]),
          Wording(
            zh: "\(time.written) 不在场次“\(session.id)”的时间之内",
            en: "\(time.written) is not within the hours of the session “\(session.id)”"),
          fix: Wording(
            zh: "场次的时间是 \(hours.joined(separator: "、"))", en: "the session's hours are \(hours.joined(separator: ", "))"
          ),
          notes: [note(session, file, "times")])
      }
      // A venue that there is not has its finding.
      if let venue = assignment.venue, !session.venues.contains(venue), venues.contains(venue) {
        context.report(
          .assignmentOutsideSession, at: positions.range(file, path + [.key("venue")]),
          Wording(
            zh: "场次“\(session.id)”不用场地“\(venue)”", en: "the session “\(session.id)” does not use the venue “\(venue)”"),
          fix: Wording(
            zh: "场次的场地：" + session.venues.map(\.rawValue).joined(separator: "、"),
            en: "its venues are: " + session.venues.map(\.rawValue).joined(separator: ", ")),
          notes: [note(session, file, "venues")])
      }
    }
  }

  private func note(_ session: Session, _ file: String, _ key: String) -> Finding.Note {
    for (campusIndex, campus) in notice.campuses.enumerated() {
      guard let index = campus.sessions.firstIndex(where: { $0.id == session.id }) else { continue }
      let path: [Positions.Step] = [.key("campuses"), .index(campusIndex), .key("sessions"), .index(index), .key(key)]
      return .init(at: positions.range(file, path), Wording(zh: "场次在这里", en: "the session is here"))
    }
    return .init(at: SourceRange(file: file), Wording(zh: "场次在这里", en: "the session is here"))
  }
}

extension FindingKind {
  static let unknownReference = FindingKind(
    "unknown-reference", .error,
    meaning: Wording(zh: "页面上该有链接或名称的地方会是空白。", en: "Where a name or link should stand, the page would be blank."))
  static let duplicateID = FindingKind(
    "duplicate-id", .error,
    meaning: Wording(
      zh: "两者会争同一个网址，读者会看到错的那一个。", en: "Both would claim one address, and readers would see the wrong one."))
  static let duplicateNumber = FindingKind(
    "duplicate-number", .error,
    meaning: Wording(
      zh: "正文说“附件1”时，读者不知道是哪一个。", en: "Where the text says “attachment 1”, readers could not tell which."))
  static let unsortedRevisions = FindingKind(
    "unsorted-revisions", .error,
    meaning: Wording(
      zh: "页面和海报会把旧的一版当作现行版本。", en: "Pages and posters would name an old edition as the one that holds."))
  static let duplicateReference = FindingKind(
    "duplicate-reference", .error,
    meaning: Wording(zh: "同一项在页面上会出现两次。", en: "The same thing would be listed twice."))
  static let campusInNoNotice = FindingKind(
    "campus-in-no-notice", .warning,
    meaning: Wording(
      zh: "编号如果写错了，这些单位会查不到自己的时间地点。",
      en: "If the id is a slip, these units would not find their time and place."))
  static let unusedAttachment = FindingKind(
    "unused-attachment", .warning, meaning: Wording(zh: "读者看不到这个文件。", en: "Readers would not see the file."))
  static let folderName = FindingKind(
    "folder-name", .error,
    meaning: Wording(zh: "通知的网址与文件夹对不上，附件会找错地方。", en: "The notice's address and its attachments would not match."))
  static let assignmentOutsideSession = FindingKind(
    "assignment-outside-session", .error,
    meaning: Wording(zh: "这个单位的人会在没人的时间或地点排队。", en: "The unit's people would queue when or where nobody is."))
}
