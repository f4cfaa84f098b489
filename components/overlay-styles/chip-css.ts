import { CALM, FOCUS, hostReset, PALETTE } from './palette';

// What keeps it from the text is a space (without height, as nobody should press it), so that a chip that falls onto the
// next line begins where the text does; where the cell lays out its parts beside each other a space is nothing, and a
// margin does it. The negative margins keep a 20 px chip from raising the line it stands in; `roomy` where the cell
// would cut it off, `spaced` where two may stand below each other.
export const CHIP_CSS = `${hostReset('inline')}
:host{flex:none!important;align-self:center!important;font-size:inherit!important;line-height:0!important;white-space:inherit!important}
${PALETTE}
i{font-size:0;word-spacing:8px}
button{display:inline-flex;position:relative;vertical-align:middle;margin:-4px 0;padding:0;border:0;border-radius:6px;background:none;color:var(--ink);font-family:inherit;font-size:12px;line-height:18px;font-variant-numeric:tabular-nums;cursor:default}
.beside{margin-inline-start:8px}
.roomy{margin-block:0}
.spaced{margin-block:2px}
span{display:inline-flex}
${FOCUS}${CALM}`;
