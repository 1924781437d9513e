// What a developer of a municipality would write: typed, bundled, and served as it comes out.
import "wijk-mengpaneel";
import type { Answers, Result, WijkMengpaneel } from "wijk-mengpaneel";

const found = document.querySelector("wijk-mengpaneel");
if (!found) throw new Error("no element");
const desk: WijkMengpaneel = found;

const told: string[] = [];
document.addEventListener("mengpaneel-ready", (event) => told.push(`ready ${event.detail.version}`));
desk.addEventListener("mengpaneel-change", ({ detail }) => told.push(names(detail)));
desk.addEventListener("mengpaneel-error", ({ detail: { code, message } }) => told.push(`${code}: ${message}`));

function names(result: Result): string {
  return result.profile ? `${result.verdict} ${result.profile.name}` : result.verdict;
}

const answers: Answers = { positionering: 8, "proces-gemeente": "unknown", bestuur: null };

async function start(): Promise<void> {
  await desk.ready;
  desk.setPositions(answers);
  const file: Blob = await desk.export("csv");
  const middle: number | null | undefined = desk.group?.sliders[0]?.median;
  desk.required = desk.checkValidity() && middle === undefined;
  document.title = `${desk.value} ${file.type} ${told[0]}`;
}

// The types refuse what the element would refuse.
export function refused(): void {
  // @ts-expect-error: no word for a position
  desk.setPositions({ bestuur: "high" });
  // @ts-expect-error: not a format
  void desk.export("pdf");
  // @ts-expect-error: the result is read only
  desk.result = null;
  // @ts-expect-error: no such verdict
  if (desk.result?.verdict === "perhaps") desk.reset();
}

void start();
