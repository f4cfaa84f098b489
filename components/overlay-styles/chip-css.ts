import { CALM, FOCUS, hostReset, PALETTE } from './palette';

// The negative margins keep a 20 px chip from raising the line it stands in.
export const CHIP_CSS = `${hostReset('inline-flex')}
:host{vertical-align:middle!important;margin:-4px 0 -4px 8px!important;flex:none!important;align-self:center!important;position:relative!important}
:host(:dir(rtl)){margin:-4px 8px -4px 0!important}
${PALETTE}
button{display:inline-flex;position:relative;margin:0;padding:0;border:0;border-radius:6px;background:none;color:var(--ink);font:500 12px/18px inherit;font-family:inherit;font-size:12px;line-height:18px;font-variant-numeric:tabular-nums;cursor:default}
span{display:inline-flex}
${FOCUS}${CALM}`;
