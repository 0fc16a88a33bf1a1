/// What is being typed, by page and field, and nowhere else. It outlives a pause and a page that is drawn anew; it is gone
/// once the core has taken it over.
struct TypedText {
    private struct Place: Hashable {
        let page: String
        let field: String
    }

    private struct Written {
        let isSecret: Bool
        /// What the field began with. Once it begins with something else, the core has taken over what stands here.
        let began: String
        let letters: Letters
        /// It went along with a touch that has not been answered yet.
        var isOnItsWay = false
    }

    private var written: [Place: Written] = [:]
    private var seen: Set<Place> = []

    /// What stands in `blank` on the page with the key `page`.
    func text(in blank: Blank, on page: String) -> String {
        letters(in: blank, on: page)?.text ?? blank.value
    }

    /// What was typed into `blank`, unless the core has taken it over.
    func letters(in blank: Blank, on page: String) -> Letters? {
        guard let here = written[Place(page: page, field: blank.name)], here.began == blank.value else { return nil }
        return here.letters
    }

    /// Somebody types.
    mutating func write(_ text: String, into blank: Blank, on page: String) {
        let place = Place(page: page, field: blank.name)
        let here = Written(isSecret: blank.kind == .secret, began: blank.value, letters: Letters(text))
        written.updateValue(here, forKey: place)?.letters.overwrite()
    }

    /// Whether a secret is shown while it is typed.
    func isSeen(_ blank: Blank, on page: String) -> Bool {
        seen.contains(Place(page: page, field: blank.name))
    }

    /// Somebody would like to see a secret while they type it, or not.
    mutating func show(_ blank: Blank, on page: String, shown: Bool) {
        let place = Place(page: page, field: blank.name)
        if shown { seen.insert(place) } else { seen.remove(place) }
    }

    /// What stands in the fields of `page`, to go with a touch. Secrets go only where it takes them, and are forgotten with
    /// it.
    mutating func handOver(_ page: Page, takesSecrets: Bool) -> [Typed] {
        var along: [Typed] = []
        for blank in page.blanks where takesSecrets || blank.kind != .secret {
            let place = Place(page: page.key, field: blank.name)
            along.append(Typed(field: blank.name, text: text(in: blank, on: page.key)))
            if blank.kind == .secret { forget(place) }
            written[place]?.isOnItsWay = true
        }
        return along
    }

    /// The touch that took the text along did not lead away from `page`: what the core did not take over stays here.
    mutating func stay(_ page: Page) {
        for blank in page.blanks { written[Place(page: page.key, field: blank.name)]?.isOnItsWay = false }
    }

    /// `page` goes: its secrets are forgotten, and so is what the core has. What came no further stays, as at a pause.
    mutating func leave(_ page: Page) {
        for blank in page.blanks {
            let place = Place(page: page.key, field: blank.name)
            let isTaken = written[place].map { $0.isOnItsWay || $0.began != blank.value } ?? true
            if blank.kind == .secret || isTaken { forget(place) }
        }
    }

    /// Everything is forgotten: what people wrote has gone out of sight.
    mutating func forgetAll() {
        for (_, here) in written { here.letters.overwrite() }
        written = [:]
        seen = []
    }

    /// Every secret is forgotten, on whatever page it was typed.
    mutating func forgetSecrets() {
        for (place, here) in written where here.isSecret { forget(place) }
    }

    private mutating func forget(_ place: Place) {
        written.removeValue(forKey: place)?.letters.overwrite()
        seen.remove(place)
    }
}
