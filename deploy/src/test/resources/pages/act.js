// Does on pages what a person does, one line of JSON an act: what it was, and whether it was seen.
// usage: node act.js CHROMIUM URL DIRECTORY < {"token": …, "seed": …}
const fs = require('fs');
const { FLAGS, chromium } = require('./browser.js');

const [executablePath, url, directory] = process.argv.slice(2);
const { token, seed } = JSON.parse(fs.readFileSync(0, 'utf8'));

// What spares reloads is there a moment after the page is.
async function open(page, path) {
  await page.goto(url + path);
  await page.waitForFunction(() => window.htmx);
}

const acts = {
  async 'signs in'({ page }) {
    await page.goto(url + '/login?to=' + encodeURIComponent(seed));
    await page.getByLabel('Token').fill(token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    return new URL(page.url()).pathname === seed;
  },
  async 'moves the slider with the keyboard and watches the search unfold'({ page }) {
    await open(page, seed);
    const steps = page.locator('#search tbody tr');
    const before = await steps.count();
    await page.getByLabel('As of event').focus();
    await page.keyboard.press('Home');
    await page.getByText('As it was after event 1 of').waitFor();
    return before > 10 && await steps.count() === 0 && page.url().endsWith('?at=1');
  },
  async 'opens a step in place and closes it'({ page }) {
    await open(page, seed);
    await page.locator('#step-5 a').first().click();
    await page.locator('#detail').getByText('Git was told').waitFor();
    await page.screenshot({ path: `${directory}/step-in-place-light.png` });
    await page.keyboard.press('Escape');
    await page.locator('#detail').waitFor({ state: 'hidden' });
    return new URL(page.url()).pathname === seed;
  },
  async 'reads a step of the past as it was then'({ page }) {
    await page.goto(url + seed + '?at=12');
    const path = await page.locator('tbody tr').last().locator('a').first().getAttribute('href');
    await page.goto(url + path);
    const now = page.url().replace(/\?.*/, '');
    const then = await page.locator('#step').innerText();
    await page.goto(now);
    return then !== await page.locator('#step').innerText();
  },
  async 'narrows the list down as it types'({ page }) {
    await open(page, '/');
    await page.getByLabel('Search').fill('hostile');
    await page.waitForURL(/q=hostile/);
    await page.locator('#b-hostile').waitFor();
    return await page.locator('tbody tr').count() === 1;
  },
  async 'goes back to the whole list'({ page }) {
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 1);
    return new URL(page.url()).search === '';
  },
  async 'is told what is wrong with a filter'({ page, errors }) {
    await open(page, '/');
    await page.getByLabel('From', { exact: true }).fill('2026-99-99');
    await page.keyboard.press('Enter');
    await page.getByText("from '2026-99-99' is not a date").waitFor();
    await page.waitForFunction(() => !document.querySelector('tbody tr'));
    await page.getByLabel('From', { exact: true }).fill('2020-01-01');
    await page.keyboard.press('Enter');
    await page.locator('tbody tr').first().waitFor();
    return errors.splice(0).every(error => error.includes('400 (Bad Request)')); // as the browser says itself
  },
  async 'previews a correction, records it, and others see it at once'({ page, context }) {
    const other = await context.newPage();
    await other.goto(url + seed);
    const list = await context.newPage();
    await list.goto(url + '/?outcome=culprit');
    await page.goto(url + seed);
    await page.getByText('Say otherwise').click();
    const form = page.locator('form[action$=corrections]');
    await form.locator('[name=step]').selectOption('5');
    await form.locator('[name=verdict]').selectOption('skip');
    await form.locator('[name=reason]').fill('one machine had the wrong image');
    await form.getByRole('button').click();
    await page.getByText('Nothing is recorded yet.').waitFor();
    await page.screenshot({ path: `${directory}/preview-light.png`, fullPage: true });
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.locator('#step-5').getByText('corrected').waitFor();
    await other.locator('#step-5').getByText('corrected').waitFor();
    await list.getByText('corrected').first().waitFor();
    await other.screenshot({ path: `${directory}/corrected-light.png`, fullPage: true });
    await other.close();
    await list.close();
    return true;
  },
  async 'confirms a culprit'({ page }) {
    await page.goto(url + '/bisections/hostile');
    await page.getByText('Say otherwise').click();
    await page.locator('form[action$=confirmations]').getByRole('button').click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('confirmed').first().waitFor();
    return new URL(page.url()).pathname === '/bisections/hostile';
  },
  async 'subscribes to what the list shows'({ page }) {
    await page.goto(url + '/?kind=cause');
    await page.getByText('Subscribe to these').click();
    await page.screenshot({ path: `${directory}/subscribe-light.png` });
    await page.getByLabel('Send to').fill('http://127.0.0.1:9/hook');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByText('whsec_').waitFor();
    return true;
  },
  async 'signs out'({ page }) {
    await page.goto(url + '/login');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto(url + seed);
    return await page.getByText('Say otherwise').count() === 0;
  },
};

(async () => {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors = [];
  context.on('console', message => message.type() === 'error' && errors.push(message.text()));
  for (const [act, run] of Object.entries(acts)) {
    const worked = await run({ page, context, errors }).catch(error => String(error));
    console.log(JSON.stringify({ act, worked, errors: errors.splice(0) }));
  }
  await browser.close();
})().catch(error => {
  console.error(error);
  process.exit(1);
});
