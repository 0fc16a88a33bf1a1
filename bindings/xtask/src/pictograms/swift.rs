//! The drawings in Swift.

use super::{
    drawing::{Drawing, Shape, Tone, in_camel_case},
    outline::{self, short},
};

const HEAD: &str = "\
// Written by `cargo xtask bindings` from core/content/pictures: change the drawings, never this.

/// A picture as data: shapes, one over the other, in a box with its own units.
public struct Drawing: Sendable {
    public let width: Double
    public let height: Double
    /// Whether it is drawn the other way round where one reads from right to left.
    public let mirrors: Bool
    /// From the lowest to the uppermost.
    public let shapes: [DrawnShape]
}

/// One shape of a picture. What is filled is filled before its line is drawn.
public struct DrawnShape: Sendable {
    /// Letters and numbers with a space between any two: `M x y` sets the pen down, `L x y` draws a line, `C x y x y x y` a
    /// cubic curve, `A x y rx ry begin sweep` an arc of the ellipse round x and y (degrees, clockwise from the right),
    /// `O x y rx ry` the whole of it, `Z` goes back to where the pen was set down.
    public let outline: String
    /// What it is filled with, if it is.
    public let fill: Tone?
    /// What its line is drawn with, if it has one: round ends, round joints.
    public let stroke: Tone?
    /// How wide its line is.
    public let width: Double
    /// How long a dash is, and how long the gap behind it; empty: the line is whole.
    public let dashes: [Double]
    public let opacity: Double
}
";

/// The whole file.
pub(super) fn written(drawings: &[Drawing]) -> String {
    let tones: String = Tone::ALL
        .iter()
        .map(|tone| format!("    /// {}\n    case {}\n", tone.meaning(), in_camel_case(tone.name())))
        .collect();
    let cases: String = drawings
        .iter()
        .map(|drawing| {
            let name = in_camel_case(&drawing.name);
            format!("        case .{name}: {name}Drawing()\n")
        })
        .collect();
    let bodies: String = drawings.iter().map(body).collect();
    format!(
        "{HEAD}
/// What a shape is painted with: the name of a colour, which each ground fills in its own way.
public enum Tone: Sendable, CaseIterable {{
{tones}}}

extension Pictogram {{
    /// How it is drawn. Made anew with each call: whoever draws it keeps it.
    public var drawing: Drawing {{
        switch self {{
{cases}        }}
    }}
}}
{bodies}"
    )
}

fn body(drawing: &Drawing) -> String {
    let shapes: String = drawing.shapes.iter().map(shape).collect();
    format!(
        "\nprivate func {}Drawing() -> Drawing {{\n    Drawing(width: {}, height: {}, mirrors: {}, shapes: [\n{shapes}    ])\n}}\n",
        in_camel_case(&drawing.name),
        short(drawing.width),
        short(drawing.height),
        drawing.mirrors,
    )
}

fn shape(shape: &Shape) -> String {
    let tone = |tone: Option<Tone>| tone.map_or("nil".to_owned(), |tone| format!(".{}", in_camel_case(tone.name())));
    let stroke = shape.stroke.as_ref();
    let dashes = stroke.and_then(|stroke| stroke.dash);
    format!(
        "        DrawnShape(outline: \"{}\", fill: {}, stroke: {}, width: {}, dashes: [{}], opacity: {}),\n",
        outline::written(&shape.steps),
        tone(shape.fill),
        tone(stroke.map(|stroke| stroke.tone)),
        short(stroke.map_or(0.0, |stroke| stroke.width)),
        dashes.map_or(String::new(), |(dash, gap)| format!("{}, {}", short(dash), short(gap))),
        short(shape.opacity),
    )
}

#[cfg(test)]
mod tests {
    use super::{Shape, Tone, shape};
    use crate::pictograms::outline::Step;

    #[test]
    fn a_shape_is_written_out() {
        let filled = Shape {
            fill: Some(Tone::StoneFar),
            stroke: None,
            opacity: 0.5,
            steps: vec![
                Step::Move((1.0, 2.0)),
                Step::Curve((3.0, 4.0), (5.0, 6.0), (7.0, 8.5)),
                Step::Close,
            ],
        };
        assert_eq!(
            shape(&filled),
            "        DrawnShape(outline: \"M 1 2 C 3 4 5 6 7 8.5 Z\", fill: .stoneFar, \
             stroke: nil, width: 0, dashes: [], opacity: 0.5),\n"
        );
    }
}
