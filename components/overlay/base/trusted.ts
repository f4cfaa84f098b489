/** Whether a person did it: a page that got hold of one of our controls can't press it by script. */
export const byPerson = ({ isTrusted }: Event): boolean => isTrusted;
