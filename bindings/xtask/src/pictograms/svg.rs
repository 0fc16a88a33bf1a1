//! The reader of the drawings: a small subset of SVG, and nothing beyond it.
//!
//! Whatever a phone would draw otherwise than a browser is an error that names its place: an element, an attribute, a tone
//! or a command of a path that is not known here; a line outside the box, which would be cut.

use std::collections::BTreeMap;

use roxmltree::{Attribute, Document, Node, NodeType};

use super::{
    drawing::{Drawing, Kind, Shape, Stroke, Tone},
    outline::{self, Point, Step},
};

/// What the root says, always: so that a browser draws as a phone does.
const ROOT: &[(&str, &str)] = &[
    ("fill", "none"),
    ("stroke-linecap", "round"),
    ("stroke-linejoin", "round"),
];

/// How wide the lines of icons are.
const ICON_LINE: f64 = 1.75;

/// How dark a drawing has to be before an eye finds it.
const LEAST_OPACITY: f64 = 0.1;

/// Reads one drawing. What is wrong is said as `line:column: sentence`.
pub(super) fn read(kind: Kind, name: &str, text: &str) -> Result<Drawing, String> {
    let document = Document::parse(text).map_err(|why| format!("{}: {why}", why.pos()))?;
    let reading = Reading { document: &document };
    for node in document.root().children() {
        let is_styled = |node: &Node| node.pi().is_some_and(|pi| pi.target == "xml-stylesheet");
        if !(node.is_element() || node.is_comment() || is_styled(&node)) {
            return Err(reading.at(node, "only a style sheet and comments stand beside `svg`"));
        }
    }
    reading.drawing(kind, name)
}

/// A drawing while it is read.
struct Reading<'text> {
    document: &'text Document<'text>,
}

/// The attributes of an element that nobody has asked for yet.
struct Attributes<'text, 'input> {
    node: Node<'text, 'input>,
    left: BTreeMap<&'text str, Attribute<'text, 'input>>,
}

impl<'text> Reading<'text> {
    fn place(&self, at: usize, why: &str) -> String {
        format!("{}: {why}", self.document.text_pos_at(at))
    }

    fn at(&self, node: Node, why: &str) -> String {
        self.place(node.range().start, why)
    }

    fn drawing(&self, kind: Kind, name: &str) -> Result<Drawing, String> {
        let root = self.document.root_element();
        if !root.has_tag_name(("http://www.w3.org/2000/svg", "svg")) {
            return Err(self.at(root, "a drawing is an `svg`"));
        }
        if !is_kebab_case(name) {
            return Err(self.at(root, "the name of a drawing is in kebab-case"));
        }
        let mut said = self.attributes(root)?;
        for (attribute, wanted) in ROOT {
            if said.text(self, attribute)?.0 != *wanted {
                return Err(self.at(root, &format!("`{attribute}` is `{wanted}`")));
            }
        }
        let line = said.number(self, "stroke-width")?;
        let size = self.size(kind, &mut said)?;
        let mirrors = match said.text_if_any("class") {
            None => false,
            Some(("mirrors", _)) => true,
            Some((_, at)) => return Err(self.place(at, "a drawing's class is `mirrors`, or it has none")),
        };
        said.nothing_else(self)?;
        if kind == Kind::Icon && line != ICON_LINE {
            return Err(self.at(root, &format!("the lines of icons are {ICON_LINE} wide")));
        }
        let mut shapes = Vec::new();
        for node in root.children() {
            match node.node_type() {
                NodeType::Element => shapes.push(self.shape(kind, line, size, node)?),
                NodeType::Comment => {}
                NodeType::Text if node.text().is_some_and(|text| text.trim().is_empty()) => {}
                _ => return Err(self.at(node, "only shapes and comments stand in a drawing")),
            }
        }
        if shapes.is_empty() {
            return Err(self.at(root, "a drawing shows something"));
        }
        Ok(Drawing {
            name: name.to_owned(),
            width: size.0,
            height: size.1,
            mirrors,
            shapes,
        })
    }

    /// The box.
    fn size(&self, kind: Kind, said: &mut Attributes<'text, 'text>) -> Result<Point, String> {
        let (written, at) = said.text(self, "viewBox")?;
        let numbers: Vec<f64> = written.split(' ').map_while(|number| number.parse().ok()).collect();
        match (kind, numbers.as_slice()) {
            (Kind::Icon, [0.0, 0.0, width @ 24.0, height @ 24.0]) => Ok((*width, *height)),
            (Kind::Scene, [0.0, 0.0, width @ 120.0, height]) if (12.0..=120.0).contains(height) => {
                Ok((*width, *height))
            }
            (Kind::Icon, _) => Err(self.place(at, "the box of an icon is `0 0 24 24`")),
            (Kind::Scene, _) => Err(self.place(at, "the box of a scene is `0 0 120 HEIGHT`, at most as high as wide")),
        }
    }

