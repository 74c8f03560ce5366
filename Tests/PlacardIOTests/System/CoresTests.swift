import Testing

@testable import PlacardIO

@Suite struct CoresTests {
  @Test func thereIsAlwaysOne() { #expect(Cores.count >= 1) }

  @Test(arguments: [
    ("200000 100000\n", 2), ("150000 100000\n", 2), ("50000 100000\n", 1), ("max 100000\n", nil), ("", nil),
    ("0 100000", nil), ("100000", nil), ("100000 0", nil),
  ])
  func aQuotaIsWholeCores(text: String, count: Int?) { #expect(Cores.cores(inQuota: text) == count) }

  @Test(arguments: [
    ("Name:\tplacard\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2), ("Cpus_allowed:\tff,ffffffff\n", 40),
    ("Cpus_allowed:\t00000000,00000010\n", 1), ("Cpus_allowed:\t0\n", nil), ("Name:\tplacard\n", nil), ("", nil),
  ])
  func anAffinityIsABitForEachCore(text: String, count: Int?) { #expect(Cores.cores(inStatus: text) == count) }
}
