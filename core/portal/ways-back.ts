import { fold } from '@/core/units/fold';
import type { Sketch } from './sketch';

const BACK =
  /^(?:[←‹<«⟵]|arrow_back|back|zuruck|retour|volver|atras|indietro|torna|voltar|戻る|뒤로|返回|wstecz|powrot|zpet|tillbaka|tilbage|tilbake|terug|takaisin|назад|vissza|geri)/;
const BACK_LAST = /(?:に戻る|戻る|へ戻る|돌아가기)$/;

/** Words of the ways back to where a page was opened from. */
export const waysBack = ({ links, trail }: Sketch): string[] => [
  ...links.filter((text) => BACK.test(fold(text)) || BACK_LAST.test(text)),
  ...trail,
];
