import { CALM, FOCUS, hostReset, PALETTE } from './palette';

export const CARD_CSS = `${hostReset('block')}
:host{position:fixed!important;inset:0 auto auto 0!important;z-index:2147483647!important;pointer-events:none!important;width:0!important;height:0!important}
${PALETTE}
.card{position:fixed;box-sizing:border-box;width:max-content;min-width:min(232px,calc(100vw - 16px));max-width:min(320px,calc(100vw - 16px));max-height:calc(100vh - 16px);overflow:auto;padding:12px 14px;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);box-shadow:0 4px 16px rgb(0 0 0/.18);font-size:13px;line-height:18px;font-variant-numeric:tabular-nums;pointer-events:auto;text-align:start;cursor:auto}
.card:focus{outline:none}
.card:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
span{display:block}
button{margin:10px 0 0;padding:0;border:0;background:none;color:var(--accent);font:inherit;font-weight:600;cursor:pointer;text-decoration:underline;text-underline-offset:2px}
button:hover{text-decoration-thickness:2px}
${FOCUS}${CALM}`;
