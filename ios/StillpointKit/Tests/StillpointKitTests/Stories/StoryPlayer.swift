import Foundation
import StillpointKit

private let secret = "river stone"

/// Plays a story against the compiled core, with a vault in `folder`.
@MainActor
func play(_ story: Story, in folder: URL) async throws {
    var step: Int?
    do {
        let player = StoryPlayer(await Hand(folder), isOpen: story.vault != .none)
        try await player.begin(story)
        for (index, one) in story.steps.enumerated() {
            step = index + 1
            try await player.play(one)
        }
    } catch let wrong as Wrong {
        throw StoryError(story: story.title, step: step, what: wrong.what)
    }
}

@MainActor
private final class StoryPlayer {
    private let hand: Hand
    private var isOpen: Bool
    /// The story says how bodies are: nobody passes by themselves then.
    private var speaksOfBodies = false
    /// What was offered on the pages before this one, the latest first: what a late touch is meant for.
    private var before: [Choice] = []
    private var here: (key: String, offered: [Choice]) = ("", [])

    init(_ hand: Hand, isOpen: Bool) {
        (self.hand, self.isOpen) = (hand, isOpen)
    }

    func begin(_ story: Story) async throws {
        speaksOfBodies = story.steps.contains { step in
            if case .presses(let name)? = step.happening { name.hasPrefix("body:") } else { false }
        }
        if story.vault != .none { try await hand.setUp(draft: draft(of: story), secret: secret) }
        if story.vault == .locked { await lock() }
    }

    private func draft(of story: Story) -> PlanDraft {
        var draft = hand.draft(of: story.people)
        draft.settleS = story.plan.settle
        draft.checkInEveryS = story.plan.checkInEvery
        draft.patienceS = story.plan.patience
        draft.lengthS = story.plan.length
        draft.bufferS = story.plan.buffer
        draft.paceHolder = story.plan.paceHolder
        draft.paceHolderAnswers = story.plan.paceHolderAnswers
        return draft
    }

    func play(_ step: Step) async throws {
        hand.host.felt = []
        if let happening = step.happening { try await happen(happening) }
        try await look(step)
    }

    private func happen(_ happening: Happening) async throws {
        switch happening {
        case .touched(let touched): try await touch(touched)
        case .presses(let name): await hand.touch(name)
        case .types(let fields): for (field, text) in fields { try hand.types(text, into: field) }
        case .waits(let seconds): try await hand.waits(UInt64(seconds))
        case .clockSet(let seconds): await hand.setsTheClock(seconds)
        case .dies(let reboots, let staysLocked):
            if reboots { await hand.reboots() } else { await hand.dies() }
            let wasOpen = isOpen
            isOpen = false
            if wasOpen, !staysLocked { try await unlock() }
        case .locks: await lock()
        case .unlocks: try await unlock()
        case .sight(let seen): await hand.sees(seen)
        case .disk(let full): await hand.diskIsFull(full)
        }
        // Where a story does not speak of how a body is, everybody passes, as one may.
        if !speaksOfBodies {
            for person in personWords.map(\.key) { await hand.touch("body:\(person):skip") }
        }
        remember()
    }

    /// Stories answer in words: where one touch comes before any words, it is left out, as one may.
    private func passTheTouchBeforeWords() async {
        if asksForATouch { await hand.touch("skip") }
    }

    private var asksForATouch: Bool { hand.offers("felt:safe") }

    /// Keeps what was offered on the question before this one.
    private func remember() {
        let (page, earlier) = (hand.page, here)
        here = (page.key, page.choices)
        if earlier.key != page.key { before = earlier.offered + before }
    }

    private func lock() async {
        await hand.locks()
        isOpen = false
    }

    private func unlock() async throws {
        try await hand.unlocks(secret)
        isOpen = true
    }

