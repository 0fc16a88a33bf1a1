import Foundation
import StillpointKit
import XCTest

/// Walks at random, by names, with typing, waiting, pausing, leaving, dying and being let go of: whatever page they come to
/// keeps the laws over pages, on the phone as in the core. `STILLPOINT_WALKS` makes them more.
final class WalkTests: XCTestCase, @unchecked Sendable {
    private let walks = ProcessInfo.processInfo.environment["STILLPOINT_WALKS"].flatMap(UInt64.init) ?? 60
    private let steps = 50

    @MainActor
    func testWhereverAWalkLeadsEveryPageKeepsTheLawsAndNoSourceNamesIt() async throws {
        var names: Set<String> = []
        for seed in 1...walks {
            try await withFolder { folder in
                let walk = try await Walk(folder, seed: seed)
                for step in 0..<steps {
                    try await walk.step()
                    let page = walk.hand.page
                    let broken = Law.allCases.filter { !$0.isKept(on: page, walk) }
                    XCTAssertEqual(broken, [], "walk \(seed), step \(step), on \(page.key) after \(walk.way.suffix(5))")
                    names.formUnion([page.key] + page.choices.map(\.name) + page.blanks.map(\.name))
                }
            }
        }
        XCTAssertGreaterThan(names.count, 150, "the walks saw little of the app")
        try assertNoSourceNames(names)
    }

    func testControlALawThatIsBrokenIsFound() {
        let choice = Choice(
            id: 1, name: "Alex", text: "", over: "", hint: "", spoken: "", icon: nil, look: .plain, state: .plain,
            takesSecrets: true)
        let side = Side(read: [.sentence(text: "Quillon")], choose: [.row(choices: [choice, choice])], ways: [])
        let page = Page(key: "Page", ground: .page, layout: .reading, edge: [], sides: [side], band: nil)
        let seen = Seen(isLocked: true, hasJustPaused: true, phase: .together, felt: [], secrets: ["river"])
        for law in Law.allCases where law != .aPauseOffersNothingMore {
            XCTAssertFalse(law.isKept(on: page, seen), "\(law)")
        }
        let yes = Page(
            key: "a", ground: .page, layout: .reading, edge: [], sides: [],
            band: Choice(
                id: 1, name: "yes:first", text: "Yes", over: "", hint: "", spoken: "", icon: nil, look: .plain,
                state: .plain, takesSecrets: false))
        XCTAssertFalse(Law.aPauseOffersNothingMore.isKept(on: yes, seen))
    }

    private func assertNoSourceNames(_ names: Set<String>) throws {
        let ios = URL(fileURLWithPath: #filePath).ancestor(4)
        var read = 0
        for folder in ["App", "Widget", "StillpointKit/Sources/StillpointKit"] {
            let files = try FileManager.default.subpathsOfDirectory(atPath: ios.appendingPathComponent(folder).path)
            for file in files where file.hasSuffix(".swift") {
                let source = try String(contentsOf: ios.appendingPathComponent("\(folder)/\(file)"), encoding: .utf8)
                XCTAssertEqual(literals(in: source).intersection(names), [], file)
                read += 1
            }
        }
        XCTAssertGreaterThan(read, 60)
        let planted = names.map { "if page.key == \"\($0)\" { touch() }" }.joined(separator: "\n")
        XCTAssertEqual(literals(in: planted).intersection(names), names)
    }

    private func literals(in source: String) -> Set<String> {
        let parts = source.split(separator: "\n").flatMap { line -> [Substring] in
            let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            return quoted.filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
        }
        return Set(parts.map(String.init))
    }
}

/// When a page was seen.
struct Seen {
    var isLocked = false
    /// Somebody chose that their card can be read while it is locked.
    var cardIsChosen = false
    var hasJustPaused = false
    var phase = Phase.idle
    var felt: [Effect] = []
    /// What stands in the fields for secrets that have gone out of sight.
    var secrets: [String] = []
}

/// What every page promises, as far as a phone has a part in it.
enum Law: CaseIterable {
    case aWayOut, noNameTwice, nothingEmpty, nothingWrittenWhileLocked, theEdge, secretsGoWhereTheyAreTaken
    case plainNames, aPauseOffersNothingMore, aPauseIsFelt

    @MainActor
    fileprivate func isKept(on page: Page, _ walk: Walk) -> Bool { isKept(on: page, walk.seen) }

