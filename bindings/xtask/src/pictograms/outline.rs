//! Outlines: what a drawing says in SVG's way, as the few steps that every phone can draw.

/// One step of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    /// The pen is set down.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic curve: two points that draw it towards them, and where it ends.
    Curve(Point, Point, Point),
    /// On along an ellipse.
    Arc(Arc),
    /// Back to where the pen was set down.
    Close,
    /// A whole ellipse: its middle, and its two radii. Where the pen is afterwards, nobody says.
    Ellipse(Point, Point),
}

/// A part of an ellipse. Degrees, because both phones take them; clockwise from the right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Arc {
    middle: Point,
    radii: Point,
    begin: f64,
    /// Below 0: the other way round. Never a whole round, which Android takes for none.
    sweep: f64,
}

impl Arc {
    fn on(&self, part: f64) -> Point {
        let (sin, cos) = (self.begin + self.sweep * part).to_radians().sin_cos();
        (self.middle.0 + self.radii.0 * cos, self.middle.1 + self.radii.1 * sin)
    }

    /// Curves of an eighth of a round at most: of a circle 1,000 points wide, none is a hundredth of a point beside it.
    fn curves(self) -> impl Iterator<Item = Step> {
        let pieces = (self.sweep.abs() / 45.0).ceil();
        // How far the two points lie that draw a curve of a circle towards them.
        let reach = 4.0 / 3.0 * (self.sweep.to_radians() / pieces / 4.0).tan();
        let beside = move |part: f64, reach: f64| {
            let (x, y) = self.on(part);
            let (sin, cos) = (self.begin + self.sweep * part).to_radians().sin_cos();
            (x - self.radii.0 * sin * reach, y + self.radii.1 * cos * reach)
        };
        let piece = move |piece: u32| {
            let (from, to) = (f64::from(piece) / pieces, f64::from(piece + 1) / pieces);
            Step::Curve(beside(from, reach), beside(to, -reach), self.on(to))
        };
        (0..).take_while(move |piece| f64::from(*piece) < pieces).map(piece)
    }
}

/// The steps as text, which Kotlin and Swift take apart again: far smaller than numbers in code.
///
/// `M x y` sets the pen down, `L x y` draws a line, `C x y x y x y` a cubic curve, `A x y rx ry begin sweep` an arc of the
/// ellipse round a middle, `O x y rx ry` the whole of it, `Z` goes back to where the pen was set down.
pub(super) fn written(steps: &[Step]) -> String {
    let words: Vec<String> = steps.iter().map(word).collect();
    words.join(" ")
}

fn word(step: &Step) -> String {
    let with = |letter: &str, numbers: &[f64]| {
        numbers
            .iter()
            .fold(letter.to_owned(), |word, number| word + " " + &short(*number))
    };
    match *step {
        Step::Move((x, y)) => with("M", &[x, y]),
        Step::Line((x, y)) => with("L", &[x, y]),
        Step::Curve(first, second, to) => with("C", &[first.0, first.1, second.0, second.1, to.0, to.1]),
        Step::Arc(Arc {
            middle,
            radii,
            begin,
            sweep,
        }) => with("A", &[middle.0, middle.1, radii.0, radii.1, begin, sweep]),
        Step::Close => with("Z", &[]),
        Step::Ellipse(middle, radii) => with("O", &[middle.0, middle.1, radii.0, radii.1]),
    }
}

/// The outline of `steps` with nothing but moves, lines, cubic curves and ends: what every reader of paths knows.
pub(super) fn curved(steps: &[Step]) -> Vec<Step> {
    let mut plain = Vec::new();
    for step in steps {
        match *step {
            Step::Arc(arc) => plain.extend(arc.curves()),
            Step::Ellipse(middle, radii) => {
                let whole = Arc {
                    middle,
                    radii,
                    begin: 0.0,
                    sweep: 360.0,
                };
                plain.push(Step::Move(whole.on(0.0)));
                plain.extend(whole.curves());
                plain.push(Step::Close);
            }
            step => plain.push(step),
        }
    }
    plain
}

/// From the left and from the top.
pub(super) type Point = (f64, f64);

