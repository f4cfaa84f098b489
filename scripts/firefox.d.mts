/** A Firefox on this machine, or null. @throws Error when FLEXMETER_FIREFOX names no program */
export function findFirefox(): string | null;

/** Find Firefox; on a bare Debian, as root, install its ESR. @throws Error that says what to do */
export function ensureFirefox(): string;
