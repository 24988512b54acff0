/**
 * Every path of `T` that ends in a value, as `_shape` spells it: `.` between levels, arrays without an index.
 *
 * @example
 * type P = Path<{ Personal: { BookingCredits: { Id: number }[] } }>; // 'Personal.BookingCredits.Id'
 */
export type Path<T> =
  NonNullable<T> extends readonly (infer Item)[]
    ? Path<Item>
    : NonNullable<T> extends object
      ? { [K in keyof NonNullable<T> & string]: PathFrom<K, NonNullable<T>[K]> }[keyof NonNullable<T> & string]
      : never;

type PathFrom<K extends string, V> = NonNullable<V> extends object ? `${K}.${Path<V>}` : K;

type Head<P extends string> = P extends `${infer H}.${string}` ? H : P;
type Tail<P extends string, K extends string> = P extends `${K}.${infer Rest}` ? Rest : never;

/** `T` cut down to the fields that the paths `P` name: reading another one is a compile error. */
export type Shaped<T, P extends string> = T extends readonly (infer Item)[]
  ? Shaped<Item, P>[]
  : T extends object
    ? { [K in keyof T as K extends Head<P> ? K : never]: Shaped<T[K], Tail<P, K & string>> }
    : T;

/** The fields to ask for, and with them the type of the answer. The portal's helper of the same name gives the same pair. */
export interface Shape<S, Whole = unknown> {
  /** Paths as they go into `_shape`. */
  readonly fields: readonly string[];
  /** Carries the type only; there is no value behind it. Use as `typeof shape.type`. */
  readonly type: S;
  /** Carries the type of the whole answer only, so that a shape fits no other endpoint. */
  readonly whole: Whole;
}

/**
 * Names the fields to ask of an endpoint whose whole answer is `T`.
 * Source: learn.nexudus.com/developers/data/create-shape.
 *
 * @example
 * const shape = createShape<MyBenefits>()(['Personal.BookingCredits.Name']);
 */
export function createShape<T>() {
  return <const P extends Path<T>>(fields: readonly P[]): Shape<Shaped<T, P>, T> =>
    ({ fields }) as unknown as Shape<Shaped<T, P>, T>;
}

/** Fields as a tree, the way a reader walks an answer; what has nothing below it is a value. */
export interface Wanted {
  readonly [field: string]: Wanted;
}

/** Turns paths into the tree that a reader walks. */
export function wantedTree(fields: readonly string[]): Wanted {
  // Without a prototype, which a path could name.
  const branch = () => Object.create(null) as Record<string, Wanted>;
  const tree = branch();
  for (const path of fields) {
    let parent = tree;
    for (const name of path.split('.')) parent = parent[name] ??= branch();
  }
  return tree;
}

/**
 * Whether the answer to a shaped request holds anything. `Records.…` paths are the documented sample for plans, but what
 * a space that answers a bare array makes of them is not documented: objects with nothing in them mean that the shape
 * found nothing. So may an empty array for the whole answer; an empty list inside is an answer.
 */
export const answersShape = (body: unknown): boolean => !(Array.isArray(body) && body.length === 0) && holdsValue(body);

/** @param depth how far to look: no answer is as deep, and a hostile one must not fill the stack */
function holdsValue(value: unknown, depth = 9): boolean {
  const below = (item: unknown) => holdsValue(item, depth - 1);
  if (typeof value !== 'object' || value === null || depth === 0) return true;
  return Array.isArray(value) ? value.length === 0 || value.some(below) : Object.values(value).some(below);
}
