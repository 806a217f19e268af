// Makes PDFs, one after the other: each line on standard input is a definition as JSON, and each file goes out on standard output behind four bytes of its length, least significant first.
// Runs as a child of the server with a memory limit and no file access but to this folder; the server ends it when it takes too long or is not needed, and it ends when its input does. The
// definition holds values only; this script opens no connection, and pdfmake is told to fetch and to read nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

console.log = console.warn = () => {}; // Standard output is ours.

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

/**
 * Makes one piece of all words of a line. pdfmake measures word by word, and breaks lines and writes word by word too, which takes most of the time and half of the file. This breaks lines by
 * the same rule, once it is known how wide a table's columns are.
 * @param {any[]} words what pdfmake calls inlines @param {number} width points
 */
function toLines(words, width) {
  if (words.some((word) => word.noNewLine || word.width - word.leadingCut - word.trailingCut > width)) {
    return words; // One that has to be broken is left to pdfmake.
  }

  const lines = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && !line.lineEnd && line.width + word.width - line.leadingCut - word.trailingCut <= width) {
      line.text += word.text;
      line.width += word.width;
      line.trailingCut = word.trailingCut;
      line.lineEnd = word.lineEnd;
    } else {
      if (line) {
        line.lineEnd = true;
      }

      lines.push(Object.assign(word, { noWrap: true }));
    }
  }

  return lines;
}

/** @param {number} row @param {any} node a table whose columns have their widths */
function joinWords(row, node) {
  if (row > 0 || node.joined) {
    return;
  }

  node.joined = true;
  for (const cells of node.table.body) {
    cells.forEach((/** @type {any} */ cell, /** @type {number} */ column) => {
      for (const leaf of cell.stack ?? [cell]) {
        leaf._inlines &&= toLines(leaf._inlines, node.table.widths[column]._calcWidth);
      }
    });
  }
}

/** @param {any} pdfmake @param {string} line */
function addTables(pdfmake, line) {
  const none = () => 0;
  pdfmake.addTableLayouts({
    quote: {
      hLineWidth: (/** @type {number} */ row, /** @type {any} */ node) => {
        joinWords(row, node);
        return 0;
      },
      vLineWidth: (/** @type {number} */ column) => (column === 0 ? 2 : 0),
      vLineColor: () => line,
      paddingLeft: () => 9,
      paddingTop: none,
      paddingBottom: none,
    },
    data: {
      hLineWidth: (/** @type {number} */ row, /** @type {any} */ node) => {
        joinWords(row, node);
        return row === 0 || row === node.table.body.length ? 0 : 0.5;
      },
      vLineWidth: none,
      hLineColor: () => line,
      paddingLeft: (/** @type {number} */ column) => (column === 0 ? 0 : 6),
      paddingTop: () => 2.5,
      paddingBottom: () => 1.5,
    },
  });
}

/** @param {any} pdfmake @param {any} input @returns {Promise<Uint8Array>} */
function write(pdfmake, { definition, foot, muted, line }) {
  addTables(pdfmake, line);
  definition.footer = (/** @type {number} */ page, /** @type {number} */ pages) => ({
    columns: [{ text: foot, width: '*', noWrap: true }, { text: `${page} of ${pages}`, width: 'auto' }],
    columnGap: 12,
    margin: [definition.pageMargins[0], 18, definition.pageMargins[2], 0],
    fontSize: 7.5,
    color: muted,
  });
  return pdfmake.createPdf(definition).getBuffer();
}

const pdfmake = createRequire(import.meta.url)('./pdfmake/pdfmake.min.js');
addFonts(pdfmake);
pdfmake.setUrlAccessPolicy(() => false);
for await (const line of createInterface({ input: process.stdin })) {
  const pdf = await write(pdfmake, JSON.parse(line));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(pdf.length);
  process.stdout.write(length);
  process.stdout.write(pdf);
}
