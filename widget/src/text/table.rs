//! Every text of the interface: its method and its key in the files. A new one is a line here and a
//! line in each file of `widget/words/`.
//!
//! A key that begins with `+` is only needed by what loads later (`crate::later`): the build puts its
//! text into that language's second part, so that nobody waits for it before the first slider.

use super::Words;
use std::fmt::Display;
use yew::AttrValue;

/// Makes, from `name(placeholder, …) = "key",`, a method of [`Words`]: without placeholders it gives
/// the text, with them it takes a value for each and gives the sentence.
macro_rules! texts {
    ($($name:ident $(($($placeholder:ident),+))? = $key:literal,)*) => {
        /// Where a text stands among the others.
        #[derive(Debug, Clone, Copy)]
        #[allow(non_camel_case_types, reason = "named like their methods")]
        pub(super) enum Key { $($name),* }

        /// How many texts there are.
        pub(super) const COUNT: usize = [$($key),*].len();

        /// The keys, one a line. One text: a table of many weighs more in the WebAssembly.
        pub(super) const KEYS: &str = concat!($($key, "\n"),*);

        /// The placeholders of each key.
        #[cfg(test)]
        pub(super) const PLACEHOLDERS: [(&str, &[&str]); COUNT] =
            [$(($key, &[$($(stringify!($placeholder)),+)?])),*];

        impl Words {
            $(texts!(@ $name $(($($placeholder),+))? = $key);)*
        }
    };
    (@ $name:ident = $key:literal) => {
        #[doc = concat!("`", $key, "`")]
        pub fn $name(&self) -> &AttrValue {
            self.text(Key::$name)
        }
    };
    (@ $name:ident($($placeholder:ident),+) = $key:literal) => {
        #[doc = concat!("`", $key, "`")]
        pub fn $name(&self, $($placeholder: &dyn Display),+) -> String {
            self.fill(Key::$name, concat!($(stringify!($placeholder), " "),+), &[$($placeholder),+])
        }
    };
}

