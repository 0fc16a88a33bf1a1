import Foundation
import StillpointKit

private let secret = "river stone"

/// More wakes at one and the same time than any evening has: the core would be called for ever.
private let tooManyWakes = 1_000

/// Plays a story against the compiled core, with a vault in `folder`.
func play(_ bytes: Data, file: String, in folder: URL) throws {
    let story = try readStory(bytes, file: file)
    let player = StoryPlayer(story, folder: folder)
    var step: Int?
    do {
        try player.begin()
        for (index, one) in story.steps.enumerated() {
            step = index + 1
            try player.play(one)
        }
    } catch let wrong as Wrong {
        throw StoryError(file: file, step: step, what: wrong.what)
    } catch let refused as StillpointError {
        throw StoryError(file: file, step: step, what: "refused: \(refused)")
    }
}

private final class StoryPlayer {
    private let story: Story
    private let folder: URL
    private let keys = WorkingKeys()
    private var now = Now(wallUtcMs: 1_800_000_000_000, monotonicMs: 1_000_000, bootId: 1, zone: "Europe/Zurich")
    private var isDiskFull = false
    private var question: UInt32 = 0
    private var effects: Set<Effect> = []
    private var app: Stillpoint
    private var moment: Moment
    /// When the last moment asked to be called.
    private var wakeAt: UInt64?

    init(_ story: Story, folder: URL) {
        self.story = story
        self.folder = folder
        app = Stillpoint.start(place: folder.path, keys: keys, language: "en", now: now)
        moment = app.tick(now: now)
    }

    func begin() throws {
        see(moment)
        if story.vault != .none { try setUp() }
        if story.vault == .locked { see(app.lock(now: now)) }
    }

    func play(_ step: Step) throws {
        effects = []
        if let happening = step.happening { try happen(happening) }
        try check(step)
    }

    private func setUp() throws {
        var draft = app.emptyDraft()
        draft.people = story.people.map {
            PersonDraft(name: $0, pronouns: "", aftercare: "", sensoryAids: [], cardDo: "", cardDoNot: "")
        }
        draft.settleS = story.plan.settle ?? draft.settleS
        draft.checkInEveryS = story.plan.checkInEvery ?? draft.checkInEveryS
        draft.patienceS = story.plan.patience ?? draft.patienceS
        draft.lengthS = story.plan.length ?? draft.lengthS
        draft.paceHolder = story.plan.paceHolder ?? draft.paceHolder
        draft.paceHolderAnswers = story.plan.paceHolderAnswers ?? draft.paceHolderAnswers
        see(try app.setUp(draft: draft, secret: secret, now: now))
        for person in peopleInOrder.prefix(story.people.count) { see(app.confirm(person: person, now: now)) }
        see(app.back(now: now))
        guard case .home = moment.scene else { throw Wrong("the set-up leads to \(moment.scene)") }
    }

    /// Takes a moment as the current one; whatever has to be kept is kept, once.
    private func see(_ next: Moment) {
        take(next)
        if next.effects.contains(.keep) { take(app.keep(now: now)) }
    }

    private func take(_ next: Moment) {
        moment = next
        effects.formUnion(next.effects)
        wakeAt = next.wakeInMs.map { now.monotonicMs + $0 }
        question = next.scene.question ?? question
    }

    private func happen(_ happening: Happening) throws {
        switch happening {
        case .touched(let touched): see(try touch(touched))
        case .waits(let seconds): try wait(seconds)
        case .clockSet(let seconds):
            now.wallUtcMs += seconds * 1_000
            see(app.tick(now: now))
        case .dies(let reboots, let staysLocked): try die(reboots: reboots, staysLocked: staysLocked)
        case .locks: see(app.lock(now: now))
        case .unlocks: see(try app.unlock(secret: secret, now: now))
        case .disk(let full):
            isDiskFull = full
            Desk.of(app: app).diskFull(full: full)
            see(app.tick(now: now))
        }
    }

