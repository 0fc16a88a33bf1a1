import Foundation
import StillpointKit

/// A hand on a phone with the app on it: it presses names, types into names, waits, and looks at the page. What it does goes
/// through the state that a phone has, to the real core.
@MainActor
final class Hand {
    let host = WorkingHost()
    let folder: URL
    var ports: Ports
    private var isDiskFull = false
    /// Nil only between a death and the next start.
    private var running: StillpointState?
    /// The core that the state has. It lives no longer than the state wants it to.
    private weak var core: Stillpoint?

    /// A phone on which the app is started on what lies in `folder`.
    init(_ folder: URL, ports: Ports = .of()) async {
        (self.folder, self.ports) = (folder, ports)
        await start()
    }

    /// A phone at home, with a plan that everybody has confirmed.
    static func atHome(
        _ folder: URL, _ names: [String] = ["Alex", "Sam"], secret: String? = nil, ports: Ports = .of()
    ) async throws -> Hand {
        let hand = await Hand(folder, ports: ports)
        try await hand.setUp(draft: hand.draft(of: names), secret: secret)
        return hand
    }

    var app: Stillpoint {
        guard let core else { preconditionFailure("it was let go of") }
        return core
    }

    var state: StillpointState {
        guard let running else { preconditionFailure("between a death and the next start") }
        return running
    }

    var moment: Moment { state.moment }
    var page: Page { moment.page }
    var desk: Desk { Desk.of(app: app) }

    private func start() async {
        running = StillpointState(host: host) { [unowned self] in
            let app = Stillpoint.start(place: folder.path, phone: host.phone, ports: ports, now: host.time)
            Desk.of(app: app).diskFull(full: isDiskFull)
            core = app
            return app
        }
        await state.settled()
    }

    /// A plan with nothing but names in it.
    func draft(of names: [String]) -> PlanDraft {
        var draft = desk.emptyDraft()
        draft.people = names.map {
            PersonDraft(name: $0, pronouns: "", aftercare: "", sensoryAids: [], cardDo: "", cardDoNot: "")
        }
        return draft
    }

    /// Sets the app up with a plan that no page can make, such as one with a patience of two seconds.
    func setUp(draft: PlanDraft, secret: String?) async throws {
        guard desk.setUp(draft: draft, secret: secret, now: host.time) else { throw Wrong("it could not be set up") }
        state.tick()
        await state.settled()
        guard page.key == "home" else { throw Wrong("the set-up leads to \(page.key)") }
    }

    /// What is called `name`, if it can be touched now.
    func choice(_ name: String) -> Choice? {
        page.choice(name).flatMap { $0.state == .still ? nil : $0 }
    }

    /// Whether what is called `name` can be touched now. Pause and stop always can.
    func offers(_ name: String) -> Bool {
        name == "pause" || name == "stop" || choice(name) != nil
    }

    /// Touches what is called `name`. What is not offered does nothing.
    func touch(_ name: String) async {
        switch (name, choice(name)) {
        case ("pause", _): state.pause()
        case (_, let choice?): state.touch(choice)
        case ("stop", nil): state.stop()
        case (_, nil): break
        }
        await state.settled()
    }

    /// Touches what is called so, one after the other; each has to be offered.
    func touches(_ names: String...) async throws {
        for name in names {
            guard offers(name) else { throw Wrong("`\(name)` is not offered on \(page.key), only \(offered)") }
            await touch(name)
        }
    }

    /// Everything that is offered, by name.
    var offered: String { page.choices.filter { $0.state != .still }.map(\.name).joined(separator: ", ") }

    /// What there is to write that is called `name`.
    func blank(_ name: String) throws -> Blank {
        guard let blank = page.blanks.first(where: { $0.name == name }) else {
            throw Wrong("there is no field `\(name)` on \(page.key), only \(page.blanks.map(\.name))")
        }
        return blank
    }

    /// Types `text` into the field called `name`.
    func types(_ text: String, into name: String) throws {
        state.type(text, into: try blank(name), on: page.key)
    }

    /// What stands in the field called `name`.
    func written(in name: String) throws -> String {
        state.text(in: try blank(name), on: page.key)
    }

    /// Everything that can be read on the page.
    var text: String { "\(page)" }

    /// It is locked, and whatever is going on goes on.
    func locks() async {
        _ = desk.lock(now: host.time)
        state.tick()
        await state.settled()
    }

    /// The app comes into view, or the phone shows something else.
    func sees(_ seen: Bool) async {
        state.seen(seen ? .inSight : .outOfSight)
        await state.settled()
    }

    /// It is opened with `secret`: on a page, or at the desk where no page offers it because none locks there either.
    func unlocks(_ secret: String) async throws {
        if offers("unlock") { await touch("unlock") }
        if offers("open") {
            try types(secret, into: "secret")
            return await touch("open")
        }
        guard desk.unlock(secret: secret, now: host.time) else { throw Wrong("it does not open") }
        state.tick()
        await state.settled()
    }

    /// Lets both clocks go on, calling at every wake time on the way, as a phone does.
    func waits(_ seconds: UInt64) async throws {
        let end = host.time.monotonicMs + seconds * 1_000
        var wakes = 0
        while let due = host.wakeAt, due <= end {
            wakes = due > host.time.monotonicMs ? 0 : wakes + 1
            guard wakes < tooManyWakes else {
                throw Wrong("the core asks to be called for ever, at one and the same time")
            }
            host.advance(to: due)
            state.tick()
            await state.settled()
        }
        host.advance(to: end)
    }

    /// The wall clock alone is set forward or back.
    func setsTheClock(_ seconds: Int64) async {
        host.time.wallUtcMs += seconds * 1_000
        state.tick()
        await state.settled()
    }

    /// The process ends without warning, and is started again.
    func dies() async {
        await state.settled()
        // The old one lets go of the vault before the new one opens it.
        running = nil
        await start()
    }

    /// The phone is started anew: the process ends, and the monotonic clock begins again.
    func reboots() async {
        host.time.bootId += 1
        host.time.monotonicMs = 5_000
        await dies()
    }

    /// From here on every write fails, or works again.
    func diskIsFull(_ full: Bool) async {
        isDiskFull = full
        desk.diskFull(full: full)
        state.tick()
        await state.settled()
    }
}

/// More wakes at one and the same time than any evening has: the core would be called for ever.
private let tooManyWakes = 1_000