/// What is wrong with the data of a path, and at which byte.
pub(super) type Fault = (usize, String);

/// The steps of the data of a path. Of SVG's commands only `M L H V C A Z`, and each letter is written: what is short to
/// read is simple to check.
pub(super) fn of_path(data: &str) -> Result<Vec<Step>, Fault> {
    let mut words = Words { data, at: 0 };
    let (mut steps, mut start, mut here) = (Vec::new(), (0.0, 0.0), (0.0, 0.0));
    while let Some((at, letter)) = words.letter() {
        if steps.is_empty() && letter != 'M' {
            return Err((at, "a path begins with `M`".to_owned()));
        }
        match letter {
            'M' => {
                here = words.point()?;
                start = here;
                steps.push(Step::Move(here));
            }
            'L' => {
                here = words.point()?;
                steps.push(Step::Line(here));
            }
            'H' => {
                here.0 = words.number()?;
                steps.push(Step::Line(here));
            }
            'V' => {
                here.1 = words.number()?;
                steps.push(Step::Line(here));
            }
            'C' => {
                let (first, second) = (words.point()?, words.point()?);
                here = words.point()?;
                steps.push(Step::Curve(first, second, here));
            }
            'A' => {
                let (radii, turned) = (words.point()?, words.number()?);
                let (long, clockwise) = (words.flag()?, words.flag()?);
                let end = words.point()?;
                if radii.0 <= 0.0 || radii.1 <= 0.0 || turned != 0.0 {
                    return Err((at, "an arc has two radii above 0 and is not turned".to_owned()));
                }
                steps.extend(arc(here, end, radii, long, clockwise));
                here = end;
            }
            'Z' => {
                here = start;
                steps.push(Step::Close);
            }
            other => return Err((at, format!("`{other}` is none of M, L, H, V, C, A, Z"))),
        }
    }
    match steps.len() {
        0 | 1 => Err((0, "a path draws something".to_owned())),
        _ => Ok(steps),
    }
}

/// A rectangle with rounded corners, from its upper edge clockwise.
pub(super) fn of_rect((x, y): Point, (width, height): Point, r: f64) -> Vec<Step> {
    let (right, below) = (x + width, y + height);
    let mut steps = vec![Step::Move((x + r, y))];
    for (edge, corner) in [
        ((right - r, y), (right, y + r)),
        ((right, below - r), (right - r, below)),
        ((x + r, below), (x, below - r)),
        ((x, y + r), (x + r, y)),
    ] {
        steps.push(Step::Line(edge));
        if r > 0.0 {
            steps.extend(arc(edge, corner, (r, r), false, true));
        }
    }
    steps.push(Step::Close);
    steps
}

/// How far the steps reach: the least and the greatest of both coordinates.
pub(super) fn reach(steps: &[Step]) -> (Point, Point) {
    let (mut least, mut most) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
    for (x, y) in walked(steps) {
        least = (least.0.min(x), least.1.min(y));
        most = (most.0.max(x), most.1.max(y));
    }
    (least, most)
}

/// Points on the outline. What is round is walked along: what draws a curve lies beside it.
fn walked(steps: &[Step]) -> Vec<Point> {
    let parts = || (0..=32).map(|part| f64::from(part) / 32.0);
    let mut seen = Vec::new();
    let mut here = (0.0, 0.0);
    for step in steps {
        match *step {
            Step::Move(to) | Step::Line(to) => seen.push(to),
            Step::Curve(first, second, to) => {
                let on = |part: f64, a: f64, b: f64, c: f64, d: f64| {
                    let left = 1.0 - part;
                    left.powi(3) * a + 3.0 * left.powi(2) * part * b + 3.0 * left * part.powi(2) * c + part.powi(3) * d
                };
                let points = parts().map(|part| {
                    let x = on(part, here.0, first.0, second.0, to.0);
                    (x, on(part, here.1, first.1, second.1, to.1))
                });
                seen.extend(points);
            }
            Step::Arc(arc) => seen.extend(parts().map(|part| arc.on(part))),
            Step::Ellipse((x, y), (rx, ry)) => seen.extend([(x - rx, y - ry), (x + rx, y + ry)]),
            Step::Close => {}
        }
        here = seen.last().copied().unwrap_or(here);
    }
    seen
}

