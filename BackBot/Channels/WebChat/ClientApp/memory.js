// What this device remembers: the token that leads back to the person's own conversation, and whether they want notices.
const key = 'backbot.token';
const noticesKey = 'backbot.notices';
let unsaved = null;
let unsavedNotices = false;

export const memory = {
  read() {
    try {
      return localStorage.getItem(key) ?? unsaved;
    } catch {
      return unsaved; // A browser that keeps nothing still gets a chat that lasts as long as the page.
    }
  },

  keep(token) {
    unsaved = token;
    try {
      localStorage.setItem(key, token);
    } catch {
      // As above.
    }
  },

  forget() {
    unsaved = null;
    unsavedNotices = false;
    try {
      localStorage.removeItem(key);
      localStorage.removeItem(noticesKey);
    } catch {
      // As above.
    }
  },

  wantsNotices() {
    try {
      return localStorage.getItem(noticesKey) === 'yes' || unsavedNotices;
    } catch {
      return unsavedNotices;
    }
  },

  wantNotices(wanted) {
    unsavedNotices = wanted;
    try {
      if (wanted) {
        localStorage.setItem(noticesKey, 'yes');
      } else {
        localStorage.removeItem(noticesKey);
      }
    } catch {
      // As above.
    }
  },

  // Another tab forgot the chat, or began another: this one must not go on showing it.
  onChangedElsewhere(changed) {
    addEventListener('storage', event => {
      if (event.key === key || event.key === null) {
        changed(event.newValue);
      }
    });
  },
};
