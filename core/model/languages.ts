/** Languages Flexmeter speaks. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'ja', 'ko', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];
