// How fast pages are on a first visit, in a window that is open: medians of many, one line of JSON a page.
// usage: node speed.js CHROMIUM URL TIMES < [{"name": …, "path": …}, …]
const fs = require('fs');
const { FLAGS, chromium, idle } = require('./browser.js');

const [executablePath, url, times] = process.argv.slice(2);
const pages = JSON.parse(fs.readFileSync(0, 'utf8'));

async function visit(browser, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', finished => { bytes += finished.encodedDataLength; });
  await idle(browser);
  await page.goto(url + path, { waitUntil: 'load' });
  const paint = await page.evaluate(() => new Promise(done => {
    const known = performance.getEntriesByName('first-contentful-paint')[0];
    if (known) {
      done(known.startTime);
    }
    new PerformanceObserver(list => list.getEntries()
      .filter(entry => entry.name === 'first-contentful-paint')
      .forEach(entry => done(entry.startTime))).observe({ type: 'paint', buffered: true });
  }));
  const loaded = await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventStart);
  await context.close();
  return { paint, loaded, bytes };
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

(async () => {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  for (const { name, path } of pages) {
    const visits = [];
    for (let i = 0; i < Number(times); i++) {
      visits.push(await visit(browser, path));
    }
    const of = field => Math.round(median(visits.map(one => one[field])));
    console.log(JSON.stringify({ name, paint: of('paint'), loaded: of('loaded'), bytes: of('bytes'), times: visits.length }));
  }
  await browser.close();
})().catch(error => {
  console.error(error);
  process.exit(1);
});
