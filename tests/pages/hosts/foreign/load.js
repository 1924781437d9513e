// The same server under its other name is another origin. A page would name it in its HTML, but the
// port is a free one here.
const script = document.createElement("script");
script.type = "module";
script.src = `http://localhost:${location.port}/static/wijk-mengpaneel.js`;
document.head.append(script);
