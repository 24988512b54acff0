/** What the variants without the library have in common: they ask the API once for a page, and know what to write. */

const fields = [
  ...['Name', 'TotalCredit', 'RemainingCredit', 'ExpireDate', 'Business.Currency.Code', 'IsFromTariff'],
  ...['CaneBeUsedForBookings', 'CaneBeUsedForEvents', 'IsUniversalCredit'],
].map((field) => `BookingCredits.${field}`);
fields.push(
  ...['ExtraService.Name', 'ExtraService.IsPrintingCredit', 'TotalUses', 'RemainingUses', 'ChargePeriod']
    .concat('ExpireDate', 'IsFromTariff')
    .map((field) => `ExtraServices.${field}`),
  ...['TimePass.Name', 'TotalUses', 'RemainingUses', 'Used', 'ExpireDate', 'IsFromTariff'].map(
    (field) => `TimePasses.${field}`,
  ),
);
const shape = ['Personal', 'Team'].flatMap((half) => fields.map((field) => `${half}.${field}`)).join();
const path = `/api/public/coworkers/profiles/current/benefits?_shape=${shape}`;

/**
 * What is drawn as one item.
 *
 * @typedef {object} Item
 * @property {string} part
 * @property {string} name
 * @property {string} badge Empty for none.
 * @property {string} left What stands out of the sentence; empty where the sentence is all there is.
 * @property {string} rest The rest of the sentence.
 * @property {number | undefined} share What is left, from 0 to 1; `undefined` where there is no end.
 * @property {number} total
 * @property {boolean} isMeasured
 * @property {boolean} isLow
 * @property {string} detail
 *
 * @typedef {{ title: string, items: Item[] }} Group
 * @typedef {{ title: string, groups: Group[] }} Scope `title`: empty where there is one scope alone.
 */

const day = 86_400_000;

/** Made when it is first used: that takes longer than all that it is used for on a page. */
const once = (make) => {
  let made;
  return () => (made ??= make());
};
const number = once(() => new Intl.NumberFormat('en', { maximumFractionDigits: 2 }));
const hours = once(() => new Intl.NumberFormat('en', { style: 'unit', unit: 'hour', unitDisplay: 'short' }));
const minutes = once(() => new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'short' }));
const date = once(() => new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }));
const ahead = once(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }));
const currencies = new Map();

function money(value, currency) {
  let format = currencies.get(currency);
  if (!format) currencies.set(currency, (format = new Intl.NumberFormat('en', { style: 'currency', currency })));
  return format.format(value);
}

function duration(value) {
  const whole = Math.trunc(value / 60);
  const rest = value % 60;
  return [whole && hours().format(whole), (rest || !whole) && minutes().format(rest)].filter(Boolean).join(' ');
}

const paysFor = ({ CaneBeUsedForBookings, CaneBeUsedForEvents, IsUniversalCredit }) => {
  if (IsUniversalCredit) return 'For anything';
  if (CaneBeUsedForBookings) return CaneBeUsedForEvents ? 'For bookings and events' : 'For bookings';
  return CaneBeUsedForEvents ? 'For events' : 'Not for bookings or events';
};

const expiry = (expires, today) => {
  if (expires === Infinity) return '';
  if (expires < today) return `Expired ${date().format(expires)}`;
  const days = (expires - today) / day;
  return `Expires ${days > 7 ? date().format(expires) : ahead().format(days, 'day')}`;
};

/** One record, or several equal ones. */
function itemOf({ record, expires, isUsable }, count, today) {
  const remaining = record.RemainingCredit ?? record.RemainingUses ?? null;
  const total = record.TotalCredit ?? record.TotalUses ?? null;
  const isUnlimited = remaining === null || (total === null && remaining === 0);
  const currency = record.Business?.Currency.Code;
  const isTime = record.ChargePeriod === 'Minutes' && !record.ExtraService.IsPrintingCredit;
  const write = (value) => (currency ? money(value, currency) : isTime ? duration(value) : number().format(value));
  const isLow = isUsable && !isUnlimited && total > 0 && remaining / total < 0.2;
  const left = isUnlimited || record.Used ? '' : write(remaining);
  const condition = !isUsable
    ? 'over'
    : isUnlimited
      ? 'unlimited'
      : remaining <= 0
        ? 'empty'
        : isLow
          ? 'low'
          : total && remaining > total
            ? 'full'
            : '';
  return {
    part: condition && `item item-${condition}`,
    name: record.Name ?? (record.ExtraService ?? record.TimePass).Name,
    badge: count > 1 ? `×${number().format(count)}` : '',
    left,
    rest: record.Used ? 'Used' : isUnlimited ? 'Unlimited' : total === null ? ' left' : ` of ${write(total)} left`,
    share: isUnlimited || total === null ? undefined : Math.min(Math.max(remaining / total, 0), 1),
    total: Math.max(total, 1),
    isMeasured: !isUnlimited && total !== null && !record.Used,
    isLow: condition === 'low',
    detail: [
      'CaneBeUsedForBookings' in record && paysFor(record),
      record.IsFromTariff ? 'From the plan' : 'Added by the space',
      expiry(expires, today),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

function groupOf(title, records, today) {
  const known = records
    .map((record) => {
      const expires = record.ExpireDate ? Date.parse(record.ExpireDate.slice(0, 10)) : Infinity;
      return { record, expires, isUsable: !record.Used && expires >= today };
    })
    .sort((a, b) => b.isUsable - a.isUsable || (a.expires === b.expires ? 0 : a.expires - b.expires));
  const merged =
    title === 'Passes'
      ? [...Map.groupBy(known, ({ record }) => JSON.stringify(record)).values()]
      : known.map((one) => [one]);
  return { title, items: merged.map((equal) => itemOf(equal[0], equal.length, today)) };
}

function groupsOf({ BookingCredits, ExtraServices, TimePasses }, today) {
  const isPrinting = ({ ExtraService }) => ExtraService.IsPrintingCredit;
  return [
    groupOf('Money credit', BookingCredits, today),
    groupOf(
      'Time credit',
      ExtraServices.filter((service) => !isPrinting(service)),
      today,
    ),
    groupOf('Printing credit', ExtraServices.filter(isPrinting), today),
    groupOf('Passes', TimePasses, today),
  ].filter(({ items }) => items.length > 0);
}

/** @returns {Scope[]} */
function scopesOf({ Personal, Team }) {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const scopes = [
    { title: 'Personal', groups: groupsOf(Personal, today) },
    { title: 'Team', groups: groupsOf(Team, today) },
  ].filter(({ groups }) => groups.length > 0);
  return scopes.some(({ title }) => title === 'Team') ? scopes : scopes.map((scope) => ({ ...scope, title: '' }));
}

let text;
let scopes;
let request;
let isUnderWay = false;

async function ask(baseUrl, token) {
  isUnderWay = true;
  try {
    const response = await fetch(baseUrl + path, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    const answer = await response.text();
    if (answer !== text) {
      scopes = scopesOf(JSON.parse(answer));
      text = answer;
    }
    return scopes;
  } finally {
    isUnderWay = false;
  }
}

/**
 * The benefits of the page's one member. Who asks while a request is under way waits for its answer.
 *
 * @param {string} baseUrl
 * @param {string} token
 * @param {boolean} [isAnew] Whether an earlier answer will not do.
 * @returns {Promise<Scope[]>} the same object as before when the answer did not change
 */
export function benefits(baseUrl, token, isAnew = false) {
  if (!request || (isAnew && !isUnderWay)) request = ask(baseUrl, token);
  return request;
}
