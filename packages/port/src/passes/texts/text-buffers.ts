import type { Declared, Expression, FunctionSymbol, Statement, VariableSymbol } from '../../model/ast.js';
import { changeAll, slotsIn, withChildren } from '../../model/rewrite.js';
import { bare, CHAR, CONST_CHAR_POINTER, INT, isInteger } from '../../model/types.js';
import { constructorsOf } from '../../model/members.js';
import { someExpression, visitStatement } from '../../model/walk.js';
import type { Contents } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/**
 * A local QCString that is made with a size, and whose bytes are written to, becomes an array of char: `QCString s( 80 );
 * read( fd, s.data(), 79 );`. Where its value is asked for, it is the text up to the first 0, as in Qt.
 */
export function passTextBuffers({ functions }: Contents): void {
  for (const fn of functions) if (fn.body) new TextBuffers(fn).replace();
}

class TextBuffers {
  readonly #body: NonNullable<FunctionSymbol['body']>;
  readonly #buffers = new Map<VariableSymbol, Declared>();
  readonly #others: Declared[] = [];
  readonly #refused = new Set<VariableSymbol>();

  constructor({ body }: FunctionSymbol) {
    this.#body = body!;
  }

  replace(): void {
    visitStatement(this.#body, {
      statement: (s) => {
        if (s.kind === 'block') joinSizes(s.statements);
      },
    });
    this.#find();
    changeAll(this.#buffers, this.#refused, () => this.#changes());
  }

