import Foundation
import StillpointKit
import XCTest

/// The same evenings as in Rust and in Kotlin: `cargo xtask story --json` reads them and writes them down for the others.
/// The variable `STORIES` names another folder or file of these.
final class StoriesTests: XCTestCase, @unchecked Sendable {
    @MainActor
    func testEveryEveningGoesAsItIsTold() async throws {
        let stories = try Self.stories()
        XCTAssertFalse(stories.isEmpty, "no story was found: cargo xtask story --json writes them")
        for story in stories {
            do {
                let told = try readStory(Data(contentsOf: story))
                try await withFolder { try await play(told, in: $0) }
            } catch {
                XCTFail("\(story.lastPathComponent): \(error)")
            }
        }
        print("\(stories.count) stories played")
    }

    private static func stories() throws -> [URL] {
        let project = URL(fileURLWithPath: #filePath).ancestor(6)
        let place =
            ProcessInfo.processInfo.environment["STORIES"].map { URL(fileURLWithPath: $0) }
            ?? project.appendingPathComponent("target/stories")
        guard place.pathExtension != "json" else { return [place] }
        return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.path < $1.path }
    }
}

/// The control: a story that does not come true fails and says where.
final class StoryPlayerTests: XCTestCase, @unchecked Sendable {
    private let pause = Step(happening: .touched(Touched(touch: .pause)), phase: .calm, effects: [.pulseLong])

    @MainActor
    private func failure(_ steps: Step...) async throws -> String? {
        let plan = Times(settle: 90, checkInEvery: 600, patience: 60, length: 3_600, buffer: 10)
        let story = Story(title: "An evening", people: ["Alex", "Sam"], vault: .open, plan: plan, steps: steps)
        do {
            try await withFolder { try await play(story, in: $0) }
            return nil
        } catch let error as StoryError {
            return error.description
        }
    }

    private func did(_ touch: Touch) -> Happening { .touched(Touched(touch: touch)) }

    private func wanted(_ touch: Touch, _ who: Person? = nil) -> [Wanted] {
        [Wanted(touch: touch, who: who, written: touch.rawValue)]
    }

    @MainActor
    func testWhatDoesNotComeTrueNamesTheStoryAndTheStep() async throws {
        for (step, what) in [
            (Step(phase: .together), "together expected, but it is idle"),
            (Step(offers: wanted(.yes, .second)), "`yes` is not offered on home, only "),
            (Step(hides: wanted(.pause, .second)), "`pause` is offered"),
            (Step(happening: did(.pause), effects: [.screenOn]), "no screen_on, only "),
            (Step(effects: [.pulseLong]), "no pulse_long, only nothing"),
            (Step(happening: did(.pause), unfelt: [.pulseLong]), "pulse_long is felt"),
            (Step(entries: 1), "1 entries expected, but there are 0"),
            (Step(unsaved: 1), "1 unsaved expected, but there are 0"),
            (Step(happening: .locks, entries: 0), "it is locked: nobody can count entries"),
        ] {
            let failure = try await failure(Step(phase: .idle), step) ?? "nothing failed"
            XCTAssert(failure.hasPrefix("An evening, step 2: \(what)"), "\(failure), where it should say: \(what)")
        }
        let none = try await failure(Step(phase: .idle), pause)
        XCTAssertNil(none)
    }

    @MainActor
    func testWhatIsSeenInOneStepIsNotSeenInTheNext() async throws {
        let failure = try await failure(pause, Step(effects: [.pulseLong]))
        XCTAssertEqual(failure, "An evening, step 2: no pulse_long, only nothing")
    }

    func testAKeyThatThisPlayerDoesNotKnowIsRefusedRatherThanPlayedInPart() throws {
        func read(_ step: String) throws {
            let plan = #""settle":0,"check_in_every":0,"patience":0,"length":0,"buffer":0,"pace_holder_answers":false"#
            let told = #"{"title":"T","people":["A"],"vault":"open","plan":{\#(plan)},"steps":[{\#(step)}]}"#
            _ = try readStory(Data(told.utf8))
        }
        let nothing = #""offers":[],"hides":[],"effects":[],"unfelt":[]"#
        try read(#""happens":{"kind":"waits","seconds":5},"# + nothing)
        for unknown in [
            #""happens":{"kind":"sings"},"#, #""happens":{"kind":"waits","seconds":5,"sings":true},"#,
            #""sings":true,"#, #""expect":"singing","#,
        ] {
            XCTAssertThrowsError(try read(unknown + nothing), unknown)
        }
    }
}

extension URL {
    /// So many folders up.
    func ancestor(_ folders: Int) -> URL {
        (0..<folders).reduce(self) { url, _ in url.deletingLastPathComponent() }
    }
}
