import { means } from '@/core/portal/vocabulary';

/** How a row's use was paid for, by its access option or the reporting API's source; null: it doesn't say. */
export function accessOf(text: string): 'flex' | 'subscription' | null {
  const word = text.trim();
  if (word === '') return null;
  if (/^sus$/i.test(word)) return 'subscription';
  const isFlex = means(word, 'flex');
  const isSubscription = means(word, 'subscription') || /subscription/i.test(word);
  return isFlex === isSubscription ? null : isFlex ? 'flex' : 'subscription';
}
