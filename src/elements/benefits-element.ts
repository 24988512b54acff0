import { ApiError } from '../api/api-error.js';
import { pagesOf, recordOf, searchOf } from '../api/billing-endpoints.js';
import type { Answer } from '../api/http-client.js';
import { benefits } from '../api/member-endpoints.js';
import type { Shape } from '../api/shape.js';
import { warnOfAdministrator } from '../controllers/console.js';
import type { CalendarDay } from '../format/calendar-day.js';
import {
  type Allowance,
  type AskedBenefits,
  type AskedHalf,
  type List,
  allowancesOf,
  benefitsShape,
  needLocation,
} from '../models/allowance.js';
import { type CustomerRecord, customerShapes, pageShape } from '../models/customer.js';
import { pageContext } from '../page-context.js';
import { type Ask, NxElement } from './nx-element.js';
import { property } from './property.js';

/** Records of the administrator API are named after the lists of the member API. */
const entities = {
  BookingCredits: 'CoworkerBookingCredit',
  ExtraServices: 'CoworkerExtraService',
  TimePasses: 'CoworkerTimePass',
} as const;

/** Records to a page: few requests, and answers that a slow line still carries in time. */
const size = 100;

/** What a shape of benefits is made of, beside the scope. */
type Asked = Parameters<typeof benefitsShape> extends [string, ...infer A] ? Readonly<A> : never;

/** What panel and meter have in common: the benefits of the member who looks, or for the front desk those of one customer. */
export abstract class BenefitsElement extends NxElement<AskedBenefits> {
  /**
   * For the front desk: id of the customer whose records to read through the administrator API, instead of those of the
   * member who is signed in. Use a proxy on the page's own origin, never an administrator's token.
   */
  @property({ attribute: 'coworker-id', type: Number }) coworkerId: number | null | undefined;

  /** What to ask of a member's benefits, in each scope. */
  protected abstract get asked(): Asked;

  /** The lists of a customer's records that are drawn. */
  protected abstract get lists(): readonly List[];

  /** The one record to draw: of which list, and its id. */
  protected get record(): readonly [List, unknown] | undefined {
    return undefined;
  }

  protected override get request(): readonly unknown[] {
    // As many each time, since they are compared one by one.
    return [this.#scope, String(this.asked), this.coworkerId, String(this.record)];
  }

  /** A customer's records have none. */
  get #scope(): string {
    return this.isCustomers ? 'all' : (this.setting('scope') ?? 'all');
  }

  /** Whether a customer's records are shown, and not the member's own. */
  protected get isCustomers(): boolean {
    return this.coworkerId != null || this.record !== undefined;
  }

  /** The benefits of the widget's scope; a customer's records are the customer's own. */
  protected allowancesOf(data: AskedBenefits): Allowance[] {
    return allowancesOf(data, this.#scope);
  }

  protected override needsLocation(data: AskedBenefits, today: CalendarDay): boolean {
    return needLocation(this.drawn(data), today, this.setting('currency'));
  }

  /** Those of the benefits that the widget is about. */
  protected abstract drawn(data: AskedBenefits): Allowance[];

  protected override async load(ask: Ask): Promise<Answer<AskedBenefits>> {
    if (!this.isCustomers) return ask(benefits, benefitsShape(this.#scope, ...this.asked));
    const context = pageContext();
    if (context.identity(this)[2] !== undefined && !context.isWarned) {
      context.isWarned = true;
      warnOfAdministrator(this);
    }
    const { record } = this;
    if (record) {
      const [list, id] = record;
      const answer = await ask(
        recordOf<CustomerRecord>(list, idOf(id)),
        customerShapes[list] as Shape<CustomerRecord, CustomerRecord>,
      );
      return { ...answer, data: { Personal: { [list]: [answer.data] } } };
    }
    return recordsOf(idOf(this.coworkerId), this.lists, ask);
  }
}

/** An id that a page gave. A search by what is none might answer everybody's records. */
function idOf(value: unknown): number {
  const id = Number(value);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new ApiError('config', { path: '/api/billing', detail: 'not an id' });
}

/** All records of a customer, from all pages. */
async function recordsOf(coworker: number, lists: readonly List[], ask: Ask): Promise<Answer<AskedBenefits>> {
  const Personal: Partial<Record<List, CustomerRecord[]>> = {};
  let skipped = 0;
  let receivedAt = Infinity;
  let isOver = false as boolean;
  const collect = async (list: List) => {
    const records: CustomerRecord[] = (Personal[list] = []);
    const search = searchOf<CustomerRecord>(list, { [`${entities[list]}_Coworker`]: coworker, size });
    for await (const page of pagesOf(search, (page) => ask(page, pageShape(list)))) {
      if (isOver) return;
      // A server that ignores the filter must not show one customer another's.
      records.push(...page.data.Records.filter((record) => isCredit(record) && record.CoworkerId === coworker));
      skipped += page.skipped;
      receivedAt = Math.min(receivedAt, page.receivedAt);
    }
  };
  // When one fails, the others need not go on.
  await Promise.all(lists.map(collect)).finally(() => {
    isOver = true;
  });
  return { data: { Personal: Personal as AskedHalf }, skipped, receivedAt };
}

/** A booking that was paid for with time is kept as such a record too. */
const isCredit = (record: CustomerRecord): boolean => !('BookingId' in record && record.BookingId);
