// Takes the element, `host`, out of the page and puts it back so many times: on every screen in turn,
// in a form and out of it. Gives the pages of WebAssembly memory afterwards.
const frame = () => new Promise((done) => requestAnimationFrame(done));
const press = async (wish) => {
  const button = host.shadowRoot.querySelector(`[data-wish="${wish}"]`);
  if (!button) throw new Error(`there is no button for ${wish}`);
  button.click();
  await frame();
};
// What is pressed before it goes. An odd number, so that each is taken out of both places.
const TOURS = [
  ["show-desk"],
  ["show-outcome"],
  ["show-ambition"],
  ["show-take"],
  ["show-readings"],
  ["show-group", "lens 0"],
  ["show-group", "hide"],
  ["show-group", "reveal", "lens 3"],
  ["show-group", "lens 0", "present"],
  ["do-not-present", "show-arena"],
  ["show-profiles"],
];
const places = [document.querySelector("form"), document.querySelector("main")];
const mount = async (times) => {
  for (let time = 0; time < times; time++) {
    for (const wish of TOURS[time % TOURS.length]) await press(wish);
    // It lacks an answer: the browser is told at which fader.
    host.checkValidity();
    host.remove();
    await frame();
    if (host.shadowRoot.querySelector("[data-heading]")) throw new Error("it still stands there");
    places[time % 2].append(host);
    await frame();
  }
  // What is counted is always this screen.
  await press("show-desk");
  await frame();
  return watched.memories[0].buffer.byteLength / 65_536;
};
