// A learning management system with one package: the runtime is scorm-again's; here is what such a
// system keeps from one launch to the next, and a list of all that the package asked.

const old = new URLSearchParams(location.search).get("version") === "1.2";
const kept = JSON.parse(sessionStorage.getItem("kept") ?? "{}");
const api = new (old ? Scorm12API : Scorm2004API)({ logLevel: 5 });
const asked = [];

const status = old ? "lesson_status" : "completion_status";
const core = { [status]: kept.status ?? (old ? "not attempted" : "unknown"), entry: kept.data ? "resume" : "ab-initio" };
const data = { suspend_data: kept.data ?? "" };
api.loadFromJSON(old ? { core, ...data } : { ...core, ...data });

function keep() {
  const { cmi } = api;
  const place = old ? cmi.core : cmi;
  const next = { data: cmi.suspend_data, status: place[status], score: place.score.raw };
  sessionStorage.setItem("kept", JSON.stringify(next));
}

const METHODS = old
  ? ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"]
  : ["Initialize", "GetValue", "SetValue", "Commit", "Terminate"];
for (const method of METHODS) {
  const inner = api[method].bind(api);
  api[method] = (...given) => {
    const said = inner(...given);
    asked.push([method, ...given, String(said)]);
    if (["Commit", "Finish", "Terminate"].some((end) => method.endsWith(end))) keep();
    sessionStorage.setItem("asked", JSON.stringify(asked));
    return said;
  };
}
window[old ? "API" : "API_1484_11"] = api;

function launch() {
  const frame = document.createElement("iframe");
  frame.title = "Pakket";
  frame.src = "package/index.html";
  document.body.append(frame);
}
