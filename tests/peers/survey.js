// Five sliders as SurveyJS offers them. They start in the middle, as the widget's do.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "../pages/host.css";
import "survey-core/survey-core.fontless.css";
import { heading, lead, sliders } from "./words.js";

const elements = sliders.map(([title, description], index) => {
  return { type: "slider", name: `s${index}`, title, description, min: 0, max: 10, step: 1, defaultValue: 5 };
});
renderSurvey(new Model({ title: heading, description: lead, elements }), document.querySelector("#peer"));
