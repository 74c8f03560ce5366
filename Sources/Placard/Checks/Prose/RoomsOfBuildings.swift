extension NoticeInspection {
  /// Rooms that stand behind the name of a building of the notice, and that it does not have: 新教学楼308.
  func roomContradictions() -> [Contradiction] {
    let rooms = roomsByBuilding
    guard !rooms.isEmpty else { return [] }
    let buildings = rooms.keys.sorted().map { (name: $0, bytes: Array($0.utf8)) }
    var found: [Contradiction] = []
    for (textIndex, text) in texts.enumerated() {
      for (language, scalar) in text.scalars {
        let bytes = Array(scalar.value.utf8)
        for building in buildings {
          var rest = 0
          while let place = bytes.firstRange(of: building.bytes, from: rest) {
            rest = place.upperBound
            let known = rooms[building.name] ?? []
            for (room, range) in RoomList(bytes, from: place.upperBound).rooms where !known.contains(room) {
              let mention = Mention(fact: .room(room), range: range, text: building.name + room)
              let placed = PlacedMention(mention: mention, textIndex: textIndex, language: language, scalar: scalar)
              let near = known.min { ($0.differences(from: room), $0) < ($1.differences(from: room), $1) }
              // One that is off by a key was found already, wherever it stands.
              if mentions.contains(where: { $0.textIndex == textIndex && $0.mention.range.overlaps(range) }) {
                continue
              }
              found.append(contradiction(placed, nearest: building.name + (near ?? "")))
            }
          }
        }
      }
    }
    return found
  }

  private var roomsByBuilding: [String: Set<String>] {
    var rooms: [String: Set<String>] = [:]
    for venue in notice.campuses.flatMap(\.venues) {
      for version in venue.building?.contents ?? [] {
        let (language, building) = (version.language, version.content)
        guard let name = venue.name[language] else { continue }
        for room in RoomList(Array(name.utf8), from: 0).rooms { rooms[building, default: []].insert(room.0) }
      }
    }
    return rooms.filter { !$0.key.isEmpty }
  }
}

/// `306、307`, `, Room 306 and 307`: rooms, one behind the other, with the UTF-8 offsets of each.
private struct RoomList {
  private(set) var rooms: [(String, Range<Int>)] = []

  init(_ bytes: [UInt8], from start: Int) {
    var index = start
    func skip(_ words: [String]) -> Bool {
      for word in words where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return true
      }
      return false
    }
    while index < bytes.count {
      while skip([" ", ",", "，", "、", "的", "和", "及", "与", "and ", "Rooms ", "Room ", "West ", "East ", "（", "("]) {}
      let first = index
      var digits = 0
      while index < bytes.count {
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
          digits += 1
          index += 1
        } else if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index]) || bytes[index] == UInt8(ascii: "-") {
          index += 1
        } else if !skip(["东", "西", "南", "北"]) {
          break
        }
      }
      let room = String(decoding: bytes[first..<index], as: UTF8.self)
      // 2026年, 300人, 9:00: figures that are no room.
      let isOther = skip(["年", "月", "日", "人", "层", "楼", "号楼", ":", "：", "点", "~", "—"])
      guard (3...5).contains(digits), index - first <= 12, !isOther else { return }
      rooms.append((room, first..<first + room.utf8.count))
    }
  }
}
