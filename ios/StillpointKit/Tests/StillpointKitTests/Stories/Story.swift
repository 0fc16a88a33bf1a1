import StillpointKit

/// An evening as touches, waits, and what a person must see.
struct Story {
    let people: [String]
    let vault: VaultAtFirst
    let plan: Times
    let steps: [Step]
}

/// The vault at the beginning.
enum VaultAtFirst: String, CaseIterable {
    case open, locked, none
}

/// What the people agreed on, in seconds. What a story leaves out stays as in an empty draft.
struct Times {
    var settle: UInt32?
    var checkInEvery: UInt32?
    var patience: UInt32?
    var length: UInt32?
    var paceHolder: Person?
    var paceHolderAnswers: Bool?
}

/// One line: something happens or nothing does, and then something can be seen.
struct Step {
    let happening: Happening?
    let phase: Phase?
    let offers: [Wanted]
    let hides: [Wanted]
    let effects: [Effect]
    let entries: UInt32?
    let unsaved: UInt32?

    var expects: Bool {
        phase != nil || entries != nil || unsaved != nil || !(offers.isEmpty && hides.isEmpty && effects.isEmpty)
    }
}

enum Happening {
    case touched(Touched)
    case waits(UInt32)
    case clockSet(Int64)
    case dies(reboots: Bool, staysLocked: Bool)
    case locks
    case unlocks
    case disk(full: Bool)
}

struct Touched {
    let touch: Touch
    let who: Person?
    let text: String?
    let late: Bool
}

/// A touch that must or must not be offered: to this person, or to anybody at all.
struct Wanted {
    let touch: Touch
    let who: Person?
    let written: String
}

/// What is wrong with a story or with what it tells, and where.
struct StoryError: Error, CustomStringConvertible {
    let file: String
    /// From 1.
    let step: Int?
    let what: String

    var description: String {
        step.map { "\(file), step \($0): \(what)" } ?? "\(file): \(what)"
    }
}

/// What is wrong, before it is known where.
struct Wrong: Error {
    let what: String

    init(_ what: String) {
        self.what = what
    }
}
