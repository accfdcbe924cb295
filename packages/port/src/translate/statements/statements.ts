import { forStatement, tryStatement, whileStatement } from './loops.js';
import { isLvalue } from '../../analysis/conversions.js';
import type { BlockStatement, Condition, Expression, Statement } from '../../model/ast.js';
import { hasDelete, isCopied, isImmutable } from '../../model/representation.js';
import { isVoid, sameType } from '../../model/types.js';
import { doesMore, isChange } from '../../model/has-effect.js';
import { isUnread } from '../expressions/changed-texts.js';
import { nameOf, variableOf } from '../../model/variable-of.js';
import type { Comments } from '../../print/comments.js';
import { type Doc, from, group, hardline, ifBroken, indent, join, line, softline } from '../../print/doc.js';
import { hasBlock, hasBreak } from '../../print/breaks.js';
import { show } from '../../print/ts.js';
import type { Location } from '../../read/source-file.js';
import { BlockTranslator } from './block-translator.js';
import { copied, isHandedOn, thrown } from '../values/constructions.js';
import { cppComment, isLabel, neverReached } from './cpp-comments.js';
import { localConstants } from '../values/enums.js';
import { laterMoves } from '../values/later-moves.js';
import { endsHere, ruledOutBehind } from './leaves.js';
import { returnedValue } from './returned.js';
import type { Surroundings } from '../values/value-context.js';
import { nullWhere } from '../values/taken-for-null.js';
import { inputSteps, returnedInput } from '../expressions/streams.js';
import { deletedClass, deletesAny, unknownDeletion } from '../expressions/unary.js';
import { switchStatement } from './switches.js';
import { copiedParameter, isOwnParameter } from '../values/template-values.js';

/** Translates statements. */
export class StatementTranslator extends BlockTranslator {
  override readonly comments: Comments;
  /** Comments on the conditions of the statement that is being translated. */
  readonly #heads: Doc[] = [];

  constructor(surroundings: Surroundings, comments: Comments) {
    super(surroundings);
    this.comments = comments;
  }

  override block(block: BlockStatement, first: readonly Doc[] = [], last: readonly Doc[] = []): Doc {
    const { file, start } = block.location;
    const behind = file.text[start] === '{' ? this.comments.trailing({ file, start, end: start + 1 }) : '';
    const lines = [...first, ...this.lines(block.statements, block.location), ...last];
    if (lines.length === 0 && behind === '') return '{}';
    return ['{', behind, indent(hardline, join(hardline, lines)), hardline, '}'];
  }

  override lines(statements: readonly Statement[], within: Location | null): Doc[] {
    return this.withinBlock(() => this.#lines(statements, within));
  }

  #lines(statements: readonly Statement[], within: Location | null): Doc[] {
    const docs: Doc[] = [];
    for (const [i, each] of statements.entries()) {
      if (this.done.has(each)) continue;
      // What is behind a statement that has left is never reached, unless a label leads there.
      if (i > 0 && endsHere(statements[i - 1]!) && !statements.slice(i).some(isLabel)) {
        docs.push(...neverReached(statements.slice(i)));
        break;
      }
      this.forgetWhatChanges(each);
      const translated = this.#withComments(each);
      if (translated) {
        if (
          docs.length > 0 &&
          this.comments.blankBefore(each.location) &&
          each.location.start > statements[0]!.location.start
        )
          docs.push('');
        docs.push(translated);
      }
      this.learnBehind(each, ruledOutBehind(each));
    }
    const last = statements.at(-1)?.location;
    if (within) {
      const rest = this.comments.between(
        within.file,
        last?.file === within.file ? last.end : within.start,
        within.end,
      );
      if (rest.length > 0) docs.push(rest.slice(0, -1));
    }
    return docs;
  }

