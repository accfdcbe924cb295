/** What a class has as a template, or as one that was made of it; the types are given so that this file needs no other. */
export interface TemplateClass<Type, Expansion> {
  templateParams: readonly string[];
  /** What the parameters are that are not given; null for one that has to be. */
  templateDefaults: readonly (Type | null)[];
  /** For a template that is no class here, but several, and for each of these. */
  expansion: Expansion | null;
  /** What such a class was made with; null for the template, and other classes. */
  expandedWith: readonly Type[] | null;
}
