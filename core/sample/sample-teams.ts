/** A team of the sample company says so in its name: a real one is never taken for it, and never removed with it. */
export const sampleName = (team: string): string => `${team} (sample)`;

/** Names of the sample company's teams: what is shown as "sample" and removed with it. */
export const SAMPLE_TEAMS: readonly string[] = ['Northgate Structural', 'Rheinbrücke Planung'].map(
  sampleName,
);

/** What ids of the sample company's lists and files begin with. */
export const SAMPLE_ID = 'sample:';
