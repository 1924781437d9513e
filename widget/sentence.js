// The sentences for when there is no WebAssembly to say them.

const SENTENCES = {
  nl: {
    load: "Het mengpaneel kan nu niet worden geladen. Probeer het later opnieuw.",
    wasm: "Het mengpaneel werkt niet in deze browser. Gebruik een nieuwere browser.",
    policy: "Het mengpaneel mag van deze pagina niet starten. Meld dit aan de beheerder.",
    src: "Het bord van deze pagina kan niet worden geladen. Meld dit aan de beheerder: ",
    content: "Het bord van deze pagina klopt niet. Meld dit aan de beheerder: ",
    crash: "Er ging iets mis in het mengpaneel. Wat je hebt ingevuld, is er nog.",
    again: "Ga verder",
    gone: "Er is een nieuwe versie van het mengpaneel. Laad de pagina opnieuw om die te gebruiken.",
    reload: "Laad opnieuw",
  },
  en: {
    load: "The mixing desk cannot be loaded right now. Try again later.",
    wasm: "The mixing desk does not work in this browser. Use a newer browser.",
    policy: "This page does not let the mixing desk start. Report this to the site manager.",
    src: "The board of this page cannot be loaded. Report this to the site manager: ",
    content: "The board of this page is not correct. Report this to the site manager: ",
    crash: "Something went wrong in the mixing desk. What you filled in is still there.",
    again: "Go on",
    gone: "There is a new version of the mixing desk. Reload the page to use it.",
    reload: "Reload",
  },
};

export function sentence(language, code, detail) {
  const said = (SENTENCES[language] ?? SENTENCES.nl)[code];
  return said.endsWith(": ") ? `${said}${detail}` : said;
}
