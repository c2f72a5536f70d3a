// Validates JSON from standard input against one of the schemas that @microsoft/app-manifest ships; prints what is wrong, one line each.
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const [version, name] = process.argv.slice(2);
const home = path.dirname(require.resolve("@microsoft/app-manifest/package.json"));
const schema = JSON.parse(fs.readFileSync(path.join(home, "build", "json-schemas", "teams", "v" + version, name), "utf8").replace(/^\ufeff/, ""));
const ajv = new Ajv({ allErrors: true, strict: false, logger: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);
if (!validate(JSON.parse(fs.readFileSync(0, "utf8")))) {
  for (const error of validate.errors) {
    console.log(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}
