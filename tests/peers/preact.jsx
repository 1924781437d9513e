// The desk as the widget draws it, written as one would write it in Preact: one reducer, plain
// components, the same elements, classes and words. No help, outcome or profiles behind it.
import { render } from "preact";
import { useReducer } from "preact/hooks";
import { lead, sliders } from "./text.js";

const UNKNOWN = "unknown";
const MIDDLE = 5;
const STANDS =
  "Heel laag,Heel laag,Laag,Laag,Iets onder midden,Geen keuze,Iets boven midden,Hoog,Hoog,Heel hoog,Heel hoog".split(",");
const stem = (answer) => (typeof answer === "number" ? answer : MIDDLE);
const height = (position) => 22 + (10 - position) * 22;

const first = { answers: sliders.map(() => null), past: [], future: [], last: null };

function update(state, { kind, slider, to }) {
  const { answers, past, future } = state;
  switch (kind) {
    case "set": {
      if (answers[slider] === to) return state;
      const next = answers.map((answer, index) => (index === slider ? to : answer));
      // A drag is one step back.
      const kept = state.last === slider ? past : [...past, answers];
      return { answers: next, past: kept, future: [], last: slider };
    }
    case "settle":
      return { ...state, last: null };
    case "undo":
      return past.length
        ? { answers: past.at(-1), past: past.slice(0, -1), future: [answers, ...future], last: null }
        : state;
    case "redo":
      return future.length
        ? { answers: future[0], past: [...past, answers], future: future.slice(1), last: null }
        : state;
    default:
      return { ...first, past: [...past, answers] };
  }
}

const Icon = ({ d, size = 20 }) => (
  <svg class="ic" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true"><path d={d} /></svg>
);

function lit(position) {
  let path = "";
  for (let step = 0; step <= 10; step++) {
    if ((step > MIDDLE && step <= position) || (step < MIDDLE && step >= position)) {
      path += `M31 ${height(step)}h7M-38 ${height(step)}h7`;
    }
  }
  return path;
}

function Mark({ answer }) {
  if (answer === null) {
    return (
      <g key="empty">
        <rect class="ghost" x="-24" y="118" width="48" height="28" rx="5" />
        <path class="ghost-g" d="M-14 132h28" />
      </g>
    );
  }
  if (answer === UNKNOWN) {
    return (
      <g key="unknown">
        <circle class="ghost" cy="132" r="22" />
        <text class="q" y="139" text-anchor="middle">?</text>
      </g>
    );
  }
  const [cap, middle] = [height(answer), height(MIDDLE)];
  return (
    <g key="set">
      <path class="lit" d={lit(answer)} />
      <rect class="stem" x="-6.5" width="13" y={Math.min(cap, middle)} height={Math.abs(cap - middle)} />
    </g>
  );
}

const Upright = ({ answer }) => (
  <svg class="slot-v" width="100%" height="264" aria-hidden="true">
    <rect class="z-mid" width="100%" y="99" height="66" />
    <line class="ln-mid" x2="100%" y1="132" y2="132" />
    <svg x="50%" overflow="visible">
      <path class="tick" d="M31 44h7M31 66h7M31 88h7M31 110h7M31 154h7M31 176h7M31 198h7M31 220h7M-38 44h7M-38 66h7M-38 88h7M-38 110h7M-38 154h7M-38 176h7M-38 198h7M-38 220h7" />
      <path class="tick-b" d="M31 22h10M31 242h10M-41 22h10M-41 242h10" />
      <text class="num" x="45" y="26">10</text>
      <text class="num" x="45" y="136">5</text>
      <text class="num" x="45" y="246">0</text>
      <rect class={answer === UNKNOWN ? "slot-off" : "slot-o"} x="-6" y="12" width="12" height="240" rx="6" />
      <rect class={answer === UNKNOWN ? "none" : "slot"} x="-4" y="14" width="8" height="236" rx="4" />
      <path class={answer === MIDDLE ? "notch is-on" : "notch"} d="M-42 125l12 7l-12 7zM42 125l-12 7l12 7z" />
      <Mark answer={answer} />
    </svg>
  </svg>
);

const Lying = ({ answer }) => (
  <div class="slot-h" aria-hidden="true">
    <svg viewBox="0 0 10 72" preserveAspectRatio="none">
      <path class={answer === UNKNOWN ? "slot-off-l" : "slot-l"} d="M0 22H10" />
      <path class="stem-l" d={`M5 22H${stem(answer)}`} />
      <path class="tick" d="M1 46v4M2 46v4M3 46v4M4 46v4M6 46v4M7 46v4M8 46v4M9 46v4" />
      <path class="tick-b" d="M0 46v8M5 46v8M10 46v8" />
    </svg>
    <svg class="over">
      {answer === null && (
        <svg x="50%" y="22" overflow="visible">
          <rect class="ghost" x="-15" y="-20" width="30" height="40" rx="6" />
          <path class="ghost-g" d="M0 -12v24" />
        </svg>
      )}
      {answer === UNKNOWN && (
        <svg x="50%" y="22" overflow="visible">
          <circle class="ghost" r="20" />
          <text class="q" y="7" text-anchor="middle">?</text>
        </svg>
      )}
    </svg>
    <div class="ends"><span>laag</span><span>geen keuze</span><span>hoog</span></div>
  </div>
);

const Named = ({ name, label }) => <span>{name}<span class="vh">: {label}</span></span>;

