extension Page {
    /// All parts, in the order in which a screen reader comes to them.
    public var parts: [Part] { sides.flatMap { $0.read + $0.choose + $0.ways } }

    /// Everything there is to touch, in the order in which a screen reader comes to it.
    public var choices: [Choice] { parts.flatMap(\.choices) + [band].compactMap { $0 } + edge }

    /// Everything there is to write.
    public var blanks: [Blank] {
        parts.compactMap { part in
            if case .field(let blank) = part { blank } else { nil }
        }
    }

    /// The way back: the phone's own gesture for it does the same.
    public var back: Choice? { choices.first { $0.look == .back && $0.state != .still } }

    /// The choice that is called `name`, in every language.
    public func choice(_ name: String) -> Choice? { choices.first { $0.name == name } }
}

extension Part {
    /// What can be touched in it.
    public var choices: [Choice] {
        switch self {
        case .one(let choice): [choice]
        case .row(let choices), .scale(_, let choices): choices
        case .stepper(_, _, let less, let more): [less, more]
        case .stones(let stones): stones.map(\.choice)
        case .body(let places): places.map(\.choice)
        case .mark, .word, .title, .question, .sentence, .soft, .note, .held, .said, .card, .field, .strip, .picture,
            .shoreline, .circle, .steps, .progress, .groups, .code:
            []
        }
    }
}
