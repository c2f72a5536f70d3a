import { memory } from './memory.js';

export class Refused extends Error {
  constructor(status) {
    super(`The service answered ${status}.`);
    this.status = status;
  }
}

// Asks for a token; one that is remembered brings the person back to their own conversation.
export async function askForPass() {
  const remembered = memory.read();
  const answer = await fetch('/api/webchat/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(remembered ? { token: remembered } : {}),
    signal: AbortSignal.timeout(15000),
  });
  if (!answer.ok) {
    throw new Refused(answer.status);
  }

  const pass = await answer.json();
  const stillWanted = memory.read() === remembered;
  if (stillWanted) {
    memory.keep(pass.remember);
  }

  return {
    token: pass.token,
    conversationId: pass.conversationId,
    userId: pass.userId,
    domain: sameHostAsPage(pass.domain),
    isNewPerson: Boolean(remembered) && personOf(remembered) !== pass.userId,
    renewAt: Date.now() + pass.expiresIn * 500,
  };
}

// Behind a proxy that does not tell the service about TLS, the address would come back as plain http and be blocked.
function sameHostAsPage(domain) {
  const url = new URL(domain);
  return url.host === location.host ? location.origin + url.pathname : domain;
}

function personOf(token) {
  try {
    const claims = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(atob(claims)).user;
  } catch {
    return null;
  }
}
