import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://manage.autodesk.com/*'],
  allFrames: true,
  runAt: 'document_idle',
  main() {},
});
