import Foundation
import StillpointKit

/// Measures what a pause costs across the bridge, beside an empty call across the same bridge in the same run, and
/// prints one JSON object a line.
@main
enum Bench {
    static let warmUp = 10_000
    static let calls = 100_000

    static func main() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let now = PhoneClock().now()
        let app = try together(in: folder, now)
        let desk = Desk.of(app: app)
        let pauses = { app.pause(wallUtcMs: now.wallUtcMs, monotonicMs: now.monotonicMs, bootId: now.bootId) }
        guard pauses().phase == .paused else { throw NoSession() }
        let (pause, nothing) = alternately({ _ = pauses() }, { _ = desk.nothing() })
        tell("pause_swift", percentile99(pause), "an empty call through the same bridge", percentile99(nothing))
    }

    /// The app with a vault, and a session that has begun: a pause then carries all that helps.
    private static func together(in folder: URL, _ now: Now) throws -> Stillpoint {
        let phone = Phone(
            language: "en", region: "CH", has24Hours: true, firstWeekday: 1, shows: .stillMark, abilities: [])
        let ports = Ports(keys: PlainKeys(), fingers: nil, reminders: NoReminders(), zones: FoundationZones())
        let app = Stillpoint.start(place: folder.path, phone: phone, ports: ports, now: now)
        let desk = Desk.of(app: app)
        var draft = desk.emptyDraft()
        draft.breathing = true
        for person in draft.people.indices {
            draft.people[person].sensoryAids = ["The blue blanket", "A cold glass", "The smell of coffee"]
            draft.people[person].cardDo = "Stay where you are and say my name, once."
            draft.people[person].cardDoNot = "Touch me, or ask what is wrong."
        }
        guard desk.setUp(draft: draft, secret: "river stone", now: now) else { throw NoSession() }
        for name in ["tonight", "prepare", "body:first:skip", "yes:first"] {
            guard let choice = app.work(now: now).page.choice(name) else { throw NoSession() }
            _ = app.touch(choice: choice.id, typed: [], now: now)
        }
        guard app.work(now: now).phase == .together else { throw NoSession() }
        return app
    }

    /// The durations of both, in nanoseconds, taken in turns: whatever slows the computer down slows both.
    private static func alternately(_ one: () -> Void, _ other: () -> Void) -> ([UInt64], [UInt64]) {
        for _ in 0..<warmUp {
            one()
            other()
        }
        var ones: [UInt64] = []
        var others: [UInt64] = []
        ones.reserveCapacity(calls)
        others.reserveCapacity(calls)
        for _ in 0..<calls {
            let begun = DispatchTime.now().uptimeNanoseconds
            one()
            let between = DispatchTime.now().uptimeNanoseconds
            other()
            let ended = DispatchTime.now().uptimeNanoseconds
            ones.append(between - begun)
            others.append(ended - between)
        }
        return (ones, others)
    }

    private static func percentile99(_ durations: [UInt64]) -> Double {
        Double(durations.sorted()[durations.count * 99 / 100])
    }

    private static func tell(_ name: String, _ nanoseconds: Double, _ peer: String, _ peerNanoseconds: Double) {
        let value = rounded(nanoseconds / 1_000)
        let ratio = rounded(nanoseconds / max(1, peerNanoseconds))
        print(#"{"name":"\#(name)","value":\#(value),"unit":"us","against":"\#(peer)","ratio":\#(ratio)}"#)
    }

    private static func rounded(_ value: Double) -> Double {
        (value * 100).rounded() / 100
    }
}

private struct NoSession: Error {}

/// Hides nothing: the vault of a bench holds nothing.
private final class PlainKeys: DeviceKeys {
    func wrap(plain: Data) throws -> Data { plain }
    func unwrap(wrapped: Data) throws -> Data { wrapped }
    func erase() throws -> Erased { .wasGone }
    func renew() throws -> Renewed { .now }
    func forgetEarlier() throws -> Erased { .wasGone }
    func remember(anchor: Data) throws -> Remembered { .now }
    func recall() throws -> Data? { nil }
}

/// Reminds of nothing.
private final class NoReminders: PendingReminders {
    func held() throws -> HeldReminders { HeldReminders(slots: 0, shown: [], pending: []) }
    func apply(changes: ReminderChanges) throws -> Applied { .all }
}
