// Runs in every page before its own scripts and keeps what a journey wants to know afterwards. Where
// both the browser and the server bring it, once is enough.
if (!window.watched) {
  window.watched = {
    violations: [],
    errors: [],
    shifts: [],
    events: [],
    warnings: [],
    complaints: [],
    memories: [],
  };
  document.addEventListener("securitypolicyviolation", (event) => {
    // WebKitGTK asks for this by itself, whatever the page says.
    if (event.blockedURI.endsWith("/favicon.ico")) return;
    watched.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
  addEventListener("error", (event) => watched.errors.push(event.message));
  addEventListener("unhandledrejection", (event) => watched.errors.push(String(event.reason)));
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node, previousRect: from, currentRect: to }) =>
        [node?.nodeName, node?.className, from.y, from.height, to.y, to.height].join(" "),
      );
      if (!hadRecentInput) watched.shifts.push(`${value}: ${moved.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
  for (const name of ["mengpaneel-ready", "mengpaneel-change", "mengpaneel-error"]) {
    addEventListener(name, (event) => watched.events.push({ name, detail: event.detail }));
  }
  for (const [kind, kept] of [
    ["warn", watched.warnings],
    ["error", watched.complaints],
  ]) {
    const say = console[kind];
    console[kind] = (...words) => {
      kept.push(words.join(" "));
      say(...words);
    };
  }
  // The memory of every WebAssembly instance, which the bundle itself does not show.
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    watched.memories.push((made.instance ?? made).exports.memory);
    return made;
  };
}
