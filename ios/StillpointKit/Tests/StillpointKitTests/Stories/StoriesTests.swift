import Foundation
import XCTest

/// The same evenings as in Rust and in Kotlin. The variable `STORIES` names another folder or file; both hold JSON,
/// which `cargo xtask` makes from the TOML.
final class StoriesTests: XCTestCase {
    func testEveryEveningGoesAsItIsTold() throws {
        let stories = try Self.stories()
        XCTAssertFalse(stories.isEmpty, "no story was found")
        for story in stories {
            let file = story.deletingPathExtension().appendingPathExtension("toml").lastPathComponent
            do {
                let bytes = try Data(contentsOf: story)
                try withFolder { try play(bytes, file: file, in: $0) }
            } catch let error as StoryError {
                XCTFail(error.description)
            }
        }
        print("\(stories.count) stories played")
    }

    private static func stories() throws -> [URL] {
        let project = URL(fileURLWithPath: #filePath).ancestor(6)
        let place =
            ProcessInfo.processInfo.environment["STORIES"].map { URL(fileURLWithPath: $0) }
            ?? project.appendingPathComponent("target/stories-json")
        guard place.pathExtension != "json" else { return [place] }
        return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.path < $1.path }
    }
}

/// The control: a story that does not come true, or cannot be understood, fails and says where.
final class StoryPlayerTests: XCTestCase {
    private func failure(_ steps: String, around: String = #""people": ["Alex", "Sam"]"#) throws -> String? {
        let story = #"{"title": "T", \#(around), "steps": [\#(steps)]}"#
        do {
            try withFolder { try play(Data(story.utf8), file: "evening.toml", in: $0) }
            return nil
        } catch let error as StoryError {
            return error.description
        }
    }

    func testWhatDoesNotComeTrueNamesTheFileAndTheStep() throws {
        for (step, what) in [
            (#""expect": "together""#, "together expected, but it is idle"),
            (#""offers": ["yes:Sam"]"#, "`yes:Sam` is not offered, only "),
            (#""hides": ["pause:Sam"]"#, "`pause:Sam` is offered"),
            (#""do": "pause", "effects": ["screen_on"]"#, "no screen_on, only "),
            (#""effects": ["pulse_long"]"#, "no pulse_long, only nothing"),
            (#""entries": 1"#, "1 entries expected, but there are 0"),
            (#""unsaved": 1"#, "1 unsaved expected, but there are 0"),
            (#""do": "skip""#, "nobody is reflecting, and no `who` says whose touch it is"),
            (#""lock": true, "entries": 0"#, "refused: "),
        ] {
            let failure = try failure(#"{"expect": "idle"}, {\#(step)}"#) ?? "nothing failed"
            XCTAssert(failure.hasPrefix("evening.toml, step 2: \(what)"), "\(failure), where it should say: \(what)")
        }
        XCTAssertNil(try failure(#"{"expect": "idle"}, {"do": "pause", "expect": "calm", "effects": ["pulse_long"]}"#))
    }

    func testAMistakeInAStepNamesTheFileAndTheStep() throws {
        for (step, what) in [
            (#""do": "paws""#, "`paws` is not a touch"),
            (#""do": "yes", "who": "Kim""#, "`Kim` is nobody in this story: Alex, Sam"),
            (#""do": "yes""#, "`who` is missing"),
            (#""do": "pause", "text": "no""#, "`text` belongs to an `answer`"),
            (#""do": "pause", "late": 1"#, "`late` is true or false"),
            (#""do": "pause", "wait": 5"#, "one thing happens in a step"),
            (#""wait": 5, "die": true"#, "one thing happens in a step"),
            (#""who": "Sam", "expect": "idle""#, "belong to a `do`"),
            (#""wait": -5"#, "`wait` is a whole number from 0"),
            (#""wait": "5""#, "`wait` is a whole number from 0"),
            (#""wait": true"#, "`wait` is a whole number from 0"),
            (#""clock": "1""#, "`clock` is a whole number"),
            (#""die": false"#, "`die` is true or \"locked\""),
            (#""die": 1"#, "`die` is true or \"locked\""),
            (#""reboot": "open""#, "`reboot` is true or \"locked\""),
            (#""lock": false"#, "`lock` can only be true"),
            (#""disk": "half""#, "`half` is not a disk: full, ok"),
            (#""expect": "pausing""#, "`pausing` is not a phase"),
            (#""effects": ["pulse"]"#, "`pulse` is not an effect"),
            (#""effects": ["keep"]"#, "`keep` is not an effect"),
            (#""offers": ["yes:Kim"]"#, "`Kim` is nobody in this story"),
            (#""hides": ["yes:"]"#, "`` is nobody in this story"),
            (#""hides": "yes""#, "`hides` is a list"),
            (#""entries": -1"#, "`entries` is a whole number from 0"),
            (#""expects": "idle""#, "`expects` is not a key"),
            ("", "the step is empty"),
        ] {
            let failure = try failure(#"{"expect": "idle"}, {\#(step)}"#) ?? "nothing failed"
            XCTAssert(failure.hasPrefix("evening.toml, step 2: "), failure)
            XCTAssert(failure.contains(what), "\(failure), where it should say: \(what)")
        }
    }

    func testAMistakeAroundTheStepsNamesTheFile() throws {
        let two = #""people": ["Alex", "Sam"]"#
        for (around, what) in [
            (two + #", "plans": {}"#, "`plans` is not a key"),
            (#""vault": "open""#, "`people` is missing"),
            (#""people": []"#, "one or two different names"),
            (#""people": ["A", "A"]"#, "one or two different names"),
            (#""people": ["A", "B", "C"]"#, "one or two different names"),
            (two + #", "vault": "shut""#, "`shut` is not a vault: open, locked, none"),
            (two + #", "plan": {"settles": 1}"#, "`settles` is not a key"),
            (two + #", "plan": {"pace_holder": "Kim"}"#, "`Kim` is nobody"),
            (two + #", "plan": {"pace_holder_answers": true}"#, "needs a `pace_holder`"),
        ] {
            let failure = try failure(#"{"expect": "idle"}"#, around: around) ?? "nothing failed"
            XCTAssert(failure.hasPrefix("evening.toml: "), failure)
            XCTAssert(failure.contains(what), "\(failure), where it should say: \(what)")
        }
        XCTAssertEqual(
            try failure(#"{"do": "prepare"}, {"wait": 5}"#), "evening.toml: the story expects nothing")
    }
}

extension URL {
    /// So many folders up.
    func ancestor(_ folders: Int) -> URL {
        (0..<folders).reduce(self) { url, _ in url.deletingLastPathComponent() }
    }
}
