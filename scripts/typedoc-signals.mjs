// A plugin of TypeDoc: a class's signals, which are members that are only declared, get a heading of their own.
import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc';
import ts from 'typescript';

/** The member for editors alone. */
const FOR_EDITORS = 'qt_signals';

/** @param {import('typedoc').Application} app */
// Plain JavaScript, which TypeDoc loads: the comment has the type.
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Property) || reflection.name === FOR_EDITORS) return;
    const declarations = context.getSymbolFromReflection(reflection)?.declarations ?? [];
    if (!declarations.some(isOnlyDeclared)) return;
    reflection.comment ??= new Comment();
    reflection.comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: 'Signals' }]));
  });
}

/** @param {ts.Declaration} declaration */
function isOnlyDeclared(declaration) {
  return (
    ts.isPropertyDeclaration(declaration) &&
    declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true
  );
}
