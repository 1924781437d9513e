// For the page around embed.html: makes each frame as high as what stands in it.

const HEIGHT = "mengpaneel-height";
const frames = () => [...document.querySelectorAll("iframe")];

addEventListener("message", ({ data, source }) => {
  if (data?.type !== HEIGHT || !(data.height > 0)) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame) return;
  const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${data.height + border}px`;
});

// A frame may have told its height before this script was there.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: HEIGHT }, "*");
