// The pages work without this. It makes the slider say where it stands while it is moved, and asks
// for a page again when the record says something new of what it shows.
document.addEventListener('input', event => {
  if (event.target.matches('input[type=range]')) {
    const output = document.querySelector(`output[for=${event.target.id}]`);
    output.textContent = `${event.target.value} of ${event.target.max}`;
  }
});

// The step that is looked at below the table goes away again.
const close = () => document.getElementById('shown')?.replaceChildren();
document.addEventListener('click', event => event.target.matches('.close') && close());
document.addEventListener('keydown', event => event.key === 'Escape' && close());

document.addEventListener('htmx:afterSettle', event => {
  if (event.detail.target.id === 'shown') {
    event.detail.requestConfig.elt.closest('tr').scrollIntoView({ block: 'nearest' });
  }
});

// What is wrong with a filter is said where its answer would be.
document.addEventListener('htmx:configRequest', event => { event.detail.headers.Accept = 'text/html'; });
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status >= 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
    event.detail.selectOverride = '#main > :not(h1)';
    event.detail.swapOverride = 'innerHTML';
  }
});

// What the page shows follows the record a moment later, so it is asked for twice; the second time is
// mostly answered by "not modified".
const AT_MOST_EVERY = 1000;
const ONCE_MORE = 5000;
let stream;
let due;
let last;

// A browser keeps few connections to one host: a page that nobody sees gives its own to the others.
function follow() {
  const wanted = document.hidden ? '' : document.querySelector('[data-live]')?.dataset.live || '';
  if (wanted === (stream?.wanted ?? '')) {
    return;
  }
  stream?.close();
  stream = undefined;
  if (wanted) {
    stream = new EventSource(wanted);
    stream.wanted = wanted;
    stream.onopen = changed; // or was while nobody followed
    stream.onmessage = changed;
  }
}

function changed() {
  due ??= setTimeout(refresh, AT_MOST_EVERY);
  clearTimeout(last);
  last = setTimeout(refresh, ONCE_MORE);
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  due = undefined;
  if (!answer?.ok || !document.querySelector('[data-live]')?.dataset.live) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const now of document.querySelectorAll('[data-part]')) {
    const next = page.getElementById(now.id);
    if (next && !now.isEqualNode(next)) {   // nothing moves under a reader where nothing changed
      replace(now, next);
    }
  }
  moveSlider(document.querySelector('[data-last]')?.dataset.last);
}

// What is new is marked; what is open stays open, and what has the focus keeps it.
function replace(now, next) {
  const held = now.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  for (const row of next.querySelectorAll('tr[id]')) {
    row.classList.toggle('new', !document.getElementById(row.id));
  }
  for (const kept of now.querySelectorAll('#detail, details')) {
    const place = kept.id ? next.querySelector('#detail') : same(next, kept);
    if (place && (kept.id || kept.open)) {
      place.replaceWith(kept);
    }
  }
  now.replaceWith(next);
  window.htmx?.process(next);
  if (held) {
    next.querySelector(`[href="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
}

const same = (next, details) =>
  [...next.querySelectorAll('details')].find(one => one.firstElementChild.textContent === details.firstElementChild.textContent);

function moveSlider(last) {
  const slider = document.getElementById('at');
  if (slider && last) {
    slider.max = last;
    slider.value = last;
    document.querySelector('output[for=at]').textContent = `${last} of ${last}`;
  }
}

// What only spares reloads is asked for when the page is there to be read.
const { then } = document.currentScript.dataset;
addEventListener('load', () => requestAnimationFrame(() => setTimeout(() =>
  document.head.append(Object.assign(document.createElement('script'), { src: then })))));

document.addEventListener('htmx:afterSettle', follow);
document.addEventListener('visibilitychange', follow);
addEventListener('pagehide', () => { stream?.close(); stream = undefined; });
addEventListener('pageshow', follow);
