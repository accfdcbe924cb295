import type { ClassExpansion } from './expansion.js';

/** What a class has as a template, or as one that was made of it. `T` are types, `C` classes. */
export interface TemplateClass<T, C> {
  templateParams: readonly string[];
  /** What the parameters are that are not given; null for one that has to be. */
  templateDefaults: readonly (T | null)[];
  /** For a template that is no class here, but several, and for each of these. */
  expansion: ClassExpansion<T, C> | null;
  /** What such a class was made with; null for the template, and other classes. */
  expandedWith: readonly T[] | null;
}
