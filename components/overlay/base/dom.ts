/** An element of any document (a frame's elements are of other classes than ours, so not `instanceof`). */
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Text with more than spaces in it. */
export const isWrittenText = (node: Node): boolean =>
  node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';
