// Writes down whatever the page does with the browser's storage, be it only to look at it.
window.touched = [];
const touch = (name) => touched.push(name);
function watch(owner, name) {
  const { get, set } = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    get() {
      touch(name);
      return get.call(this);
    },
    set: set && function (value) {
      touch(name);
      set.call(this, value);
    },
  });
}
for (const name of ["localStorage", "sessionStorage", "caches"]) watch(window, name);
watch(Document.prototype, "cookie");
for (const name of ["open", "databases", "deleteDatabase"]) {
  const ask = IDBFactory.prototype[name];
  IDBFactory.prototype[name] = function (...given) {
    touch(name);
    return ask.apply(this, given);
  };
}
