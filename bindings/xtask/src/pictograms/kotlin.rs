//! The drawings in Kotlin.

use super::{
    drawing::{Drawing, Shape, Tone, in_camel_case, in_capitals},
    outline::{self, short},
};

const HEAD: &str = "\
// Written by `cargo xtask bindings` from core/content/pictures: change the drawings, never this.

package app.stillpoint.core

/** A picture as data: shapes, one over the other, in a box with its own units. */
class Drawing(
    val width: Float,
    val height: Float,
    /** Whether it is drawn the other way round where one reads from right to left. */
    val mirrors: Boolean,
    /** From the lowest to the uppermost. */
    val shapes: List<DrawnShape>,
)

/** One shape of a picture. What is filled is filled before its line is drawn. */
class DrawnShape(
    /**
     * Letters and numbers with a space between any two: `M x y` sets the pen down, `L x y` draws a line, `C x y x y x y` a
     * cubic curve, `A x y rx ry begin sweep` an arc of the ellipse round x and y (degrees, clockwise from the right),
     * `O x y rx ry` the whole of it, `Z` goes back to where the pen was set down.
     */
    val outline: String,
    /** What it is filled with, if it is. */
    val fill: Tone? = null,
    /** What its line is drawn with, if it has one: round ends, round joints. */
    val stroke: Tone? = null,
    /** How wide its line is. */
    val width: Float = 0f,
    /** How long a dash is; 0: the line is whole. */
    val dash: Float = 0f,
    /** How long the gap behind a dash is. */
    val gap: Float = 0f,
    val opacity: Float = 1f,
)
";

/// The whole file.
pub(super) fn written(drawings: &[Drawing]) -> String {
    let tones: String = Tone::ALL
        .iter()
        .map(|tone| format!("    /** {} */\n    {},\n", tone.meaning(), in_capitals(tone.name())))
        .collect();
    let cases: String = drawings
        .iter()
        .map(|drawing| {
            let (case, function) = (in_capitals(&drawing.name), in_camel_case(&drawing.name));
            format!("        Pictogram.{case} -> {function}()\n")
        })
        .collect();
    let bodies: String = drawings.iter().map(body).collect();
    format!(
        "{HEAD}
/** What a shape is painted with: the name of a colour, which each ground fills in its own way. */
enum class Tone {{
{tones}}}

/** How it is drawn. Made anew with each call: whoever draws it keeps it. */
val Pictogram.drawing: Drawing
    get() = when (this) {{
{cases}    }}
{bodies}"
    )
}

fn body(drawing: &Drawing) -> String {
    let shapes: String = drawing.shapes.iter().map(shape).collect();
    format!(
        "\nprivate fun {}() = Drawing({}f, {}f, {}, listOf(\n{shapes}))\n",
        in_camel_case(&drawing.name),
        short(drawing.width),
        short(drawing.height),
        drawing.mirrors,
    )
}

fn shape(shape: &Shape) -> String {
    let mut written = format!("    DrawnShape(\"{}\"", outline::written(&shape.steps));
    if let Some(tone) = shape.fill {
        written += &format!(", fill = Tone.{}", in_capitals(tone.name()));
    }
    if let Some(stroke) = &shape.stroke {
        let tone = in_capitals(stroke.tone.name());
        written += &format!(", stroke = Tone.{tone}, width = {}f", short(stroke.width));
        if let Some((dash, gap)) = stroke.dash {
            written += &format!(", dash = {}f, gap = {}f", short(dash), short(gap));
        }
    }
    if shape.opacity < 1.0 {
        written += &format!(", opacity = {}f", short(shape.opacity));
    }
    written + "),\n"
}

#[cfg(test)]
mod tests {
    use super::{Shape, Tone, shape};
    use crate::pictograms::{drawing::Stroke, outline::Step};

    #[test]
    fn a_shape_is_written_with_what_it_has_and_no_more() {
        let line = Shape {
            fill: None,
            stroke: Some(Stroke {
                tone: Tone::OnDeep,
                width: 1.75,
                dash: Some((0.1, 3.0)),
            }),
            opacity: 0.5,
            steps: vec![
                Step::Move((1.0, 2.0)),
                Step::Curve((3.0, 4.0), (5.0, 6.0), (7.0, 8.5)),
                Step::Close,
            ],
        };
        assert_eq!(
            shape(&line),
            "    DrawnShape(\"M 1 2 C 3 4 5 6 7 8.5 Z\", stroke = Tone.ON_DEEP, \
             width = 1.75f, dash = 0.1f, gap = 3f, opacity = 0.5f),\n"
        );
        let filled = Shape {
            fill: Some(Tone::Stone),
            stroke: None,
            opacity: 1.0,
            steps: vec![Step::Move((1.0, 2.0)), Step::Line((3.0, 4.0))],
        };
        assert_eq!(shape(&filled), "    DrawnShape(\"M 1 2 L 3 4\", fill = Tone.STONE),\n");
    }
}
