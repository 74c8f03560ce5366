import Foundation

/// Repeated measurements of one thing, in seconds or in bytes.
struct Sample {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }
  mutating func add(_ duration: Duration) { values.append(duration.seconds) }

  var median: Double { quantile(0.5) }

  /// Linear between neighbours; 0 for no values.
  func quantile(_ share: Double) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.last else { return 0 }
    let position = share * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (position - Double(index))
  }

  /// The same in another unit, or as a rate.
  func map(_ transform: (Double) -> Double) -> Sample { Sample(values: values.map(transform)) }
}

extension Sample {
  init(_ values: Double...) { self.values = values }
}

extension Duration {
  var seconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}

/// One line of the table, and one object of the JSON.
struct Figure: Encodable {
  let name: String
  let unit: String
  let median: Double
  let lowerQuartile: Double
  let upperQuartile: Double
  let least: Double
  let most: Double
  let rounds: Int
  /// What was promised, as in `< 5`.
  let target: String?

  init(_ name: String, _ sample: Sample, unit: String, target: String? = nil) {
    self.name = name
    self.unit = unit
    self.target = target
    median = sample.median
    lowerQuartile = sample.quantile(0.25)
    upperQuartile = sample.quantile(0.75)
    least = sample.quantile(0)
    most = sample.quantile(1)
    rounds = sample.values.count
  }
}

struct Report: Encodable {
  private(set) var figures: [Figure] = []

  /// Says it at once, for a run that takes an hour.
  mutating func add(_ figure: Figure) {
    figures.append(figure)
    FileHandle.standardError.write(Data("bench: \(figure.name): \(figure.median.shown) \(figure.unit)\n".utf8))
  }

  var table: String {
    let heads = ["", "median", "quartiles", "range", "unit", "target", "rounds"]
    let rows = [heads] + figures.map(\.cells)
    let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return (1...3).contains(column) ? space + cell : cell + space
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }
}

extension Figure {
  fileprivate var cells: [String] {
    [
      name, median.shown, "\(lowerQuartile.shown)–\(upperQuartile.shown)", "\(least.shown)–\(most.shown)", unit,
      target ?? "", String(rounds),
    ]
  }
}

extension Double {
  /// Three digits that count.
  fileprivate var shown: String {
    let places = self >= 100 ? 0 : self >= 10 ? 1 : 2
    return String(format: "%.\(places)f", self)
  }
}
