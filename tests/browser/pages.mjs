// Opens every page and checks what only a browser can tell: that axe finds nothing in light and
// in dark, that nothing is fetched, that nothing overflows, that the reader works without a
// script, that print opens what is folded and cuts no row, that the keyboard reaches everything.
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
  // 640 is a window of 1,280 at 200 percent.
  for (const width of [320, 640, 768, 1440]) {
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
  if ((await page.locator('.picks #l1').count()) > 0) {
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
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('tr, figure, blockquote, .conf, .cards > li, .rows > li, .only > li')].filter((piece) => getComputedStyle(piece).breakInside !== 'avoid').length);
  if (cut > 0) fail(name, `${cut} rows or cards can be cut in print`);
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll('.scroll')].filter((region) => region.scrollWidth > region.clientWidth + 1).map((region) => region.getAttribute('aria-label')));
  if (clipped.length > 0) fail(name, `wider than the paper: ${clipped.join(', ')}`);
  const folded = await page.evaluate(() =>
    [...document.querySelectorAll('details > :not(summary)')].filter((inside) => inside.getBoundingClientRect().height === 0).length);
  if (folded > 0) fail(name, `${folded} folded pieces stay shut in print`);
  await page.pdf({ format: 'A4' });
  await context.close();
}

/// Walks the page with the Tab key: every link, field, fold and region that can be seen gets its
/// turn (of radio buttons, the chosen one), and shows that it has it.
async function walks(name) {
  const { context, page } = await open(name, { viewport: { width: 1440, height: 900 } });
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], input, summary, [tabindex="0"]')];
    const seen = all.filter((one) => one.checkVisibility() && !(one.type === 'radio' && !one.checked));
    seen.forEach((one, index) => { one.dataset.walk = index; });
    return seen.length;
  });
  const met = new Set();
  for (let step = 0; step < wanted + 5 && met.size < wanted; step += 1) {
    await page.keyboard.press('Tab');
    const [walk, outline] = await page.evaluate(() => {
      const one = document.activeElement;
      return [one.dataset.walk, getComputedStyle(one).outlineStyle];
    });
    if (walk === undefined) continue;
    if (outline === 'none') fail(name, `focus does not show on step ${step}`);
    met.add(walk);
  }
  if (met.size < wanted) fail(name, `the keyboard reaches ${met.size} of ${wanted}`);
  await context.close();
}

/// The settings of a reader: forced colours keep letters, reduced motion keeps the page still.
async function adapts(name) {
  const { context, page } = await open(name, { forcedColors: 'active', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  const [smooth, plates] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).scrollBehavior,
    [...document.querySelectorAll('.plate')].filter((plate) => getComputedStyle(plate).color === getComputedStyle(plate).backgroundColor).length,
  ]);
  if (smooth !== 'auto') fail(name, 'scrolls smoothly though motion is not wanted');
  if (plates > 0) fail(name, `${plates} letters vanish in forced colours`);
  await context.close();
}

/// A sentence that is copied takes outlet and date along: they stand in the text behind it.
async function cites(name) {
  const { context, page } = await open(name, { viewport: { width: 1440, height: 900 } });
  const bare = await page.evaluate(() =>
    // The sentences of a reference stand in its own part, which names it.
    [...document.querySelectorAll('blockquote, .tell > li, .claim, .what, .only > li li, .sum > p')].filter((one) => {
      if (one.closest('#reference')) return false;
      const around = one.closest('.quote li') ?? one;
      return !/\d{4}|undated/.test(around.textContent.replace(/^.{20}/s, '')) && around.querySelector('.cite') === null;
    }).map((one) => one.textContent.slice(0, 60)));
  if (bare.length > 0) fail(name, `without outlet and date: ${bare.slice(0, 3).join(' | ')}`);
  await context.close();
}

async function look(name) {
  for (const colorScheme of ['light', 'dark']) await accessible(name, colorScheme, 1440);
  await accessible(name, 'light', 320);
  await fits(name);
  await reads(name);
  await prints(name);
  // A walk takes a second for every hundred links: the largest pages have the parts of the others.
  if (!/40|500/.test(name)) await walks(name);
  await adapts(name);
  await cites(name);
}

// Two pages at a time: what waits for the one leaves room for the other.
const waiting = [...pages];
const looks = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await look(name);
};
await Promise.all([looks(), looks()]);
await browser.close();
for (const failure of failures) console.error(failure);
console.log(`${pages.length} pages, ${failures.length} failures`);
process.exit(failures.length > 0 ? 1 : 0);
