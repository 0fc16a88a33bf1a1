/// What somebody can do on the page with the key `page`: touch, type, pause.
@MainActor
struct Hand {
    let page: String
    let state: StillpointState

    func touch(_ choice: Choice) { state.touch(choice) }
    func pause() { state.pause() }
    func text(in blank: Blank) -> String { state.text(in: blank, on: page) }
    func type(_ text: String, into blank: Blank) { state.type(text, into: blank, on: page) }
    func isSeen(_ blank: Blank) -> Bool { state.isSeen(blank, on: page) }
    func show(_ blank: Blank, _ shown: Bool) { state.show(blank, on: page, shown: shown) }
    func hint(on blank: Blank) -> String { state.hint(on: blank, on: page) }

    /// What the keyboard's own "done" does here: the one step on, if there is one.
    func goOn() { if let step = state.step { touch(step) } }
}
