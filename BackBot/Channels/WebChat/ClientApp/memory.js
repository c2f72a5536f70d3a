// The one thing this device remembers: the token that leads back to the person's own conversation.
const key = 'backbot.token';
let unsaved = null;

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
    try {
      localStorage.removeItem(key);
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
