// The browser of this machine, kept from asking anything of anybody.
const { chromium } = require('playwright-core');

exports.chromium = chromium;
exports.FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

// Waits until the browser has nothing more to do: a new window is busy with itself for a second.
exports.idle = async (browser) => {
  const session = await browser.newBrowserCDPSession();
  const spent = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo
    .reduce((sum, process) => sum + process.cpuTime, 0);
  for (let before = -1, now = await spent(); now - before > 0.02;) {
    await new Promise(done => setTimeout(done, 250));
    [before, now] = [now, await spent()];
  }
  await session.detach();
};
