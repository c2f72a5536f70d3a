// Reads {culture, type, texts} requests as one JSON array, writes the package's answers in the same order.
const suite = require("@microsoft/recognizers-text-suite");

const read = {
  number: suite.recognizeNumber,
  ordinal: suite.recognizeOrdinal,
  percentage: suite.recognizePercentage,
  boolean: suite.recognizeBoolean,
  datetime: (text, culture) => suite.recognizeDateTime(text, culture, undefined, new Date(2026, 10, 21, 10, 0, 0)),
};

const answer = (request) => request.texts.map((text) => {
  try {
    return read[request.type](text, request.culture);
  } catch (error) {
    return String(error);
  }
});

const requests = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(requests.map(answer)));
