// The desk as the widget draws it, written as one would write it in Preact: one reducer, plain
// components; the same elements, classes, style and words. No help, outcome or profiles behind it.
import { render } from "preact";
import { useReducer } from "preact/hooks";
import "../pages/host.css";
import "../../widget/style/token.css";
import "../../widget/style/base.css";
import "../../widget/style/nav.css";
import "../../widget/style/desk.css";
import "../../widget/style/fader.css";
import "../../widget/style/glyph.css";
import "../../widget/style/narrow.css";
import { heading, lead, sliders } from "./words.js";

const [UNKNOWN, MIDDLE] = ["unknown", 5];
const STANDS = ["Heel laag", "Heel laag", "Laag", "Laag", "Iets onder midden", "Geen keuze",
  "Iets boven midden", "Hoog", "Hoog", "Heel hoog", "Heel hoog"];
const STEPS = STANDS.map((_, step) => step);
const MINOR = [44, 66, 88, 110, 154, 176, 198, 220].map((y) => `M31 ${y}h7M-38 ${y}h7`).join("");
const stand = (answer) => (typeof answer === "number" ? answer : MIDDLE);
const height = (step) => 242 - step * 22;

const empty = { answers: sliders.map(() => null), past: [], future: [] };

function update({ answers, past, future, dragged }, { kind, slider, to }) {
  const before = [...past, answers];
  const same = { answers, past, future };
  switch (kind) {
    case "set": // A drag is one step back.
      return { answers: answers.with(slider, to), past: dragged === slider ? past : before, future: [], dragged: slider };
    case "settle":
      return same;
    case "undo":
      return past.length ? { answers: past.at(-1), past: past.slice(0, -1), future: [answers, ...future] } : same;
    case "redo":
      return future.length ? { answers: future[0], past: before, future: future.slice(1) } : same;
    default:
      return { ...empty, past: before };
  }
}

const icon = (d, size = 20) => (
  <svg class="ic" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true"><path d={d} /></svg>
);

const lit = (to) => STEPS.filter((step) => (step > MIDDLE && step <= to) || (step < MIDDLE && step >= to))
  .map((step) => `M31 ${height(step)}h7M-38 ${height(step)}h7`).join("");

function mark(answer) {
  if (answer === null) {
    return <g key="empty">
      <rect class="ghost" x="-24" y="118" width="48" height="28" rx="5" /><path class="ghost-g" d="M-14 132h28" />
    </g>;
  }
  if (answer === UNKNOWN) {
    return <g key="unknown">
      <circle class="ghost" cy="132" r="22" /><text class="q" y="139" text-anchor="middle">?</text>
    </g>;
  }
  const ends = [height(answer), height(MIDDLE)];
  return <g key="set">
    <path class="lit" d={lit(answer)} />
    <rect class="stem" x="-6.5" width="13" y={Math.min(...ends)} height={Math.abs(ends[0] - ends[1])} />
  </g>;
}

const Upright = ({ answer }) => (
  <svg class="slot-v" width="100%" height="264" aria-hidden="true">
    <rect class="z-mid" width="100%" y="99" height="66" />
    <line class="ln-mid" x2="100%" y1="132" y2="132" />
    <svg x="50%" overflow="visible">
      <path class="tick" d={MINOR} />
      <path class="tick-b" d="M31 22h10M31 242h10M-41 22h10M-41 242h10" />
      <text class="num" x="45" y="26">10</text>
      <text class="num" x="45" y="136">5</text>
      <text class="num" x="45" y="246">0</text>
      <rect class={answer === UNKNOWN ? "slot-off" : "slot-o"} x="-6" y="12" width="12" height="240" rx="6" />
      <rect class={answer === UNKNOWN ? "none" : "slot"} x="-4" y="14" width="8" height="236" rx="4" />
      <path class={answer === MIDDLE ? "notch is-on" : "notch"} d="M-42 125l12 7l-12 7zM42 125l-12 7l12 7z" />
      {mark(answer)}
    </svg>
  </svg>
);

const Lying = ({ answer }) => (
  <div class="slot-h" aria-hidden="true">
    <svg viewBox="0 0 10 72" preserveAspectRatio="none">
      <path class={answer === UNKNOWN ? "slot-off-l" : "slot-l"} d="M0 22H10" />
      <path class="stem-l" d={`M5 22H${stand(answer)}`} />
      <path class="tick" d="M1 46v4M2 46v4M3 46v4M4 46v4M6 46v4M7 46v4M8 46v4M9 46v4" />
      <path class="tick-b" d="M0 46v8M5 46v8M10 46v8" />
    </svg>
    <svg class="over">
      {typeof answer !== "number" && <svg x="50%" y="22" overflow="visible">
        {answer === null
          ? <g><rect class="ghost" x="-15" y="-20" width="30" height="40" rx="6" /><path class="ghost-g" d="M0 -12v24" /></g>
          : <g><circle class="ghost" r="20" /><text class="q" y="7" text-anchor="middle">?</text></g>}
      </svg>}
    </svg>
    <div class="ends"><span>laag</span><span>geen keuze</span><span>hoog</span></div>
  </div>
);