  /** What is made with a size, and written to. */
  #find(): void {
    const written = new Set<VariableSymbol | null>();
    visitStatement(this.#body, {
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const declared of s.variables)
          if (isSized(declared)) this.#buffers.set(declared.symbol, declared);
          else this.#others.push(declared);
      },
      expression: (e) => {
        const owner = e.kind === 'convert' && !e.fn && isWritable(e) ? ownerOfData(e.operand) : null;
        if (owner) written.add(variableOf(owner));
        if (e.kind === 'assign' && e.left.kind === 'index') written.add(variableOf(e.left.object));
      },
    });
    for (const [symbol, declared] of this.#buffers)
      if (!written.has(symbol)) {
        this.#buffers.delete(symbol);
        this.#others.push(declared);
      }
  }

  #changes(): (() => void)[] {
    const changes: (() => void)[] = [];
    for (const { value, set } of slotsIn(this.#body)) {
      const made = this.#used(value);
      changes.push(() => {
        set(made);
      });
    }
    for (const declared of this.#others) {
      if (!declared.initial) continue;
      if (declared.symbol.type.k === 'reference') this.#refuse(declared.initial);
      const made = this.#used(declared.initial);
      changes.push(() => {
        declared.initial = made;
      });
    }
    for (const [symbol, declared] of this.#buffers)
      changes.push(() => {
        const size = sizeOf(declared.initial)!;
        symbol.type = { k: 'array', of: CHAR, size: size.kind === 'convert' ? size.operand : size };
        declared.initial = null;
      });
    return changes;
  }

  #used(e: Expression): Expression {
    const inner = (each: Expression): Expression => this.#used(each);
    if (this.#isBuffer(e))
      return { kind: 'convert', fn: null, operand: pointerOf(e), type: e.type, location: e.location };
    if (e.kind === 'convert' && !e.fn) {
      const owner = ownerOfData(e.operand);
      if (owner && this.#isBuffer(owner) && isWritable(e)) return asArray(owner);
    }
    // As a text for C.
    if (e.kind === 'convert' && e.fn && this.#isBuffer(e.operand)) return pointerOf(e.operand);
    if (e.kind === 'index' && this.#isBuffer(e.object))
      return { ...e, object: asArray(e.object), index: inner(e.index), fn: null, type: CHAR };
    if (e.kind === 'call' && e.callee.kind === 'member' && this.#isBuffer(e.callee.object)) {
      const { object, name } = e.callee;
      if (name === 'data') return pointerOf(object);
      if (name === 'size')
        return { kind: 'sizeof', of: null, operand: asArray(object), type: e.type, location: e.location };
      if (name === 'truncate') return ended(object, inner(e.args[0]!), e);
      if (!READING.has(name)) this.#refuse(object);
      return { ...e, callee: { ...e.callee, object: inner(object) }, args: e.args.map(inner) };
    }
    if (e.kind === 'assign' && this.#isBuffer(e.left)) this.#refuse(e.left);
    if (e.kind === 'unary' && e.operator === '&') this.#refuse(e.operand);
    if (e.kind === 'call' || e.kind === 'construct' || e.kind === 'new') {
      const params = (e.kind === 'call' ? e.fn : e.constructor_)?.params;
      e.args.forEach((arg, i) => {
        const type = params?.[i]?.type;
        if (type?.k === 'reference' && type.to.const !== true) this.#refuse(arg);
      });
    }
    return withChildren(e, inner);
  }

  #isBuffer(e: Expression): boolean {
    const symbol = variableOf(e);
    return symbol !== null && this.#buffers.has(symbol);
  }

  #refuse(e: Expression): void {
    const symbol = variableOf(e);
    if (symbol && this.#buffers.has(symbol)) this.#refused.add(symbol);
  }
}

/** Methods that only ask. */
const READING = new Set(['length', 'isEmpty', 'isNull', 'find', 'findRev', 'contains', 'left', 'right', 'mid', 'lower', 'upper', 'stripWhiteSpace', 'simplifyWhiteSpace', 'toInt', 'toUInt', 'toLong', 'toULong', 'toDouble', 'copy']); // prettier-ignore

/** `QCString s; s.resize( size );` is `QCString s( size );`. */
function joinSizes(statements: Statement[]): void {
  for (const [i, each] of statements.entries()) {
    const next = statements[i + 1];
    const declared = each.kind === 'variables' ? each.variables.at(-1) : null;
    const call = next?.kind === 'expression' ? next.expression : null;
    if (!declared || call?.kind !== 'call' || call.callee.kind !== 'member' || call.callee.name !== 'resize')
      continue;
    const { symbol, initial } = declared;
    const [size] = call.args;
    if (variableOf(call.callee.object) !== symbol || !size || !isText(symbol)) continue;
    if (someExpression(size, (part) => variableOf(part) === symbol)) continue;
    if (initial?.kind !== 'construct' || initial.args.length > 0 || symbol.type.k !== 'class') continue;
    const made = constructorsOf(symbol.type.symbol).find(
      ({ params }) => params.length === 1 && isInteger(params[0]!.type),
    );
    if (!made) continue;
    initial.args = [size];
    initial.constructor_ = made;
    statements.splice(i + 1, 1);
  }
}

/** A local QCString. */
function isText({ role, isStatic, type }: VariableSymbol): boolean {
  return (
    role === 'local' &&
    !isStatic &&
    type.k === 'class' &&
    type.symbol.name === 'QCString' &&
    type.symbol.rule !== null
  );
}

/** `QCString s( size );` */
function isSized({ symbol, initial }: Declared): boolean {
  return isText(symbol) && sizeOf(initial) !== null;
}

function sizeOf(initial: Expression | null): Expression | null {
  if (initial?.kind !== 'construct' || initial.args.length !== 1) return null;
  const [param] = initial.constructor_?.params ?? [];
  return param && isInteger(param.type) ? initial.args[0]! : null;
}

/** The object of `s.data()`. */
function ownerOfData(e: Expression): Expression | null {
  if (e.kind !== 'call' || e.callee.kind !== 'member' || e.fn?.name !== 'data') return null;
  return e.fn.owner?.name === 'QCString' ? e.callee.object : null;
}

function isWritable({ type }: Expression): boolean {
  const t = bare(type);
  return t.k === 'pointer' && t.to.const !== true;
}

function asArray(e: Expression): Expression {
  return { ...e, type: { k: 'array', of: CHAR, size: null } };
}

/** The text in an array. */
function pointerOf(e: Expression): Expression {
  return { kind: 'convert', operand: asArray(e), fn: null, type: CONST_CHAR_POINTER, location: e.location };
}

/** `s.truncate( n )`: `s[n] = 0`. */
function ended(object: Expression, index: Expression, { location }: Expression): Expression {
  const left: Expression = { kind: 'index', object: asArray(object), index, fn: null, type: CHAR, location };
  const right: Expression = { kind: 'number', text: '0', type: INT, location };
  return { kind: 'assign', operator: '=', left, right, fn: null, type: CHAR, location };
}
