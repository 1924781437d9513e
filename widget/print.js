// Printing one element of a page: the page around it is hidden on paper and comes back afterwards.
// A sheet of the document does that, because `@page` in a shadow root is ignored.

const MARK = "data-wijk-printing";

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  @page { size: A4; margin: 14mm; }
  @media print {
    body :not(:has([${MARK}]), [${MARK}], [${MARK}] *) { display: none !important; }
    :is(html, body, :has([${MARK}]), [${MARK}]) {
      all: unset !important;
      display: block !important;
    }
  }`);

const without = (sheets) => [...sheets].filter((other) => other !== sheet);

export function printOnly(element) {
  // Inside another shadow root the page cannot be told to step aside: then it is printed with it.
  if (element.getRootNode() === document) {
    element.setAttribute(MARK, "");
    document.adoptedStyleSheets = [...without(document.adoptedStyleSheets), sheet];
  }
  print();
}

export function printed(element) {
  element.removeAttribute(MARK);
  document.adoptedStyleSheets = without(document.adoptedStyleSheets);
}