function said(answer) {
  if (answer === null) return ["Nog leeg", "schuif of kies", "nog niet ingevuld"];
  if (answer === UNKNOWN) return ["Weet niet", "telt niet mee", "weet niet, telt niet mee"];
  const [word, of] = [STANDS[answer], `${answer} van 10`];
  return [word, answer === MIDDLE ? `midden, ${of}` : of, `${of}, ${word.toLowerCase()}`];
}

function Strip({ index, answer, act }) {
  const [label, question] = sliders[index];
  const [word, detail, value] = said(answer);
  const set = (to) => to !== answer && act({ kind: "set", slider: index, to });
  const named = (name) => <span>{name}<span class="vh">: {label}</span></span>;
  const step = (by, name, end, d) => (
    <button type="button" class="pm" aria-disabled={answer === UNKNOWN || answer === end ? "true" : null}
      aria-label={`${name}: ${label}`} onClick={() => STEPS.includes(stand(answer) + by) && set(stand(answer) + by)}>
      {icon(d)}
    </button>
  );
  const lamp = (name, to) => (
    <label class="lamp">
      <input type="checkbox" checked={answer === to} onChange={() => set(answer === to ? null : to)} />
      <i />{named(name)}
    </label>
  );
  const state = answer === null ? " is-empty" : answer === UNKNOWN ? " is-unknown" : "";
  return (
    <section class={`strip${state}`} aria-labelledby={`label-${index}`}>
      <header class="strip-head">
        <h2 class="strip-name" id={`label-${index}`}>{label}</h2>
        <p class="strip-ask">{question}</p>
      </header>
      <p class="reading"><b>{word}</b> <small>{detail}</small></p>
      <div class="pair">{step(-1, "Eén lager", 0, "M5 12h14")}{step(1, "Eén hoger", 10, "M12 5v14M5 12h14")}</div>
      <div class="fader">
        <Upright answer={answer} />
        <Lying answer={answer} />
        <input type="range" class="rng" id={`fader-${index}`} min="0" max="10" step="1" value={stand(answer)}
          disabled={answer === UNKNOWN} aria-labelledby={`label-${index}`} aria-valuetext={value}
          onInput={(event) => set(event.currentTarget.valueAsNumber)} onChange={() => act({ kind: "settle" })} />
      </div>
      <div class="strip-keys">
        {lamp("Geen keuze", MIDDLE)}{lamp("Weet niet", UNKNOWN)}
        <button type="button" class="more" aria-expanded="false">{named("Uitleg")}{icon("M6 9l6 6 6-6", 18)}</button>
      </div>
    </section>
  );
}

const bar = (answer, index) => (
  <g transform={`translate(${index * 19 + 9} 0)`}>
    {answer === null ? <g><path class="bar-empty" d="M0 2v24" /></g>
      : answer === UNKNOWN ? <g><text class="q bar-q" y="19" text-anchor="middle">?</text></g>
      : <g><path class="slot-l" d="M0 2v24" />
          <rect class="m-own-flat" x="-5" width="10" height="6" rx="1.5" y={20 - 2 * answer} /></g>}
  </g>
);

function Desk() {
  const [{ answers, past, future }, act] = useReducer(update, empty);
  const unknown = answers.filter((answer) => answer === UNKNOWN).length;
  const back = (kind, list, name, d) => (
    <button type="button" class="btn is-quiet" aria-disabled={list.length ? null : "true"} onClick={() => act({ kind })}>
      {icon(d)}<span>{name}</span>
    </button>
  );
  return (
    <div class="wijk" lang="nl">
      <nav class="steps" aria-label="Onderdelen"><ol>
        {["Invullen", "Uitkomst", "Profielen"].map((name, index) => (
          <li><button type="button" aria-current={index ? null : "step"}>{name}</button></li>
        ))}
      </ol></nav>
      <div class="in">
        <h1 class="h1" tabindex="-1">{heading}</h1>
        <p class="lead">{lead}</p>
        <div class="progress">
          <svg class="bars" width="142" height="42" viewBox="0 0 95 28" aria-hidden="true">{answers.map(bar)}</svg>
          <p>
            <span class="b">{`${answers.filter((answer) => answer !== null).length} van ${answers.length} ingevuld`}</span>
            {unknown > 0 && <span class="s muted"> · {unknown} keer weet niet</span>}
          </p>
          <div class="row history">{past.length + future.length > 0 && <>
            {back("undo", past, "Ongedaan maken", "M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12H9")}
            {back("redo", future, "Opnieuw doen", "M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 12h4")}
          </>}</div>
        </div>
        <div class="desk n5" role="group" aria-label="Schuiven">
          <div class="rail" aria-hidden="true"><div class="zones">
            <span>Hoog</span><span>Midden<small>geen keuze</small></span><span>Laag</span>
          </div></div>
          {answers.map((answer, index) => <Strip key={index} index={index} answer={answer} act={act} />)}
        </div>
        <div class="foot">
          <p class="s muted">Het mengpaneel bewaart en verstuurt zelf niets van wat je invult.</p>
          <div class="row">
            <button type="button" class="btn" onClick={() => act({ kind: "reset" })}>Opnieuw beginnen</button>
            <button type="button" class="btn is-main">Bekijk de uitkomst{icon("M9 5l7 7-7 7")}</button>
          </div>
        </div>
      </div>
      <p class="vh" role="status" />
    </div>
  );
}

render(<Desk />, document.querySelector("#peer"));