texts! {
    // The parts of the tool.
    parts = "parts",
    desk = "desk",
    outcome = "outcome",
    ambition = "ambition",
    take = "take",
    readings = "readings",
    profiles = "profiles",
    waiting = "waiting",
    ambition_title = "+ambition.title",
    ambition_lead = "+ambition.lead",
    ambition_first = "+ambition.first",
    ambition_layer = "+ambition.layer",
    layer_now = "+layer.now",
    layer_ambition = "+layer.ambition",
    editing_now = "+editing.now",
    editing_ambition = "+editing.ambition",
    goal_none = "+goal.none",
    goal_none_hint(now) = "+goal.none.hint",
    goal_hint(now, then) = "+goal.hint",
    goal_hint_unknown(then) = "+goal.hint.unknown",
    flag_now = "+flag.now",
    gaps_title = "+gaps.title",
    gaps_none = "+gaps.none",
    gap_same = "+gap.same",
    gap_up(steps) = "+gap.up",
    gap_down(steps) = "+gap.down",
    gap_label(from, to) = "+gap.label",
    start_title = "+start.title",
    start_lead = "+start.lead",
    start_reason = "+start.reason",
    start_no_reason = "+start.reason.none",
    start_nothing = "+start.nothing",
    start_example = "+start.example",
    ground_gap = "+ground.gap",
    ground_lowest = "+ground.lowest",
    next_less = "+next.less",
    start_later(sliders) = "+start.later",
    everything_title = "+everything.title",
    everything_text = "+everything.text",
    everything_field = "+everything.field",
    route_title = "+route.title",
    route_text(from, to) = "+route.text",
    route_same(profile) = "+route.same",
    route_step(slider, steps) = "+route.step",
    route_there = "+route.there",
    take_title = "+take.title",
    take_lead = "+take.lead",
    take_empty = "+take.empty",
    your_code = "+code.yours",
    code_holds = "+code.holds",
    qr_link = "+qr.link",
    qr_code = "+qr.code",
    copy_code = "+copy.code",
    copy_link = "+copy.link",
    copied_code = "+copied.code",
    copied_link = "+copied.link",
    not_copied = "+copied.not",
    files_title = "+files.title",
    files_lead = "+files.lead",
    save_json = "+save.json",
    save_csv = "+save.csv",
    picture_title = "+picture.title",
    picture_lead = "+picture.lead",
    save_png = "+save.png",
    save_svg = "+save.svg",
    paper_title = "+paper.title",
    paper_lead = "+paper.lead",
    print = "+print",
    print_empty = "+print.empty",
    paper_values = "+paper.values",
    paper_slider = "+paper.slider",
    paper_how = "+paper.how",
    paper_notes = "+paper.notes",
    csv_head = "+csv.head",
    csv_slider = "+csv.slider",
    csv_profile = "+csv.profile",
    not_saved = "+saved.not",
    file_name = "+file.name",
    readings_title = "+readings.title",
    readings_lead = "+readings.lead",
    this_reading = "+reading.this",
    reading_name = "+reading.name",
    reading_whole = "+reading.whole",
    reading_date = "+reading.date",
    reading_role = "+reading.role",
    role_none = "+role.none",
    role_officer = "+role.officer",
    role_social = "+role.social",
    role_physical = "+role.physical",
    role_executive = "+role.executive",
    role_partner = "+role.partner",
    role_resident = "+role.resident",
    role_other = "+role.other",
    note_at(slider) = "+note.at",
    notes_title = "+notes.title",
    context_title = "+context.title",
    context_lead = "+context.lead",
    context_tag = "+context.tag",
    context_add = "+context.add",
    context_remove(tag) = "+context.remove",
    context_note = "+context.note",
    kept_title = "+kept.title",
    kept_none = "+kept.none",
    reading_new = "+reading.new",
    reading_take = "+reading.take",
    reading_beside = "+reading.beside",
    reading_remove = "+reading.remove",
    reading_back = "+reading.back",
    reading_removed(name) = "+reading.removed",
    open_title = "+open.title",
    open_code = "open.code",
    open_button = "+open.button",
    open_file = "open.file",
    then_title(then) = "+then.title",
    then_profiles(then, now) = "+then.profiles",
    then_profile(profile) = "+then.profile",
    then_none = "+then.none",

    // The desk.
    desk_title = "desk.title",
    desk_title_readonly = "desk.title-readonly",
    progress(answered, total) = "progress",
    progress_unknown(unknown) = "progress.unknown",
    band_high = "band.high",
    band_middle = "band.middle",
    band_low = "band.low",
    middle_hint = "band.middle.hint",
    readonly = "readonly",
    reset = "reset",
    undo = "undo",
    redo = "redo",
    to_outcome = "to-outcome",
    to_desk = "+to-desk",

    // Where the reading is kept.
    privacy = "privacy",
    keeping_here = "keeping.here",
    keeping_refused = "keeping.refused",
    keeping_broken = "keeping.broken",
    keeping_followed = "keeping.followed",
    save_aside = "save-aside",
    wipe = "wipe",
    wipe_sure = "wipe.sure",
    wipe_yes = "wipe.yes",
    wipe_no = "wipe.no",

    // Said aloud after a change.
    announced_undone = "announced.undone",
    announced_redone = "announced.redone",
    announced_emptied = "announced.emptied",
    announced_wiped = "announced.wiped",
    announced_followed = "announced.followed",
    announced_taken = "announced.taken",
    announced_removed = "announced.removed",

    // One slider: what it reads, and what is heard of it.
    empty = "empty",
    empty_hint = "empty.hint",
    unknown = "unknown",
    unknown_hint = "unknown.hint",
    no_choice = "no-choice",
    stand_lowest = "stand.lowest",
    stand_low = "stand.low",
    stand_below_middle = "stand.below-middle",
    stand_middle = "stand.middle",
    stand_above_middle = "stand.above-middle",
    stand_high = "stand.high",
    stand_highest = "stand.highest",
    detail(position) = "detail",
    detail_middle(position) = "detail.middle",
    value_empty = "value.empty",
    value_unknown = "value.unknown",
    value_at(position, stand) = "value.at",
    lower = "lower",
    higher = "higher",

    // The help of a slider.
    help = "help",
    anchor_high = "+anchor.high",
    anchor_middle = "+anchor.middle",
    anchor_low = "+anchor.low",
    you_are_here = "+you-are-here",
    questions = "+questions",
    examples = "+examples",
    placed_high = "+placed.high",
    placed_middle = "+placed.middle",
    placed_low = "+placed.low",
    placed_inferred(stand) = "+placed.inferred",
    inferred = "+inferred",
    source = "source",

    // The verdict.
    title_clear = "+title.clear",
    title_between(one, other) = "+title.between",
    title_mixed = "+title.mixed",
    title_insufficient = "+title.insufficient",
    title_without_profiles = "+title.without-profiles",
    lead_clear(next, steps) = "+lead.clear",
    lead_clear_alone = "+lead.clear.alone",
    lead_between(steps) = "+lead.between",
    lead_mixed_far(nearest, next) = "+lead.mixed.far",
    lead_mixed_near(nearest) = "+lead.mixed.near",
    lead_insufficient(needed, total) = "+lead.insufficient",
    missing = "+missing",
    own_board(stands) = "+own-board",
    own_stand_at(slider, position) = "+own-stand.at",
    own_stand_unknown(slider) = "+own-stand.unknown",

    // Why the verdict is not clear.
    doubts = "+doubts",
    dissents(slider, stand, profile, fits) = "+doubt.dissents",
    contradicts(slider, stand, profile, fits) = "+doubt.contradicts",
    too_many_high_of_none(profile, found, sliders) = "+doubt.too-many-high.none",
    too_many_high_of_one(profile, found, sliders) = "+doubt.too-many-high.one",
    too_many_high_of_many(profile, most, found, sliders) = "+doubt.too-many-high.many",

    // How near each profile is.
    ladder = "+ladder",
    ladder_hint = "+ladder.hint",
    ladder_how = "+ladder.how",
    decimal_mark = "+decimal-mark",
    steps_none = "+steps.none",
    steps_part(steps) = "+steps.part",
    steps_one = "+steps.one",
    steps_many(steps) = "+steps.many",

    // Beside one profile, slider by slider.
    compared_with(profile) = "+compared-with",
    you = "+you",
    fits = "+fits",
    fits_inferred = "+fits.inferred",
    axis_low = "axis.low",
    axis_middle = "axis.middle",
    axis_high = "axis.high",
    within = "+within",
    above(steps) = "+above",
    below(steps) = "+below",
    not_known = "+not-known",
    from_until(from, to) = "+range",
    resembles(profiles) = "+resembles",

    // Beside all profiles.
    beside_five_profiles = "+beside-profiles.five",
    beside_many_profiles(count) = "+beside-profiles.many",
    beside_hint = "+beside-profiles.hint",
    nearest = "nearest",
    closest = "closest",
    next = "next",
    compare = "+compare",
    comparing = "+comparing",

    // What to watch.
    attention = "+attention",
    strength = "+strength",
    risk = "+risk",
    assignment = "+assignment",

    // What would change the outcome.
    what_if = "+what-if",
    what_if_none = "+what-if.none",
    from_to(from, to) = "+from-to",
    then_clear(nearest) = "+then.clear",
    then_between(nearest, next) = "+then.between",
    then_mixed(nearest) = "+then.mixed",
    then_insufficient = "+then.insufficient",
    never = "+then.never",
    smallest = "+smallest",

    // Where it comes from.
    provenance = "+provenance",
    stated_count(stated, total, inferred) = "+provenance.count",
    types_only = "+types-only",

    // The profiles by themselves.
    five_profiles = "+profiles-title.five",
    many_profiles(count) = "+profiles-title.many",
    profiles_lead = "+profiles-lead",
    typical = "+typical",
    practice = "+practice",

    // What was refused, and how to mend it. English as in the core's own sentences: a test compares them.
    error_shape(expected) = "error.shape",
    error_position(found) = "error.position",
    error_answer(slider) = "error.answer",
    error_slider(found, known) = "error.slider",
    error_length(found, expected) = "+error.length",
    error_mark(found) = "+error.mark",
    error_too_large(found) = "+error.too-large",
    error_not_json = "+error.not-json",
    error_content(field, problem) = "+error.content",
    code_character(found, place) = "+code.character",
    code_short_of_one(expected) = "+code.too-short.one",
    code_short_of_many(missing, expected) = "+code.too-short.many",
    code_too_long(found, expected, excess) = "+code.too-long",
    code_damaged = "+code.damaged",
    code_other_board(found) = "+code.other-board",
    code_newer_version(found) = "+code.newer-version",
    code_impossible = "+code.impossible",
    problem_missing = "+problem.missing",
    problem_text = "+problem.text",
    problem_number = "+problem.number",
    problem_list = "+problem.list",
    problem_map = "+problem.map",
    problem_choice(choices) = "+problem.choice",
    problem_year(found) = "+problem.year",
    problem_address(found) = "+problem.address",
    problem_slug(found) = "+problem.slug",
    problem_duplicate(found) = "+problem.duplicate",
    problem_no_such_slider(found) = "+problem.no-such-slider",
    problem_nothing_for(slider) = "+problem.nothing-for",
    problem_out_of_range(found) = "+problem.out-of-range",
    problem_reversed(from, to) = "+problem.reversed",
    problem_slider_count(found) = "+problem.slider-count",
    problem_high_at_most(found) = "+problem.high-at-most",
    problem_nothing_to_compare = "+problem.nothing-to-compare",
    problem_format(found) = "+problem.format",
    problem_newer(found) = "+problem.newer",
    problem_too_long(room) = "+problem.too-long",
    problem_too_many(room) = "+problem.too-many",
    problem_date(found) = "+problem.date",
    problem_mark(found) = "+problem.mark",
    problem_board_number(found) = "+problem.board-number",
    problem_condition = "+problem.condition",
}
