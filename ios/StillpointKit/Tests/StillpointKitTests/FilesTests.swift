import Foundation
import StillpointKit
import XCTest

/// Small files on a real disk, and what the phone is set to.
final class FilesTests: XCTestCase, @unchecked Sendable {
    @MainActor
    func testAFileIsWhatWasWrittenLastUntilItIsDeleted() async throws {
        try await withFolder { folder in
            let files = FolderFiles(folder)
            XCTAssertNil(try files.read("a"))
            try files.write(Data([1]), to: "a")
            try files.write(Data(), to: "b")
            try files.write(Data([2, 3]), to: "a")
            XCTAssertEqual(try files.read("a"), Data([2, 3]))
            XCTAssertEqual(try files.read("b"), Data())
            try files.delete("a")
            try files.delete("a")
            XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["b"])
        }
    }

    func testAFolderThatIsNotThereIsAnError() {
        let files = FolderFiles(URL(fileURLWithPath: "/dev/null/nowhere"))
        XCTAssertThrowsError(try files.write(Data(), to: "a"))
        XCTAssertNil(try files.read("a"))
    }

    func testThePhoneIsAsItIsSet() {
        let set = { (to: String, locale: String) in
            Phone(language: to, locale: Locale(identifier: locale), shows: .paper, abilities: [.call])
        }
        let american = set("en-US", "en_US")
        XCTAssertEqual(american.shows, .paper)
        XCTAssertEqual(american.region, "US")
        XCTAssertFalse(american.has24Hours)
        XCTAssertEqual(american.firstWeekday, 7)
        let german = set("de-DE", "de_DE")
        XCTAssert(german.has24Hours)
        XCTAssertEqual(german.firstWeekday, 1)
        XCTAssertEqual(set("de", "de").region, "")
    }

    func testAnActionButtonIsOnPhonesThatHaveOne() {
        for model in ["iPhone16,1", "iPhone17,5", "iPhone18,3"] { XCTAssert(Ability.isActionButton(on: model), model) }
        for model in ["iPhone15,5", "iPhone9,1", "iPad16,3", "arm64", "", "iPhone"] {
            XCTAssertFalse(Ability.isActionButton(on: model), model)
        }
    }

    func testNoTwoPulsesAreAlikeToAHand() {
        let long = Wave(.long).parts.reduce(0) { $0 + $1.seconds }
        let short = Wave(.short).parts.reduce(0) { $0 + $1.seconds }
        XCTAssertGreaterThan(long, 4 * short)
        XCTAssertEqual(Wave(.twoShort).parts.filter { $0.strength > 0 }.count, 2)
        for pulse in [Pulse.long, .short, .twoShort] {
            XCTAssert(Wave(pulse).parts.allSatisfy { (0...1).contains($0.strength) && $0.seconds > 0 })
        }
    }
}
