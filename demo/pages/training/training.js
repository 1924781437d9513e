// An exercise around the mengpaneel, made with nothing but what the element offers every page: it is
// created, told where its sliders stand, and asked for its result. Which answer is right is not
// written here: the element says so.

const ROUNDS = [
  {
    name: "Rietveen",
    story:
      "Rietveen heeft een afdeling Wijken met een eigen budget. Collega’s van zorg, groen en bouwen zitten " +
      "elke week samen aan tafel. Bewoners horen vaak pas later wat er is besloten.",
    positions: { positionering: 9, "proces-gemeente": 9, "proces-bewoners": 2, bestuur: 8, communicatie: 3 },
  },
  {
    name: "Zonnebeek",
    story:
      "In Zonnebeek beslissen bewoners mee over hun straat, en de wijkkrant komt overal. Op het stadhuis " +
      "werkt elke afdeling voor zich. De raad laat zich weinig zien.",
    positions: { positionering: 5, "proces-gemeente": 2, "proces-bewoners": 9, bestuur: 2, communicatie: 8 },
  },
  {
    name: "Molenhorst",
    story:
      "Molenhorst doet veel met bewoners, en het nieuws uit de wijk komt goed rond. Binnen de gemeente is " +
      "nog weinig geregeld. Het bestuur kijkt rustig mee.",
    positions: { positionering: 3, "proces-gemeente": 5, "proces-bewoners": 8, bestuur: 2, communicatie: 7 },
  },
  {
    name: "Havenstein",
    story:
      "De wethouders van Havenstein zijn elke maand in de wijk en kennen de bewoners. Collega’s op het " +
      "stadhuis lopen daar soms achteraan, want onderling is er weinig afgesproken.",
    positions: { positionering: 5, "proces-gemeente": 2, "proces-bewoners": 8, bestuur: 9, communicatie: 5 },
  },
  {
    name: "Oosterlo",
    story:
      "In Oosterlo werken de afdelingen goed samen, en ook het bestuur doet mee. Er gaat veel nieuws naar de " +
      "wijk. Toch heeft wijkgericht werken geen eigen plek, en bewoners praten weinig mee.",
    positions: { positionering: 2, "proces-gemeente": 8, "proces-bewoners": 2, bestuur: 8, communicatie: 8 },
  },
  {
    name: "Bergsingel",
    story:
      "In Bergsingel begint elk plan in de wijk. Afdelingen, bestuur en bewoners werken er samen aan, en " +
      "iedereen weet wie wat doet.",
    positions: { positionering: 9, "proces-gemeente": 10, "proces-bewoners": 9, bestuur: 9, communicatie: 10 },
  },
];

const LABELS = {
  positionering: "Positionering intern",
  "proces-gemeente": "Proces binnen gemeente",
  "proces-bewoners": "Proces met bewoners",
  bestuur: "Bestuur en politiek",
  communicatie: "Communicatie",
};

const part = (id) => document.getElementById(id);
const form = part("keuze");
let round = 0;
let recognised = 0;

// A new element each round: what a reader opened in the last one must not give this one away.
async function begin() {
  const { name, story, positions } = ROUNDS[round];
  part("einde").hidden = true;
  part("ronde").hidden = false;
  part("antwoord").hidden = true;
  part("verder").hidden = true;
  part("ronde-kop").textContent = `${name} (${round + 1} van ${ROUNDS.length})`;
  part("verhaal").textContent = story;
  form.reset();
  enable(false);

  const desk = document.createElement("wijk-mengpaneel");
  desk.lang = "nl";
  for (const [name, value] of [["readonly", ""], ["storage", "none"], ["views", "self"], ["heading-level", "4"]]) {
    desk.setAttribute(name, value);
  }
  part("paneel").replaceChildren(desk);
  await desk.ready;
  desk.setPositions(positions);
  enable(true);
}

function enable(on) {
  form.querySelector("fieldset").disabled = !on;
  form.querySelector("[type=submit]").hidden = !on;
}

function check(chosen) {
  const { verdict, profile, runnerUp, contributions } = part("paneel").firstChild.result;
  const right = verdict === "clear" ? profile.id : verdict;
  const truth = {
    clear: () => `Dit lijkt het meest op ${lower(profile.name)}.`,
    between: () => `Dit ligt tussen ${lower(profile.name)} en ${lower(runnerUp.name)}.`,
    mixed: () => `Dit lijkt op geen van de vijf. Het dichtst erbij staat ${lower(profile.name)}, maar ook die past niet goed.`,
  }[verdict]();
  const said = chosen === right ? ["Dat klopt. " + truth] : ["Kijk nog eens. " + truth];
  const away = contributions
    .filter((one) => one.profile === chosen && one.distance > 0)
    .sort((one, other) => other.distance - one.distance)[0];
  if (chosen !== right && away) {
    said.push(
      `Bij jouw keuze wringt vooral de schuif ${LABELS[away.slider]}: die staat ` +
        `${away.distance === 1 ? "1 stap" : `${away.distance} stappen`} naast wat bij dat profiel past.`,
    );
  }
  said.push("Waarom dat zo is, lees je in het paneel onder “Bekijk de uitkomst”.");
  if (chosen === right) recognised += 1;
  tell(said);
}

const lower = (name) => name.charAt(0).toLowerCase() + name.slice(1);

function tell(sentences) {
  part("antwoord").replaceChildren(
    ...sentences.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence })),
  );
  part("antwoord").hidden = false;
  part("antwoord").focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check(new FormData(form).get("profiel"));
  enable(false);
  part("verder").textContent = round + 1 < ROUNDS.length ? "Naar de volgende gemeente" : "Bekijk hoe het ging";
  part("verder").hidden = false;
});

part("verder").addEventListener("click", () => {
  round += 1;
  if (round < ROUNDS.length) {
    start();
    part("ronde-kop").focus();
  } else {
    part("ronde").hidden = true;
    part("telling").textContent = `Je herkende ${recognised} van de ${ROUNDS.length} gemeenten.`;
    part("einde").hidden = false;
    part("einde").focus();
  }
});

part("opnieuw").addEventListener("click", () => {
  round = recognised = 0;
  start();
  part("ronde-kop").focus();
});

// Where the mengpaneel cannot run, it says so itself; the exercise then says that it needs it.
function start() {
  begin().catch(() => tell(["De oefening heeft het mengpaneel nodig, en dat werkt hier niet."]));
}

start();
