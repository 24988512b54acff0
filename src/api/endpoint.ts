import type { BenefitsOfScope } from './benefits.js';
import type { Readers } from './read.js';

/** Something that can be asked of the API, and what its answer is. */
export interface Endpoint<T> {
  /** Path below `base-url`. */
  readonly path: string;
  /** Query with its `?`, where there is one beside the shape. */
  readonly query?: string;
  /** `true`: answers without a token, and none is sent. */
  readonly open?: boolean;
  /** `true`: knows no `_shape`, so the whole is asked, and a shape only says what is read of it. */
  readonly readsWhole?: boolean;
  /** The list of benefits that its records would stand in: some fields mean another thing in each. */
  readonly list?: keyof BenefitsOfScope;
  /** How its fields are read; by default those that a widget asks for. */
  readonly readers?: Readers;
  /** The object that the answer is, out of whatever envelope it came in. `undefined`: the body is another answer. */
  readonly unwrap: (body: unknown) => Record<string, unknown> | undefined;
  /** Carries the type only; there is no value behind it. */
  readonly type?: T;
}
