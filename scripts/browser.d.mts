/** A Chromium-family browser on this machine, or null. @throws Error when FLEXMETER_BROWSER names no program */
export function findBrowser(): string | null;

/** Find a browser; on a bare Debian, as root, install Chromium. @throws Error that says what to do */
export function ensureBrowser(): string;
