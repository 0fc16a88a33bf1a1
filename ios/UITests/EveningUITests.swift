import XCTest

/// What takes a hand and a screen: leaving, the way back by a swipe, what covers the app, an evening in the largest type.
final class EveningUITests: XCTestCase {
    @MainActor
    func testWhoLeavesLeavesNothingToTouch() {
        let app = Evening()
        app.touch("leave")
        XCTAssert(app.named("leave").waitForNonExistence(withTimeout: 2))
        XCTAssertFalse(app.named("tonight").exists)
    }

    @MainActor
    func testASwipeFromTheEdgeGoesBack() {
        let app = Evening()
        app.touch("ours")
        XCTAssert(app.named("tonight").waitForNonExistence(withTimeout: 2))
        app.drag(from: CGVector(dx: 0.01, dy: 0.5), to: CGVector(dx: 0.7, dy: 0.5))
        XCTAssert(app.named("tonight").waitForExistence(timeout: 2))
    }

    @MainActor
    func testWhateverLiesOverTheAppCoversIt() {
        let app = Evening()
        // The Control Center, from its corner.
        app.drag(from: CGVector(dx: 0.95, dy: 0.005), to: CGVector(dx: 0.95, dy: 0.6))
        XCTAssert(app.named("tonight").waitForNonExistence(withTimeout: 2))
        XCUIDevice.shared.press(.home)
        app.phone.activate()
        XCTAssert(app.named("tonight").waitForExistence(timeout: 5), "whoever is back soon finds it as it was")
    }

    @MainActor
    func testInTheLargestTypeNothingIsCutFromBeforeAnEveningToItsPause() throws {
        let app = Evening(["-UIPreferredContentSizeCategoryName", "UICTContentSizeCategoryAccessibilityXXXL"])
        app.touch("tonight", "prepare")
        for name in ["body:first:skip", "body:second:skip", "yes:first", "yes:second"] {
            try app.isWhole(name)
            app.touch(name)
        }
        app.touch("ask")
        try app.isWhole("still_good:first", "still_good:second", "slower", "pause")
        app.touch("slower")
        try app.isWhole()
        app.touch("pause")
        try app.isWhole("stop")
        app.touch("stop", "finish")
        XCTAssert(app.named("tonight").waitForExistence(timeout: 5))
    }
}

/// The app, started and at home, and what a hand does there by names.
@MainActor
private struct Evening {
    let phone = XCUIApplication()

    init(_ arguments: [String] = []) {
        phone.launchArguments = arguments
        phone.launch()
        if named("begin").waitForExistence(timeout: 10) {
            touch("begin", "together")
            while !named("without").waitForExistence(timeout: 1) { touch("later") }
            touch("without", "confirm:first", "confirm:second", "later")
        }
        // An evening that was not ended wakes up paused, and what nothing locks takes a touch.
        for name in ["open", "stop", "finish"] where named(name).exists { touch(name) }
        XCTAssert(named("tonight").waitForExistence(timeout: 5))
    }

    func named(_ name: String) -> XCUIElement { phone.descendants(matching: .any)[name] }

    func touch(_ names: String...) {
        for name in names {
            XCTAssert(named(name).waitForExistence(timeout: 5), "\(name) is not offered")
            named(name).tap()
        }
    }

    func drag(from start: CGVector, to end: CGVector) {
        phone.coordinate(withNormalizedOffset: start)
            .press(forDuration: 0.05, thenDragTo: phone.coordinate(withNormalizedOffset: end))
    }

    /// No text is cut, and what is called so lies in the window with all of itself, and can be touched.
    func isWhole(_ names: String...) throws {
        let window = phone.windows.firstMatch.frame
        for name in names {
            XCTAssert(named(name).waitForExistence(timeout: 5), "\(name) is not there")
            XCTAssert(named(name).isHittable, "\(name) cannot be touched")
            XCTAssert(window.contains(named(name).frame), "\(name) is cut")
        }
        try phone.performAccessibilityAudit(for: .textClipped)
    }
}
