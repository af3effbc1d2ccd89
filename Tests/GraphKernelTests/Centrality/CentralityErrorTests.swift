import GraphKernel
import Testing

@Suite struct CentralityErrorTests {
  @Test func descriptionsCarryTheNumbers() {
    let errors: [(CentralityError, [String])] = [
      (.edgeValueCountMismatch(edges: 41, values: 7), ["41", "7"]),
      (.invalidStrength(edge: 41, strength: -7.5), ["41", "-7.5"]),
      (.strengthsTooFarApart(edge: 41), ["41"]), (.invalidLength(edge: 41, length: -7), ["41", "-7"]),
      (.pathTooLong, ["64"]), (.invalidOption("the damping is 41"), ["damping", "41"]),
      (.notConverged(iterations: 41, error: 0.125), ["41", "0.125"]), (.acyclic, ["no cycle"]), (.noEdges, ["no edge"]),
      (.notUnique(41, 7), ["41", "7"]), (.attenuationTooLarge(0.75, limit: 0.125), ["0.75", "0.125"]),
      (.workBudget(41, error: 0.125), ["41", "0.125", "budget"]),
      (.workBudget(41, error: .infinity), ["41", "no bound"]),
      (.outOfRange, ["larger"]),
    ]
    for (error, words) in errors {
      for word in words { #expect(error.description.contains(word), "\(error)") }
    }
  }
}
