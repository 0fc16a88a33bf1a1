import XCTest

/// What no test on a computer can show: the app begins on a phone, and pauses.
final class PauseUITests: XCTestCase {
    @MainActor
    func testTheAppBeginsAndPauses() {
        let app = XCUIApplication()
        app.launch()
        let pause = app.descendants(matching: .any)["pause"]
        XCTAssert(pause.waitForExistence(timeout: 10))
        pause.tap()
        XCTAssert(app.descendants(matching: .any)["finish"].waitForExistence(timeout: 2))
    }

    @MainActor
    func testTheAddressOfTheControlPauses() throws {
        let app = XCUIApplication()
        app.open(try XCTUnwrap(URL(string: "stillpoint:pause")))
        XCTAssert(app.descendants(matching: .any)["finish"].waitForExistence(timeout: 10))
    }
}
