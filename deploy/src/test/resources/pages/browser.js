// The browser of this machine, kept from asking anything of anybody.
const { chromium } = require('playwright-core');

exports.chromium = chromium;
exports.FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
