import { CALM, FOCUS, hostReset, PALETTE } from './palette';

export const STRIP_CSS = `${hostReset('block')}
:host{margin:var(--above,0) 0 var(--below,8px)!important;min-width:0!important;max-width:100%!important;flex:none!important;position:relative!important}
:host([data-floating]){position:fixed!important;inset:auto 16px 16px auto!important;margin:0!important;max-width:min(720px,calc(100vw - 32px))!important;z-index:2147483000!important}
${PALETTE}
[hidden]{display:none!important}
.strip{box-sizing:border-box;display:flex;flex-wrap:wrap;align-items:center;gap:6px 16px;padding:7px 12px;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);font-size:13px;line-height:20px;font-variant-numeric:tabular-nums;text-align:start}
.facts,.tools{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;min-width:0}
.facts{flex:1 1 260px}
.tools{flex:0 1 auto;gap:6px 14px}
.brand{color:var(--soft);font-size:12px;font-weight:600}
.look{color:var(--look);font-weight:600}
.soft{color:var(--soft)}
:is([data-over] .strip){outline:2px dashed var(--accent);outline-offset:-2px}
.notice{flex:1 1 100%;margin:0;padding-top:6px;border-top:1px solid var(--line)}
button,summary{font:inherit;color:var(--accent);cursor:pointer}
button{box-sizing:border-box;min-height:24px;margin:0;padding:1px 0;border:1px solid transparent;border-radius:6px;background:none;font-weight:600}
button:hover{text-decoration:underline;text-underline-offset:3px}
button.first{padding:1px 12px;background:var(--accent);color:var(--on-accent)}
button.first:hover{text-decoration:none;filter:brightness(1.08)}
button:disabled{opacity:.5;cursor:default}
.switch{display:inline-flex;align-items:center;gap:6px;padding:1px 0;color:var(--ink);font-weight:400;text-align:start}
.switch:hover{text-decoration:none}
.knob{box-sizing:border-box;flex:none;width:28px;height:16px;border:1px solid var(--soft);border-radius:8px;position:relative;transition:background-color .12s}
.knob::after{content:"";position:absolute;top:2px;left:2px;width:10px;height:10px;border-radius:50%;background:var(--soft);transition:translate .12s}
[aria-checked=true] .knob{background:var(--accent);border-color:var(--accent)}
[aria-checked=true] .knob::after{background:var(--on-accent);translate:12px 0}
details{position:relative}
summary{list-style:none;color:inherit;text-decoration:underline dotted;text-underline-offset:3px}
summary::-webkit-details-marker{display:none}
details ul{position:absolute;top:100%;left:0;z-index:2;margin:4px 0 0;padding:8px 12px;width:max-content;max-width:min(320px,80vw);border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);box-shadow:0 4px 16px rgb(0 0 0/.18);list-style:none}
progress{width:72px;height:6px;accent-color:var(--accent)}
${FOCUS}${CALM}
@media (max-width:480px){.facts,.tools{flex:1 1 100%}}`;
