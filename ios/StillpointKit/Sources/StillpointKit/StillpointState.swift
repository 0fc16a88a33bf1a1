import Dispatch
import Observation

/// The moment that is shown, and what is being typed. No rule, no navigation, no page by name.
///
/// A touch calls the core on the main thread; the core answers at once. What takes its time runs off it, one after the
/// other. The two may be answered in any order: the highest `Moment.number` is shown.
@MainActor
@Observable
public final class StillpointState {
    /// What the core said last.
    public private(set) var moment: Moment
    /// Whether something lies over the app, or is about to: then a blank page covers it, in the switcher, too.
    public var isHidden: Bool { sight != .inSight }
    /// Whether somebody left: the app is locked, and a blank page with the date stands there until the app has been out of
    /// sight, or somebody pauses.
    public private(set) var hasLeft = false
    private var sight = Sight.inSight
    /// What stands in the fields of the pages.
    private var typed = TypedText()

    /// Starts the core on the vault, or on none.
    @ObservationIgnored private let start: @MainActor () -> any StillpointProtocol
    /// Nil between letting go of the vault and whatever is done next.
    @ObservationIgnored private var started: (any StillpointProtocol)?
    @ObservationIgnored private let host: any Host
    /// A thread of its own: the disk, or a secret that takes a second to try, holds up nothing else.
    @ObservationIgnored private let storage = DispatchQueue(label: "app.stillpoint.storage", qos: .userInitiated)
    /// The highest number there was.
    @ObservationIgnored private var newest: UInt64 = 0
    /// The work that is under way.
    @ObservationIgnored private var working: Task<Void, Never>?
    /// Work was asked for meanwhile; however often, it waits once.
    @ObservationIgnored private var isMoreToDo = false
    /// The questions to the system that wait for somebody.
    @ObservationIgnored private var asking: [UInt64: Task<Void, Never>] = [:]

    /// Shows what the core says that `start` starts, now and after each time it was let go of, and does on `host` what it asks
    /// for.
    public init(host: any Host, start: @escaping @MainActor () -> any StillpointProtocol) {
        (self.start, self.host) = (start, host)
        let core = start()
        started = core
        moment = core.tick(now: host.now())
        take(moment)
    }

    /// Never refused, never delayed: it waits for no work. It came `by` what the phone can; nil: a touch.
    public func pause(by: Ability? = nil) {
        hasLeft = false
        let now = host.now()
        take(core.pause(wallUtcMs: now.wallUtcMs, monotonicMs: now.monotonicMs, bootId: now.bootId, by: by))
    }

    /// Always allowed; whatever is going on ends.
    public func stop() { take(core.stop(now: host.now())) }

    /// The time that the core asked for has passed.
    public func tick() { take(core.tick(now: host.now())) }

    /// Somebody follows a reminder that the phone showed.
    public func follow(_ reminder: String) { take(core.follow(reminder: reminder, now: host.now())) }

    /// The phone speaks another language, shows another clock, has learned a finger, was carried to another zone.
    public func phone() { take(core.phone(phone: host.phone, now: host.now())) }

    /// How much of the app can be seen has changed. In sight again, time has passed, and the phone may have become another.
    public func seen(_ now: Sight) {
        let goesOut = now == .outOfSight && sight != .outOfSight
        if now == .outOfSight { hasLeft = false }
        sight = now
        if goesOut { goOutOfSight() }
        if now == .inSight {
            take(core.sight(isSeen: true, typed: [], now: host.now()))
            phone()
        }
    }

    /// What is being typed goes along, but for secrets: it may be locked before anybody looks again.
    private func goOutOfSight() {
        let page = moment.page
        let along = typed.handOver(page, takesSecrets: false)
        take(core.sight(isSeen: false, typed: along, now: host.now()))
        if moment.page.key == page.key { typed.stay(page) }
    }

    /// Lets go of the vault, its file and its keys, unless the app is in sight: before the system suspends it, which ends
    /// an app that holds the lock of a file. What is typed stays, but for secrets; a session wakes up paused, as after a
    /// death. Whatever is done next starts the core anew.
    public func letGo() async {
        repeat {
            while let working { await working.value }
            // The thread that did it holds the core until its end: nobody may find it half let go of.
            await withCheckedContinuation { waiting in storage.async { waiting.resume() } }
        } while working != nil
        guard sight == .outOfSight else { return }
        typed.forgetSecrets()
        asking.values.forEach { $0.cancel() }
        (asking, started, newest) = ([:], nil, 0)
        host.wake(inMillis: nil)
    }

