import Foundation
import StillpointKit

/// A core that answers what a test lays out, and whose work ends when a test lets it.
final class SlowCore: StillpointProtocol, @unchecked Sendable {
    private let lock = NSCondition()
    private var done: [Moment] = []
    private var atOnce = 0
    private(set) var mostAtOnce = 0
    private(set) var works = 0
    private(set) var workedOnMain = false
    private(set) var answers: [(ask: UInt64, answer: Answer)] = []
    /// What the next call answers.
    lazy var next = moment(1, "first")

    var isWorking: Bool { lock.withLock { atOnce > 0 } }

    func moment(
        _ number: UInt64, _ key: String, effects: [Effect] = [], ask: Ask? = nil, wakeInMs: UInt64? = nil
    ) -> Moment {
        let page = Page(key: key, ground: .page, layout: .reading, edge: [], sides: [], band: nil)
        return Moment(number: number, phase: .idle, page: page, effects: effects, ask: ask, wakeInMs: wakeInMs)
    }

    /// One piece of work ends, with this answer.
    func finishWork(_ moment: Moment) {
        lock.withLock {
            done.append(moment)
            lock.broadcast()
        }
    }

    func work(now: Now) -> Moment {
        lock.withLock {
            works += 1
            atOnce += 1
            mostAtOnce = max(mostAtOnce, atOnce)
            workedOnMain = workedOnMain || Thread.isMainThread
            while done.isEmpty { lock.wait() }
            atOnce -= 1
            return done.removeFirst()
        }
    }

    func pause(wallUtcMs: Int64, monotonicMs: UInt64, bootId: UInt64, by: Ability?) -> Moment { next }
    func stop(now: Now) -> Moment { next }
    func tick(now: Now) -> Moment { next }
    func sight(isSeen: Bool, typed: [Typed], now: Now) -> Moment { next }
    func touch(choice: UInt64, typed: [Typed], now: Now, isObscured: Bool) -> Moment { next }
    func answered(ask: UInt64, answer: Answer, now: Now) -> Moment {
        answers.append((ask, answer))
        return next
    }

    func follow(reminder: String, now: Now) -> Moment { next }
    func phone(phone: Phone, now: Now) -> Moment { next }
    func hintOn(field: String, text: String) -> String { "" }
}
