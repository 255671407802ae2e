// Four workloads of eight jobs each, run one after the other. Needs Node.js 18 or newer, and nothing else.
'use strict';
const http = require('node:http');
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');

const LIMIT = 1_500_000;
const JOBS = 8;

const slowService = http.createServer((request, response) => {
  setTimeout(() => response.end(String(LIMIT / 2)), 300);
});

async function ask(address) {
  const answer = await fetch(address);
  return Number(await answer.text());
}

function countPrimes(below) {
  let count = 0;
  for (let n = 2; n < below; n++) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d++) {
      prime = n % d !== 0;
    }
    if (prime) count++;
  }
  return count;
}

async function jobA(address) {
  return ask(address);
}

async function jobB() {
  return countPrimes(LIMIT);
}

async function jobC() {
  const program = 'setTimeout(() => console.log(7), 300)';
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program]);
  return Number(stdout);
}

async function jobD(address) {
  return countPrimes(await ask(address));
}

async function main() {
  await new Promise((resolve) => slowService.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${slowService.address().port}/`;
  for (const [name, job] of [['A', jobA], ['B', jobB], ['C', jobC], ['D', jobD]]) {
    const wall = process.hrtime.bigint();
    const processor = process.cpuUsage();
    let sum = 0;
    for (let i = 0; i < JOBS; i++) {
      sum += await job(address);
    }
    const used = process.cpuUsage(processor);
    const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
    console.log(`${name}: ${seconds.toFixed(2)} s, of which processor `
      + `${((used.user + used.system) / 1e6).toFixed(2)} s, sum ${sum}`);
  }
  slowService.close();
  slowService.closeAllConnections?.();
}

main();
