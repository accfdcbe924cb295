import type { Type } from './ast.js';
import type { ClassExpansion } from './expansion.js';

/** What a class has as a template, or as one that was made of it. */
export interface TemplateClass {
  templateParams: readonly string[];
  /** What the parameters are that are not given; null for one that has to be. */
  templateDefaults: readonly (Type | null)[];
  /** For a template that is no class here, but several, and for each of these. */
  expansion: ClassExpansion | null;
  /** What such a class was made with; null for the template, and other classes. */
  expandedWith: readonly Type[] | null;
}