function Strip({ index, answer, act }) {
  const [label, question] = sliders[index];
  const set = (to) => act({ kind: "set", slider: index, to });
  const settle = () => act({ kind: "settle" });
  const word = answer === null ? "Nog leeg" : answer === UNKNOWN ? "Weet niet" : STANDS[answer];
  const detail = answer === null ? "schuif of kies" : answer === UNKNOWN ? "telt niet mee"
    : answer === MIDDLE ? "midden, 5 van 10" : `${answer} van 10`;
  const said = answer === null ? "nog niet ingevuld" : answer === UNKNOWN ? "weet niet, telt niet mee"
    : `${answer} van 10, ${word.toLowerCase()}`;
  const step = (by, name, end, d) => (
    <button type="button" class="pm" aria-label={`${name}: ${label}`}
      aria-disabled={answer === UNKNOWN || answer === end ? "true" : undefined}
      onClick={() => set(Math.max(0, Math.min(10, stem(answer) + by)))}><Icon d={d} /></button>
  );
  const lamp = (name, value) => (
    <label class="lamp">
      <input type="checkbox" checked={answer === value} onChange={() => set(answer === value ? null : value)} />
      <i />
      <Named name={name} label={label} />
    </label>
  );
  return (
    <section aria-labelledby={`label-${index}`}
      class={answer === null ? "strip is-empty" : answer === UNKNOWN ? "strip is-unknown" : "strip"}>
      <header class="strip-head">
        <h2 class="strip-name" id={`label-${index}`}>{label}</h2>
        <p class="strip-ask">{question}</p>
      </header>
      <p class="reading"><b>{word}</b> <small>{detail}</small></p>
      <div class="pair">
        {step(-1, "Eén lager", 0, "M5 12h14")}
        {step(1, "Eén hoger", 10, "M12 5v14M5 12h14")}
      </div>
      <div class="fader">
        <Upright answer={answer} />
        <Lying answer={answer} />
        <input type="range" class="rng" id={`fader-${index}`} min="0" max="10" step="1" value={stem(answer)}
          disabled={answer === UNKNOWN} aria-labelledby={`label-${index}`} aria-valuetext={said}
          onInput={(event) => set(event.currentTarget.valueAsNumber)} onChange={settle} />
      </div>
      <div class="strip-keys">
        {lamp("Geen keuze", MIDDLE)}
        {lamp("Weet niet", UNKNOWN)}
        <button type="button" class="more" aria-expanded="false">
          <Named name="Uitleg" label={label} />
          <Icon d="M6 9l6 6 6-6" size={18} />
        </button>
      </div>
    </section>
  );
}

const Bars = ({ answers }) => (
  <svg class="bars" width="142" height="42" viewBox="0 0 95 28" aria-hidden="true">
    {answers.map((answer, index) => (
      <g transform={`translate(${index * 19 + 9} 0)`}>
        {answer === null ? <path class="bar-empty" d="M0 2v24" />
          : answer === UNKNOWN ? <text class="q bar-q" y="19" text-anchor="middle">?</text>
          : <g><path class="slot-l" d="M0 2v24" />
              <rect class="m-own-flat" x="-5" width="10" height="6" rx="1.5" y={20 - 2 * answer} /></g>}
      </g>
    ))}
  </svg>
);

function Desk() {
  const [{ answers, past, future }, act] = useReducer(update, first);
  const unknown = answers.filter((answer) => answer === UNKNOWN).length;
  const back = (kind, list, name, d) => (
    <button type="button" class="btn is-quiet" aria-disabled={list.length ? undefined : "true"}
      onClick={() => act({ kind })}><Icon d={d} /><span>{name}</span></button>
  );
  return (
    <div class="wijk" lang="nl">
      <nav class="steps" aria-label="Onderdelen">
        <ol>
          {["Invullen", "Uitkomst", "Profielen"].map((name, index) => (
            <li><button type="button" aria-current={index ? undefined : "step"}>{name}</button></li>
          ))}
        </ol>
      </nav>
      <div class="in">
        <h1 class="h1" tabindex="-1">Hoe staan de schuiven bij jullie?</h1>
        <p class="lead">{lead}</p>
        <div class="progress">
          <Bars answers={answers} />
          <p>
            <span class="b">{answers.filter((answer) => answer !== null).length} van {answers.length} ingevuld</span>
            {unknown > 0 && <span class="s muted"> · {unknown} keer weet niet</span>}
          </p>
          <div class="row history">
            {(past.length > 0 || future.length > 0) && [
              back("undo", past, "Ongedaan maken", "M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12H9"),
              back("redo", future, "Opnieuw doen", "M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 12h4"),
            ]}
          </div>
        </div>
        <div class="desk n5" role="group" aria-label="Schuiven">
          <div class="rail" aria-hidden="true">
            <div class="zones">
              <span>Hoog</span><span>Midden<small>geen keuze</small></span><span>Laag</span>
            </div>
          </div>
          {answers.map((answer, index) => <Strip key={index} index={index} answer={answer} act={act} />)}
        </div>
        <div class="foot">
          <p class="s muted">Wat je invult, blijft op deze pagina. Er gaat niets naar een server.</p>
          <div class="row">
            <button type="button" class="btn" onClick={() => act({ kind: "reset" })}>Opnieuw beginnen</button>
            <button type="button" class="btn is-main">Bekijk de uitkomst<Icon d="M9 5l7 7-7 7" /></button>
          </div>
        </div>
      </div>
      <p class="vh" role="status" />
    </div>
  );
}

render(<Desk />, document.querySelector("#peer"));
