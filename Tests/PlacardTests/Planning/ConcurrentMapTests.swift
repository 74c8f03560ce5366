import Testing

@testable import Placard

@Suite("Work on all cores") struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 31, 32, 33, 1000]) func answersInOrder(_ count: Int) async {
    let elements = (0..<count).map { $0 * 7 % 50 }
    let answers = await elements.concurrentMap(weight: { $0 }) { $0 + 1 }
    #expect(answers == elements.map { $0 + 1 })
  }

  @Test func keepsAnswersThatAreNothing() async {
    let answers = await [1, 2, 3].concurrentMap { $0 == 2 ? nil : $0 }
    #expect(answers == [1, nil, 3])
  }

  @Test func takesElementsWithoutWeight() async {
    #expect(await ["a", "b"].concurrentMap(weight: { _ in 0 }) { $0 + $0 } == ["aa", "bb"])
  }
}
