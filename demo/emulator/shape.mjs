/**
 * The `_shape` query parameter: comma-separated property paths, `.` between
 * levels, through arrays without an index.
 *
 * A path that leads nowhere is ignored, a path that ends at an object or array
 * takes it whole, `null` stays `null`, and an array element which is no object
 * stays as it is.
 *
 * @typedef {Map<string, ShapeTree | 'whole'>} ShapeTree
 */

/**
 * The paths of a request, or null when it asks for everything.
 *
 * @param {URLSearchParams} query
 * @returns {string[] | null}
 */
export function shapePaths(query) {
  const paths = query
    .getAll('_shape')
    .flatMap((value) => value.split(','))
    .map((path) => path.trim())
    .filter(Boolean);
  return paths.length ? paths : null;
}

/**
 * @param {unknown} body
 * @param {readonly string[]} paths
 */
export function project(body, paths) {
  return reduce(body, treeOf(paths));
}

/**
 * Projects the elements of an array that is itself the root. What the API does
 * there is not documented; the sample of `plans/my` writes `Records.` in front
 * all the same, so here the prefix may stand or be left out.
 *
 * @param {unknown} body
 * @param {readonly string[]} paths
 */
export function projectRoot(body, paths) {
  return Array.isArray(body)
    ? project(
        body,
        paths.map((path) => path.replace(/^Records\./, '')),
      )
    : project(body, paths);
}

/** @param {readonly string[]} paths */
function treeOf(paths) {
  /** @type {ShapeTree} */
  const root = new Map();
  for (const path of paths) {
    grow(root, path.split('.'));
  }
  return root;
}

/**
 * @param {ShapeTree} tree
 * @param {string[]} path
 */
function grow(tree, [name, ...rest]) {
  const known = tree.get(name);
  if (known === 'whole') {
    return;
  }
  if (!rest.length) {
    tree.set(name, 'whole');
    return;
  }
  const branch = known ?? new Map();
  tree.set(name, branch);
  grow(branch, rest);
}

/**
 * @param {unknown} value
 * @param {ShapeTree} tree
 * @returns {unknown}
 */
function reduce(value, tree) {
  if (Array.isArray(value)) {
    return value.map((element) => reduce(element, tree));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const branch = tree.get(name);
      if (branch === undefined) {
        return [];
      }
      if (branch === 'whole') {
        return [[name, inner]];
      }
      return isScalar(inner) ? [] : [[name, reduce(inner, branch)]];
    }),
  );
}

/** @param {unknown} value */
function isScalar(value) {
  return typeof value !== 'object';
}
