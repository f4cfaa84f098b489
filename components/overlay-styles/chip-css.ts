import { CALM, FOCUS, hostReset, PALETTE } from './palette';

// The negative margins keep a 20 px chip from raising the line it stands in.
export const CHIP_CSS = `${hostReset('inline-flex')}
:host{vertical-align:middle!important;margin:-4px 0 -4px 8px!important;flex:none!important;align-self:center!important;position:relative!important}
:host(:dir(rtl)){margin:-4px 8px -4px 0!important}
${PALETTE}
.chip{box-sizing:border-box;display:inline-flex;align-items:center;gap:6px;height:20px;margin:0;padding:0 7px;border:1px solid transparent;border-radius:6px;background:none;color:var(--ink);font:500 12px/18px inherit;font-family:inherit;font-size:12px;line-height:18px;font-variant-numeric:tabular-nums;white-space:nowrap;cursor:default;transition:background-color .12s}
.cost{text-align:end;min-width:var(--cost,0)}
.word{text-align:start;min-width:var(--word,0)}
.plain{background:color-mix(in srgb,var(--ink) 8%,transparent)}
.keep{border-color:var(--line)}
.keep .word{color:var(--soft)}
.move{background:var(--accent);color:var(--on-accent);font-weight:600}
.unsure{border:1px dashed var(--look)}
.unsure .word{color:var(--look)}
.alarm{border-color:var(--stop);color:var(--stop)}
.mark{padding:0;width:20px;justify-content:center;gap:0}
${FOCUS}${CALM}
@media (forced-colors:active){.chip{border-color:CanvasText}.move{background:Highlight;color:HighlightText;forced-color-adjust:none}}`;