    fn shape(&self, kind: Kind, line: f64, size: Point, node: Node<'text, 'text>) -> Result<Shape, String> {
        let mut said = self.attributes(node)?;
        let (classes, at) = said.text(self, "class")?;
        let (mut fill, mut stroke) = (None, None);
        for class in classes.split(' ') {
            let (into, tone) = match (class.strip_prefix("fill-"), class.strip_prefix("stroke-")) {
                (Some(tone), _) => (&mut fill, tone),
                (_, Some(tone)) => (&mut stroke, tone),
                _ => return Err(self.place(at, &format!("`{class}` is neither `fill-TONE` nor `stroke-TONE`"))),
            };
            let known = Tone::ALL.iter().copied().find(|known| known.name() == tone);
            let tone = known.ok_or_else(|| self.place(at, &format!("there is no tone `{tone}`")))?;
            if (tone == Tone::Icon) != (kind == Kind::Icon) {
                return Err(self.place(at, "icons are drawn in the tone `icon`, and scenes in all others"));
            }
            if into.replace(tone).is_some() {
                return Err(self.place(at, "a shape has one fill and one line"));
            }
        }
        let opacity = said.number_if_any(self, "opacity")?.unwrap_or(1.0);
        if !(LEAST_OPACITY..=1.0).contains(&opacity) || kind == Kind::Icon && opacity < 1.0 {
            let why = format!("the opacity of a shape is {LEAST_OPACITY} to 1, and that of an icon always 1");
            return Err(self.at(node, &why));
        }
        let stroke = self.stroke(kind, line, stroke, &mut said)?;
        let steps = self.steps(node, fill.is_some(), &mut said)?;
        said.nothing_else(self)?;
        let edge = stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
        let (least, most) = outline::reach(&steps);
        if least.0 < edge || least.1 < edge || most.0 > size.0 - edge || most.1 > size.1 - edge {
            return Err(self.at(node, "the shape is drawn beyond the box, and would be cut"));
        }
        Ok(Shape {
            fill,
            stroke,
            opacity,
            steps,
        })
    }

    /// How the line of a shape is drawn.
    fn stroke(
        &self,
        kind: Kind,
        line: f64,
        tone: Option<Tone>,
        said: &mut Attributes<'text, 'text>,
    ) -> Result<Option<Stroke>, String> {
        let Some(tone) = tone else { return Ok(None) };
        let width = said.number_if_any(self, "stroke-width")?;
        if kind == Kind::Icon && width.is_some() {
            return Err(self.at(said.node, "all lines of icons are equally wide"));
        }
        let width = width.unwrap_or(line);
        let dash = match said.text_if_any("stroke-dasharray") {
            None => None,
            Some((written, at)) => {
                let numbers: Vec<f64> = written.split(' ').map_while(|number| number.parse().ok()).collect();
                match numbers.as_slice() {
                    [dash, gap] if *dash > 0.0 && *gap > 0.0 => Some((*dash, *gap)),
                    _ => return Err(self.place(at, "dashes are two numbers above 0: a dash, and the gap behind it")),
                }
            }
        };
        if width <= 0.0 {
            return Err(self.at(said.node, "a line is wider than 0"));
        }
        Ok(Some(Stroke { tone, width, dash }))
    }

    fn steps(
        &self,
        node: Node<'text, 'text>,
        is_filled: bool,
        said: &mut Attributes<'text, 'text>,
    ) -> Result<Vec<Step>, String> {
        if node.children().any(|child| child.is_element()) {
            return Err(self.at(node, "a shape holds no other"));
        }
        let mut sizes = |names: &[&str]| {
            let numbers = names.iter().map(|name| said.number(self, name));
            numbers.collect::<Result<Vec<f64>, String>>()
        };
        let tag = node.tag_name().name();
        let numbers = match tag {
            "path" => Vec::new(),
            "circle" => sizes(&["cx", "cy", "r"])?,
            "ellipse" => sizes(&["cx", "cy", "rx", "ry"])?,
            "line" => sizes(&["x1", "y1", "x2", "y2"])?,
            "rect" => sizes(&["x", "y", "width", "height", "rx"])?,
            other => return Err(self.at(node, &format!("`{other}` is none of path, circle, ellipse, line, rect"))),
        };
        match (tag, numbers.as_slice()) {
            ("line", _) if is_filled => Err(self.at(node, "a line is not filled")),
            ("line", [x1, y1, x2, y2]) => Ok(vec![Step::Move((*x1, *y1)), Step::Line((*x2, *y2))]),
            ("circle", [cx, cy, r]) if *r > 0.0 => Ok(vec![Step::Ellipse((*cx, *cy), (*r, *r))]),
            ("ellipse", [cx, cy, rx, ry]) if *rx > 0.0 && *ry > 0.0 => Ok(vec![Step::Ellipse((*cx, *cy), (*rx, *ry))]),
            ("rect", [x, y, width, height, rx]) if *rx >= 0.0 && width.min(*height) >= 2.0 * rx && *width > 0.0 => {
                Ok(outline::of_rect((*x, *y), (*width, *height), *rx))
            }
            ("path", _) => {
                let (data, at) = said.text(self, "d")?;
                outline::of_path(data).map_err(|(byte, why)| self.place(at + byte, &why))
            }
            _ => Err(self.at(node, "the measures of a shape are above 0, and its corners fit into it")),
        }
    }

