/** Where elements of a page can live: the document, an open shadow root in it, or a same-origin frame's document. */
export type PageRoot = Document | ShadowRoot;

/** Frames within frames and shadow roots within shadow roots beyond this depth are not ours to read. */
const MAX_DEPTH = 12;

/**
 * Elements that can hold a shadow root or a document: the standard lets these common ones have neither, and looking
 * at each cell of a long table takes longer than all the rest.
 */
const MAYBE_HOSTS =
  ':not(td,tr,th,a,b,br,button,caption,col,em,g,i,img,input,label,li,option,path,select,strong,svg,table,tbody,tfoot,thead,ul)';

/**
 * Every place of a page that can be read: the root itself, then open shadow roots and the documents of
 * same-origin frames below it, in document order, each before what it holds.
 * @returns the root first; closed shadow roots and frames of other origins are left out
 */
export function deepRoots(root: PageRoot): PageRoot[] {
  const found: PageRoot[] = [];
  const walk = (at: PageRoot, depth: number): void => {
    found.push(at);
    if (depth >= MAX_DEPTH) return;
    for (const element of at.querySelectorAll(MAYBE_HOSTS)) {
      const below = element.shadowRoot ?? frameDocument(element);
      if (below) walk(below, depth + 1);
    }
  };
  walk(root, 0);
  return found;
}

/** The element around this one, out of a shadow root to its host; null at the top of a document. */
export function parentAcross(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root && isElement(root.host) ? root.host : null;
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 1;

// Not `instanceof`: an element of a frame is of that frame's classes, not of ours.
const isFrame = (element: Element): element is HTMLIFrameElement | HTMLFrameElement =>
  element.localName === 'iframe' || element.localName === 'frame';

/** A frame's document, null for any other element and when it is of another origin. */
function frameDocument(element: Element): Document | null {
  try {
    return isFrame(element) ? element.contentDocument : null;
  } catch {
    return null;
  }
}