    private func touch(_ touched: Touched) throws -> Moment {
        let asked = touched.late ? question &- 1 : question
        switch touched.touch {
        case .pause: return app.pause(now: now)
        case .stop: return app.stop(now: now)
        case .slower: return app.slower(now: now)
        case .nextStep: return app.nextStep(now: now)
        case .prepare: return app.prepare(now: now)
        case .yes: return app.yes(person: try person(touched), question: asked, now: now)
        case .notYet: return app.notYet(person: try person(touched), now: now)
        case .stillGood: return app.stillGood(person: try person(touched), question: asked, now: now)
        case .goOn: return app.goOn(now: now)
        case .reflect: return app.reflect(person: try person(touched), now: now)
        case .answer: return try app.answer(person: person(touched), text: touched.text ?? "", now: now)
        case .skip: return app.skip(person: try person(touched), now: now)
        case .finish: return app.finish(now: now)
        }
    }

    private func person(_ touched: Touched) throws -> Person {
        if let who = touched.who { return who }
        if case .reflecting(let author, _, _, _, _, _) = moment.scene { return author.person }
        throw Wrong("nobody is reflecting, and no `who` says whose touch it is")
    }

    /// Both clocks go on; the core is called at every wake time on the way, as a phone would.
    private func wait(_ seconds: UInt32) throws {
        let end = now.monotonicMs + UInt64(seconds) * 1_000
        var wakes = 0
        while let due = wakeAt, due <= end {
            wakes = due > now.monotonicMs ? 0 : wakes + 1
            guard wakes < tooManyWakes else {
                throw Wrong("the core asks to be called for ever, at one and the same time")
            }
            advance(to: due)
            see(app.tick(now: now))
        }
        advance(to: end)
    }

    private func advance(to monotonic: UInt64) {
        now.wallUtcMs += Int64(monotonic - now.monotonicMs)
        now.monotonicMs = monotonic
    }

    /// The process ends without warning and is started again; a vault that was open is opened again.
    private func die(reboots: Bool, staysLocked: Bool) throws {
        let wasOpen = moment.lock == .open
        if reboots {
            now.bootId += 1
            now.monotonicMs = 5_000
        }
        // The old one lets go of the vault before the new one opens it.
        app = Stillpoint(noHandle: .init())
        app = Stillpoint.start(place: folder.path, keys: keys, language: "en", now: now)
        Desk.of(app: app).diskFull(full: isDiskFull)
        see(app.tick(now: now))
        if wasOpen, !staysLocked { see(try app.unlock(secret: secret, now: now)) }
    }

    private func check(_ step: Step) throws {
        if let phase = step.phase, phase != moment.phase {
            throw Wrong("\(phaseWords.word(for: phase)) expected, but it is \(phaseWords.word(for: moment.phase))")
        }
        for wanted in step.offers where !isOffered(wanted) {
            throw Wrong("`\(wanted.written)` is not offered, only \(offered)")
        }
        for wanted in step.hides where isOffered(wanted) { throw Wrong("`\(wanted.written)` is offered") }
        for effect in step.effects where !effects.contains(effect) {
            let only = effects.map { effectWords.word(for: $0) }.sorted().joined(separator: ", ")
            throw Wrong("no \(effectWords.word(for: effect)), only \(only.isEmpty ? "nothing" : only)")
        }
        if let entries = step.entries {
            let kept = try app.keptReflections()
            guard kept == entries else { throw Wrong("\(entries) entries expected, but there are \(kept)") }
        }
        if let unsaved = step.unsaved, unsaved != moment.unsaved {
            throw Wrong("\(unsaved) unsaved expected, but there are \(moment.unsaved)")
        }
    }

    private func isOffered(_ wanted: Wanted) -> Bool {
        moment.offers.contains { offer in
            offer.touch == wanted.touch && (wanted.who == nil || offer.person == nil || offer.person == wanted.who)
        }
    }

    private var offered: String {
        let words = moment.offers.map { offer in
            let touch = touchWords.word(for: offer.touch)
            return offer.person.map { "\(touch):\($0)" } ?? touch
        }
        return words.joined(separator: ", ")
    }
}

extension Scene {
    /// The number of the question that this scene asks.
    fileprivate var question: UInt32? {
        switch self {
        case .preparing(let question, _, _, _, _), .checkingIn(let question, _, _, _), .slower(let question, _),
            .regrouping(let question, _, _):
            return question
        default:
            return nil
        }
    }
}
