// Reads one document from standard input and prints what it holds, a line of JSON at a time: node read-document.mjs pdf|docx MAX_PAGES
// Runs as a short-lived child of the server with a time limit, a memory limit and no file access but to this folder. What it prints is checked by the server.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** @param {object} line */
function print(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

/** @returns {Promise<Uint8Array>} */
async function readInput() {
  const chunks = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }

  return new Uint8Array(Buffer.concat(chunks));
}

/** pdf.js drops format characters (Cf) from text, and with them the soft hyphen, which many TeX documents use for every hyphen and dash: it is let through. */
async function importPdfjs() {
  // Drawing is not needed; these are only named while the module loads.
  globalThis.DOMMatrix ??= class {};
  globalThis.ImageData ??= class {};
  globalThis.Path2D ??= class {};
  console.log = console.warn = () => {}; // Standard output is ours.
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [pattern, flags]) => new target(pattern === '^(\\s)|(\\p{Mn})|(\\p{Cf})$' ? '^(\\s)|(\\p{Mn})|((?!\\u00AD)\\p{Cf})$' : pattern, flags),
  });
  try {
    globalThis.pdfjsWorker = await import('./pdfjs/pdf.worker.min.mjs');
    return await import('./pdfjs/pdf.min.mjs');
  } finally {
    globalThis.RegExp = Original;
  }
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}

/** @param {Uint8Array} data @param {number} maxPages */
async function readPdf(data, maxPages) {
  const pdfjs = await importPdfjs();
  const folder = fileURLToPath(new URL('./pdfjs/', import.meta.url));
  const document = await pdfjs.getDocument({
    data,
    verbosity: 0,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
  }).promise;
  const pages = document.numPages;
  if (pages > maxPages) {
    print({ error: 'pages', pages });
    return;
  }

  for (let number = 1; number <= pages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = [];
    for (const { str, transform, width, height } of items) {
      if (str.trim().length === 0) {
        continue;
      }

      const [a, b, c, d, x, y] = pdfjs.Util.transform(viewport.transform, transform);
      const isUpright = a > 0 && Math.abs(b) < 0.1 * a;
      runs.push([str, round(x), round(y), round(width), round(Math.hypot(c, d) || height), isUpright]);
    }

    print({ page: number, pages, width: round(viewport.width), height: round(viewport.height), runs });
    page.cleanup();
  }

  print({ done: true, pages });
}

/** Text of a node; tabs stay, images and notes are left out. @param {any} node @returns {string} */
function textOf(node) {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'image':
    case 'noteReference':
    case 'commentReference':
      return '';
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}

/** Paragraphs and table rows in the order in which they are read. @param {any} node @param {object[]} blocks */
function collect(node, blocks) {
  if (node.type === 'paragraph') {
    const heading = /^(?:heading|überschrift|title|titre) ?([1-6])?$/i.exec(node.styleName ?? '');
    const isList = node.numbering != null || /^list/i.test(node.styleName ?? '');
    for (const text of textOf(node).split('\n')) {
      if (text.trim().length > 0) {
        blocks.push([text, heading ? Number(heading[1] ?? 1) : 0, isList]);
      }
    }
  } else if (node.type === 'tableRow') {
    const cells = node.children.map((/** @type {any} */ cell) => {
      /** @type {object[]} */
      const inside = [];
      collect({ type: 'cell', children: cell.children }, inside);
      return inside;
    });
    // A row of single lines is a row of a table; cells with more in them are columns of a page.
    if (cells.every((/** @type {object[]} */ cell) => cell.length <= 1)) {
      const texts = cells.flat().map((/** @type {any} */ [text]) => text.trim());
      if (texts.length > 0) {
        blocks.push([texts.join('\t'), cells.flat().length === 1 ? cells.flat()[0][1] : 0, false]);
      }
    } else {
      blocks.push(...cells.flat());
    }
  } else {
    for (const child of node.children ?? []) {
      collect(child, blocks);
    }
  }
}

/** @param {Uint8Array} data */
async function readDocx(data) {
  const mammoth = createRequire(import.meta.url)('./mammoth/mammoth.browser.min.js');
  /** @type {object[]} */
  const blocks = [];
  await mammoth.convertToHtml(
    { arrayBuffer: data.buffer },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      transformDocument: (/** @type {any} */ document) => {
        collect(document, blocks);
        return { ...document, children: [] };
      },
    });
  print({ blocks });
  print({ done: true, pages: 0 });
}

const [format, maxPages] = process.argv.slice(2);
try {
  const data = await readInput();
  await (format === 'pdf' ? readPdf(data, Number(maxPages)) : readDocx(data));
} catch (error) {
  const name = error instanceof Error ? error.name : '';
  print({ error: name === 'PasswordException' ? 'password' : 'damaged', detail: String(error instanceof Error ? error.message : error).slice(0, 300) });
}
