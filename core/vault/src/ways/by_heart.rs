//! What people know by heart, and try first: words of sentences, rows that everybody counts up, keys that lie side by side.

/// The words that only sentences have, in the languages of the app, and some of what people know by heart in others.
const OF_SENTENCES: &str = "\
    all and are art but can for from had has have her his not our she that the their they this thy was were what when \
    who will with you your \
    auf aus das dein deine dem den der des dich die dir ein eine einen für hat ich ihr ist mein meine mich mir mit \
    nicht sich sie sind und uns unser von war wenn werde wie wir wird \
    che con dans del dos est las les los non notre nuestro para per por pour que qui sed son tous una une uno vous";

/// What everybody says in one row. Whoever tries one of them tries the next.
const ROWS: &[&str] = &[
    "monday tuesday wednesday thursday friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "one two three four five six seven eight nine ten eleven twelve thirteen",
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn",
    "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "first second third fourth fifth sixth seventh eighth ninth tenth",
    "erstens zweitens drittens viertens fünftens sechstens siebtens achtens",
    "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima \
     mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu",
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda omega",
    "mercury venus earth mars jupiter saturn uranus neptune pluto",
    "merkur venus erde mars jupiter saturn uranus neptun pluto",
    "red orange yellow green blue indigo violet",
    "spring summer autumn winter",
    "frühling sommer herbst winter",
    "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor",
];

/// Keys that lie beside one another, and digits that everybody knows.
const WALKS: &[&str] = &[
    "1234567890",
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
    "!@#$%^&*()_+",
    "!\"§$%&/()=?",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "1q2w3e4r5t6y7u8i9o0p",
    "1q2w3e4r5t6z7u8i9o0p",
    "qaywsxedcrfvtgbzhnujmikolp",
    "31415926535897932384626433832795",
];

/// Whether only sentences have the word `piece`.
pub(super) fn is_of_sentences(piece: &str) -> bool {
    OF_SENTENCES.split(' ').any(|word| is_same(word, piece))
}

/// Whether `before` and `next` lie beside each other in what everybody says in one row, in either direction.
pub(super) fn lie_in_one_row(before: &str, next: &str) -> bool {
    let lie = |one: &str, other: &str| is_same(one, before) && is_same(other, next);
    let mut pairs = ROWS.iter().flat_map(|row| row.split(' ').zip(row.split(' ').skip(1)));
    pairs.any(|(one, other)| lie(one, other) || lie(other, one))
}

/// How many characters at the beginning of `text` lie side by side on a keyboard, or are digits that everybody knows.
pub(super) fn walked(text: &str) -> usize {
    WALKS.iter().map(|walk| along(text, walk)).max().unwrap_or(0)
}

/// How many characters of `text` lie one after the other in `walk`, in either direction.
fn along(text: &str, walk: &str) -> usize {
    let along = |walk: &mut dyn Iterator<Item = char>| {
        let small = text.chars().flat_map(char::to_lowercase);
        small.zip(walk).take_while(|(one, other)| one == other).count()
    };
    let starts = walk.char_indices().map(|(at, c)| (at, at.saturating_add(c.len_utf8())));
    let each = starts.map(|(from, until)| {
        let forwards = along(&mut walk.get(from..).unwrap_or_default().chars());
        forwards.max(along(&mut walk.get(..until).unwrap_or_default().chars().rev()))
    });
    each.max().unwrap_or(0)
}

/// Whether two pieces are the same but for capitals. Compared as they stand: a copy would have to be overwritten.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one.chars()
        .flat_map(char::to_lowercase)
        .eq(other.chars().flat_map(char::to_lowercase))
}
