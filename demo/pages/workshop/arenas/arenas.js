// Opens the map with today's case, for who has nothing on it yet. Everything else is the element's own.
const CASE = {
  format: 2,
  kind: "reading",
  board: "wijkgericht",
  name: "Het park",
  arenas: {
    case: "park",
    stakeholders: [
      { name: "Wijkagent", kind: "wijkagent", arenas: ["netwerk"], needed: "yes" },
      { name: "Jongerenwerk", kind: "jongerenwerk", arenas: ["netwerk"], needed: "yes" },
      { name: "Scholen", kind: "scholen", arenas: ["netwerk"], needed: "yes" },
      { name: "Beheer openbare ruimte", kind: "beheer", arenas: ["gemeente"], level: "operational", needed: "yes" },
    ],
  },
};

const map = document.getElementById("kaart");
await customElements.whenDefined("wijk-mengpaneel");
await map.ready;
if (!map.result.arena) await map.load(CASE);