    /// Somebody touched `choice`. What stands in the fields of its page goes along; secrets only where it takes them. From a
    /// page that is going while another has come, nothing goes along: the fields are the other one's.
    public func touch(_ choice: Choice) {
        let page = moment.page
        let isHere = page.choices.contains { $0.id == choice.id }
        let along = isHere ? typed.handOver(page, takesSecrets: choice.takesSecrets) : []
        take(core.touch(choice: choice.id, typed: along, now: host.now(), isObscured: false))
        if moment.page.key == page.key { typed.stay(page) }
    }

    /// The phone's own gesture for it. False: there is no way back here, and the phone does what it likes.
    @discardableResult
    public func goBack() -> Bool {
        guard let back = moment.page.back else { return false }
        touch(back)
        return true
    }

    /// The one step on from the page that is shown: what the keyboard's own "done" does.
    public var step: Choice? { moment.page.choices.first { $0.look == .next && $0.state == .plain } }

    /// What stands in `blank` on the page with the key `page`.
    public func text(in blank: Blank, on page: String) -> String { typed.text(in: blank, on: page) }

    /// Somebody types into `blank` on the page with the key `page`.
    public func type(_ text: String, into blank: Blank, on page: String) { typed.write(text, into: blank, on: page) }

    /// Whether the secret in `blank` is shown while it is typed.
    public func isSeen(_ blank: Blank, on page: String) -> Bool { typed.isSeen(blank, on: page) }

    /// Somebody would like to see the secret in `blank` while they type it, or not.
    public func show(_ blank: Blank, on page: String, shown: Bool) { typed.show(blank, on: page, shown: shown) }

    /// What there is to say about what is typed in `blank`; empty: nothing.
    public func hint(on blank: Blank, on page: String) -> String {
        let text = typed.text(in: blank, on: page)
        return blank.isJudged && !text.isEmpty ? core.hintOn(field: blank.name, text: text) : ""
    }

    /// Waits until nothing is under way, no work and no question to the system, and no other thread holds the core.
    public func settled() async {
        while let task = working ?? asking.values.first { await task.value }
        await withCheckedContinuation { waiting in storage.async { waiting.resume() } }
    }

    private var core: any StillpointProtocol {
        if let started { return started }
        let core = start()
        started = core
        return core
    }

    /// An answer has come: the newest is shown, and what each of them asks for is done.
    private func take(_ next: Moment) {
        let isNewest = next.number >= newest
        if isNewest { turn(to: next) }
        for effect in next.effects { perform(effect, isNewest: isNewest) }
        if isNewest { host.feelShaking(next.effects.contains(.feelShaking)) }
        if let question = next.ask { ask(question) }
        if isNewest { host.wake(inMillis: next.wakeInMs) }
    }

    private func turn(to next: Moment) {
        if next.page.key != moment.page.key { typed.leave(moment.page) }
        // A pause of last resort has the highest number there is: whatever comes after it is shown all the same.
        if next.number != .max { newest = next.number }
        moment = next
    }

    private func perform(_ effect: Effect, isNewest: Bool) {
        switch effect {
        case .pulseLong: host.pulse(.long)
        case .pulseShort: host.pulse(.short)
        case .pulseTwoShort: host.pulse(.twoShort)
        // How the screen is to be now is what the newest says.
        case .screenOn: if isNewest { host.keepScreenOn(true) }
        case .screenFree: if isNewest { host.keepScreenOn(false) }
        case .cover: host.cover()
        case .work: work()
        case .forget: typed.forgetAll()
        case .leave:
            hasLeft = true
            host.leave()
        // It holds until a moment comes without it, so each moment says it.
        case .feelShaking: break
        // No iPhone keeps its screen out of pictures or a notification in place, so none is ever asked.
        case .allowPictures: break
        case .offerPause: break
        }
    }

    private func work() {
        isMoreToDo = working != nil
        if isMoreToDo { return }
        working = Task {
            take(await done())
            working = nil
            if isMoreToDo { work() }
        }
    }

    private func done() async -> Moment {
        let (core, now) = (core, host.now())
        return await withCheckedContinuation { waiting in
            storage.async { waiting.resume(returning: core.work(now: now)) }
        }
    }

    private func ask(_ ask: Ask) {
        asking[ask.id] = Task {
            let answer = (try? await host.ask(ask.what)) ?? .no
            // Another core counts its questions anew.
            guard !Task.isCancelled else { return }
            asking[ask.id] = nil
            take(core.answered(ask: ask.id, answer: answer, now: host.now()))
        }
    }
}

/// How much of the app can be seen.
public enum Sight: Sendable {
    /// All of it.
    case inSight
    /// Something of the system lies over it, or is about to.
    case covered
    /// Nothing.
    case outOfSight
}
