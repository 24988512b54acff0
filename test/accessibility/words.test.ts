/** Everything is said in words: nothing by colour alone, nothing in an attribute alone. */
import { expect } from '@open-wc/testing';
import { parts, settled, textsOf } from '../support/fixture.js';
import {
  benefits,
  contract,
  credit,
  endOfDay,
  pass,
  printingCredit,
  startOfDay,
  timeCredit,
  writtenDay,
} from '../support/records.js';
import { openRoom, paths } from '../support/room.js';
import { type Widget, type tags, placeIn } from '../support/states.js';

async function drawn(
  tag: (typeof tags)[number],
  answers: Readonly<Record<string, unknown>>,
  attributes = '',
): Promise<Widget> {
  const room = openRoom();
  await room.answer(answers);
  return settled(await placeIn('', tag, room.baseUrl, `token="maya" show="all" ${attributes}`));
}

const conditions = {
  'item-low': [credit({ RemainingCredit: 20 }), 'Running low'],
  'item-empty': [credit({ RemainingCredit: 0 }), '€0.00 of €200.00 left'],
  'item-full': [credit({ RemainingCredit: 250 }), '€250.00 of €200.00 left'],
  'item-over': [credit({ ExpireDate: endOfDay(-2) }), `Expired ${writtenDay(-2)}`],
} as const;

describe('In words', () => {
  for (const [part, [record, words]] of Object.entries(conditions)) {
    it(`a meter says what its look says: ${part}`, async () => {
      const element = await drawn(
        'nx-credit-meter',
        { [paths.benefits]: benefits({ BookingCredits: [record] }) },
        'credit-id="1"',
      );
      expect(textsOf(element, part)).to.have.length(1);
      expect(textsOf(element, part)[0]).to.contain(words);
    });
  }

  it('a meter says what its look says: item-unlimited', async () => {
    const element = await drawn(
      'nx-credit-meter',
      { [paths.benefits]: benefits({ TimePasses: [pass()] }) },
      'kind="pass"',
    );
    expect(textsOf(element, 'item-unlimited').join()).to.contain('Unlimited');
  });

  it('a panel says what its looks say', async () => {
    const used = pass({ TimePass: { Name: 'Guest pass' }, Used: true });
    const BookingCredits = Object.values(conditions).map(([record]) => record);
    const element = await drawn('nx-benefits-panel', {
      [paths.benefits]: benefits({ BookingCredits, TimePasses: [pass(), used] }),
    });
    expect(textsOf(element, 'item-empty').join()).to.contain(conditions['item-empty'][1]);
    expect(textsOf(element, 'item-full').join()).to.contain(conditions['item-full'][1]);
    expect(textsOf(element, 'item-unlimited').join()).to.contain('Unlimited');
    const [expired, consumed] = textsOf(element, 'item-over');
    expect(expired).to.contain(conditions['item-over'][1]);
    expect(consumed).to.contain('Used');
  });

  const plans = {
    active: [contract(), 'Active'],
    upcoming: [contract({ Active: false, StartDate: startOfDay(20) }), `Starts ${writtenDay(20)}`],
    ending: [contract({ Cancelled: true, CancellationDate: startOfDay(20) }), `Ends on ${writtenDay(20)}`],
    ended: [
      contract({ Active: false, Cancelled: true, CancellationDate: startOfDay(-20) }),
      `Ended on ${writtenDay(-20)}`,
    ],
    paused: [
      contract({ IsPaused: true, IsPausedNow: true, InPausedPeriod: true, InPausedPeriodUntil: startOfDay(20) }),
      `Paused until ${writtenDay(20)}`,
    ],
  } as const;

  for (const [state, [record, words]] of Object.entries(plans)) {
    it(`a plan says what its look says: ${state}`, async () => {
      const element = await drawn('nx-my-plans', { [paths.plans]: [record] });
      expect(textsOf(element, `status-${state}`)).to.deep.equal([words]);
    });
  }

  it('a plan says that terms are not accepted', async () => {
    const element = await drawn('nx-my-plans', { [paths.plans]: [contract({ PricePlanTermsAccepted: false })] });
    expect(textsOf(element, 'item')[0]).to.contain('Terms not accepted yet');
  });

  const balances = {
    money: [{ BookingCredits: [credit({ ExpireDate: endOfDay(3) })] }, 'booking', '€150.00 of €200.00 left'],
    minutes: [
      {
        ExtraServices: [
          timeCredit({ ChargePeriod: 'Minutes', TotalUses: 600, RemainingUses: 150, ExpireDate: endOfDay(3) }),
        ],
      },
      'time',
      '2 hrs 30 mins of 10 hrs left',
    ],
    days: [
      { ExtraServices: [timeCredit({ ChargePeriod: 'Days', ExpireDate: endOfDay(3) })] },
      'time',
      '3 days of 10 left',
    ],
    prints: [{ ExtraServices: [printingCredit({ ExpireDate: endOfDay(3) })] }, 'printing', '40 of 100 left'],
    passes: [
      { TimePasses: [pass({ TotalUses: 5, RemainingUses: 2, ExpireDate: endOfDay(3) })] },
      'pass',
      '2 of 5 left',
    ],
  } as const;

  for (const [unit, [half, kind, amount]] of Object.entries(balances)) {
    for (const variant of ['bar', 'ring', 'text']) {
      it(`amount, unit and expiry are text of one item: ${unit} as a ${variant}`, async () => {
        const answers = { [paths.benefits]: benefits(half) };
        const element = await drawn('nx-credit-meter', answers, `kind="${kind}" variant="${variant}"`);
        // As it is drawn: text that is hidden does not count.
        const [item] = parts(element, 'item') as [HTMLElement];
        const text = item.innerText.replace(/\s+/g, ' ');
        expect(text).to.contain(amount);
        expect(text).to.contain('Expires in 3 days');
      });
    }
  }
});
