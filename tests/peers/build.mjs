// `node build.mjs FOLDER`, in this folder: makes FOLDER/site of the peers, minified, with a page for
// each and Brotli beside it. Packages come from FOLDER; esbuild is the one that builds the widget.
import { build } from "../../node_modules/esbuild/lib/main.js";
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const { metafile } = await build({
  entryPoints: ["preact.jsx", "survey.js"],
  outdir: `${folder}/site`,
  nodePaths: [`${folder}/node_modules`],
  bundle: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  target: "chrome120",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  metafile: true,
});
for (const file of Object.keys(metafile.outputs)) {
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
// The widget's own page, with another element on it.
const page = readFileSync("../pages/plain.html", "utf8");
for (const name of ["preact", "survey"]) {
  const html = page
    .replace("/host.css", `/static/${name}.css`)
    .replace("wijk-mengpaneel.js", `${name}.js`)
    .replace(/<wijk-mengpaneel>.*<\/wijk-mengpaneel>/, '<div id="peer"></div>');
  writeFileSync(`${folder}/site/${name}.html`, html);
}
