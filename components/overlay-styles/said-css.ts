import { CALM } from './palette';

/**
 * What the page must not learn (`base/said.ts`). Nothing in it takes the pointer or can be selected, as Firefox would
 * tell the page which node that is; colours come through from the element around it.
 */
export const SAID_CSS = `
:host,*{pointer-events:none!important;user-select:none!important}
[hidden]{display:none!important}
[data-says]::before{content:attr(data-says)}
.name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.chip{box-sizing:border-box;display:inline-flex;align-items:center;gap:6px;height:20px;padding:0 7px;border:1px solid transparent;border-radius:6px;white-space:nowrap;transition:background-color .12s}
.cost{text-align:end;min-width:var(--cost,0)}
.word{text-align:start;min-width:var(--word,0)}
.plain{background:color-mix(in srgb,var(--ink) 8%,transparent)}
.keep{border-color:var(--line)}
.keep .word{color:var(--soft)}
.chip.move{background:var(--accent);color:var(--on-accent);font-weight:600}
.unsure{border:1px dashed var(--look)}
.unsure .word{color:var(--look)}
.alarm{border-color:var(--stop);color:var(--stop)}
.mark{padding:0;width:20px;justify-content:center;gap:0}
h2{margin:0 0 8px;font-size:14px;line-height:20px;font-weight:600;text-wrap:balance}
dl{display:grid;grid-template-columns:1fr auto;margin:0;padding-top:5px;border-top:1px solid var(--line)}
dl>div{display:contents}
dt,dd{margin:0;padding:3px 0}
dt{color:var(--soft);padding-inline-end:16px;overflow-wrap:anywhere}
dd{text-align:end;font-weight:500;white-space:nowrap}
small{grid-column:1/-1;margin:-3px 0 3px;font-size:12px;line-height:16px;color:var(--look)}
small.calm{color:var(--soft)}
ul{margin:8px 0 0;padding:8px 0 0;border-top:1px solid var(--line);list-style:none}
li+li{margin-top:4px}
.missing{color:var(--look)}
.total{font-weight:600}
.total+span:not([hidden]){margin-inline-start:12px}
.look{color:var(--look);font-weight:600}
.soft{color:var(--soft)}
${CALM}
@media (forced-colors:active){.chip{border-color:CanvasText}.chip.move{background:Highlight;color:HighlightText;forced-color-adjust:none}}`;
