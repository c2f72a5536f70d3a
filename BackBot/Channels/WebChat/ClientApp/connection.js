import { askForPass } from './pass.js';

// Direct Line's own connection states (botframework-directlinejs).
const expiredToken = 3;
const failedToConnect = 4;
const ended = 5;

const quietBeat = 15000;
const soonBeat = 3000;
const waits = [1000, 2000, 4000, 8000, 15000];

/*
 * Keeps the conversation going. Web Chat can die without a sign: after one failed poll, a refused reconnect, or a night's sleep it goes on
 * saying that it is connected. So this asks the service itself, now and then and whenever the tab wakes, whether anything was said that the page
 * has not shown, and makes a new connection when there was. What is shown is told apart by activity id.
 *
 * tell: { connected(directLine, pass), state('online' | 'offline' | 'unreachable' | 'busy'), newPerson() }
 */
export class Connection {
  constructor(createDirectLine, tell) {
    this.createDirectLine = createDirectLine;
    this.tell = tell;
    this.shown = new Set();
    this.missing = new Set();
    this.watermark = '';
    this.failures = 0;
    this.generation = 0;
    this.hasCaughtUp = false;

    addEventListener('online', () => this.beatNow());
    addEventListener('offline', () => this.lost());
    addEventListener('pageshow', event => event.persisted && this.beatNow());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.beatNow());
  }

  // True for an activity that is new to this page; the same one comes again after every reconnect.
  isNew(activity) {
    if (!activity.id || !this.shown.has(activity.id)) {
      this.shown.add(activity.id);
      return true;
    }

    return false;
  }

  // True for what the bot says while the page looks on; false for what a page that has just opened, or was asleep, is being told of earlier times.
  isSaidNow(activity) {
    return this.hasCaughtUp && activity.type === 'message' && activity.from.id !== this.pass.userId;
  }

  async start() {
    await this.connect(await askForPass());
    this.schedule(soonBeat);
  }

  stop() {
    this.generation++;
    clearTimeout(this.timer);
    this.watching?.unsubscribe();
    this.directLine?.end();
    this.shown.clear();
    this.missing.clear();
    this.watermark = '';
    this.hasCaughtUp = false;
  }

  async connect(pass) {
    const another = this.pass && this.pass.conversationId !== pass.conversationId;
    this.watching?.unsubscribe();
    this.directLine?.end();
    if (another) {
      this.shown.clear();
      this.watermark = '';
      this.hasCaughtUp = false;
    }

    if (another || pass.isNewPerson) {
      this.tell.newPerson();
    }

    this.pass = pass;
    this.missing.clear();
    this.directLine = this.createDirectLine({ domain: pass.domain, token: pass.token });
    this.watching = this.directLine.connectionStatus$.subscribe(status => {
      if (status === expiredToken || status === failedToConnect || status === ended) {
        this.schedule(this.pause());
        this.broken = true;
      }
    });
    this.broken = false;
    await this.tell.connected(this.directLine, pass);
  }

  schedule(after) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.beat(), after);
  }

  beatNow() {
    if (this.pass) {
      clearTimeout(this.timer);
      this.beat();
    }
  }

  // Resolves when something may be said: what is said on a connection that is just being looked at, or with a token that died in the night, is lost.
  async ready() {
    if (this.pass && Date.now() > this.pass.renewAt) {
      this.beatNow();
    }

    await this.beating;
  }

  lost() {
    this.broken = true;
    this.tell.state('offline');
    this.schedule(quietBeat);
  }

  pause() {
    return waits[Math.min(this.failures++, waits.length - 1)];
  }

  beat() {
    this.beating ??= this.look().finally(() => {
      this.beating = null;
    });
  }

  async look() {
    const generation = this.generation;
    let next = quietBeat;
    try {
      next = await this.check();
      this.failures = 0;
    } catch (problem) {
      next = this.pause();
      this.broken = true;
      this.tell.state(problem.status === 429 ? 'busy' : navigator.onLine ? 'unreachable' : 'offline');
    }

    if (generation === this.generation) {
      this.schedule(next);
    }
  }

  // Resolves to the time until the next look; throws when the service cannot be reached.
  async check() {
    const { pass } = this;
    const answer = await fetch(`${pass.domain}/conversations/${pass.conversationId}/activities?watermark=${this.watermark}`, {
      headers: { Authorization: `Bearer ${pass.token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(10000),
    });
    const refused = answer.status === 401 || answer.status === 403;
    if (!answer.ok && !refused) {
      throw Object.assign(new Error(`The service answered ${answer.status}.`), { status: answer.status });
    }

    if (refused || this.broken) {
      await this.connect(await askForPass());
      this.tell.state('online');
      return soonBeat;
    }

    if (Date.now() > pass.renewAt) {
      this.pass = { ...(await askForPass()), isNewPerson: false };
    }

    return this.compare(await answer.json());
  }

  // Something said but not shown may be on its way; when it is still not shown at the next look, the connection is dead.
  async compare({ activities, watermark }) {
    const unseen = activities.map(activity => activity.id).filter(id => !this.shown.has(id));
    if (unseen.some(id => this.missing.has(id))) {
      await this.connect(await askForPass());
    } else if (unseen.length === 0) {
      this.watermark = watermark;
      this.hasCaughtUp = true;
    }

    this.missing = new Set(unseen);
    this.tell.state('online');
    return unseen.length > 0 ? soonBeat : quietBeat;
  }
}
