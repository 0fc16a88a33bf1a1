/// Where one is among several steps. The number never stands alone at the end of a line.
struct StepsPart: View {
    let text: String
    let number: UInt32
    let of: UInt32

    var body: some View { SoftPart(text: "\(text)  \(number)\u{a0}/\u{a0}\(of)") }
}