    fn attributes(&self, node: Node<'text, 'text>) -> Result<Attributes<'text, 'text>, String> {
        let mut left = BTreeMap::new();
        for attribute in node.attributes() {
            if attribute.namespace().is_some() {
                return Err(self.place(attribute.range().start, "an attribute has no namespace"));
            }
            left.insert(attribute.name(), attribute);
        }
        Ok(Attributes { node, left })
    }
}

impl<'text> Attributes<'text, 'text> {
    /// What is said, and where.
    fn text_if_any(&mut self, name: &str) -> Option<(&'text str, usize)> {
        let attribute = self.left.remove(name)?;
        Some((attribute.value(), attribute.range_value().start))
    }

    fn text(&mut self, reading: &Reading, name: &str) -> Result<(&'text str, usize), String> {
        self.text_if_any(name)
            .ok_or_else(|| reading.at(self.node, &format!("`{name}` is missing")))
    }

    fn number_if_any(&mut self, reading: &Reading, name: &str) -> Result<Option<f64>, String> {
        let Some((written, at)) = self.text_if_any(name) else {
            return Ok(None);
        };
        match written.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => Err(reading.place(at, &format!("`{name}` is a number"))),
        }
    }

    fn number(&mut self, reading: &Reading, name: &str) -> Result<f64, String> {
        self.number_if_any(reading, name)?
            .ok_or_else(|| reading.at(self.node, &format!("`{name}` is missing")))
    }

    fn nothing_else(&self, reading: &Reading) -> Result<(), String> {
        match self.left.iter().next() {
            Some((name, attribute)) => {
                Err(reading.place(attribute.range().start, &format!("`{name}` is not known here")))
            }
            None => Ok(()),
        }
    }
}

