import { describe, expect, it } from 'vitest';
import { understandColumns } from '@/core/portal/columns';
import { fulfils, SIGNATURES } from '@/core/portal/signatures';
import { TODAY } from './read-grid';

const concepts = (
  headers: string[],
  rows: (string | null)[][],
  language: string,
  team: string | null = 'Alpha',
) => understandColumns(headers, rows, { language, today: TODAY, team }).concepts;

describe('what columns mean', () => {
  it.each([
    [
      'en',
      ['User', 'Email', 'Products used', 'Days used', 'Tokens used', 'Last accessed'],
      '12',
      '2026-01-09',
    ],
    [
      'de',
      ['Benutzer', 'E-Mail', 'Verwendete Produkte', 'Nutzungstage', 'Verwendete Tokens', 'Letzter Zugriff'],
      '12,5',
      '09.01.2026',
    ],
    [
      'fr',
      [
        'Utilisateur',
        'E-mail',
        'Produits utilisés',
        'Jours d’utilisation',
        'Jetons utilisés',
        'Dernier accès',
      ],
      '12,5',
      '09/01/2026',
    ],
    [
      'ja',
      ['ユーザ', 'メール', '使用された製品', '使用日数', '使用されたトークン', '最終アクセス日'],
      '12',
      '2026/01/09',
    ],
    [
      'pt-BR',
      ['Usuário', 'E-mail', 'Produtos usados', 'Dias de uso', 'Tokens usados', 'Último acesso'],
      '12,5',
      '09/01/2026',
    ],
  ])('reads the users table in %s', (language, headers, tokens, date) => {
    expect(concepts(headers, [['Ana Lima', 'ana@x.com', '3', '7', tokens, date]], language)).toEqual([
      'user',
      'email',
      'productsUsed',
      'daysUsed',
      'tokensUsed',
      'lastAccessed',
    ]);
  });

  it('takes fr "Nom", es "Nombre", it and pt "Nome" for what the other headers leave', () => {
    expect(concepts(['Prénom', 'Nom', 'Jetons utilisés'], [['Zoé', 'Durand', '4']], 'fr')).toEqual([
      'firstName',
      'lastName',
      'tokensUsed',
    ]);
    expect(concepts(['Nom', 'Jetons utilisés'], [['Zoé Durand', '4']], 'fr')[0]).toBe('user');
    expect(
      concepts(['Nombre', 'Apellidos', 'Tokens utilizados'], [['Zoé', 'Gil', '4']], 'es').slice(0, 2),
    ).toEqual(['firstName', 'lastName']);
    expect(concepts(['Nombre', 'Tokens utilizados'], [['Zoé Gil', '4']], 'es')[0]).toBe('user');
    expect(
      concepts(['Nome', 'Sobrenome', 'Tokens usados'], [['Zoé', 'Gil', '4']], 'pt-BR').slice(0, 2),
    ).toEqual(['firstName', 'lastName']);
    expect(
      concepts(['Nome', 'Cognome', 'Token utilizzati'], [['Zoé', 'Gil', '4']], 'it').slice(0, 2),
    ).toEqual(['firstName', 'lastName']);
  });

  it('takes "Name" beside a first name for the last name, unless it holds the first name too', () => {
    expect(concepts(['Vorname', 'Name', 'Tokens'], [['Eva', 'Groß', '1']], 'de')).toEqual([
      'firstName',
      'lastName',
      'tokensUsed',
    ]);
    expect(concepts(['Vorname', 'Name', 'Tokens'], [['Eva', 'Eva Groß', '1']], 'de')[1]).toBe('user');
  });

  it('takes ru "Группа" for the team only when something says so', () => {
    const rows = [['Анна', 'Alpha', '4']];
    expect(concepts(['Пользователь', 'Группа', 'Использованные токены'], rows, 'ru', 'Alpha')[1]).toBe(
      'team',
    );
    expect(concepts(['Пользователь', 'Группа', 'Использованные токены'], rows, 'ru', null)[1]).toBe(null);
  });

  it('lets the cells overrule the words', () => {
    expect(concepts(['Products', 'Tokens used'], [['AutoCAD', '3']], 'en')[0]).not.toBe('productsUsed');
    expect(concepts(['Email', 'Tokens used'], [['not an address', '3']], 'en')[0]).toBe(null);
    expect(concepts(['User', 'Tokens used'], [['Ana', 'plenty']], 'en')[1]).toBe(null);
  });

  it('takes neither of two columns that both say tokens and differ', () => {
    expect(concepts(['User', 'Tokens used', 'Tokens'], [['Ana', '3', '4']], 'en')).toEqual([
      'user',
      null,
      null,
    ]);
    expect(concepts(['User', 'Tokens used', 'Tokens'], [['Ana', '3', '3']], 'en')).toEqual([
      'user',
      'tokensUsed',
      null,
    ]);
  });

  it('takes nothing in an invoice for usage', () => {
    const found = concepts(
      ['Team', 'Product', 'Amount', 'Date', 'Status'],
      [['Alpha', 'AutoCAD', '1,200.00', '2026-01-02', 'Paid']],
      'en',
    );
    for (const kinds of Object.values(SIGNATURES))
      for (const one of kinds) expect(fulfils(found, one)).toBe(false);
  });
});
