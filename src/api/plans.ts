/**
 * `GET /api/public/plans/my`: the plans (contracts) that the member holds.
 * Source: learn.nexudus.com/api/endpoints/plans/my-plans (DOC). Where the page is silent on null, null is let through.
 */
/** A plan, which the API calls a tariff. (DOC plan-details) */
export interface Tariff {
  /** Id of the plan, not of the member's contract. */
  Id: number | null;
  /** Name of the plan. */
  Name: string | null;
  /** The operator's HTML. Never insert it as markup. */
  Description: string | null;
  /** Price for one billing period, in the location's currency. */
  Price: number | null;
}

/** The location that issued a contract. (DOC) */
export interface IssuedBy {
  Id: number | null;
  Name: string | null;
}

/** The customer that a contract belongs to. (DOC) */
export interface ContractCoworker {
  Id: number | null;
  FullName: string | null;
}

/**
 * A plan that a member holds: a contract. (DOC)
 * Dates are the space's own wall clock unless the name ends in `Utc`.
 */
export interface Contract {
  /** Id of the contract, not of the plan. */
  Id: number;
  /** GUID. */
  UniqueId: string | null;
  /** First day. */
  StartDate: string | null;
  /** End of the minimum term; the contract goes on after it. */
  ContractTerm: string | null;
  /** Next renewal, which is the next automatic invoice. */
  RenewalDate: string | null;
  /** {@link Contract.RenewalDate} in UTC. */
  RenewalDateUtc: string | null;
  /** Scheduled end. */
  CancellationDate: string | null;
  /** {@link Contract.CancellationDate} in UTC. */
  CancellationDateUtc: string | null;
  /** First day on which the member may end the contract. */
  EarliestCancellationDate: string | null;
  /** Next automatic invoice. */
  NextAutoInvoice: string | null;
  /** Price for one billing period, in the location's currency. `null`: the plan's own price. */
  Price: number | null;
  /** Price including the minimum charge. */
  PriceWithMinimum: number | null;
  /** The price as the space writes it, currency included. */
  PriceFormatted: string | null;
  /** Price after the next renewal. */
  NextPrice: number | null;
  /** {@link Contract.NextPrice} as the space writes it. */
  NextPriceFormatted: string | null;
  /** Value of the contract. */
  Value: number | null;
  /** Deposits, in the location's currency. */
  DepositsAmount: number | null;
  /** {@link Contract.DepositsAmount} as the space writes it. */
  DepositsAmountFormatted: string | null;
  /** Whether it runs now. */
  Active: boolean;
  /** Whether it was cancelled; it may run on until {@link Contract.CancellationDate}. */
  Cancelled: boolean;
  /** Whether it is the member's primary contract. */
  MainContract: boolean;
  /** Whether the terms were accepted. `null`: the answer doesn't say, which must not be read as a no. */
  PricePlanTermsAccepted: boolean | null;
  /** When the terms were accepted. */
  PricePlanTermsAcceptedOn: string | null;
  /** Whether a pause is configured, perhaps a future one. */
  IsPaused: boolean;
  /** Whether a pause is in force. */
  IsPausedNow: boolean;
  /** Whether the member may pause it now. */
  CanBePausedNow: boolean;
  /** Whether today is within a pause. */
  InPausedPeriod: boolean;
  /** First day of the pause. */
  InPausedPeriodFrom: string | null;
  /** Last day of the pause. */
  InPausedPeriodUntil: string | null;
  /** Day of the month, 1 to 31. */
  BillingDay: number | null;
  /** Units on this contract. */
  Quantity: number | null;
  /** The operator's notes, which are not for the member. */
  Notes: string | null;
  /** Names of the assigned desks, separated by commas. */
  Desks: string | null;
  IssuedBy: IssuedBy | null;
  Coworker: ContractCoworker | null;
  /** The plan. */
  Tariff: Tariff | null;
  /** The plan from the next renewal on. `null`: it stays the same. */
  NextTariff: Tariff | null;
  /** Entries of the schedule. Their fields are not documented, so they are not read. */
  Schedules: null;
  CreatedOn: string | null;
  CreatedOnUtc: string | null;
  UpdatedOn: string | null;
  UpdatedOnUtc: string | null;
}

/** Answer of the plans endpoint, whatever envelope it came in. */
export interface MyPlans {
  Records: Contract[];
}
