//! Touches, silences and clocks in any order.

use std::sync::Arc;

use stillpoint_core::{
    Now, Person, Phase, ReminderAnswer, Stillpoint,
    moment::{BodyState, Form, ReminderKind, ReminderTouch, Rhythm, SafeAnswer},
    plan::{PersonDraft, PlanDraft},
    schedule::{OffsetSeconds, UtcSeconds, ZoneTable, Zones},
    vault::doubles::WorkingKeys,
};

use crate::place::Place;

/// Each byte is a touch, or time that passes. Whatever they are: a pause at the end is a pause.
pub(super) fn touched(bytes: &[u8]) {
    let place = Place::new();
    let mut now = Now {
        wall_utc_ms: 1_800_000_000_000,
        monotonic_ms: 1_000_000,
        boot_id: 1,
        zone: "Etc/UTC".to_owned(),
    };
    let app = Stillpoint::start(place.path(), Arc::new(WorkingKeys::new()), "en", &now);
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        ..PersonDraft::default()
    };
    let draft = PlanDraft {
        people: vec![person("Alex"), person("Sam")],
        ..PlanDraft::default()
    };
    let mut question = 0;
    // A hundred touches are an evening; the rest would only be slow.
    for &byte in bytes.iter().take(200) {
        let who = if byte & 1 == 0 { Person::First } else { Person::Second };
        let moment = match byte >> 1 {
            0 => app.pause(&now),
            1 => app.stop(&now),
            2 => app.slower(&now),
            3 => app.prepare(&now),
            4..8 => app.yes(who, question, &now),
            8 => app.not_yet(who, &now),
            9 => app.still_good(who, question, &now),
            10 => app.go_on(&now),
            11 => app.reflect(who, &now),
            12 => app.skip(who, &now),
            13 => app.finish(&now),
            14 => app.next_step(&now),
            15 => app.body(who, BodyState::Numb, &now),
            16 => app.safe(SafeAnswer::Together, &now),
            17 => app.back(&now),
            18 => app.read_plan(&now),
            19 => app.change_plan(&now),
            20..24 => app.confirm(who, &now),
            24..28 => app.keep(&now),
            28 => app.lock(&now),
            29 => app.between(&now),
            30 => app.read_check_in(if byte & 1 == 0 { Form::Week } else { Form::NextDay }, &now),
            31 => app.check_in(who, &now),
            32 => app.show_mine(&now),
            33 => app.step_back(&now),
            34 => app.repair(&now),
            35 => app.repair_next(&now),
            36 => app.read_reminders(utc(), &now),
            37 => app.remind(
                ReminderTouch::Add {
                    kind: ReminderKind::Own,
                },
                &now,
            ),
            38 => app.remind(ReminderTouch::Save, &now),
            39 => app.remind(
                ReminderTouch::Rhythm {
                    rhythm: Rhythm::Monthly,
                },
                &now,
            ),
            40 => app.remind(ReminderTouch::Day { by: i32::MAX }, &now),
            41 => app.remind(ReminderTouch::Time { by: i32::MIN }, &now),
            42 => app.remind(ReminderTouch::Rest { days: u32::MAX }, &now),
            43 => app.remind(ReminderTouch::QuietHours { on: true }, &now),
            44 => app.remind(ReminderTouch::QuietFrom { by: 720 }, &now),
            45 => app.answer_reminder(ReminderAnswer::NotToday, &now),
            46 => app.first_start_later(&now),
            47 => app.first_start_next(&draft, &now).unwrap_or_else(|_| app.tick(&now)),
            48 => app.set_up(&draft, None, &now).unwrap_or_else(|_| app.tick(&now)),
            49 => app.unlock_with_device(&now).unwrap_or_else(|_| app.tick(&now)),
            50 => app.answer(who, "words", &now).unwrap_or_else(|_| app.tick(&now)),
            51 => {
                now.wall_utc_ms = i64::MAX;
                app.tick(&now)
            }
            52 => {
                now.wall_utc_ms = i64::MIN;
                app.tick(&now)
            }
            53 => {
                now.boot_id = now.boot_id.wrapping_add(1);
                now.monotonic_ms = 0;
                app.tick(&now)
            }
            54 => {
                now.monotonic_ms = u64::MAX / 2;
                app.tick(&now)
            }
            seconds => {
                now.monotonic_ms = now.monotonic_ms.saturating_add(u64::from(seconds) * 1_000);
                app.tick(&now)
            }
        };
        question = asked(&moment.scene).unwrap_or(question);
        assert!(moment.offers.has(stillpoint_core::Touch::Pause) && moment.offers.has(stillpoint_core::Touch::Stop));
    }
    assert!(matches!(app.pause(&now).phase, Phase::Paused | Phase::Calm));
}

fn asked(scene: &stillpoint_core::Scene) -> Option<u32> {
    use stillpoint_core::Scene;
    match scene {
        Scene::Preparing { question, .. }
        | Scene::CheckingIn { question, .. }
        | Scene::Slower { question, .. }
        | Scene::Regrouping { question, .. } => Some(*question),
        _ => None,
    }
}

fn utc() -> Zones {
    let table = ZoneTable::new(
        "Etc/UTC".to_owned(),
        OffsetSeconds(0),
        Vec::new(),
        UtcSeconds(2_000_000_000),
    );
    Zones {
        here: table.unwrap_or_else(|why| panic!("a plain table: {why}")),
        pinned: Vec::new(),
    }
}
