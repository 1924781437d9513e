//! What scripts of a page may call, hear and read.

/// One row of the README: what stands in both of its columns, and what it is in TypeScript.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its names, as the README shows them.
    pub names: &'static str,
    /// What it gives, holds or does.
    pub gives: &'static str,
    /// A declaration for each of the names; the one place that has them as code.
    pub typed: &'static [&'static str],
}

const fn row(names: &'static str, gives: &'static str, typed: &'static [&'static str]) -> Row {
    Row {
        names,
        gives,
        typed,
    }
}

/// Properties and methods of the element.
pub const MEMBERS: &[Row] = &[
    row(
        "`ready`",
        "a promise that resolves when every part is there; it rejects, with the sentence that the reader sees, when the element cannot start",
        &["readonly ready: Promise<void>"],
    ),
    row(
        "`value`",
        "the result code of the reading, empty until something is answered; set it to open another reading. Before `ready` it is the code that the page gave",
        &["value: string"],
    ),
    row(
        "`form`, `name`, `type`, `disabled`, `required`",
        "as on an `<input>`",
        &[
            "readonly form: HTMLFormElement | null",
            "name: string",
            "readonly type: string",
            "disabled: boolean",
            "required: boolean",
        ],
    ),
    row(
        "`validity`, `validationMessage`, `willValidate`, `checkValidity()`, `reportValidity()`",
        "as on an `<input>`; the message names the sliders that `required` misses",
        &[
            "readonly validity: ValidityState",
            "readonly validationMessage: string",
            "readonly willValidate: boolean",
            "checkValidity(): boolean",
            "reportValidity(): boolean",
        ],
    ),
    row(
        "`result`",
        "the result as a plain object (below); `null` before `ready`",
        &["readonly result: Result | null"],
    ),
    row(
        "`setPositions({id: 0-10 \\| \"unknown\" \\| null})`",
        "sets answers by slider id: merged with the others, all or nothing. A slider that does not exist or a value that is no answer throws a `RangeError` that names it",
        &["setPositions(answers: Answers): void"],
    ),
    row(
        "`setAmbition({id: 0-10 \\| \"unknown\" \\| null})`",
        "the same for where the sliders should be",
        &["setAmbition(answers: Answers): void"],
    ),
    row(
        "`load(text, Blob or object)`",
        "reopens an exported reading; a promise, which rejects with a sentence and changes nothing when it cannot",
        &["load(reading: string | Blob | object): Promise<void>"],
    ),
    row(
        "`addToGroup(code)`",
        "adds somebody's result to the group: `{added, reason}`, where the reason is a sentence, or `null` when it came in",
        &["addToGroup(code: string): Added"],
    ),
    row(
        "`group`",
        "the figures of the group as a plain object (below); `null` before `ready`",
        &["readonly group: Group | null"],
    ),
    row(
        "`export(\"json\", \"csv\", \"svg\" or \"png\")`",
        "a promise of a `Blob`: the whole reading, a table, or a picture of the board with its outcome; of the group while its part is on screen",
        &["export(format: \"json\" | \"csv\" | \"svg\" | \"png\"): Promise<Blob>"],
    ),
    row(
        "`print()`",
        "prints the outcome, or an empty board when nothing is filled in yet; the page around it stays off the paper",
        &["print(): void"],
    ),
    row(
        "`reset()`",
        "empties the desk; the user can undo it",
        &["reset(): void"],
    ),
];

/// Fields of the result.
pub const RESULT: &[Row] = &[
    row("`version`", "version of the element", &["version: string"]),
    row(
        "`board`, `language`",
        "id and language of the board",
        &["board: string", "language: string"],
    ),
    row(
        "`ambition`",
        "the same as `positions`, for where the sliders should be",
        &["ambition: Answers"],
    ),
    row(
        "`positions`",
        "for each slider id 0 to 10, `\"unknown\"` (\"weet niet\") or `null` (not answered yet)",
        &["positions: Answers"],
    ),
    row(
        "`verdict`",
        "`\"clear\"`, `\"between\"`, `\"mixed\"` or `\"insufficient\"`",
        &["verdict: Verdict"],
    ),
    row(
        "`profile`, `runnerUp`",
        "`{id, name}` of the nearest profile and the next one; `null` when insufficient",
        &["profile: Profile | null", "runnerUp: Profile | null"],
    ),
    row(
        "`margin`",
        "how much nearer the first one is, in closeness; `null` when there is no next one",
        &["margin: number | null"],
    ),
    row(
        "`closeness`",
        "for each profile id a number from 0 to 1, nearest first; empty when insufficient",
        &["closeness: Record<string, number>"],
    ),
    row(
        "`contributions`",
        "`[{slider, profile, distance}]`: how many steps a known slider lies outside the range of a profile",
        &["contributions: { slider: string; profile: string; distance: number }[]"],
    ),
    row(
        "`tensions`, `interpretations`",
        "ids of the remarks that hold for this board",
        &["tensions: string[]", "interpretations: string[]"],
    ),
    row(
        "`arena`",
        "`{stakeholders: [{name, arenas, contact, needed}], findings}`: who stands in which arena, and ids of what stands out; `null` while the map is empty. Arenas are `gemeente`, `netwerk`, `leefwereld`; contact is `none`, `sometimes` or `often`",
        &["arena: { stakeholders: Stakeholder[]; findings: string[] } | null"],
    ),
];

/// Fields of the group.
pub const GROUP: &[Row] = &[
    row("`count`", "how many take part", &["count: number"]),
    row(
        "`sliders`",
        "`[{slider, known, unknown, median, low, high, spread}]` of the known answers: the median keeps halves; low and high are the lowest and highest answer of up to three, else those of the middle half; spread is high minus low. `null` without any known answer",
        &["sliders: Spread[]"],
    ),
    row(
        "`order`",
        "slider ids, the largest spread first",
        &["order: string[]"],
    ),
    row(
        "`medianProfile`",
        "`{verdict, profile, runnerUp}` of the board of all medians",
        &["medianProfile: { verdict: Verdict; profile: Profile | null; runnerUp: Profile | null }"],
    ),
    row(
        "`profiles`",
        "for each profile id how many individual boards are clearly that",
        &["profiles: Record<string, number>"],
    ),
    row(
        "`otherVerdicts`",
        "how many individual boards are `between`, `mixed` or `insufficient`",
        &["otherVerdicts: Record<\"between\" | \"mixed\" | \"insufficient\", number>"],
    ),
];

/// One event of the element.
#[derive(Debug)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// When it is dispatched.
    pub when: &'static str,
    /// What it tells.
    pub detail: &'static str,
    /// The type of that in TypeScript.
    pub typed: &'static str,
}

/// Every event; all bubble, and leave the shadow root.
pub const EVENTS: &[Event] = &[
    Event {
        name: "mengpaneel-ready",
        when: "the element has started",
        detail: "`{version}`",
        typed: "{ version: string }",
    },
    Event {
        name: "mengpaneel-change",
        when: "the user finished a change: once a drag, never for a call of the page",
        detail: "the result",
        typed: "Result",
    },
    Event {
        name: "mengpaneel-error",
        when: "something went wrong that the reader was told about",
        detail: "`{code, message}`; code `load`, `gone` (a file of an earlier version is gone; the reader is offered to reload), `wasm` (the browser is too old), `policy` (the page does not allow WebAssembly), `crash` (it stopped; the reader goes on with one press), `src` (the board's file cannot be loaded) or `content` (it is not a board)",
        typed: "Failure",
    },
];
