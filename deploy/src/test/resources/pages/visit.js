// Looks at pages in a browser and says what it sees, one line of JSON a page and look.
// usage: node visit.js CHROMIUM URL DIRECTORY TOKEN < [{"name": …, "path": …, "keys": true}, …]
const fs = require('fs');
const { FLAGS, chromium } = require('./browser.js');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [executablePath, url, directory, token] = process.argv.slice(2);
const pages = JSON.parse(fs.readFileSync(0, 'utf8'));
const TALLEST = 6000;
const SLOW = 20_000; // bytes a second

const LOOKS = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  // over a line so slow that one can watch pages come
  phone: { slow: true, viewport: { width: 390, height: 844 }, colorScheme: 'light', isMobile: true, hasTouch: true },
  plain: { viewport: { width: 1280, height: 800 }, colorScheme: 'light', javaScriptEnabled: false },
};

function observe() {
  window.shifts = [];
  const place = rect => `${Math.round(rect.x)},${Math.round(rect.y)} ${Math.round(rect.width)}x${Math.round(rect.height)}`;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries().filter(entry => !entry.hadRecentInput)) {
      const moved = entry.sources.map(one =>
        `${one.node?.outerHTML?.slice(0, 60) ?? one.node?.textContent} ${place(one.previousRect)} -> ${place(one.currentRect)}`);
      window.shifts.push(`${entry.value} at ${Math.round(entry.startTime)} ms: ${moved.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));

// What can be focused, by the place in the document; and what the focus shows.
const focusable = () => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  window.wanted = all.filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
  return window.wanted.length;
};

const focused = () => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return { index: window.wanted.indexOf(element), ring: style.outlineStyle !== 'none', html: element.outerHTML.slice(0, 80) };
};

async function keys(page) {
  const count = await page.evaluate(focusable);
  const seen = new Set();
  const ringless = [];
  for (let i = 0; i < count + 2; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    seen.add(at.index);
    if (at.index >= 0 && !at.ring) {
      ringless.push(at.html);
    }
  }
  const unreached = await page.evaluate(
    known => window.wanted.filter((e, i) => !known.includes(i)).map(e => e.outerHTML.slice(0, 80)), [...seen]);
  return { unreached, ringless, count };
}

// One page for all that is looked at in one way: a browser is quick where it has been before.
async function open(browser, name) {
  const { slow, ...options } = LOOKS[name];
  const context = await browser.newContext(options);
  await context.addCookies([{ name: 'firstbad', value: token, url }]);
  const page = await context.newPage();
  if (LOOKS[name].javaScriptEnabled !== false) {
    await page.addInitScript(observe);
  }
  if (slow) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions',
      { offline: false, latency: 20, downloadThroughput: SLOW, uploadThroughput: SLOW });
  }
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) {
      page.said.console.push(message.text());
    }
  });
  page.on('pageerror', error => page.said.console.push(String(error)));
  page.on('request', request => {
    if (!request.url().startsWith(url)) {
      page.said.external.push(request.url());
    }
  });
  return page;
}

async function look(page, wanted, name) {
  const plain = name === 'plain';
  const seen = { page: wanted.name, look: name, console: [], external: [], shifts: [], violations: [], unreached: [], ringless: [] };
  page.said = seen;
  const response = await page.goto(url + wanted.path, { waitUntil: 'load' });
  seen.status = response.status();
  seen.text = (await page.evaluate(() => document.querySelector('main').innerText)).replace(/\s+/g, ' ').trim();
  seen.wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = LOOKS[name].viewport;
  if (!plain) {
    await page.evaluate(drawn);
    await page.mouse.wheel(0, 2000);
    await page.evaluate(drawn);
    seen.shifts = await page.evaluate(() => window.shifts.slice());
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document));
    seen.violations = found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html + ' ' + (n.failureSummary || '')).join(' | ')}`);
    if (wanted.keys && name === 'light') {
      Object.assign(seen, await keys(page));
    }
    await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    await page.screenshot({
      path: `${directory}/${wanted.name}-${name}.png`, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) } });
  }
  return seen;
}

(async () => {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  for (const name of Object.keys(LOOKS)) {
    const page = await open(browser, name);
    for (const wanted of pages) {
      console.log(JSON.stringify(await look(page, wanted, name)));
    }
    await page.close();
  }
  await browser.close();
})().catch(error => {
  console.error(error);
  process.exit(1);
});
