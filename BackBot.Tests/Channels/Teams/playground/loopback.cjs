// The Playground listens on every network of the machine and has no setting for it; a test's server is nobody else's business.
const net = require("net");
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === "object") {
    return listen.call(this, { ...first, host: "127.0.0.1" }, ...rest);
  }
  return typeof rest[0] === "string" ? listen.call(this, first, "127.0.0.1", ...rest.slice(1)) : listen.call(this, first, "127.0.0.1", ...rest);
};
