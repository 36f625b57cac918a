/** `npm run browsers`: puts the browsers of the tests in place and says where they are. */
import { ensureChromium, ensureFirefox } from "./browsers.mjs";

console.log(`Chromium: ${ensureChromium()}`);
console.log(`Firefox: ${ensureFirefox() ?? "none here and none to be had: its tests are skipped"}`);
