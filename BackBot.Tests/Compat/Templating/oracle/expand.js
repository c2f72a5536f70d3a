// Reads [{template, data}, …] and writes what each expands to, or the error, in the same order.
const { Template } = require('adaptivecards-templating');

let text = '';
process.stdin.on('data', (part) => { text += part; }).on('end', () => {
  const answers = JSON.parse(text).map(({ template, data, host }) => {
    try {
      return { expanded: new Template(template).expand({ $root: data, $host: host }) };
    } catch (error) {
      return { error: error.message };
    }
  });
  process.stdout.write(JSON.stringify(answers));
});
