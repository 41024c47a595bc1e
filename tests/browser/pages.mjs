// Opens every page and checks what only a browser can tell: that axe finds nothing in light and
// in dark, that nothing is fetched, that nothing overflows, that the reader works without a
// script, that print opens what is folded.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const folder = resolve(process.argv[2]);
const only = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && (!only || name.includes(only)));
const failures = [];
const fail = (page, what) => failures.push(`${page}: ${what}`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/// The page is asked by the test, not by itself: its own policy is left out for axe alone.
async function open(name, options, bypass = false) {
  const context = await browser.newContext({ bypassCSP: bypass, ...options });
  const page = await context.newPage();
  const url = `file://${folder}/${name}`;
  page.on('request', (request) => request.url() === url || fail(name, `asks for ${request.url()}`));
  page.on('console', (message) => message.type() === 'error' && fail(name, message.text()));
  await page.goto(url);
  return { context, page };
}

async function accessible(name, colorScheme, width) {
  const { context, page } = await open(name, { colorScheme, viewport: { width, height: 900 } }, true);
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), tags);
  for (const { id, nodes } of violations) {
    fail(name, `${colorScheme} ${width}: ${id} (${nodes.length}) ${nodes[0].html.slice(0, 160)}`);
  }
  await context.close();
}

async function fits(name) {
  for (const width of [320, 768, 1440]) {
    const { context, page } = await open(name, { viewport: { width, height: 900 } });
    const over = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      const inside = (element) => element.closest('.scroll, .vh, .skip, thead');
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => !inside(element) && element.getBoundingClientRect().right > room + 1,
      );
      const scrolls = document.documentElement.scrollWidth > room;
      return scrolls ? wide.slice(0, 2).map((element) => element.outerHTML.slice(0, 120)).concat('scrolls') : [];
    });
    if (over.length > 0) fail(name, `overflows at ${width}: ${over.join(' | ')}`);
    await context.close();
  }
}

async function reads(name) {
  const { context, page } = await open(name, { javaScriptEnabled: true, viewport: { width: 1440, height: 900 } });
  const columns = () => page.locator('.col:visible').count();
  if ((await page.locator('#l1').count()) > 0) {
    if ((await columns()) !== 2) fail(name, `${await columns()} columns at first`);
    const last = await page.locator('.picks input[name="r"]').count();
    await page.locator('#l1').check();
    await page.locator(`#r${last}`).check();
    const shown = await page.locator('.a1:visible, .a' + last + ':visible').count();
    if (shown !== 2) fail(name, 'the chosen columns are not shown');
    const third = page.locator('.col.a2 [id]').first();
    if (last > 2) {
      const id = await third.getAttribute('id');
      await page.goto(`${page.url().split('#')[0]}#${id}`);
      if (!(await third.isVisible())) fail(name, `a link to #${id} shows nothing`);
    }
  }
  await context.close();
}

async function prints(name) {
  const { context, page } = await open(name, { viewport: { width: 690, height: 1000 } });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (paper !== 'rgb(255, 255, 255)') fail(name, `prints on ${paper}`);
  const heads = await page.evaluate(() =>
    [...document.querySelectorAll('thead')].every((head) => getComputedStyle(head).display === 'table-header-group'));
  if (!heads) fail(name, 'table heads do not repeat in print');
  const hidden = await page.locator('.col:not(:visible)').count();
  if (hidden > 0) fail(name, `${hidden} columns are missing in print`);
  const folded = await page.evaluate(() =>
    [...document.querySelectorAll('details > :not(summary)')].filter((inside) => inside.getBoundingClientRect().height === 0).length);
  if (folded > 0) fail(name, `${folded} folded pieces stay shut in print`);
  await page.pdf({ format: 'A4' });
  await context.close();
}

for (const name of pages) {
  for (const colorScheme of ['light', 'dark']) await accessible(name, colorScheme, 1440);
  await accessible(name, 'light', 320);
  await fits(name);
  await reads(name);
  await prints(name);
}
await browser.close();
for (const failure of failures) console.error(failure);
console.log(`${pages.length} pages, ${failures.length} failures`);
process.exit(failures.length > 0 ? 1 : 0);
