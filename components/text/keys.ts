type Catalog = typeof import('@/public/_locales/en/messages.json');

/** Every key of the catalogue. */
export type MessageKey = keyof Catalog;

/** Keys that come in plural forms, without their `_one` / `_other` ending. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
