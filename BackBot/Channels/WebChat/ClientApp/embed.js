// <script src="https://your-backbot/embed.js" async></script> puts a chat bubble on any page whose site is in DirectLine:AllowedOrigins.
(() => {
  const service = new URL(document.currentScript.src).origin;
  const dark = '#0b6e69';

  const frame = document.createElement('iframe');
  frame.allow = 'clipboard-write';
  frame.hidden = true;
  frame.style.cssText = 'position:fixed;inset-inline-end:16px;bottom:88px;z-index:2147483000;width:min(400px,calc(100vw - 32px));'
    + 'height:min(640px,calc(100dvh - 112px));border:0;border-radius:16px;box-shadow:0 12px 40px rgb(0 0 0 / 25%);background:#f4f8f7';

  const bubble = document.createElement('button');
  bubble.type = 'button';
  bubble.style.cssText = 'position:fixed;inset-inline-end:16px;bottom:16px;z-index:2147483001;min-width:56px;height:56px;padding:0 22px;border:0;'
    + `border-radius:28px;background:${dark};color:#fff;font:600 17px/1 system-ui,sans-serif;cursor:pointer;box-shadow:0 6px 20px rgb(0 0 0 / 25%)`;

  let words = { 'open-chat': 'BackBot', 'close-chat': '×' };
  const label = () => {
    const text = words[frame.hidden ? 'open-chat' : 'close-chat'];
    bubble.textContent = text;
    bubble.setAttribute('aria-expanded', String(!frame.hidden));
    frame.title = words['open-chat'];
  };

  bubble.addEventListener('click', () => {
    // The chat is loaded when it is first wanted, so that it costs the page nothing before.
    frame.src ||= `${service}/`;
    frame.hidden = !frame.hidden;
    label();
  });

  label();
  document.body.append(frame, bubble);
  fetch(`${service}/webchat/strings?locale=${encodeURIComponent(document.documentElement.lang || navigator.language)}`)
    .then(answer => answer.json())
    .then(answered => {
      words = answered;
      label();
    })
    .catch(() => {});
})();