fn is_kebab_case(name: &str) -> bool {
    name.split('-')
        .all(|word| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::{Kind, Tone, read};

    const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\" \
        stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";

    fn icon(inside: &str) -> Result<super::Drawing, String> {
        read(Kind::Icon, "an-icon", &format!("{ICON}{inside}\n</svg>"))
    }

    #[test]
    fn a_drawing_is_read() {
        let drawing = icon("<!-- a line --><path class=\"fill-icon stroke-icon\" d=\"M4 4 H20 V20 Z\"/>").unwrap();
        assert_eq!((drawing.width, drawing.height, drawing.mirrors), (24.0, 24.0, false));
        let shape = &drawing.shapes[0];
        assert_eq!(shape.fill, Some(Tone::Icon));
        assert_eq!(shape.stroke.as_ref().map(|stroke| stroke.width), Some(1.75));
        assert_eq!(shape.steps.len(), 4);
    }

    #[test]
    fn a_scene_has_its_own_box_and_tones() {
        let scene = ICON.replace("0 0 24 24", "0 0 120 72").replace("1.75", "0.5");
        let inside = "<ellipse class=\"fill-stone-far\" opacity=\"0.5\" cx=\"60\" cy=\"36\" rx=\"20\" ry=\"6\"/>";
        let drawing = read(Kind::Scene, "scene", &format!("{scene}{inside}</svg>")).unwrap();
        assert_eq!((drawing.height, drawing.shapes[0].fill), (72.0, Some(Tone::StoneFar)));
        let wrong = inside.replace("stone-far", "icon");
        assert!(read(Kind::Scene, "scene", &format!("{scene}{wrong}</svg>")).is_err());
    }

    #[test]
    fn what_is_not_in_the_subset_is_named_with_its_place() {
        for (inside, place, why) in [
            ("", "1:1", "shows something"),
            ("<g/>", "2:1", "`class` is missing"),
            ("<g class=\"fill-icon\"/>", "2:1", "`g` is none of"),
            (
                "<polygon class=\"fill-icon\" points=\"1 2\"/>",
                "2:1",
                "`polygon` is none of",
            ),
            (
                "<circle class=\"fill-icon\" cx=\"9\" cy=\"9\" r=\"2\" transform=\"rotate(3)\"/>",
                "2:47",
                "`transform`",
            ),
            (
                "<circle class=\"fill-icon\" cx=\"9\" cy=\"9\"/>",
                "2:1",
                "`r` is missing",
            ),
            (
                "<circle class=\"fill-icon\" cx=\"9\" cy=\"9\" r=\"0\"/>",
                "2:1",
                "above 0",
            ),
            (
                "<circle class=\"fill-icon\" cx=\"9\" cy=\"9px\" r=\"2\"/>",
                "2:38",
                "`cy` is a number",
            ),
            (
                "<circle class=\"fill-red\" cx=\"9\" cy=\"9\" r=\"2\"/>",
                "2:16",
                "no tone `red`",
            ),
            (
                "<circle class=\"fill-stone\" cx=\"9\" cy=\"9\" r=\"2\"/>",
                "2:16",
                "tone `icon`",
            ),
            ("<circle class=\"icon\" cx=\"9\" cy=\"9\" r=\"2\"/>", "2:16", "neither"),
            (
                "<circle class=\"fill-icon fill-icon\" cx=\"9\" cy=\"9\" r=\"2\"/>",
                "2:16",
                "one fill",
            ),
            (
                "<circle fill=\"#fff\" class=\"fill-icon\" cx=\"9\" cy=\"9\" r=\"2\"/>",
                "2:9",
                "`fill` is not known",
            ),
            (
                "<circle class=\"fill-icon\" opacity=\"0.5\" cx=\"9\" cy=\"9\" r=\"2\"/>",
                "2:1",
                "opacity",
            ),
            (
                "<circle class=\"fill-icon\" cx=\"1\" cy=\"9\" r=\"2\"/>",
                "2:1",
                "beyond the box",
            ),
            (
                "<circle class=\"stroke-icon\" cx=\"2.5\" cy=\"9\" r=\"2\"/>",
                "2:1",
                "beyond the box",
            ),
            (
                "<circle class=\"stroke-icon\" stroke-width=\"1\" cx=\"9\" cy=\"9\" r=\"2\"/>",
                "2:1",
                "equally wide",
            ),
            (
                "<circle class=\"fill-icon\" stroke-width=\"1\" cx=\"9\" cy=\"9\" r=\"2\"/>",
                "2:27",
                "`stroke-width`",
            ),
            (
                "<path class=\"stroke-icon\" stroke-dasharray=\"3\" d=\"M4 4 H9\"/>",
                "2:45",
                "two numbers",
            ),
            (
                "<path class=\"stroke-icon\" d=\"M4 4 q9 9 3 3\"/>",
                "2:35",
                "`q` is none of",
            ),
            ("<path class=\"stroke-icon\"/>", "2:1", "`d` is missing"),
            (
                "<line class=\"fill-icon\" x1=\"4\" y1=\"4\" x2=\"9\" y2=\"9\"/>",
                "2:1",
                "not filled",
            ),
            (
                "<rect class=\"fill-icon\" x=\"4\" y=\"4\" width=\"6\" height=\"4\" rx=\"3\"/>",
                "2:1",
                "corners",
            ),
            (
                "<path class=\"fill-icon\" d=\"M4 4 H9 V9\"><title/></path>",
                "2:1",
                "holds no other",
            ),
            ("a word", "1:140", "only shapes"),
            ("<path class=\"fill-icon\" d=\"M4 4 H9 V9\">", "3:1", "expected"),
        ] {
            let said = icon(inside).unwrap_err();
            assert!(
                said.starts_with(&format!("{place}: ")) && said.contains(why),
                "{inside}\n{said}"
            );
        }
    }

    #[test]
    fn a_root_that_a_browser_would_draw_otherwise_is_refused() {
        let inside = "<circle class=\"fill-icon\" cx=\"9\" cy=\"9\" r=\"2\"/></svg>";
        assert!(read(Kind::Icon, "an-icon", &format!("{ICON}{inside}")).is_ok());
        assert!(read(Kind::Icon, "An_icon", &format!("{ICON}{inside}")).is_err());
        for (from, to) in [
            ("0 0 24 24", "0 0 48 48"),
            ("0 0 24 24", "0 0 24"),
            ("1.75", "2"),
            ("fill=\"none\"", "fill=\"red\""),
            ("fill=\"none\"", ""),
            ("<svg ", "<svg width=\"24\" "),
            ("<svg ", "<svg class=\"red\" "),
            ("http://www.w3.org/2000/svg", "http://example.org"),
            ("<svg ", "<!DOCTYPE svg><svg "),
            ("<svg ", "<?php ?><svg "),
        ] {
            assert!(
                read(Kind::Icon, "an-icon", &format!("{}{inside}", ICON.replace(from, to))).is_err(),
                "{to}"
            );
        }
    }
}
