import Foundation
import StillpointKit

/// An evening as touches, waits, and what a person must see. Times are in seconds.
///
/// `cargo xtask story --json` has read it strictly, and has filled in what was left out.
struct Story: Decodable {
    let title: String
    let people: [String]
    let vault: VaultAtFirst
    let plan: Times
    let steps: [Step]
}

/// The vault at the beginning.
enum VaultAtFirst: String, Decodable {
    case open, locked, none
}

/// What the people agreed on.
struct Times {
    let settle: UInt32
    let checkInEvery: UInt32
    let patience: UInt32
    let length: UInt32
    let buffer: UInt32
    var paceHolder: Person?
    var paceHolderAnswers = false
}

/// One line: something happens or nothing does, and then something can be seen.
struct Step {
    var happening: Happening?
    var phase: Phase?
    var offers: [Wanted] = []
    var hides: [Wanted] = []
    var effects: [Effect] = []
    var unfelt: [Effect] = []
    var entries: UInt32?
    var unsaved: UInt32?
    var page: String?
    var shows: [String] = []
    var lacks: [String] = []
    var says: [String] = []
    var unsaid: [String] = []
}

enum Happening {
    case touched(Touched)
    case presses(String)
    case types([String: String])
    case waits(UInt32)
    case clockSet(Int64)
    case dies(reboots: Bool, staysLocked: Bool)
    case locks
    case unlocks
    case sight(seen: Bool)
    case disk(full: Bool)
}

struct Touched {
    let touch: Touch
    var who: Person?
    var text: String?
    var late = false
    var what: String?
    var step: String?
}

/// A touch that must or must not be offered: to this person, or to anybody at all.
struct Wanted {
    let touch: Touch
    let who: Person?
    /// What the story says.
    let written: String
}

/// What did not come true, in which story and which step (from 1).
struct StoryError: Error, CustomStringConvertible {
    let story: String
    let step: Int?
    let what: String

    var description: String {
        step.map { "\(story), step \($0): \(what)" } ?? "\(story): \(what)"
    }
}

/// What is wrong, before it is known where.
struct Wrong: Error {
    let what: String

    init(_ what: String) {
        self.what = what
    }
}