  #withComments(s: Statement): Doc | null {
    const leading = this.comments.leading(s.location);
    const heads = this.#heads.length;
    const doc = this.statement(s);
    const marked = this.#heads.splice(heads);
    const trailing = s.kind === 'block' || s.kind === 'case' ? '' : this.comments.trailing(s.location);
    if (doc === null)
      return leading.length > 0 || trailing !== '' ? [...leading.slice(0, -1), trailing] : null;
    return [...leading, ...marked, from(s.location, doc), trailing];
  }

  override statement(s: Statement): Doc | null {
    if (s.kind === 'expression' || s.kind === 'return' || s.kind === 'variables' || s.kind === 'unknown')
      return this.#counted(s);
    switch (s.kind) {
      case 'block':
        return this.block(s);
      case 'if':
        return this.#if(s);
      case 'while':
        return whileStatement(s, this);
      case 'do':
        return ['do ', this.#inBlock(s.body), ' while (', this.conditionDoc(s.condition), ');'];
      case 'for':
        return forStatement(s, this);
      case 'switch':
        return switchStatement(s, this);
      case 'break':
      case 'continue':
        return `${s.kind};`;
      case 'try':
        return tryStatement(s, this);
      case 'type':
        return this.#localType(s);
      case 'case':
        return this.marked(s.location, 'a case outside of the block of its switch');
      case 'empty':
        return null;
    }
  }

  /** A class, enum or typedef inside of a function: a class stands beside the function. */
  #localType({ symbol, location }: Extract<Statement, { kind: 'type' }>): Doc | null {
    // The variables behind a class without a name, of which the first one names it, could not be read.
    if (symbol.kind === 'typedef' || (symbol.kind === 'class' && symbol.name === '')) return null;
    const doc = symbol.kind === 'enum' ? localConstants(symbol, this) : this.context.localClass?.(symbol);
    if (!doc) return this.marked(location, 'a type inside of a function');
    this.context.hoisted.push(doc);
    return null;
  }

  #counted(s: Extract<Statement, { kind: 'expression' | 'return' | 'variables' | 'unknown' }>): Doc | null {
    const { made, reasons } = this.context.diagnostics.statement(s.location, () => this.#withMoves(s));
    if (reasons.length === 0 || s.kind === 'unknown') return made;
    return [
      ...reasons.flatMap((reason) => [`// PORT: ${reason}`, hardline]),
      ...cppComment(s.location),
      made ?? '',
    ];
  }

  override marked(location: Location, reason: string, before = ''): Doc {
    const value = this.mark(location, reason);
    return [`// PORT: ${reason}`, hardline, ...cppComment(location), before, show(value), ';'];
  }

  /** `x = *p++;`: the pointer moves in a statement of its own. */
  #withMoves(s: Extract<Statement, { kind: 'expression' | 'return' | 'variables' | 'unknown' }>): Doc | null {
    if (s.kind !== 'expression' && s.kind !== 'variables') return this.#simple(s);
    const moves = laterMoves(s, this);
    moves.forEach((move) => this.movedLater.add(move));
    const steps = moves.map((move): Doc => [show(this.discarded(move)), ';']);
    const docs = [this.#simple(s), ...steps].filter((doc) => doc !== null);
    return docs.length === 0 ? null : join(hardline, docs);
  }

  #simple(s: Extract<Statement, { kind: 'expression' | 'return' | 'variables' | 'unknown' }>): Doc | null {
    switch (s.kind) {
      case 'expression':
        return this.#expression(s.expression);
      case 'return':
        return this.#return(s.value);
      case 'variables': {
        const docs = s.variables.map((declared) => this.declaration(declared)).filter((doc) => doc !== null);
        return docs.length === 0 ? null : join(hardline, docs);
      }
      case 'unknown':
        return this.marked(s.location, s.reason);
    }
  }

  #expression(e: Expression): Doc | null {
    if (e.kind === 'call' && e.fn?.rule?.omit === true) return null;
    if (e.kind === 'call' && e.callee.kind === 'name' && /^va_(?:start|end|copy)$/.test(e.callee.name))
      return null;
    const input = inputSteps(e, this);
    if (input)
      return join(
        hardline,
        input.map((step): Doc => [show(step), ';']),
      );
    if (e.kind === 'throw') {
      return e.operand ? ['throw ', show(thrown(e.operand, this)), ';'] : 'throw error;';
    }
    if (e.kind === 'binary' && e.operator === ',' && !e.fn) {
      return join(
        hardline,
        [this.#expression(e.left), this.#expression(e.right)].filter((doc) => doc !== null),
      );
    }
    if (e.kind === 'conditional' && (isVoid(e.type) || [e.yes, e.no].every(isChange))) {
      return [
        'if (',
        this.conditionDoc(e.condition),
        ') ',
        show(this.discarded(e.yes)),
        ';',
        hardline,
        'else ',
        show(this.discarded(e.no)),
        ';',
      ];
    }
    if (e.kind === 'delete' && !this.#needsDelete(e.operand))
      return isLvalue(e.operand) || e.operand.kind === 'this' ? null : [show(this.value(e.operand)), ';'];
    // A variable that nothing reads gets a value.
    if (e.kind === 'assign' && isUnread(e.left) && !doesMore(e.right)) return null;
    const value = this.discarded(e);
    const starts = value.k === 'object' || (value.k === 'text' && value.text.startsWith('{'));
    return starts ? ['(', show(value), ');'] : [show(value), ';'];
  }

  #needsDelete(e: Expression): boolean {
    if (unknownDeletion(e) !== null || deletesAny(e, this.context)) return true;
    const symbol = deletedClass(e.type);
    return symbol !== null && !isImmutable(symbol) && hasDelete(symbol);
  }

  /** Whether a statement deletes what ends with no destructor. */
  #isNothing(s: Statement): boolean {
    if (s.kind !== 'expression' || s.expression.kind !== 'delete') return false;
    const { operand } = s.expression;
    return isLvalue(operand) && !this.#needsDelete(operand);
  }

  #return(value: Expression | null): Doc {
    if (!value) return 'return;';
    const returns = this.fn?.returns;
    if (returns && isVoid(returns)) return [show(this.discarded(value)), ';', hardline, 'return;'];
    const input = returns?.k === 'reference' ? returnedInput(value, this) : null;
    if (input)
      return join(
        hardline,
        input.map((step, i): Doc => [i === input.length - 1 ? 'return ' : '', show(step), ';']),
      );
    // A local object is passed as it is, unless it stays or the block ends it: nothing else refers to it.
    const symbol = variableOf(value);
    const local =
      symbol?.role === 'local' &&
      !symbol.isStatic &&
      this.keywordOf(symbol) !== 'using' &&
      isHandedOn(symbol, this);
    const made =
      returns?.k === 'parameter' && !local && !isOwnParameter(value, this)
        ? copiedParameter(value, returnedValue(value, this), this)
        : returns?.k === 'class' && isCopied(returns) && !(local && sameType(symbol.type, returns))
          ? copied(value, this, returns)
          : returnedValue(value, this);
    const doc = show(made);
    // As prettier does it: a sum of several lines stands in parentheses.
    return made.k === 'binary'
      ? group('return ', ifBroken('('), indent(softline, doc), softline, ifBroken(')'), ';')
      : ['return ', doc, ';'];
  }

  override conditionDoc(condition: Expression): Doc {
    const { all } = this.context.diagnostics;
    const before = all.length;
    const value = this.condition(condition);
    const marks = all.slice(before).filter(({ kind }) => kind === 'mark');
    if (marks.length > 0)
      this.#heads.push(
        ...[...new Set(marks.map(({ reason }) => reason))].flatMap((reason): Doc[] => [
          `// PORT: ${reason}`,
          hardline,
        ]),
        ...cppComment(condition.location),
      );
    const doc = show(value);
    return value.k === 'assign' ? ['(', doc, ')'] : doc;
  }

  override body(s: Statement): Doc {
    if (s.kind === 'block') return [' ', this.block(s)];
    const lines = this.lines([s], null);
    const [only = ';'] = lines;
    if (lines.length === 0) return ' {}';
    const single =
      s.kind === 'expression' || s.kind === 'return' || s.kind === 'break' || s.kind === 'continue';
    if (!single || hasBreak(only)) return [' {', indent(hardline, join(hardline, lines)), hardline, '}'];
    return indent(line, only);
  }

  #inBlock(s: Statement): Doc {
    if (s.kind === 'block') return this.block(s);
    return ['{', indent(hardline, join(hardline, this.lines([s], null))), hardline, '}'];
  }

  /** `if ( T *x = … )`: the variable in front, in a block of its own. */
  declaredCondition(condition: Condition, rest: (value: Doc) => Doc): Doc {
    if (condition.kind !== 'variables') return rest(this.conditionDoc(condition));
    const [declared] = condition.variables;
    const symbol = declared!.symbol;
    const name = nameOf(symbol, declared!.location);
    const declaration = this.declaration(declared!);
    const inner = this.knowing(symbol.assigned ? [] : [symbol], null, () => rest(this.conditionDoc(name)));
    return ['{', indent(hardline, declaration ?? '', hardline, inner), hardline, '}'];
  }

  #if(s: Extract<Statement, { kind: 'if' }>): Doc {
    const { condition } = s;
    // `if ( d->deref() ) delete d;`
    if (!s.no && condition.kind !== 'variables' && doesMore(condition) && this.#isNothing(s.yes))
      return [show(this.discarded(condition)), ';'];
    return this.declaredCondition(condition, (value) => {
      const known = condition.kind === 'variables' ? [] : this.nonNullIn(condition);
      const unknown = condition.kind === 'variables' ? [] : this.nonNullUnless(condition);
      const nulls = condition.kind === 'variables' ? [] : nullWhere(condition, true);
      const yes = this.supposingNull(nulls, () => this.knowing(known, s.yes, () => this.body(s.yes)));
      const head = group('if (', indent([]), value, ')', yes);
      if (!s.no) return head;
      const inner = s.no;
      const no = this.knowing(unknown, inner, () =>
        inner.kind === 'if' && inner.condition.kind !== 'variables'
          ? [' ', this.#if(inner)]
          : this.body(inner),
      );
      return [head, s.yes.kind === 'block' || hasBlock(yes) ? ' else' : [hardline, 'else'], group(no)];
    });
  }
}
