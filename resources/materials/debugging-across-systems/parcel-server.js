// A small parcel service, without any libraries. It answers two questions:
//   GET /delivery?at=2026-05-12T14:20:00Z     the day on which a parcel handed in at that moment arrives
//   GET /quote?to=BT7%201NN&weight=2.5        the price of a parcel in pence
// All settings come from the environment. Everything it does is logged to the standard output.
'use strict';
const http = require('node:http');

const instance = process.env.INSTANCE || 'app';
const port = Number(process.env.PORT || 8080);
const cutOff = Number(process.env.CUT_OFF_HOUR || 16);
const rates = readRates(process.env.RATES || 'default:399:110');

// BT:699:150,default:399:110 means: area, pence for the parcel, pence for each kilo begun.
function readRates(text) {
  const entries = text.split(',').map((entry) => {
    const [area, base, perKilo] = entry.split(':');
    return [area, { base: Number(base), perKilo: Number(perKilo) }];
  });
  return Object.fromEntries(entries);
}

function log(level, id, text) {
  console.log(`${new Date().toISOString()} ${instance} ${level} id=${id} ${text}`);
}

// Handed in before the cut-off: next day. Later: the day after. No delivery on Sundays.
function deliveryDay(handedIn) {
  const day = new Date(handedIn);
  day.setDate(day.getDate() + (handedIn.getHours() < cutOff ? 1 : 2));
  if (day.getDay() === 0) day.setDate(day.getDate() + 1);
  const two = (n) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

// The area is the letters at the beginning of a postcode; some areas have rates of their own.
function price(postcode, weight) {
  const area = postcode.match(/^[A-Z]+/)[0];
  const rate = rates[area] || rates.default;
  return rate.base + Math.ceil(weight) * rate.perKilo;
}

function answer(url) {
  if (url.pathname === '/delivery') {
    const handedIn = url.searchParams.has('at') ? new Date(url.searchParams.get('at')) : new Date();
    if (Number.isNaN(handedIn.getTime())) return [400, { code: 'badMoment' }];
    return [200, { day: deliveryDay(handedIn) }];
  }
  if (url.pathname === '/quote') {
    const weight = Number(url.searchParams.get('weight'));
    const to = url.searchParams.get('to') || '';
    if (!(weight > 0 && weight <= 30)) return [400, { code: 'badWeight' }];
    if (to === '') return [400, { code: 'noPostcode' }];
    return [200, { pence: price(to, weight) }];
  }
  return [404, { code: 'unknownAddress' }];
}

const server = http.createServer((request, response) => {
  const id = request.headers['x-request-id'] || '-';
  const started = Date.now();
  let status = 500;
  let body = { code: 'unexpected' };
  try {
    [status, body] = answer(new URL(request.url, 'http://service'));
  } catch (error) {
    log('ERROR', id, `${error.name}: ${error.message} | ${error.stack.split('\n')[1].trim()}`);
  }
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': id });
  response.end(JSON.stringify(body) + '\n');
  log('INFO', id, `${request.method} ${request.url.split('?')[0]} ${status} ${Date.now() - started}ms`);
});

server.listen(port, () => log('INFO', '-', `listening on ${port}, cut-off ${cutOff}:00`));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
