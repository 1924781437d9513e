// The HTML element: attributes, lifecycle and properties. Everything that is decided or drawn inside
// it happens in WebAssembly (src/); loading it is loader.js's work.

import { FormControl, hold, letGo, start } from "./form.js";
import { content, crashes, instance, laterSheet, own } from "./loader.js";
import { ringed } from "./looks.js";
import { printed, printOnly } from "./print.js";
import { sentence } from "./sentence.js";
import sheetText from "./style.js";

// Compared with ATTRIBUTES of src/contract.rs by a test. A change of `lang` higher up in the page is
// not observed: browsers have no event for it.
const ATTRIBUTES = [
  "board",
  "src",
  "view",
  "views",
  "lang",
  "value",
  "readonly",
  "storage",
  "storage-key",
  "share-base",
  "heading-level",
  "name",
  "disabled",
  "required",
];

const sheet = new CSSStyleSheet();
sheet.replaceSync(sheetText);

// How far outside the viewport loading starts, so that it is there when a reader arrives.
const NEAR = 600;

// A link with a reading, or for a group, does not wait for its reader to scroll.
const LINK = /^#mengpaneel(-toevoegen|-groep)?=/;
const linked = () => LINK.test(location.hash);

// The elements in this document, for what happens to the whole window.
const present = new Set();

export class WijkMengpaneel extends FormControl {
  static observedAttributes = ATTRIBUTES;

