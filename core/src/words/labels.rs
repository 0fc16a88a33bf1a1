//! The short labels, as one typed record for each screen: a missing name fails to compile, in every language.

use super::Language;

/// The one list of labels: each group is a screen, each name the label `group-name` of the content. Called with the
/// name of a macro that makes something of it: the records here, their bridges in the bindings.
#[macro_export]
macro_rules! with_labels {
    ($make:ident) => {
        $make! {
            common: CommonWords = "common" {
                pause, pause_spoken, stop, stop_alone, back, later, next, skip, yes, not_yet, enough, answered,
                answered_alone, minutes, less, more, not_saved, not_saved_kept, empty,
            }
            first_start: FirstStartWords = "first-start" {
                welcome_title, welcome_text, welcome_stays, welcome_adults, welcome_begin, welcome_copy, safe_title, safe_text,
                safe_kept, safe_together, safe_alone, safe_not_sure, support_title, support_text, support_alone,
                names_title, names_title_alone, names_text, names_first, names_second, names_name, names_pronouns,
                signals_title, signals_text, signals_stop, signals_slow, signals_gesture, signals_gesture_hint,
                covenant_title, covenant_title_alone, covenant_text, covenant_field, covenant_example,
                covenant_example_alone, covenant_use_example, covenant_settle, helps_title, helps_text,
                helps_text_alone, helps_aids, helps_aids_hint, helps_card_do, helps_card_do_not, helps_aftercare,
                helps_breathing, helps_breathing_hint, secret_title, secret_text, secret_lost, secret_field,
                secret_show, secret_with, secret_without, try_title, try_text,
            }
            plan: PlanWords = "plan" {
                title, text, text_alone, stop_word, slow_word, gesture, covenant, settle, check_in_every, patience,
                length, seconds, pace_holder, breathing, aids, card_do, card_do_not, aftercare, confirm, confirmed,
                not_now, change,
            }
            home: HomeWords = "home" {
                prepare, prepare_alone, reflect, plan, lock, set_up, between, privacy, go_on,
            }
            between: BetweenWords = "between" {
                title, plan, week, next_day, repair, reminders, step_back, step_back_text,
            }
            check_in_pages: CheckInPagesWords = "check-in-pages" {
                for_yourself, for_yourself_alone, begin, together, show, keep, show_text, not_today,
            }
            repair_pages: RepairWords = "repair-pages" {
                next, done, speaker,
            }
            reminders: RemindersWords = "reminders" {
                title, text, none, add, on, off, change, quiet, quiet_from, quiet_until, quiet_on, quiet_off, rest,
                rest_text, rest_week, rest_month, rest_open, rest_end,
            }
            reminder_pages: ReminderWords = "reminder-pages" {
                rhythm, day, time, earlier, later, week_earlier, week_later, pinned, name, name_hint, save, remove,
            }
            reminded: RemindedWords = "reminded" {
                text, now, later, not_today, full,
            }
            privacy: PrivacyWords = "privacy" {
                title, text, ways, own, own_alone, copy, delete, apart,
            }
            ways: WaysWords = "ways" {
                title, choose, change, field, field_was, sheet_opened, keep, biometrics, biometrics_text, lost, lost_text,
                lost_make, lost_again, lost_write, lost_check, lost_written, lost_type, lost_keep, lost_show, lost_enter,
                lost_field,
            }
            own: OwnWords = "own" {
                title, text, text_alone, text_lost, field, field_was, make, open, change, close, read, let_go, none,
                brought, brought_open, brought_done,
            }
            copy: CopyWords = "copy" {
                title, text, by_sheet, by_words, field, field_hint, bring_back, bring_back_text, bring_back_field, bring_words,
                bring_sheet, working, leave, done, part,
            }
            delete: DeleteWords = "delete" {
                title, text, old, mine, rest, rest_text, rest_sheet, keys, keys_text, all, sure, keep, sure_mine, sure_all,
                done, fallen,
            }
            apart: ApartWords = "apart" {
                title, text, who, keep, let_go, open_first, open_own, again, words, copy, copied, confirm, cancel, done,
            }
            preparing: PreparingWords = "preparing" {
                title, next, body, body_private, body_calm, body_alert, body_numb, body_far_away, body_skip,
                question, not_saved,
            }
            together: TogetherWords = "together" {
                spoken, slower_spoken, next_step,
            }
            check_in: CheckInWords = "check-in" {
                still_good, slower, pause, time_passed, next_step, next_step_alone, yes_that, breath, answered,
            }
            slower: SlowerWords = "slower" {
                title, text, yes, touch,
            }
            paused: PausedWords = "paused" {
                title, nothing, card_do, card_do_not, helps, go_on, unlock,
            }
            regrouping: RegroupingWords = "regrouping" {
                question, not_saved, text,
            }
            aftercare: AftercareWords = "aftercare" {
                title, title_alone, wishes, reflect,
            }
            reflecting: ReflectingWords = "reflecting" {
                field, keep, done,
            }
            locked: LockedWords = "locked" {
                title, text, field, open, device,
            }
            trouble: TroubleWords = "trouble" {
                damaged_title, damaged_text, damaged_readable, too_new_title, too_new_text, in_use_title,
                in_use_text, unreachable_title, unreachable_text, again, pause,
            }
            calm: CalmWords = "calm" {
                title, nothing, helps, leave,
            }
            exercise: ExerciseWords = "exercise" {
                five_senses, own_aids, relaxation, breathing, eyes, next, skip, leave, circle_spoken, of,
            }
        }
    };
}

/// One label, as the screens show it. Never dropped and freely copied: with a `String` in each of these fields, what
/// makes, hands over and drops them would be a fiftieth of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LabelText(&'static str);

impl From<LabelText> for String {
    fn from(label: LabelText) -> Self {
        label.0.to_owned()
    }
}

macro_rules! records {
    ($($field:ident: $record:ident = $group:literal { $($name:ident),* $(,)? })*) => {
        $(
            #[doc = concat!("The labels of `", $group, "`.")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub struct $record {
                $(
                    #[doc = concat!("`", $group, "-", stringify!($name), "`.")]
                    pub $name: LabelText,
                )*
            }
        )*

        /// The labels of all screens.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Words {
            $(
                #[doc = concat!("The labels of `", $group, "`.")]
                pub $field: $record,
            )*
        }

        /// Each label's name, in the order of the fields. Words of a field are parted by `_`, those of a file by `-`.
        const NAMES: &[&str] = &[$($(concat!($group, "-", stringify!($name)),)*)*];

        impl Words {
            /// The labels in `language`.
            #[must_use]
            pub fn of(language: &Language) -> Self {
                let mut labels = language.labels().iter().map(|label| LabelText(label));
                let mut next = || labels.next().unwrap_or_default();
                Self {
                    $($field: $record { $($name: next(),)* },)*
                }
            }
        }
    };
}

with_labels!(records);

impl Words {
    /// The names of all labels.
    pub fn ids() -> impl Iterator<Item = String> {
        NAMES.iter().map(|name| name.replace('_', "-"))
    }
}
