import { type Doc, from, hardline } from '../print/doc.js';
import { bareCode, mentions } from '../print/mentions.js';
import { quote } from '../print/literals.js';
import type { SourceFile } from '../read/source-file.js';
import { type FileContext, SUPPORT_MODULE } from './names/context.js';
import { mentionOf, type Unit } from './unit.js';

/** Types that no header declares, and that the text names: each is marked once. */
export function undeclaredTypes(body: string, unit: Unit, context: FileContext): Doc {
  const { undeclared, diagnostics } = context;
  const has = (file: SourceFile): boolean => unit.files.some((each) => each.file === file);
  const code = bareCode(body);
  const docs = [...undeclared].flatMap(([name, { cpp, reason, isHeld }]): Doc[] => {
    if (!mentions(code, name)) return [];
    const location = mentionOf(cpp, unit);
    const isMarked = diagnostics.all.some(
      (each) => each.kind === 'mark' && each.reason === reason && has(each.location.file),
    );
    if (isHeld && !isMarked) {
      diagnostics.look(location, `only the name of ${cpp} is known: pointers to it are handed on here`);
      const held = context.use('OnlyDeclared', SUPPORT_MODULE, true);
      return [from(location, `type ${name} = ${held}<${quote(cpp)}>;`), hardline];
    }
    const used = context.use('NotDeclared', SUPPORT_MODULE, true);
    const type = `type ${name} = ${used}<${quote(cpp)}>;`;
    if (!isMarked) diagnostics.mark(location, reason);
    return [`// PORT: ${reason}`, hardline, isMarked ? type : from(location, type), hardline];
  });
  return docs.length === 0 ? '' : [...docs, hardline];
}
