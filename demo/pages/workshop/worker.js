// Keeps the workshop's pages and the mengpaneel in this browser, so that whoever opened one of them
// can go on when the network fails. Only this workshop does so: the element itself never asks for it.
//
// - What is kept is one whole version, under a name made of what its pages and its list of files
//   hold. The list goes in last: a version without it is not whole, and is fetched again.
// - A file with a hash in its name never changes and comes from what is kept. Everything else comes
//   from the network, and from what is kept when the network fails or keeps people waiting.
// - A new version is fetched after a page came from the network; the old one is then thrown away.

const KEPT = "werkplaats ";
const BUNDLE = "/static/";
const LIST = `${BUNDLE}integrity.json`;

// All that lies in this folder but this script; a test compares the two.
const PAGES = [
  "/workshop/",
  "/workshop/workshop.css",
  "/workshop/offline.js",
  "/workshop/arenas/",
  "/workshop/arenas/arenas.js",
  "/workshop/begeleider/",
  "/workshop/deelnemer/",
  "/workshop/handleiding/",
  "/workshop/handleiding/handleiding.css",
];

// Milliseconds: longer than a good network needs, shorter than a room full of people waits.
const PATIENCE = 3000;

const hasHash = (address) => /\.[0-9a-f]{10}\./.test(address);

// Of the bundle the element needs its module and what that fetches; not the other packages.
const isNeeded = (file) => file === "wijk-mengpaneel.js" || (file.startsWith("wijk-mengpaneel.") && hasHash(file));

async function current(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function nameOf(texts) {
  const bytes = new TextEncoder().encode(texts.join("\n"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return KEPT + [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Keeps the version that the network has now.
async function keep() {
  const [list, ...pages] = await Promise.all([LIST, ...PAGES].map(current));
  const texts = await Promise.all([list, ...pages].map((answer) => answer.clone().text()));
  const name = await nameOf(texts);
  const cache = await caches.open(name);
  if (!(await cache.match(LIST))) {
    const files = Object.entries(JSON.parse(texts[0])).filter(([file]) => isNeeded(file));
    // The checksum makes sure that all files are of this list, also while a server is being updated.
    await cache.addAll(files.map(([file, integrity]) => new Request(BUNDLE + file, { integrity })));
    await Promise.all(PAGES.map((address, index) => cache.put(address, pages[index])));
    await cache.put(LIST, list);
  }
  const others = (await caches.keys()).filter((other) => other.startsWith(KEPT) && other !== name);
  await Promise.all(others.map((other) => caches.delete(other)));
}

// The server's answers vary by compression, which what is kept no longer has.
const kept = (request) =>
  caches.match(request, { ignoreVary: true, ignoreSearch: request.mode === "navigate" });

async function answered(request) {
  const ours = await kept(request);
  if (!ours) return fetch(request);
  if (hasHash(request.url)) return ours;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, ours));
  const fresh = fetch(request).then(
    (answer) => (answer.status < 500 ? answer : ours),
    () => ours,
  );
  return Promise.race([fresh, late]);
}

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const answer = answered(request);
  event.respondWith(answer);
  // Without a network, what is kept simply stays.
  if (request.mode === "navigate") event.waitUntil(answer.then(keep).catch(() => {}));
});
