/** Hand the admin a file: a link of ours to a blob of ours, gone again at once. */
export function download(document: Document, fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  // Never put into the page: a click on a loose link saves the file and no handler of the page hears of it.
  link.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
