/** Whether some of a number of people may be counted: neither they nor all the others are few. */
export const tells = (some: number, all: number, least: number): boolean =>
  [some, all - some].every((count) => count === 0 || count >= least);
