import type {
  ClassSymbol,
  Declared,
  EnumSymbol,
  FunctionSymbol,
  NamespaceSymbol,
  Node,
  TypedefSymbol,
} from './ast.js';

/** A declaration at namespace scope, in the order of the file. */
export type Declaration =
  | (Node & { readonly kind: 'class'; readonly symbol: ClassSymbol })
  | (Node & { readonly kind: 'enum'; readonly symbol: EnumSymbol })
  | (Node & { readonly kind: 'typedef'; readonly symbol: TypedefSymbol })
  | (Node & { readonly kind: 'variables'; readonly variables: Declared[] })
  | (Node & { readonly kind: 'function'; readonly symbol: FunctionSymbol })
  | (Node & {
      readonly kind: 'namespace';
      readonly symbol: NamespaceSymbol;
      readonly declarations: Declaration[];
    })
  | (Node & { readonly kind: 'unknown'; readonly reason: string });
