// Runs Azurite's table service and ends with the test run that started it, however that run ends: its end closes standard input.
process.stdin.resume().on("end", () => process.exit(0));
require("./node_modules/azurite/dist/src/table/main.js");
