import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Lit's `@property` for TypeScript's experimental decorators alone. Lit's own serves standard decorators too, which
 * nobody here uses, and their bytes would be in every bundle.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: LitElement, name: string): void =>
    (prototype.constructor as typeof LitElement).createProperty(name, options);
