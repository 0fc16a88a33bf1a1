//! Breadth first through everything that can happen, so that what is found comes with the shortest way to it.

use std::{collections::HashSet, fmt};

use stillpoint_core::session::Rules;

use super::{
    Fault, Input, Law, Premises, World,
    judge::{judge, judge_pausing},
    table_agrees::{differs, felt_differs, sleeping_changes_nothing},
};

/// What to search, and with which fault.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    rules: Rules,
    fault: Option<Fault>,
    beside_the_table: bool,
    not_yets: u8,
    happens: fn(Input) -> bool,
}

/// What a search has found.
#[derive(Debug, Default)]
pub struct Findings {
    /// How many different states there are.
    pub states: usize,
    /// How many steps lead from one to another.
    pub steps: u64,
    /// How often each law was put to the test.
    pub premises: Premises,
    /// The laws that were broken, each with the shortest way there.
    pub broken: Vec<(Law, String)>,
}

impl Search {
    /// Everything that can happen under `rules`.
    #[must_use]
    pub fn new(rules: Rules) -> Self {
        Self {
            rules,
            fault: None,
            beside_the_table: true,
            not_yets: 0,
            happens: |input| !matches!(input, Input::Sees(_) | Input::Less),
        }
    }

    /// With a fault in front of the session. The table is left out: the laws alone have to notice.
    #[must_use]
    pub fn with_fault(self, fault: Fault) -> Self {
        Self {
            fault: Some(fault),
            beside_the_table: false,
            ..self
        }
    }

    /// With the table in spite of a fault.
    #[must_use]
    pub fn beside_the_table(self) -> Self {
        Self {
            beside_the_table: true,
            ..self
        }
    }

    /// With what follows so many "not yet" in a row, by a touch or by silence: each makes a pause twice as long, without end.
    /// By itself, a search looks at the one that comes first, and no further.
    #[must_use]
    pub fn after_not_yets(self, not_yets: u8) -> Self {
        Self { not_yets, ..self }
    }

    /// With whoever sees it, or does not: by itself, a search has somebody look all the time, or it would be many times as large.
    #[must_use]
    pub fn out_of_sight(self) -> Self {
        self.where_only(|input| input != Input::Less)
    }

    /// With less that is chosen in the middle of it, which by itself a search leaves out for its size as well.
    #[must_use]
    pub fn with_less(self) -> Self {
        self.where_only(|input| !matches!(input, Input::Sees(_)))
    }

    /// Only what `happens`.
    #[must_use]
    pub fn where_only(self, happens: fn(Input) -> bool) -> Self {
        Self { happens, ..self }
    }

    /// Searches all of it. Nothing is followed beyond a step that breaks a law.
    #[must_use]
    pub fn run(self) -> Findings {
        let mut findings = Findings::default();
        let first = World::new(self.rules, self.fault, self.beside_the_table, self.not_yets);
        let mut known = HashSet::from([first.whole_print()]);
        let mut way: Vec<(usize, Option<Input>)> = vec![(0, None)];
        let mut layer = vec![(0, first)];
        while !layer.is_empty() {
            let mut next = Vec::new();
            for (place, world) in &layer {
                let mut inputs = world.inputs();
                inputs.retain(|&input| (self.happens)(input));
                for law in judge_pausing(world, &inputs, &mut findings.premises) {
                    findings.breaks(law, || tell(&way, *place, "then a pause among what follows"));
                }
                if let Some(what) = world
                    .table
                    .as_ref()
                    .and_then(|_| sleeping_changes_nothing(world, &inputs))
                {
                    findings.breaks(Law::Table, || tell(&way, *place, &what));
                }
                for input in inputs {
                    let Some((after, new)) = self.step(world, input, &mut findings, &mut known, |what| {
                        tell(&way, *place, &format!("{input:?}: {what}"))
                    }) else {
                        continue;
                    };
                    if new {
                        way.push((*place, Some(input)));
                        next.push((way.len() - 1, after));
                    }
                }
            }
            layer = next;
        }
        findings.states = known.len();
        findings
    }

    fn step(
        &self,
        world: &World,
        input: Input,
        findings: &mut Findings,
        known: &mut HashSet<u128>,
        tell: impl Fn(&str) -> String,
    ) -> Option<(World, bool)> {
        findings.steps += 1;
        let mut after = world.clone();
        after.happens(input);
        let broken = judge(world, input, &after, &mut findings.premises);
        for &law in &broken {
            findings.breaks(law, || tell(&format!("{:?} to {:?}", world.session(), after.session())));
        }
        let felt = felt_differs(&mut after);
        if let Some(what) = &felt {
            findings.breaks(Law::Table, || tell(what));
        }
        if !broken.is_empty() || felt.is_some() {
            return None;
        }
        let (phase, rules, now) = (after.phase(), *after.rules(), after.now);
        after.seen.stepped(world.phase(), input, phase, &rules, now);
        let is_followed = after.seen.not_yets <= self.not_yets;
        let new = is_followed && known.insert(after.whole_print());
        // A state that is known was compared when it was new.
        let difference = if new || !is_followed { differs(&after) } else { None };
        if let Some(what) = difference {
            findings.breaks(Law::Table, || tell(&what));
            return None;
        }
        Some((after, new))
    }
}

impl Findings {
    /// The laws that were broken, in order.
    #[must_use]
    pub fn laws(&self) -> Vec<Law> {
        let mut laws: Vec<Law> = self.broken.iter().map(|&(law, _)| law).collect();
        laws.sort();
        laws
    }

    fn breaks(&mut self, law: Law, tell: impl Fn() -> String) {
        if !self.broken.iter().any(|&(known, _)| known == law) {
            self.broken.push((law, tell()));
        }
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{} states, {} steps", self.states, self.steps)?;
        write!(out, "{}", self.premises)?;
        for (law, way) in &self.broken {
            writeln!(out, "BROKEN {law:?}: {way}")?;
        }
        Ok(())
    }
}

/// The inputs that lead to `place`, and what happened there.
fn tell(way: &[(usize, Option<Input>)], mut place: usize, what: &str) -> String {
    let mut inputs = Vec::new();
    while let (before, Some(input)) = way[place] {
        inputs.push(format!("{input:?}"));
        place = before;
    }
    inputs.reverse();
    format!("{}\n    {what}", inputs.join(", "))
}
