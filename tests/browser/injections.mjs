// Opens the pages that hold a corpus of hostile strings, with script allowed and their policy left
// out, and waits for anything to run: a call of fired(), a dialog, a request, a step to elsewhere.
// Each page is walked with the keyboard and the pointer, since some strings wait for a reader.
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const folder = resolve(process.argv[2]);
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
const failures = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const name of pages) {
  const fail = (what) => failures.push(`${name}: ${what}`);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const url = `file://${folder}/${name}`;
  await page.exposeFunction('fired', () => fail('something ran'));
  page.on('dialog', (dialog) => { fail(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => request.url() === url || fail(`asks for ${request.url()}`));
  page.on('framenavigated', (frame) => frame.url().split('#')[0] === url || fail(`goes to ${frame.url()}`));
  await page.goto(url);
  // The bait shows that the trap works.
  if (!(await page.evaluate(() => typeof window.fired === 'function'))) fail('the trap is not set');
  const schemes = await page.evaluate(() =>
    [...document.querySelectorAll('[href], [src], [action], [data]')]
      .map((one) => new URL(one.href?.baseVal ?? one.href ?? one.src ?? '', document.baseURI).href)
      .filter((address) => !/^(https?|file):/.test(address)));
  if (schemes.length > 0) fail(`links to ${schemes.slice(0, 3).join(' ')}`);
  const handlers = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].filter((attribute) => attribute.name.startsWith('on')).map(() => one.outerHTML.slice(0, 120))));
  if (handlers.length > 0) fail(`has handlers: ${handlers.slice(0, 3).join(' ')}`);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('Tab');
  for (let y = 10; y < 900; y += 40) await page.mouse.move(300 + y / 2, y);
  await page.waitForTimeout(300);
  await context.close();
}
await browser.close();
for (const failure of failures) console.error(failure);
console.log(`${pages.length} pages with injections, ${failures.length} failures`);
process.exit(failures.length > 0 || pages.length === 0 ? 1 : 0);
