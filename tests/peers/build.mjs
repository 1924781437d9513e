// `node build.mjs FOLDER`, in this folder: bundles the peers into FOLDER/site, minified, with Brotli
// beside them. Their packages are in FOLDER/node_modules; the esbuild is the widget's own.
import { build } from "../../node_modules/esbuild/lib/main.js";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const { metafile } = await build({
  entryPoints: ["preact.jsx", "preact.css", "survey.js", "survey.css"],
  outdir: join(folder, "site"),
  nodePaths: [join(folder, "node_modules")],
  bundle: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  target: ["chrome120"],
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
});
for (const file of Object.keys(metafile.outputs)) {
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
