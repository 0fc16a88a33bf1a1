import StillpointKit

/// A list of words and what they stand for.
typealias Words<T> = KeyValuePairs<String, T>

let peopleInOrder: [Person] = [.first, .second]

let touchWords: Words<Touch> = [
    "pause": .pause, "stop": .stop, "slower": .slower, "prepare": .prepare, "yes": .yes, "not_yet": .notYet,
    "still_good": .stillGood, "go_on": .goOn, "reflect": .reflect, "answer": .answer, "skip": .skip,
    "finish": .finish, "next_step": .nextStep,
]

let phaseWords: Words<Phase> = [
    "idle": .idle, "preparing": .preparing, "together": .together, "checking_in": .checkingIn, "slower": .slower,
    "paused": .paused, "regrouping": .regrouping, "aftercare": .aftercare, "reflecting": .reflecting, "calm": .calm,
]

/// `keep`, `sync_reminders` and `erase_biometrics` are between the phone and the core; a story does not see them.
let effectWords: Words<Effect> = [
    "pulse_long": .pulseLong, "pulse_short": .pulseShort, "pulse_two_short": .pulseTwoShort, "screen_on": .screenOn,
    "screen_free": .screenFree, "cover": .cover,
]

extension KeyValuePairs where Key == String, Value: Equatable {
    /// What `word` stands for.
    func meaning(of word: String, kind: String) throws -> Value {
        guard let found = first(where: { $0.key == word }) else {
            throw Wrong("`\(word)` is not \(kind): \(map(\.key).joined(separator: ", "))")
        }
        return found.value
    }

    /// The word for `value`.
    func word(for value: Value) -> String {
        first { $0.value == value }?.key ?? "\(value)"
    }
}
