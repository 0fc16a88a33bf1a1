//! Touches, silences and clocks in any order.

use std::sync::Arc;

use stillpoint_core::{
    Moment, Now, Phase, Ports, Stillpoint,
    page::{Phone, Typed},
    vault::doubles::WorkingKeys,
};

use crate::{alarms::Alarms, at_home::plan_of, place::Place};

/// Each byte is a touch, or time that passes. Whatever they are: a pause at the end is a pause.
pub(super) fn touched(bytes: &[u8]) {
    let place = Place::new();
    let mut now = Now {
        wall_utc_ms: 1_800_000_000_000,
        monotonic_ms: 1_000_000,
        boot_id: 1,
    };
    let alarms = Arc::new(Alarms::default());
    let ports = Ports {
        reminders: Some(alarms.clone()),
        zones: Some(alarms),
        ..Ports::of(Arc::new(WorkingKeys::new()))
    };
    let app = Stillpoint::start_with(place.path(), Phone::default(), ports, &now);
    let draft = plan_of(&["Alex", "Sam"]);
    // A hundred touches are an evening; the rest would only be slow.
    for &byte in bytes.iter().take(200) {
        let moment = match byte {
            // What stands on the page, one after the other; with something in its fields, or with nothing.
            0..128 => touch(
                &app,
                usize::from(byte >> 1),
                (byte & 1 == 0).then_some("river stone"),
                &now,
            ),
            128..144 => app.pause(&now),
            144..148 => app.stop(&now),
            148..164 => app.work(&now),
            164..168 => app.lock(&now),
            168 => {
                let _ = app.set_up_as(&draft, None, &now);
                app.tick(&now)
            }
            169..172 => touch(&app, usize::from(byte), Some("\u{202e}\0"), &now),
            172 => {
                now.wall_utc_ms = i64::MAX;
                app.tick(&now)
            }
            173 => {
                now.wall_utc_ms = i64::MIN;
                app.tick(&now)
            }
            174 => {
                now.boot_id = now.boot_id.wrapping_add(1);
                now.monotonic_ms = 0;
                app.tick(&now)
            }
            175 => {
                now.monotonic_ms = u64::MAX / 2;
                app.tick(&now)
            }
            seconds => {
                now.monotonic_ms = now.monotonic_ms.saturating_add(u64::from(seconds - 175) * 1_000);
                app.tick(&now)
            }
        };
        assert!(!moment.page.0.key.is_empty() && moment.page.0.choices().next().is_some());
    }
    assert!(matches!(app.pause(&now).phase, Phase::Paused | Phase::Calm));
}

/// Touches one of the choices of the page, with `text` in each of its fields.
fn touch(app: &Stillpoint, which: usize, text: Option<&str>, now: &Now) -> Moment {
    let moment = app.tick(now);
    let page = &moment.page.0;
    let typed = page.blanks().map(|blank| Typed {
        field: blank.name.clone(),
        text: text.unwrap_or_default().to_owned().into(),
    });
    let typed = typed.collect();
    let count = page.choices().count();
    let touched = page.choices().nth(which % count.max(1)).map(|choice| choice.id);
    touched.map_or_else(|| app.tick(now), |id| app.touch(id, typed, now))
}
