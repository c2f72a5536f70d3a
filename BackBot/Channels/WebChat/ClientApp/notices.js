import { memory } from './memory.js';

const supported = 'Notification' in window;

/*
 * A short notice by the device itself while the page is open but out of sight. It says that there is a message and never what is in it, because others
 * may look at the screen. Permission is asked for only when the person has tapped for it.
 */
export const notices = {
  get areOffered() {
    return supported && Notification.permission !== 'denied';
  },

  get areOn() {
    return supported && Notification.permission === 'granted' && memory.wantsNotices();
  },

  async turnOn() {
    const allowed = await Notification.requestPermission() === 'granted';
    memory.wantNotices(allowed);
    return allowed;
  },

  turnOff() {
    memory.wantNotices(false);
  },

  show(title, text) {
    if (!this.areOn || document.visibilityState === 'visible') {
      return;
    }

    try {
      const notice = new Notification(title, { body: text, tag: 'backbot' });
      notice.onclick = () => {
        window.focus();
        notice.close();
      };
    } catch {
      memory.wantNotices(false); // Some phones know the name but show nothing for a page without a service worker.
    }
  },
};
