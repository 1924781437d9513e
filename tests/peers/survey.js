// Five sliders as SurveyJS offers them. They start in the middle, as the widget's do.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { lead, sliders } from "./text.js";

const elements = sliders.map(([title, description], index) => ({
  type: "slider",
  name: `s${index}`,
  title,
  description,
  min: 0,
  max: 10,
  step: 1,
  defaultValue: 5,
}));
renderSurvey(
  new Model({ title: "Hoe staan de schuiven bij jullie?", description: lead, elements }),
  document.querySelector("#peer"),
);