    func isKept(on page: Page, _ seen: Seen) -> Bool {
        switch self {
        case .aWayOut:
            page.sides.allSatisfy { side in
                let choices = (side.read + side.choose + side.ways).flatMap(\.choices)
                let isWhole = [.bands, .whole, .resting].contains(page.layout) && page.band != nil
                return isWhole || !side.ways.isEmpty || choices.contains { $0.look == .back }
            }
        case .noNameTwice:
            Set(page.choices.map(\.name) + page.blanks.map(\.name)).count == page.choices.count + page.blanks.count
        case .nothingEmpty:
            !page.sides.isEmpty && page.choices.allSatisfy { !$0.text.isEmpty }
                && page.blanks.allSatisfy { !$0.label.isEmpty }
        case .nothingWrittenWhileLocked:
            !seen.isLocked || seen.cardIsChosen && page.showsACard || !written.contains { "\(page)".contains($0) }
        case .theEdge:
            ["help", "leave"].allSatisfy { name in page.edge.contains { $0.name == name } }
        case .secretsGoWhereTheyAreTaken:
            page.blanks.contains { $0.kind == .secret } == page.choices.contains(where: \.takesSecrets)
                && seen.secrets.isEmpty
        case .plainNames:
            ([page.key] + page.choices.map(\.name) + page.blanks.map(\.name)).allSatisfy { name in
                let plain = Set("abcdefghijklmnopqrstuvwxyz0123456789/_:-.")
                return !name.isEmpty && name.allSatisfy(plain.contains)
            }
        case .aPauseOffersNothingMore:
            !seen.hasJustPaused
                || page.choices.allSatisfy { choice in
                    let verb = choice.name.split(separator: ":").first ?? ""
                    return !["go_on", "yes", "still_good", "next_step", "prepare"].contains(verb)
                }
        case .aPauseIsFelt:
            !seen.hasJustPaused || ([.paused, .calm].contains(seen.phase) && seen.felt.contains(.pulseLong))
        }
    }
}

extension Page {
    fileprivate var showsACard: Bool {
        sides.contains { side in side.read.contains { if case .card = $0 { true } else { false } } }
    }
}

/// What people wrote on these walks: words that stand nowhere else.
private let written = ["Quillon", "Maraveth", "Ostrander", "Velikoye", "Tamsin", "Brackwater"]
private let secret = "river stone"

/// One walk.
@MainActor
private final class Walk {
    let hand: Hand
    /// What was done, in order.
    private(set) var way: [String] = []
    private(set) var seen = Seen()
    private let isSetUp: Bool
    private var cardIsChosen = false
    private var chance: Chance
    /// The fields for secrets that something was typed into, and their pages.
    private var typedSecrets: [(blank: Blank, page: String)] = []

    init(_ folder: URL, seed: UInt64) async throws {
        chance = Chance(state: seed)
        hand = await Hand(folder, ports: .of(fingers: WorkingKeys()))
        isSetUp = chance.below(4) > 0
        guard isSetUp else { return }
        let names = Array(written.prefix(1 + chance.below(2)))
        let draft = hand.draft(of: names)
        try await hand.setUp(draft: draft, secret: chance.below(2) == 0 ? secret : nil)
    }

    func step() async throws {
        hand.host.felt = []
        var hasPaused = false
        let page = hand.page.key
        switch chance.below(40) {
        case 0: await does("dies") { await hand.dies() }
        case 1: await does("reboots") { await hand.reboots() }
        case 2: try await waits(chance.below(2_000))
        case 3: try await waits(chance.below(15))
        case 4: await does("lets go") { await hand.goesAndComesBack() }
        case 5, 6:
            await does("pause") { await hand.touch("pause") }
            hasPaused = true
        case 7...14: typesSomething()
        default: await touchesSomething()
        }
        let isElsewhere = hand.page.key != page
        let left = typedSecrets.filter { isElsewhere && $0.page == page }
        let isACard = hand.page.key.hasSuffix("/card_do_not")
        if isACard, hand.page.choices.contains(where: { $0.name == "shown" && $0.state == .on }) { cardIsChosen = true }
        seen = Seen(
            isLocked: isSetUp && hand.desk.keptReflections() == nil, cardIsChosen: cardIsChosen,
            hasJustPaused: hasPaused, phase: hand.moment.phase, felt: hand.host.felt,
            secrets: left.map { hand.state.text(in: $0.blank, on: $0.page) }.filter { !$0.isEmpty })
        typedSecrets.removeAll { isElsewhere && $0.page == page }
    }

    private func does(_ what: String, _ act: () async -> Void) async {
        way.append(what)
        await act()
    }

    private func waits(_ seconds: Int) async throws {
        way.append("waits \(seconds)")
        try await hand.waits(UInt64(seconds))
    }

    private func touchesSomething() async {
        let names = hand.page.choices.map(\.name).filter { $0 != "leave" || chance.below(10) == 0 }
        guard let name = chance.of(names) else { return }
        for blank in hand.page.blanks where blank.kind == .secret && chance.below(2) == 0 { types(secret, into: blank) }
        way.append(name)
        await hand.touch(name)
    }

    private func typesSomething() {
        guard let blank = chance.of(hand.page.blanks) else { return }
        let texts = ["", String(repeating: "x", count: 5_000), "\u{202e}turned\u{0} round\u{200b}", "480"] + written
        if let text = chance.of(texts) { types(text, into: blank) }
    }

    private func types(_ text: String, into blank: Blank) {
        way.append("types into \(blank.name)")
        hand.state.type(text, into: blank, on: hand.page.key)
        if blank.kind == .secret { typedSecrets.append((blank, hand.page.key)) }
    }
}

extension Hand {
    /// The app is out of sight until it is let go of, and seen again.
    fileprivate func goesAndComesBack() async {
        state.seen(.outOfSight)
        await state.letGo()
        state.seen(.inSight)
        await state.settled()
    }
}

/// Numbers that come again with the same beginning (SplitMix64).
private struct Chance {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(count, 1)))
    }

    mutating func of<T>(_ some: [T]) -> T? { some.isEmpty ? nil : some[below(some.count)] }
}
