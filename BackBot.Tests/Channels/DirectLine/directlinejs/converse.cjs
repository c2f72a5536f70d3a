// Talks to BackBot through the real client: node converse.cjs <websocket|polling> <domain> <token>
// Prints "cut" when its stream may be cut, and at the end one line of JSON with everything it saw.
'use strict';

const quarter = 15 * 60 * 1000;
const { setInterval: usual } = globalThis;
// The client refreshes its token every quarter of an hour; nobody waits that long here.
globalThis.setInterval = (act, time, ...rest) => usual(act, time === quarter ? 300 : time, ...rest);

const seen = { activities: [], posted: [], requests: [], states: [] };
globalThis.WebSocket = require('ws');
const Request = require('xhr2');
globalThis.XMLHttpRequest = class extends Request {
  open(method, url, ...rest) {
    this.addEventListener('load', () => seen.requests.push(`${method} ${new URL(url).pathname.replace(/^\/v3\/directline/, '')} ${this.status}`));
    super.open(method, url, ...rest);
  }
};

const { DirectLine } = require('botframework-directlinejs');
const [, , way, domain, token] = process.argv;
const client = new DirectLine({ domain, token, webSocket: way === 'websocket', pollingInterval: 200, random: () => 0 });

const waiting = [];
client.connectionStatus$.subscribe(state => seen.states.push(state));
client.activity$.subscribe(activity => {
  seen.activities.push({ id: activity.id, text: activity.text, role: activity.from.role, client: activity.channelData?.clientActivityID });
  waiting.filter(wait => wait.text === activity.text).forEach(wait => wait.done());
}, problem => fail(`the stream failed: ${problem}`));

const heard = text => new Promise(done => seen.activities.some(activity => activity.text === text) ? done() : waiting.push({ text, done }));
const say = (text, clientActivityID) => new Promise((done, failed) => client
  .postActivity({ type: 'message', text, from: { id: 'whoever' }, channelData: { clientActivityID } })
  .subscribe(id => { seen.posted.push(id); done(); }, failed));

function fail(reason) {
  console.error(reason, JSON.stringify(seen));
  process.exit(1);
}

setTimeout(() => fail('nothing more was heard'), 30000).unref();

(async () => {
  await heard('Hello. I am here.');
  await say('one', 'c-1');
  await heard('Echo: one');
  console.log('cut');
  await heard('Said in between.');
  await say('two', 'c-2');
  await heard('Echo: two');
  while (!seen.requests.includes('POST /tokens/refresh 200')) {
    await new Promise(done => setTimeout(done, 50));
  }

  await say('three', 'c-3');
  await heard('Echo: three');
  console.log(JSON.stringify(seen));
  process.exit(0);
})().catch(fail);
