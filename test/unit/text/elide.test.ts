import { describe, expect, it } from 'vitest';
import { elided } from '@/components/text/elide';

describe('Italian articles', () => {
  it.each([
    ['Ordinare entro il 8 mar 2026', 'Ordinare entro l’8 mar 2026'],
    ['dal 11 al 18 mar', 'dall’11 al 18 mar'],
    ['Il 87% è del 1%, al 8,5% o del 1 %', 'L’87% è dell’1%, all’8,5% o dell’1 %'],
    ['fino al 11.000', 'fino all’11.000'],
    ['del 1,5%', 'dell’1,5%'],
  ])('“%s” loses its vowel', (text, said) => {
    expect(elided(text, 'it')).toBe(said);
  });

  it.each(['entro il 1 mar', 'il 18', 'del 110%', 'il 12%', 'canal 8'])('“%s” stays', (text) => {
    expect(elided(text, 'it')).toBe(text);
  });

  it('are no other language’s', () => {
    expect(elided('del 8 al 11', 'es')).toBe('del 8 al 11');
  });
});