  static {
    addEventListener("beforeprint", () => present.forEach((element) => element.#printing(true)));
    addEventListener("afterprint", () => present.forEach((element) => element.#printing(false)));
    addEventListener("hashchange", () => present.forEach((element) => element.#follow()));
  }

  #root = this.attachShadow({ mode: "open" });
  #mount = document.createElement("div");
  #fallback = document.createElement("slot");
  #message = document.createElement("p");
  #widget = null;
  #observer = null;
  #loading = null;
  #stale = false;
  #failed = false;
  // Every part is there: what the methods of the contract need.
  #whole = false;
  // What a page set as `value`, in place of the attribute.
  #value = null;
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
    this.#root.append(ringed(this.#mount), this.#fallback, this.#message);
    this.addEventListener("mengpaneel-change", () => (this.#reading = this.#widget.reading()));
    this.#root.addEventListener("hold", ({ detail }) => hold(this, ...detail));
    this.#root.addEventListener("print", () => requestAnimationFrame(() => printOnly(this)));
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // Whoever does not await it must not see an "unhandled rejection": the page shows a sentence.
    this.ready.catch(() => {});
    this.#takeOver();
  }

  // What a page set before this class was known lies on the element itself, and would hide what the
  // class has by that name.
  #takeOver() {
    for (const name of Object.keys(this)) {
      if (name === "ready" || !(name in WijkMengpaneel.prototype)) continue;
      const given = this[name];
      delete this[name];
      // A method stays the method that it is, and what can only be read stays as it is.
      if (typeof this[name] !== "function") Reflect.set(this, name, given);
    }
  }

  connectedCallback() {
    crashes.hear(this.#crashed);
    present.add(this);
    this.#foretell();
    if (this.#widget) {
      this.#draw();
    } else if (linked()) {
      this.#start();
    } else if (this.#isNear()) {
      // No need to wait for the observer's first word, which comes after a frame.
      this.#start();
    } else if (!this.#observer) {
      this.#observer = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
        { rootMargin: `${NEAR}px` },
      );
      this.#observer.observe(this);
    }
  }

  #isNear() {
    // An element that is not shown has no box, and waits.
    const [box] = this.getClientRects();
    return box && box.top < innerHeight + NEAR && box.bottom > -NEAR;
  }

  disconnectedCallback() {
    // An element that only moves is back before the microtask: then nothing happens to it.
    queueMicrotask(() => {
      if (this.isConnected) return;
      crashes.forget(this.#crashed);
      present.delete(this);
      this.#observer?.disconnect();
      this.#observer = null;
      this.#widget?.unmount();
      letGo(this);
      delete this.#mount.dataset.drawn;
    });
  }

  attributeChangedCallback() {
    this.#foretell();
    // Before the first load nothing has to follow; after a failed one a better `src` may mend it.
    if (this.#widget || this.#loading || this.#failed) this.#load();
  }

  // What a form gets before anything runs is what the page gave.
  #foretell() {
    if (!this.#widget) hold(this, this.value, "", "");
  }

  [start]() {
    if (this.#whole || this.#failed || !this.isConnected) return null;
    this.#start();
    return this.ready;
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

  get value() {
    return this.#whole ? this.#widget.value() : (this.#value ?? this.getAttribute("value") ?? "");
  }

  set value(code) {
    const value = String(code ?? "");
    if (!this.#whole) {
      this.#value = value;
      this.attributeChangedCallback();
    } else if (value === "") {
      this.#widget.reset();
    } else {
      try {
        this.#widget.setValue(value);
      } catch (error) {
        console.warn(`wijk-mengpaneel: value="${value}": ${error.message}`);
      }
    }
  }

  get group() {
    return this.#widget?.group() ?? null;
  }

  addToGroup(code) {
    this.#running("addToGroup");
    const reason = this.#widget.addToGroup(String(code)) ?? null;
    return { added: reason === null, reason };
  }

  async load(reading) {
    this.#running("load");
    const text = reading instanceof Blob ? await reading.text() : reading;
    this.#widget.load(typeof text === "string" ? text : JSON.stringify(text));
  }

  async export(format) {
    this.#running("export");
    const file = await this.#widget.export(String(format));
    if (file instanceof Blob) return file;
    throw new RangeError(`wijk-mengpaneel: export("${format}") gives nothing; ask for json, csv, svg or png.`);
  }

  reset() {
    this.#running("reset");
    this.#widget.reset();
  }

  print() {
    this.#running("print");
    this.#widget.print();
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
    if (!this.#whole) {
      // Whoever calls does not want to wait for a reader.
      this[start]();
      throw new Error(`wijk-mengpaneel: await element.ready before you call ${method}().`);
    }
  }

  get #language() {
    const asked = this.closest("[lang]") ?? this.getRootNode().host?.closest("[lang]");
    return content.language(asked?.lang);
  }

  get #attributes() {
    const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, this.getAttribute(name)]));
    // A fieldset around it disables it as well.
    const disabled = this.matches(":disabled") ? "" : null;
    return { ...attributes, value: this.#value ?? attributes.value, disabled };
  }

  #start() {
    this.#observer?.disconnect();
    this.#observer = null;
    if (!this.#widget) this.#load();
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
    const arrive = async () => {
      const [words] = await Promise.all([content.rest(language), rest()]);
      this.#widget.arrived(words);
      this.#whole = true;
    };
    if (this.#widget) {
      // All at once: what is on screen may need more than the first part has.
      const [words] = await Promise.all([content.rest(language), rest()]);
      this.#widget.configure(this.#attributes, language, part, board);
      this.#widget.arrived(words);
      this.#whole = true;
    } else {
      this.#widget = new Widget(this.#attributes, language, part, board);
      // A code, and what is kept, can only be read by the part that comes later: the desk waits.
      const given = this.#reading || this.#attributes.value || linked();
      const waits = given || this.#widget.waits();
      try {
        if (waits) await arrive();
        if (this.#reading) this.#widget.recover(this.#reading);
      } finally {
        if (this.isConnected) this.#draw();
      }
      this.#tell("mengpaneel-ready", { version: version() });
      if (!waits) {
        // The rest comes when the desk stands there and the browser has nothing better to do.
        await new Promise(globalThis.requestIdleCallback ?? setTimeout);
        await arrive();
      }
    }
    if (this.#failed) this.ready = Promise.resolve();
    this.#failed = false;
    this.#settle.resolve();
  }

  #follow() {
    if (!linked()) return;
    if (this.#widget) this.#widget.followLink();
    else this.#start();
  }

  #printing(begins) {
    this.#widget?.printing(begins);
    if (!begins) printed(this);
  }

  // The instance is gone: nothing of it is called again. The reader goes on with one press.
  #stop(error) {
    if (!this.#widget) return;
    this.#widget = null;
    this.#whole = false;
    const mount = this.#mount.cloneNode();
    delete mount.dataset.drawn;
    this.#mount.replaceWith(mount);
    this.#mount = mount;
    this.#fail("crash", error);
    this.#offer("again", () => this.#load()).focus();
  }

  #offer(word, act) {
    const button = document.createElement("button");
    button.textContent = sentence(this.#language, word);
    button.addEventListener("click", act);
    this.#message.append(" ", button);
    return button;
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
    if (code === "gone") this.#offer("reload", () => location.reload());
    console.error("wijk-mengpaneel:", error);
    this.#tell("mengpaneel-error", { code, message });
    if (!this.#whole) {
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
