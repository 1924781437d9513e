// The HTML element: attributes, lifecycle and properties. Everything that is decided or drawn inside
// it happens in WebAssembly (src/); loading it is loader.js's work.

import { content, crashes, instance, laterSheet, own } from "./loader.js";
import { sentence } from "./sentence.js";
import sheetText from "./style.js";

// Compared with ATTRIBUTES of src/config.rs by a test. A change of `lang` higher up in the page is
// not observed: browsers have no event for it.
const ATTRIBUTES = ["board", "src", "view", "views", "lang", "readonly", "storage", "storage-key", "heading-level"];

const sheet = new CSSStyleSheet();
sheet.replaceSync(sheetText);

// How far outside the viewport loading starts, so that it is there when a reader arrives.
const NEAR = "600px";

// A link with a reading does not wait for its reader to scroll.
const LINK = "#mengpaneel=";

class WijkMengpaneel extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  #mount = document.createElement("div");
  #fallback = document.createElement("slot");
  #message = document.createElement("p");
  #widget = null;
  #observer = null;
  #loading = null;
  #stale = false;
  #failed = false;
  #settle = {};
  // What the reader last filled in, outside the reach of a crash.
  #reading = null;
  #crashed = (error) => this.#stop(error);

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet, laterSheet];
    this.#mount.className = "mount";
    this.#message.className = "message";
    this.#fallback.className = "room";
    this.#message.hidden = true;
    this.#message.setAttribute("role", "alert");
    this.#root.append(this.#mount, this.#fallback, this.#message);
    this.addEventListener("mengpaneel-change", () => (this.#reading = this.#widget.reading()));
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // Whoever does not await it must not see an "unhandled rejection": the page shows a sentence.
    this.ready.catch(() => {});
  }

  connectedCallback() {
    crashes.hear(this.#crashed);
    if (this.#widget) {
      this.#draw();
    } else if (location.hash.startsWith(LINK)) {
      this.#start();
    } else if (!this.#observer) {
      this.#observer = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
        { rootMargin: NEAR },
      );
      this.#observer.observe(this);
    }
  }

  disconnectedCallback() {
    // An element that only moves is back before the microtask: then nothing happens to it.
    queueMicrotask(() => {
      if (this.isConnected) return;
      crashes.forget(this.#crashed);
      this.#observer?.disconnect();
      this.#observer = null;
      this.#widget?.unmount();
      delete this.#mount.dataset.drawn;
    });
  }

  attributeChangedCallback() {
    // Before the first load nothing has to follow; after a failed one a better `src` may mend it.
    if (this.#widget || this.#loading || this.#failed) this.#load();
  }

  get result() {
    return this.#widget?.result() ?? null;
  }

  setPositions(answers) {
    this.#set("setPositions", answers);
  }

  setAmbition(answers) {
    this.#set("setAmbition", answers);
  }

  reset() {
    this.#running("reset");
    this.#widget.reset();
  }

  #set(method, answers) {
    this.#running(method);
    try {
      this.#widget[method](answers);
    } catch (error) {
      throw new RangeError(error.message);
    }
  }

  #running(method) {
    if (!this.#widget) {
      throw new Error(`wijk-mengpaneel: await element.ready before you call ${method}().`);
    }
  }

  get #language() {
    const asked = this.closest("[lang]") ?? this.getRootNode().host?.closest("[lang]");
    return content.language(asked?.lang);
  }

  get #attributes() {
    return Object.fromEntries(ATTRIBUTES.map((name) => [name, this.getAttribute(name)]));
  }

  #start() {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#load();
  }

  // One load at a time; what changes meanwhile is followed by another one.
  #load() {
    if (this.#loading) {
      this.#stale = true;
      return;
    }
    this.#loading = this.#bring()
      .catch((error) => this.#fail(error.code ?? "content", error))
      .finally(() => {
        this.#loading = null;
        if (this.#stale) this.#load();
      });
  }

  async #bring() {
    // Several attributes set in one go are followed once.
    await null;
    this.#stale = false;
    const language = this.#language;
    const [{ Widget, version, rest }, part, board] = await Promise.all([
      instance(),
      this.hasAttribute("src") ? content.all(language) : content.part(language),
      own(this.getAttribute("src"), this.baseURI),
    ]);
    this.#message.hidden = true;
    this.#message.textContent = "";
    if (this.#widget) {
      const words = await content.rest(language);
      this.#widget.configure(this.#attributes, language, part, board);
      this.#widget.arrived(words);
      return;
    }
    this.#widget = new Widget(this.#attributes, language, part, board);
    if (this.#reading) this.#widget.recover(this.#reading);
    if (this.isConnected) this.#draw();
    if (this.#failed) this.ready = Promise.resolve();
    this.#failed = false;
    this.#settle.resolve();
    this.#tell("mengpaneel-ready", { version: version() });
    // The rest comes when the desk stands there and the browser has nothing better to do.
    await new Promise(globalThis.requestIdleCallback ?? setTimeout);
    const [words] = await Promise.all([content.rest(language), rest()]);
    this.#widget.arrived(words);
  }

  // The instance is gone: nothing of it is called again. The reader goes on with one press.
  #stop(error) {
    if (!this.#widget) return;
    this.#widget = null;
    const mount = this.#mount.cloneNode();
    delete mount.dataset.drawn;
    this.#mount.replaceWith(mount);
    this.#mount = mount;
    this.#fail("crash", error);
    const again = document.createElement("button");
    again.textContent = sentence(this.#language, "again");
    again.addEventListener("click", () => this.#load());
    this.#message.append(" ", again);
    again.focus();
  }

  #draw() {
    if ("drawn" in this.#mount.dataset) return;
    this.#mount.dataset.drawn = "";
    this.#fallback.hidden = true;
    this.#widget.mount(this.#mount, this);
  }

  // The user is told in one plain sentence; what stood there, fallback or widget, stays.
  #fail(code, error) {
    const message = sentence(this.#language, code, error.message);
    this.#message.textContent = message;
    this.#fallback.className = "";
    this.#message.hidden = false;
    console.error("wijk-mengpaneel:", error);
    this.#tell("mengpaneel-error", { code, message });
    if (!this.#widget) {
      this.#failed = true;
      this.#settle.reject(new Error(message));
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("wijk-mengpaneel")) {
  customElements.define("wijk-mengpaneel", WijkMengpaneel);
}
