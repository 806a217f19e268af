// Makes one PDF: a definition comes in on standard input as JSON, the file goes out on standard output: node write-report.mjs
// Runs as a short-lived child of the server with a time limit, a memory limit and no file access but to this folder. The definition holds values only; this script opens no
// connection, and pdfmake is told to fetch and to read nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

console.log = console.warn = () => {}; // Standard output is ours.

/** @returns {Promise<any>} */
async function readInput() {
  const chunks = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }

  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** @param {any} pdfmake */
function addFonts(pdfmake) {
  const faces = {
    Sans: { normal: 'DejaVuSans', bold: 'DejaVuSans-Bold', italics: 'DejaVuSans-Oblique', bolditalics: 'DejaVuSans-Bold' },
    Serif: { normal: 'DejaVuSerif', bold: 'DejaVuSerif', italics: 'DejaVuSerif', bolditalics: 'DejaVuSerif' },
  };
  for (const name of new Set(Object.values(faces).flatMap((face) => Object.values(face)))) {
    pdfmake.virtualfs.writeFileSync(name, readFileSync(new URL(`./fonts/${name}.ttf`, import.meta.url)));
  }

  pdfmake.setFonts(faces);
}

/** @param {any} pdfmake @param {string} line */
function addTables(pdfmake, line) {
  const none = () => 0;
  pdfmake.addTableLayouts({
    quote: {
      hLineWidth: none,
      vLineWidth: (/** @type {number} */ column) => (column === 0 ? 2 : 0),
      vLineColor: () => line,
      paddingLeft: () => 9,
      paddingTop: none,
      paddingBottom: none,
    },
    data: {
      hLineWidth: (/** @type {number} */ row, /** @type {any} */ node) => (row === 0 || row === node.table.body.length ? 0 : 0.5),
      vLineWidth: none,
      hLineColor: () => line,
      paddingLeft: (/** @type {number} */ column) => (column === 0 ? 0 : 6),
      paddingTop: () => 2.5,
      paddingBottom: () => 1.5,
    },
  });
}

const pdfmake = createRequire(import.meta.url)('./pdfmake/pdfmake.min.js');
const { definition, foot, muted, line } = await readInput();
addFonts(pdfmake);
addTables(pdfmake, line);
pdfmake.setUrlAccessPolicy(() => false);
definition.footer = (/** @type {number} */ page, /** @type {number} */ pages) => ({
  columns: [{ text: foot, width: '*', noWrap: true }, { text: `${page} of ${pages}`, width: 'auto' }],
  columnGap: 12,
  margin: [definition.pageMargins[0], 18, definition.pageMargins[2], 0],
  fontSize: 7.5,
  color: muted,
});
process.stdout.write(await pdfmake.createPdf(definition).getBuffer());
