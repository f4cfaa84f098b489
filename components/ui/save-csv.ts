import { saveFile } from './save-file';

/** Hand the admin a table. @param text as CSV */
export const saveCsv = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: 'text/csv' }));
