/** Systems hand on links of about 2,000 characters; longer ones open a mail that is cut, or nothing. */
const LONGEST = 1_900;

/**
 * A link that opens a mail with a text. Its first line is the subject.
 * @returns null when it would be too long to be opened whole
 */
export function mailLink(text: string): string | null {
  const [subject = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim().replaceAll('\n', '\r\n');
  const part = (words: string) => encodeURIComponent(words.replace(/\p{Cs}/gu, '\ufffd'));
  const link = `mailto:?subject=${part(subject)}&body=${part(body)}`;
  return link.length <= LONGEST ? link : null;
}