/// An arc of SVG, which says where it ends, as one that says where its middle is (SVG 2, appendix B.2.4, of an ellipse that
/// is not turned). None where it would end where it begins.
fn arc(from: Point, to: Point, (rx, ry): Point, long: bool, clockwise: bool) -> Option<Step> {
    // On a circle of radius 1; radii that are too short grow until they reach.
    let apart = ((to.0 - from.0) / 2.0 / rx).hypot((to.1 - from.1) / 2.0 / ry);
    if apart == 0.0 {
        return None;
    }
    let radii = (rx * apart.max(1.0), ry * apart.max(1.0));
    let on_circle = |(x, y): Point| (x / radii.0, y / radii.1);
    let (start, end) = (on_circle(from), on_circle(to));
    let chord = ((end.0 - start.0) / 2.0, (end.1 - start.1) / 2.0);
    let away = (1.0 / (chord.0 * chord.0 + chord.1 * chord.1) - 1.0).max(0.0).sqrt();
    let away = if long == clockwise { -away } else { away };
    let middle = (start.0 + chord.0 - away * chord.1, start.1 + chord.1 + away * chord.0);
    let angle = |point: Point| (point.1 - middle.1).atan2(point.0 - middle.0).to_degrees();
    let begin = angle(start);
    let round = (angle(end) - begin).rem_euclid(360.0);
    Some(Step::Arc(Arc {
        middle: (middle.0 * radii.0, middle.1 * radii.1),
        radii,
        begin: begin.rem_euclid(360.0),
        sweep: if clockwise { round } else { round - 360.0 },
    }))
}

/// The letters and numbers of a path, from left to right.
struct Words<'data> {
    data: &'data str,
    at: usize,
}

impl<'data> Words<'data> {
    /// What is left, behind spaces and commas.
    fn rest(&mut self) -> &'data str {
        let rest = self.data.get(self.at..).unwrap_or_default();
        let trimmed = rest.trim_start_matches([' ', '\n', ',']);
        self.at += rest.len() - trimmed.len();
        trimmed
    }

    /// The next command, and where it stands. Whatever stands where a command should, is one, and not known.
    fn letter(&mut self) -> Option<(usize, char)> {
        let letter = self.rest().chars().next()?;
        let at = self.at;
        self.at += letter.len_utf8();
        Some((at, letter))
    }

    fn number(&mut self) -> Result<f64, Fault> {
        let rest = self.rest();
        let sign = usize::from(rest.starts_with('-'));
        let digits = rest.get(sign..).unwrap_or_default();
        let length = sign + digits.len()
            - digits
                .trim_start_matches(|it: char| it.is_ascii_digit() || it == '.')
                .len();
        let written = rest.get(..length).unwrap_or_default();
        let number = written
            .parse()
            .map_err(|_| (self.at, "here a number is wanted".to_owned()))?;
        self.at += length;
        Ok(number)
    }

    fn point(&mut self) -> Result<Point, Fault> {
        Ok((self.number()?, self.number()?))
    }

    fn flag(&mut self) -> Result<bool, Fault> {
        self.rest();
        let at = self.at;
        match self.number()? {
            0.0 => Ok(false),
            1.0 => Ok(true),
            _ => Err((at, "here 0 or 1 is wanted".to_owned())),
        }
    }
}

