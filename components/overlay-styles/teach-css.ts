export const TEACH_CSS = `
dialog{box-sizing:border-box;width:min(480px,calc(100vw - 16px));max-height:calc(100vh - 32px);margin:auto;padding:20px;overflow:auto;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);box-shadow:0 4px 16px rgb(0 0 0/.18);font-size:13px;line-height:18px;text-align:start}
dialog::backdrop{background:rgb(0 0 0/.4)}
dialog h2{margin:0 0 4px;font-size:16px;line-height:22px;font-weight:600}
dialog p{margin:0 0 12px;color:var(--soft)}
dialog label{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 16px;padding:6px 0;border-top:1px solid var(--line)}
dialog label>span{flex:1 1 160px;min-width:0;font-weight:500;overflow-wrap:anywhere}
dialog small{display:block;font-size:12px;font-weight:400;color:var(--soft)}
select,input{box-sizing:border-box;flex:0 1 200px;height:28px;padding:0 6px;border:1px solid var(--soft);border-radius:6px;background:var(--paper);color:var(--ink);font:inherit}
fieldset{margin:8px 0 0;padding:0;border:0}
legend{padding:0;font-weight:600}
dialog .problem{margin:8px 0 0;color:var(--stop)}
.buttons{display:flex;justify-content:flex-end;gap:16px;margin-top:16px}
.dark select,.dark input{color-scheme:dark}`;
