/// Parts, one below the other.
struct Parts: View {
    let parts: [Part]
    let hand: Hand
    var alignment = HorizontalAlignment.leading

    var body: some View {
        VStack(alignment: alignment, spacing: Space.between) {
            ForEach(placed) { placed in
                OnePart(part: placed.part, isHeading: placed.isHeading, hand: hand)
            }
        }
        .frame(maxWidth: .infinity, alignment: alignment == .center ? .center : .leading)
    }

    private var placed: [Placed] {
        parts.indices.map { at in Placed(at: at, part: parts[at], next: parts.dropFirst(at + 1).first) }
    }
}

/// A part in its place.
private struct Placed: Identifiable {
    /// What keeps the cursor in its field while the parts around it change.
    let id: String
    let part: Part
    /// Whether it is the heading of what comes next.
    let isHeading: Bool

    init(at: Int, part: Part, next: Part?) {
        if case .field(let blank) = part { id = "field \(blank.name)" } else { id = "\(at)" }
        self.part = part
        switch next {
        case .said, .strip: isHeading = true
        default: isHeading = false
        }
    }
}

/// One part. Without a `default`: a part that the core learns to say does not compile here before it is drawn.
private struct OnePart: View {
    let part: Part
    let isHeading: Bool
    let hand: Hand

    var body: some View {
        switch part {
        case .mark: MarkPart()
        case .word(let text, let behind): WordPart(text: text, behind: behind)
        case .title(let text): TitlePart(text: text)
        case .question(let text): QuestionPart(text: text)
        case .sentence(let text): SentencePart(text: text)
        case .soft(let text): SoftPart(text: text, isHeading: isHeading)
        case .note(let text): NotePart(text: text)
        case .held(let text): HeldPart(text: text)
        case .said(let line): SaidPart(line: line)
        case .card(let title, let lines): CardPart(title: title, lines: lines)
        case .field(let blank): FieldPart(blank: blank, hand: hand)
        case .stepper(let label, let value, let less, let more):
            StepperPart(label: label, value: value, less: less, more: more, hand: hand)
        case .one(let choice): ChoicePart(choice: choice, hand: hand)
        case .row(let choices): RowPart(choices: choices, hand: hand)
        case .scale(let text, let answers): ScalePart(text: text, answers: answers, hand: hand)
        case .stones(let stones): StonesPart(stones: stones, hand: hand)
        case .strip(let steps): StripPart(steps: steps)
        case .picture(let pictogram, let spoken): PicturePart(pictogram: pictogram, spoken: spoken)
        case .body(let places): BodyPart(places: places, hand: hand)
        case .shoreline(let heights, let spoken): ShorelinePart(heights: heights, spoken: spoken)
        case .circle(let spoken): CirclePart(spoken: spoken)
        case .steps(let text, let number, let of): StepsPart(text: text, number: number, of: of)
        case .progress(let text, let done, let of): ProgressPart(text: text, done: done, of: of)
        case .groups(let groups): GroupsPart(groups: groups)
        case .code(let side, let dark, let spoken): CodePart(side: side, dark: dark, spoken: spoken)
        }
    }
}
