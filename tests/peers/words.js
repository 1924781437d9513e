// What both peers show: the words on the desk, not the help, profiles and outcome behind it.
export const heading = "Hoe staan de schuiven bij jullie?";
export const lead =
  "Zet elke schuif waar hij bij jullie past; er is geen goed of fout. Hebben jullie niet gekozen, zet hem dan in het midden.";
export const sliders = [
  ["Positionering intern", "Waar zit het wijkgericht werken in jullie organisatie?"],
  ["Proces binnen gemeente", "Hoe werken jullie afdelingen samen aan een wijk?"],
  ["Proces met bewoners", "Hoeveel ruimte krijgen bewoners om mee te doen?"],
  ["Bestuur en politiek", "Hoe dicht staat het bestuur bij de wijk?"],
  ["Communicatie", "Hoe gaat nieuws van en naar de wijk?"],
];