    /// What is not offered does nothing; what comes late carries the number that it had.
    private func touch(_ touched: Touched) async throws {
        let names = touched.touch.names(of: touched.who)
        if touched.late {
            guard let earlier = before.first(where: { names.contains($0.name) }) else {
                throw Wrong("`\(names[0])` was never offered before")
            }
            hand.state.touch(earlier)
            return await hand.state.settled()
        }
        if touched.touch == .answer { await passTheTouchBeforeWords() }
        if let text = touched.text, let blank = hand.page.blanks.first { try hand.types(text, into: blank.name) }
        if !names.contains(where: { hand.offers($0) }) { await goBehind(touched.touch.doors(of: touched.who)) }
        await hand.touch(names.first { name in hand.page.choices.contains { $0.name == name } } ?? names[0])
        if let what = touched.what { await hand.touch("go_on:\(what)") }
    }

    private func look(_ step: Step) async throws {
        let moment = hand.moment
        if let phase = step.phase, phase != moment.phase {
            throw Wrong("\(phaseWords.word(for: phase)) expected, but it is \(phaseWords.word(for: moment.phase))")
        }
        for effect in step.effects where !hand.host.felt.contains(effect) {
            let only = Set(hand.host.felt.map { effectWords.word(for: $0) }).sorted().joined(separator: ", ")
            throw Wrong("no \(effectWords.word(for: effect)), only \(only.isEmpty ? "nothing" : only)")
        }
        for effect in step.unfelt where hand.host.felt.contains(effect) {
            throw Wrong("\(effectWords.word(for: effect)) is felt")
        }
        if let entries = step.entries {
            guard let kept = hand.desk.keptReflections() else { throw Wrong("it is locked: nobody can count entries") }
            guard kept == entries else { throw Wrong("\(entries) entries expected, but there are \(kept)") }
        }
        if let page = step.page, !hand.page.key.hasPrefix(page) {
            throw Wrong("the page \(page) expected, but it is \(hand.page.key)")
        }
        for name in step.shows where !stands(name) { throw Wrong("`\(name)` does not stand on \(hand.page.key)") }
        for name in step.lacks where stands(name) { throw Wrong("`\(name)` stands on \(hand.page.key)") }
        for said in step.says where !hand.text.contains(said) {
            throw Wrong("“\(said)” cannot be read on \(hand.page.key)")
        }
        for said in step.unsaid where hand.text.contains(said) {
            throw Wrong("“\(said)” can be read on \(hand.page.key)")
        }
        if let unsaved = step.unsaved {
            let waiting = hand.desk.unsaved()
            guard waiting == unsaved else { throw Wrong("\(unsaved) unsaved expected, but there are \(waiting)") }
        }
        // Last, because looking behind the doors of home turns pages.
        for wanted in step.offers where await !isOffered(wanted) {
            throw Wrong("`\(wanted.written)` is not offered on \(hand.page.key), only \(hand.offered)")
        }
        for wanted in step.hides where await isOffered(wanted) { throw Wrong("`\(wanted.written)` is offered") }
    }

    private func stands(_ name: String) -> Bool {
        hand.page.choices.contains { $0.name == name } || hand.page.blanks.contains { $0.name == name }
    }

    /// Whether it is offered, here or behind a door of home. Anybody's touch is everyone's, too; and who reflects has the
    /// page, with every answer on it.
    private func isOffered(_ wanted: Wanted) async -> Bool {
        let names = wanted.touch.names(of: wanted.who)
        let doors = wanted.touch.doors(of: wanted.who)
        if hand.moment.phase == .idle, !doors.isEmpty, !names.contains(where: { hand.offers($0) }) {
            await goBehind(doors)
            let isOffered = names.contains(where: { hand.offers($0) })
            await goHome()
            return isOffered
        }
        if let who = wanted.who, wanted.touch.isOfAPage {
            guard hand.page.key.hasPrefix("reflecting/\(personWords.word(for: who))/") else { return false }
        }
        if wanted.touch == .answer, asksForATouch { return true }
        return names.contains(where: { hand.offers($0) })
    }

    /// From wherever one is at rest to behind these doors of home, one after the other.
    private func goBehind(_ doors: [String]) async {
        guard hand.moment.phase == .idle, !doors.isEmpty else { return }
        await goHome()
        for door in doors { await hand.touch(door) }
        hand.host.felt = []
    }

    private func goHome() async {
        while hand.page.key != "home", hand.offers("back") { await hand.touch("back") }
    }
}
