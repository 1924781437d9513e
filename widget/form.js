// The element as a control of a form: what it submits, whether that is enough, and what the form
// does to it. What it holds and what it lacks is decided in WebAssembly.

// For the element alone: starts what has not started, and gives the promise that it runs; null when
// there is nothing to wait for.
export const start = Symbol("start");

// For the element alone: what the form gets, what `required` misses (a sentence, or nothing), and a
// selector of where to fill that in.
export let hold;

// For the element alone: a place that the browser was told to go to is told no longer. With it the
// whole screen around it would stay.
export let letGo;

export class FormControl extends HTMLElement {
  static formAssociated = true;

  static {
    hold = (control, value, lack, where) => {
      control.#lack = lack;
      control.#where = where;
      control.#internals.setFormValue(value, value);
      control.#judge();
    };
    letGo = (control) => control.#judge();
  }

  #internals = this.attachInternals();
  #lack = "";
  #where = "";
  #owner = null;

  constructor() {
    super();
    // Looked up when it is needed: every screen draws other places.
    const find = (selector) => selector && this.shadowRoot.querySelector(selector);
    this.addEventListener("invalid", () => this.#judge(find(this.#where) || find("[data-heading]")));
  }

  #judge(anchor) {
    const flags = this.#lack ? { valueMissing: true } : {};
    this.#internals.setValidity(flags, this.#lack, ...(anchor ? [anchor] : []));
  }

  // A form is sent with what the reader filled in before, and only what loads later can read that:
  // the form waits for it. Where nothing can load it goes with the `value` that was given.
  #asked = (event) => {
    const running = this.matches(":disabled") ? null : this[start]();
    if (!running || event.type !== "submit") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target, submitter } = event;
    running.catch(() => {}).then(() => target.requestSubmit(submitter));
  };

  formAssociatedCallback(form) {
    for (const kind of ["submit", "formdata"]) {
      this.#owner?.removeEventListener(kind, this.#asked, true);
      form?.addEventListener(kind, this.#asked, true);
    }
    this.#owner = form;
  }

  formDisabledCallback() {
    this.attributeChangedCallback();
  }

  formResetCallback() {
    this.value = this.getAttribute("value");
  }

  // What the browser remembers is only the code: a reading that is kept knows more.
  formStateRestoreCallback(value) {
    if (value && !this.value) this.value = value;
  }

  get form() {
    return this.#internals.form;
  }

  get type() {
    return this.localName;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  get willValidate() {
    return this.#internals.willValidate;
  }

  checkValidity() {
    this[start]();
    return this.#internals.checkValidity();
  }

  reportValidity() {
    this[start]();
    return this.#internals.reportValidity();
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  set name(name) {
    this.setAttribute("name", name);
  }

  get disabled() {
    return this.hasAttribute("disabled");
  }

  set disabled(on) {
    this.toggleAttribute("disabled", Boolean(on));
  }

  get required() {
    return this.hasAttribute("required");
  }

  set required(on) {
    this.toggleAttribute("required", Boolean(on));
  }
}
