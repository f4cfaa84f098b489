const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Give a shadow root its styles: one constructed sheet per document and text, shared by all roots, which a
 * page's content security policy doesn't concern. Where that is not to be had, a style element.
 */
export function adopt(root: ShadowRoot, css: string): void {
  const document = root.ownerDocument;
  const view = document.defaultView;
  try {
    if (!view) throw new TypeError('no view');
    const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
    sheets.set(document, known);
    let sheet = known.get(css);
    if (!sheet) {
      // Of the document's own window: a sheet of another document is refused.
      const Sheet: typeof CSSStyleSheet = Reflect.get(view, 'CSSStyleSheet');
      sheet = new Sheet();
      sheet.replaceSync(css);
      known.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
