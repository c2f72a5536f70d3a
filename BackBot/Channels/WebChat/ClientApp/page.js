import { Connection } from './connection.js';
import { cardLook, styleOptions } from './look.js';
import { memory } from './memory.js';
import { notices } from './notices.js';

const script = document.getElementById('page-script');
const chat = document.getElementById('chat');
const skeleton = document.getElementById('skeleton');
const banner = document.getElementById('banner');
const menu = document.getElementById('menu');
const noticesButton = document.getElementById('notices');
const dialog = document.getElementById('forget-dialog');
const locale = navigator.language || 'en';

document.body.classList.toggle('framed', window !== window.top);

const words = await askUntilAnswered(() => fetch(`/webchat/strings?locale=${encodeURIComponent(locale)}`).then(answer => answer.json()));
document.title = words['page-title'];

function show(text, kind = '', button = null) {
  banner.className = `banner ${kind}`;
  banner.textContent = text;
  if (button) {
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = button.text;
    again.addEventListener('click', button.press);
    banner.append(again);
  }

  banner.hidden = false;
}

function hide() {
  banner.hidden = true;
  banner.textContent = '';
}

async function askUntilAnswered(ask) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    try {
      return await ask();
    } catch {
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
}

// Web Chat is large. It is asked for when the page is on the screen already, and asked for again when it did not come.
async function loadWebChat() {
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  for (;;) {
    const loaded = await new Promise(resolve => {
      const library = document.createElement('script');
      library.src = script.dataset.library;
      library.onload = () => resolve(true);
      library.onerror = () => resolve(false);
      document.head.append(library);
    });
    if (loaded) {
      hide();
      return;
    }

    await new Promise(resolve => {
      show(words['load-failed'], '', { text: words['try-again'], press: resolve });
      addEventListener('online', resolve, { once: true });
    });
  }
}

let store;
let connection;
let lastState = 'online';

function newStore() {
  return WebChat.createStore({}, () => next => action => {
    switch (action.type) {
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        if (!connection.isNew(action.payload.activity)) {
          return undefined;
        }

        if (connection.isSaidNow(action.payload.activity)) {
          notices.show(words.name, words.notice);
        }

        return next(action);
      case 'DIRECT_LINE/POST_ACTIVITY':
        return connection.ready().then(() => next(action));
      default:
        return next(action);
    }
  });
}

function render(directLine, pass) {
  WebChat.renderWebChat({
    directLine,
    store,
    userID: pass.userId,
    locale,
    nonce: script.nonce,
    styleOptions,
    adaptiveCardsHostConfig: cardLook,
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words['write-here'] },
  }, chat);
  skeleton.hidden = true;
}

const tell = {
  connected: render,
  newPerson() {
    store = newStore();
    show(words['new-chat'], 'good');
  },
  state(state) {
    if (state === lastState) {
      return;
    }

    if (state === 'online') {
      show(words.back, 'good');
      setTimeout(() => lastState === 'online' && hide(), 4000);
    } else {
      show(words[state]);
    }

    lastState = state;
  },
};

async function begin() {
  store = newStore();
  for (let wait = 1000; ; wait = Math.min(wait * 2, 15000)) {
    try {
      await connection.start();
      if (lastState !== 'online') {
        tell.state('online');
      }

      return;
    } catch (problem) {
      tell.state(problem.status === 429 ? 'busy' : navigator.onLine ? 'unreachable' : 'offline');
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
}

function forget() {
  memory.forget();
  connection.stop();
  // A new page holds nothing of the old one: no words in a box, no undo, no history.
  location.reload();
}

function offerNotices() {
  noticesButton.hidden = document.getElementById('notices-why').hidden = !notices.areOffered;
  noticesButton.textContent = notices.areOn ? words['notices-off'] : words['notices-on'];
}

async function switchNotices() {
  menu.open = false;
  if (notices.areOn) {
    notices.turnOff();
    show(words['notices-are-off'], 'good');
  } else {
    const allowed = await notices.turnOn();
    show(words[allowed ? 'notices-are-on' : 'notices-blocked'], allowed ? 'good' : '');
  }

  offerNotices();
  setTimeout(() => lastState === 'online' && hide(), 6000);
}

offerNotices();
noticesButton.addEventListener('click', switchNotices);
document.getElementById('forget').addEventListener('click', () => {
  menu.open = false;
  dialog.returnValue = '';
  dialog.showModal();
});
dialog.addEventListener('close', () => dialog.returnValue === 'forget' && forget());
document.addEventListener('click', event => menu.contains(event.target) || (menu.open = false));
document.addEventListener('keydown', event => event.key === 'Escape' && (menu.open = false));
memory.onChangedElsewhere(token => token === null && location.reload());

await loadWebChat();
connection = new Connection(options => WebChat.createDirectLine(options), tell);
await begin();
