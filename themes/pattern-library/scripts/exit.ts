// "Exit this page": a press, or Shift three times, blanks the page at once and goes elsewhere. The
// page gives way to the new one in the browser's history. Without this script it is a plain link.

/** Presses that leave, and how long (in milliseconds) may pass between them. */
const PRESSES = 3;
const PATIENCE = 5000;

function start(root: HTMLElement): void {
  const button = root.querySelector('a');
  if (!button) return;
  const said = root.appendChild(document.createElement('span'));
  said.className = 'govuk-visually-hidden';
  said.setAttribute('role', 'status');
  const lights = indicator(button);
  let pressed = 0;
  let timer = 0;
  let alone = true;

  const count = (now: number, words = '') => {
    pressed = now;
    lights(now);
    said.textContent = words;
    clearTimeout(timer);
    if (now > 0) timer = setTimeout(() => count(0, root.dataset['expired']), PATIENCE);
  };
  const leave = () => {
    count(0);
    blank(root.dataset['loading'] ?? '');
    go(button.href);
  };

  button.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  // Shift with another key types a capital; Shift by itself counts.
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Shift') alone = false;
  }, true);
  addEventListener('keyup', ({ key, shiftKey }) => {
    if (key === 'Shift') {
      if (alone && pressed + 1 === PRESSES) leave();
      else if (alone) count(pressed + 1, root.dataset[pressed === 0 ? 'two' : 'one']);
      alone = true;
    } else {
      if (!shiftKey) alone = true;
      count(0);
    }
  }, true);
  // Back may show the page as it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    document.body.classList.remove('govuk-exit-this-page-hide-content');
    document.querySelector('.govuk-exit-this-page-overlay')?.remove();
  });
}

/** Three lights in the button that say how often Shift was pressed. */
function indicator(button: HTMLElement): (on: number) => void {
  const name = 'govuk-exit-this-page__indicator';
  const box = button.appendChild(document.createElement('span'));
  box.className = name;
  box.ariaHidden = 'true';
  const lights = Array.from({ length: PRESSES }, () => {
    const light = box.appendChild(document.createElement('span'));
    light.className = `${name}-light`;
    return light;
  });
  return (on) => {
    box.classList.toggle(`${name}--visible`, on > 0);
    lights.forEach((light, at) => light.classList.toggle(`${name}-light--on`, at < on));
  };
}

function blank(words: string): void {
  document.title = words;
  document.body.classList.add('govuk-exit-this-page-hide-content');
  const overlay = document.body.appendChild(document.createElement('div'));
  overlay.className = 'govuk-exit-this-page-overlay';
  overlay.setAttribute('role', 'alert');
  overlay.textContent = words;
}

function go(href: string): void {
  // Where people go isn't told where they were.
  const policy = document.head.appendChild(document.createElement('meta'));
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  try {
    // In another site's frame, all of that page must go.
    (top ?? window).location.replace(href);
  } catch {
    location.replace(href);
  }
}

const root = document.querySelector<HTMLElement>('[data-fp="exit"]');
if (root) start(root);
