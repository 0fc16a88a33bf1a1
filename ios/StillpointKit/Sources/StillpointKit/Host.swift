/// What the phone, or a test, does for the screens. Everything but `ask` is instant. What the phone answers by itself (its
/// keys, its reminders, its zones) is not here: the core asks its ports.
@MainActor
public protocol Host: AnyObject {
    /// The time.
    func now() -> Now
    /// What the phone is set to.
    var phone: Phone { get }
    /// A pulse one can learn with eyes closed.
    func pulse(_ kind: Pulse)
    /// Keeps the screen on, or lets it turn off as it likes.
    func keepScreenOn(_ on: Bool)
    /// Covers the app in the switcher.
    func cover()
    /// Calls `StillpointState.pause` when the phone is shaken, or not.
    func feelShaking(_ on: Bool)
    /// Puts the app away: somebody leaves it, and it is locked already. A blank page, and nothing of it in the switcher.
    func leave()
    /// Lets the system ask a person for something: where to keep a file, with whom to share one, whether to call. It takes as
    /// long as they like. What the system cannot ask counts as a no.
    func ask(_ what: Asking) async throws -> Answer
    /// Calls `StillpointState.tick` after so many milliseconds, in place of any earlier wish; nil: not at all.
    func wake(inMillis: UInt64?)
}

/// The three pulses; everything else is silent.
public enum Pulse: Sendable {
    /// One long and soft: paused.
    case long
    /// One short: a question in between.
    case short
    /// Two short: slower.
    case twoShort
}
