import StillpointKit

/// A list of words and what they stand for.
typealias Words<T> = KeyValuePairs<String, T>

let personWords: Words<Person> = ["first": .first, "second": .second]

/// What a story says that somebody touches.
enum Touch: String, Decodable {
    case pause, stop, slower, prepare, yes, reflect, answer, skip, finish
    case notYet = "not_yet"
    case stillGood = "still_good"
    case goOn = "go_on"
    case nextStep = "next_step"
    case ask, stay
    case notToday = "not_today"

    /// What the choices are called that are this touch: of this person, or of anybody.
    func names(of who: Person?) -> [String] {
        let whose = personWords.filter { who == nil || $0.value == who }.map { "\(rawValue):\($0.key)" }
        return who == nil ? [rawValue] + whose : whose + [rawValue]
    }

    /// Behind which doors of home this touch stands, one after the other; none: behind none.
    func doors(of who: Person?) -> [String] {
        switch self {
        case .prepare: ["tonight"]
        // Somebody alone is not asked whose.
        case .reflect: ["mine", "whose:\(personWords.word(for: who ?? .first))", "own"]
        default: []
        }
    }

    /// Whether it belongs to whoever has the page.
    var isOfAPage: Bool { self == .answer || self == .skip }
}

let phaseWords: Words<Phase> = [
    "idle": .idle, "preparing": .preparing, "together": .together, "checking_in": .checkingIn, "next_step": .nextStep,
    "slower": .slower,
    "paused": .paused, "regrouping": .regrouping, "aftercare": .aftercare, "reflecting": .reflecting, "calm": .calm,
]

/// What else there is stands between the phone and the core; a story does not see it.
let effectWords: Words<Effect> = [
    "pulse_long": .pulseLong, "pulse_short": .pulseShort, "pulse_two_short": .pulseTwoShort, "screen_on": .screenOn,
    "screen_free": .screenFree, "cover": .cover,
]

extension KeyValuePairs where Key == String, Value: Equatable {
    /// What `word` stands for.
    func meaning(of word: String) throws -> Value {
        guard let found = first(where: { $0.key == word }) else {
            throw Wrong("`\(word)` is not among \(map(\.key).joined(separator: ", "))")
        }
        return found.value
    }

    /// The word for `value`.
    func word(for value: Value) -> String {
        first { $0.value == value }?.key ?? "\(value)"
    }
}
