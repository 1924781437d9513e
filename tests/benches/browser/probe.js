// Runs in every page before its own scripts: finds the first fader, gives it the focus, and notes
// when what the page shows of it follows a real key. `performance.now()` counts from the navigation.
window.probe = { fader: null, answered: null, memories: [] };
{
  const find = () => {
    const root = document.querySelector("wijk-mengpaneel")?.shadowRoot ?? document;
    // SurveyJS has a second range, for dragging an interval, which nobody can reach by key.
    return root.querySelector("input[type=range]:not([tabindex='-1'])");
  };
  // What the page itself draws, not the native thumb: SurveyJS has no value text, only its own thumb.
  const shown = () => {
    const fader = find();
    return fader?.getAttribute("aria-valuetext") ?? fader?.nextElementSibling?.style.left;
  };
  let before = null;
  const observer = new MutationObserver(() => {
    if (before === null || shown() === before) return;
    probe.answered = performance.now();
    probe.stop();
  });
  // From then on it costs the page nothing.
  probe.stop = () => {
    probe.answered ??= NaN;
    observer.disconnect();
  };
  addEventListener("keydown", (event) => event.isTrusted && (before ??= shown() ?? null), true);
  const wait = () => {
    const fader = find();
    if (fader && fader !== probe.fader) {
      probe.fader = fader;
      observer.observe(fader.getRootNode(), { subtree: true, childList: true, attributes: true });
    }
    if (fader && fader.getRootNode().activeElement !== fader) fader.focus();
    if (probe.answered === null) requestAnimationFrame(wait);
  };
  requestAnimationFrame(wait);

  // Where to hold the fader for each of its stands; `thumb` is the length of its native thumb.
  probe.stands = (thumb) => {
    const fader = find();
    fader.scrollIntoView({ block: "center" });
    const { left, top, width, height } = fader.getBoundingClientRect();
    return Array.from({ length: 11 }, (_, stand) =>
      height > width
        ? [left + width / 2, top + height - thumb / 2 - ((height - thumb) * stand) / 10]
        : [left + thumb / 2 + ((width - thumb) * stand) / 10, top + height / 2],
    );
  };

  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    probe.memories.push((made.instance ?? made).exports.memory);
    return made;
  };
  probe.memory = () => probe.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
