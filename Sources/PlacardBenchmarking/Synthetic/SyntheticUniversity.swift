/// One university of a synthetic site: its units, and its notice.
struct SyntheticUniversity {
  let id: String
  private let number: Int
  private let campuses: [Campus]
  private let units: [Unit]
  private let words: SyntheticWords
  private let style: Style

  private struct Campus {
    let id: String
    let name: String
    let english: String
    let venues: [Venue]
    let days: [String]
  }

  private struct Venue {
    let id: String
    let name: String
    let english: String
  }

  private struct Unit {
    let id: String
    let number: Int
    let campus: Int
    let slots: [Slot]

    var heads: Int { slots.map(\.heads).reduce(0, +) }
  }

  private struct Slot {
    let day: Int
    let time: String
    let venue: Int
    let heads: Int
  }

  /// What differs from one university to the next beside its numbers.
  private struct Style {
    let hasTable: Bool
    let bring: [(String, String)]
    let dress: (String, String)
    let lead: (String, String)
  }

  init(_ number: Int, of site: SyntheticSite) {
    var random = SplitMix64(seed: site.seed &* 0x1_0000_0001 &+ UInt64(number))
    self.number = number
    let id = SyntheticSite.id(number)
    self.id = id
    words = SyntheticWords(languages: site.languages)
    style = Style(
      hasTable: random.number(in: 0...2) == 0, bring: Self.things.filter { _ in random.number(in: 0...3) > 0 },
      dress: random.element(of: Self.clothes), lead: random.element(of: Self.leads))

    let count = random.number(in: min(2, site.campuses)...max(1, site.campuses))
    var room = 0
    let rooms = (0..<count).map { _ in random.number(in: 2...3) }
    // Units go round the campuses, each takes the next free slots: no room is ever used twice.
    let counts = (0..<max(site.units, 1)).map { _ in random.number(in: 1...max(1, site.sessions)) }
    var free = rooms.enumerated().map { index, venues in
      FreeSlots(
        venues: venues, count: counts.enumerated().filter { $0.offset % count == index }.map(\.element).reduce(0, +))
    }
    units = counts.enumerated().map { index, slotCount in
      let campus = index % count
      let slots = (0..<slotCount).map { _ in
        let slot = free[campus].next()
        return Slot(day: slot.day, time: slot.time, venue: slot.venue, heads: random.number(in: 12...24))
      }
      return Unit(id: "\(id)-s\(index + 1)", number: index + 1, campus: campus, slots: slots)
    }
    campuses = (0..<count).map { index in
      let place = Self.places[index % Self.places.count]
      return Campus(
        id: "\(id)-\(place.id)", name: place.chinese + "校区", english: place.english + " Campus",
        venues: (0..<rooms[index]).map { _ in
          room += 1
          return Venue(id: "\(id)-r\(room)", name: "\(100 + room)室", english: "Room \(100 + room)")
        },
        days: (0..<free[index].days).map(FreeSlots.date))
    }
  }

  var unitsFile: String {
    units.reduce(into: "units:\n") { text, unit in
      let name = "第\(Self.ordinal(unit.number))学院"
      text += """
          - id: \(unit.id)
            name: \(words("第\(number)大学\(name)", "School \(unit.number), University \(number)"))
            short_name: \(words(name, "School \(unit.number)"))
            aliases: [\(unit.number)院]
            campus: \(campuses[unit.campus].id)
            head_count: \(unit.heads)

        """
    }
  }

  var noticeFiles: [(name: String, text: String)] {
    let notice = head + campusList + (style.hasTable ? "" : assignments) + tail
    return [("notice.yaml", notice)] + (style.hasTable ? [("schedule.csv", table)] : [])
  }
}

extension SyntheticUniversity {
  private var head: String {
    let bring = style.bring.enumerated().map { index, thing in
      "        - {id: bring-\(index + 1), text: \(words("带\(thing.0)", "Bring \(thing.1)")), kind: do}\n"
    }
    let rules = bring.isEmpty ? "" : "      rules:\n" + bring.joined()
    return """
      # 虚构的通知，只用于测量。 · A fictional notice, made up for measuring.
      id: \(id)
      title: \(words("关于采集第\(number)大学2026年毕业研究生学历相片的通知", "Notice on the 2026 Graduation Photographs of University \(number)"))
      short_title: \(words("第\(number)大学学历相片采集", "Graduation photos, University \(number)"))
      summary: \(words(style.lead.0, style.lead.1))
      issued: 2026-03-16
      issuer: \(id)
      addressee: \(words("第\(number)大学各学院", "All schools of University \(number)"))
      preamble: \(words("为做好2026年毕业研究生学历相片采集工作，现将有关事项通知如下。", "These are the arrangements for the graduation photographs of 2026."))
      minutes_per_person: 1
      audience:
        criteria:
          - {id: graduating, text: \(words("2026年毕业的全体研究生", "All postgraduates who finish in 2026"))}
          - {id: done, include: false, text: \(words("已有学历相片者不再采集", "Not those who have their photograph"))}
      steps:
        - id: code
          title: \(words("获取采集码", "Get the code"))
          body: \(words("在所在学院领取**采集码**，并保存在手机里。", "Ask your school for the **code** and keep it in your phone."))
          contacts: [office]
        - id: come
          title: \(words("按时到场", "Come on time"))
          body: \(words("按本学院的时间到场，出示采集码后拍摄。", "Come at the time of your school and show the code."))
      attention:
        points:
          - id: dress
            text: \(words(style.dress.0, style.dress.1))

      """ + rules
  }