/// A number with at most two places: a hundredth of a unit is less than any eye sees.
pub(super) fn short(number: f64) -> String {
    let written = format!("{number:.2}");
    let written = written.trim_end_matches('0').trim_end_matches('.');
    if written == "-0" { "0" } else { written }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Point, Step, of_path, of_rect, reach, walked, written};

    /// Whether all points lie as far from the middle as the radius.
    fn are_round(steps: &[Step], middle: Point, radius: f64) -> bool {
        let mut far = walked(steps)
            .into_iter()
            .map(|(x, y)| (x - middle.0).hypot(y - middle.1));
        far.all(|far| (far - radius).abs() < 1e-9)
    }

    fn assert_reach(steps: &[Step], least: Point, most: Point) {
        let (low, high) = reach(steps);
        for (found, wanted) in [(low.0, least.0), (low.1, least.1), (high.0, most.0), (high.1, most.1)] {
            assert!((found - wanted).abs() < 0.02, "{low:?} {high:?}: {steps:?}");
        }
    }

    #[test]
    fn a_path_becomes_steps() {
        let steps = of_path("M1 2 L3 4 H5 V-6.5 C1 2,3 4,5 6 Z").unwrap();
        assert_eq!(
            steps,
            [
                Step::Move((1.0, 2.0)),
                Step::Line((3.0, 4.0)),
                Step::Line((5.0, 4.0)),
                Step::Line((5.0, -6.5)),
                Step::Curve((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)),
                Step::Close,
            ]
        );
        assert_eq!(written(&steps), "M 1 2 L 3 4 L 5 4 L 5 -6.5 C 1 2 3 4 5 6 Z");
    }

    #[test]
    fn an_arc_has_its_middle_and_its_reach_whichever_of_the_four_it_is() {
        for (flags, middle, least, most) in [
            ("0 1", (10.0, 10.0), (10.0, 0.0), (20.0, 10.0)),
            ("1 0", (10.0, 10.0), (0.0, 0.0), (20.0, 20.0)),
            ("0 0", (20.0, 0.0), (10.0, 0.0), (20.0, 10.0)),
            ("1 1", (20.0, 0.0), (10.0, -10.0), (30.0, 10.0)),
        ] {
            let steps = of_path(&format!("M10 0 A10 10 0 {flags} 20 10")).unwrap();
            assert!(are_round(&steps, middle, 10.0), "{flags}: {steps:?}");
            assert_reach(&steps, least, most);
            let (x, y) = walked(&steps).last().copied().unwrap();
            assert!((x - 20.0).abs() < 1e-9 && (y - 10.0).abs() < 1e-9, "{flags}: {steps:?}");
        }
        let flat = of_path("M0 10 A20 10 0 0 1 20 0").unwrap();
        assert_eq!(written(&flat), "M 0 10 A 20 10 20 10 180 90");
    }

    #[test]
    fn an_arc_that_does_not_reach_grows_and_one_that_goes_nowhere_is_none() {
        let steps = of_path("M0 0 A1 1 0 0 1 20 0").unwrap();
        assert!(are_round(&steps, (10.0, 0.0), 10.0), "{steps:?}");
        assert_eq!(of_path("M0 0 A1 1 0 0 1 0 0 H3").unwrap().len(), 2);
    }

    #[test]
    fn ellipses_and_rectangles_keep_to_their_measures() {
        assert_reach(&[Step::Ellipse((5.0, 5.0), (3.0, 2.0))], (2.0, 3.0), (8.0, 7.0));
        assert_reach(&of_rect((1.0, 2.0), (10.0, 20.0), 3.0), (1.0, 2.0), (11.0, 22.0));
        assert_eq!(of_rect((1.0, 2.0), (10.0, 20.0), 0.0).len(), 6);
        assert_reach(&of_path("M0 0 C0 40 40 40 40 0").unwrap(), (0.0, 0.0), (40.0, 30.0));
    }

    #[test]
    fn what_is_not_understood_is_named_with_its_place() {
        for (data, at, why) in [
            ("", 0, "draws something"),
            ("M1 2", 0, "draws something"),
            ("L1 2", 0, "begins with"),
            ("M1 2 l3 4", 5, "`l` is none of"),
            ("M1 2 Q3 4 5 6", 5, "`Q` is none of"),
            ("M1 2 3 4", 5, "`3` is none of"),
            ("M1 2 L3", 7, "number"),
            ("M1 2 L3 4e5", 9, "`e` is none of"),
            ("M1 2 L3 4.5.6", 8, "number"),
            ("M1 2 A3 4 0 2 1 5 6", 12, "0 or 1"),
            ("M1 2 A3 4 30 0 1 5 6", 5, "not turned"),
            ("M1 2 A0 4 0 0 1 5 6", 5, "above 0"),
        ] {
            let (place, sentence) = of_path(data).unwrap_err();
            assert!(place == at && sentence.contains(why), "{data}: {place}: {sentence}");
        }
    }
}
