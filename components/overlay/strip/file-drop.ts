/**
 * Take files that somebody drops on an element. The page hears nothing of it, and can't drop any itself.
 * @param mark told whether files are held over the element
 */
export function takeDrops(
  at: HTMLElement,
  mark: (over: boolean) => void,
  take: (files: readonly File[]) => void,
): void {
  const holdsFiles = ({ isTrusted, dataTransfer }: DragEvent): boolean =>
    isTrusted && dataTransfer?.types.includes('Files') === true;
  const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', over: boolean) =>
    at.addEventListener(name, (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(over);
      const files = name === 'drop' ? [...(event.dataTransfer?.files ?? [])] : [];
      if (files.length > 0) take(files);
    });
  on('dragenter', true);
  on('dragover', true);
  on('dragleave', false);
  on('drop', false);
}