  private var campusList: String {
    campuses.reduce(into: "campuses:\n") { text, campus in
      text += """
          - id: \(campus.id)
            name: \(words(campus.name, campus.english))
            address: \(words("虚构市\(campus.name)路\(number)号", "\(number) \(campus.english) Road"))
            directions: \(words("从正门进，按**指路牌**走到大厅。", "Enter at the gate and follow the **signs** to the hall."))
            contacts: [office]
            venues:

        """
      for venue in campus.venues {
        text +=
          "      - {id: \(venue.id), building: \(words("第\(number)大学\(campus.name.prefix(1))楼", "\(campus.english) Hall, University \(number)")), "
        text += "name: \(words(venue.name, venue.english)), stations: 1}\n"
      }
      // A campus without sessions gets them from its table.
      if style.hasTable { return }
      text += "    sessions:\n"
      for day in campus.days {
        text +=
          "      - {id: \(campus.id)-\(day), date: \(day), times: [\"\(FreeSlots.morning)\", \"\(FreeSlots.afternoon)\"], "
        text += "venues: [\(campus.venues.map(\.id).joined(separator: ", "))]}\n"
      }
    }
  }

  private var assignments: String {
    units.reduce(into: "assignments:\n") { text, unit in
      let campus = campuses[unit.campus]
      for slot in unit.slots {
        text += "  - {unit: \(unit.id), session: \(campus.id)-\(campus.days[slot.day]), time: \"\(slot.time)\", "
        text += "venue: \(campus.venues[slot.venue].id), head_count: \(slot.heads)}\n"
      }
    }
  }

  private var table: String {
    units.reduce(into: "单位,校区,日期,时间,场地,人数\n") { text, unit in
      let campus = campuses[unit.campus]
      for slot in unit.slots {
        text += "\(unit.id),\(campus.id),\(campus.days[slot.day]),\(slot.time),\(campus.venues[slot.venue].id),"
        text += "\(slot.heads)\n"
      }
    }
  }

  private var tail: String {
    """
    make_up:
      introduction: \(words("没赶上的，请在截止前预约补拍。", "If you miss it, book another time before the deadline."))
      deadline: make-up
      ways:
        - id: studio
          kind: online
          title: \(words("线上预约", "Online booking"))
          service: \(words("第\(number)大学相片预约", "Photo booking of University \(number)"))
          contacts: [office]
    deadlines:
      - id: make-up
        title: \(words("补拍", "Make-up photographs"))
        date: 2026-06-12
        if_missed: \(words("逾期不再补拍。", "No photographs are taken after that."))
    contacts:
      - {id: office, name: \(words("研究生院学籍办公室", "Graduate records office")), email: office@u\(number).example.edu, signs: true}

    """
  }
}

extension SyntheticUniversity {
  private static let places: [(id: String, chinese: String, english: String)] = [
    ("east", "东", "East"), ("west", "西", "West"), ("south", "南", "South"), ("north", "北", "North"),
    ("lake", "湖", "Lake"), ("hill", "山", "Hill"),
  ]
  private static let things = [
    ("学生证", "your student card"), ("采集码", "the code"), ("身份证件", "an identity document"), ("黑色签字笔", "a black pen"),
  ]
  private static let clothes = [
    ("请穿深色有领上衣，不穿白色和浅蓝色。", "Wear a dark top with a collar, neither white nor light blue."),
    ("请着正装，不戴饰品。", "Dress formally and without jewellery."),
    ("衣着与背景要分得开，额头和耳朵露出来。", "Stand out from the background, with forehead and ears to be seen."),
  ]
  private static let leads = [
    ("请各学院按安排到场拍摄。", "Please come at the time given for your school."),
    ("先领采集码，再按时到场拍摄。", "Get the code first, then come on time."),
    ("一人一码，按学院安排拍摄。", "One code for each person, at the time of each school."),
  ]

  /// 第十七学院
  private static func ordinal(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    switch number {
    case ..<10: return digits[number]
    case ..<20: return "十" + digits[number - 10]
    case ..<100: return digits[number / 10] + "十" + digits[number % 10]
    default: return String(number)
    }
  }
}

/// The half hours of working days, room by room.
private struct FreeSlots {
  static let morning = "8:30~12:00"
  static let afternoon = "14:00~17:00"
  private static let starts = [510, 540, 570, 600, 630, 660, 690, 840, 870, 900, 930, 960, 990]

  let days: Int
  private let venues: Int
  private let perDay: Int
  private var taken = 0

  /// `count` slots, spread evenly over as few days as they need.
  init(venues: Int, count: Int) {
    self.venues = venues
    let most = venues * Self.starts.count
    days = max(1, (count + most - 1) / most)
    perDay = max(1, (count + days - 1) / days)
  }

  mutating func next() -> (day: Int, time: String, venue: Int) {
    let (day, slot) = (taken / perDay, taken % perDay)
    taken += 1
    let start = Self.starts[slot / venues]
    return (day, "\(Self.clock(start))~\(Self.clock(start + 30))", slot % venues)
  }

  private static func clock(_ minutes: Int) -> String {
    "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// The working days from Monday, 13 April 2026.
  static func date(_ index: Int) -> String {
    let day = 13 + index / 5 * 7 + index % 5
    return day <= 30 ? "2026-04-\(day)" : "2026-05-\(day - 30 < 10 ? "0" : "")\(day - 30)"
  }
}
