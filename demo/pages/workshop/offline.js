// Asks the browser to keep these pages (worker.js does it), and says so when it has: from then on
// nobody depends on the network of the room. Where a browser keeps nothing, as in some private
// windows, the pages work as long as there is a network.

const WORKER = "/workshop/worker.js";

// The one address that the policy of these pages lets through as a script.
const rules = {
  createScriptURL(address) {
    if (address === WORKER) return address;
    throw new TypeError(`${address} is not the worker of the workshop.`);
  },
};
const policy = globalThis.trustedTypes?.createPolicy("werkplaats", rules) ?? rules;

async function stay() {
  await navigator.serviceWorker.register(policy.createScriptURL(WORKER));
  await navigator.serviceWorker.ready;
  document.getElementById("bewaard").textContent = "Deze pagina werkt nu ook zonder internet.";
}

if ("serviceWorker" in navigator) stay().catch((error) => console.info("Not kept for later:", error.message));
