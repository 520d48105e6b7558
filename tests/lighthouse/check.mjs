// Runs Lighthouse on pages of a server and prints one line for each; ends with an error when a score is below its goal.
// node check.mjs http://127.0.0.1:PORT /path ...
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const GOALS = { performance: 0.95, accessibility: 1 };
/** A page below its goal is looked at again: whatever else this machine does can only add time. */
const TRIES = 3;
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const [server, ...paths] = process.argv.slice(2);
let failed = 0;
for (const path of paths) {
  let line = "";
  let good = false;
  for (let tries = 0; !good && tries < TRIES; tries += 1) {
    const found = await lookAt(server + path);
    good = !found.runtimeError && Object.entries(GOALS).every(([name, least]) => found.categories[name].score >= least);
    line = found.runtimeError ? found.runtimeError.message : said(found);
  }
  failed += good ? 0 : 1;
  console.log(`${good ? "ok    " : "FAILED"} ${path}: ${line}`);
}
process.exit(failed ? 1 : 0);

async function lookAt(address) {
  const chrome = await chromeLauncher.launch({ chromeFlags: FLAGS, chromePath: process.env.CHROME_PATH });
  try {
    const options = { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(GOALS) };
    return (await lighthouse(address, options)).lhr;
  } finally {
    await chrome.kill();
  }
}

function said({ categories, audits }) {
  const scores = Object.keys(GOALS).map((name) => `${name} ${categories[name].score}`).join(", ");
  const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"]
    .map((name) => audits[name].displayValue.replace(/\s/g, " ")).join(" / ");
  return `${scores}; ${times}`;
}
