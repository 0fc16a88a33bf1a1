//! Text at every field that takes any.

use std::sync::Arc;

use stillpoint_core::{
    Now, Person, Ports, Stillpoint,
    page::Phone,
    plan::{PersonDraft, PlanDraft},
    vault::doubles::WorkingKeys,
};

const NOW: Now = Now {
    wall_utc_ms: 1_800_000_000_000,
    monotonic_ms: 1_000_000,
    boot_id: 1,
};

/// Everything that can be typed, without a vault: a text is taken or refused, and what is taken comes out trimmed and
/// without anything that nobody can see.
pub(super) fn typed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let person = PersonDraft {
        name: text.clone(),
        pronouns: text.clone(),
        aftercare: text.clone(),
        sensory_aids: text.lines().map(str::to_owned).collect(),
        card_do: text.clone(),
        card_do_not: text.clone(),
    };
    let draft = PlanDraft {
        people: vec![person],
        stop_word: text.clone(),
        gesture: text.clone(),
        covenant: text.clone(),
        ..PlanDraft::default()
    };
    if let Ok(taken) = draft.checked() {
        let name = &taken.people[0].name;
        assert!(!name.is_empty() && name.trim() == name && !name.contains(['\0', '\u{202E}', '\u{200B}']));
        assert_eq!(
            taken.checked().as_ref(),
            Ok(&taken),
            "what was taken is taken again, as it is"
        );
    }
    let nowhere = std::path::Path::new("/nonexistent");
    let phone = Phone {
        language: text.clone(),
        ..Phone::default()
    };
    let app = Stillpoint::start_without_vault(nowhere, phone, Ports::of(Arc::new(WorkingKeys::new())), &NOW);
    let _ = app.set_private_secret(Person::First, None, text.clone(), &NOW);
    let _ = app.open_private(Person::First, text.clone(), &NOW);
    assert!(!app.hint_on("secret", text.clone()).is_empty());
    let _ = app.unlock(text, &NOW);
    assert!(app.pause(&NOW).effects.has(stillpoint_core::Effect::PulseLong));
}
