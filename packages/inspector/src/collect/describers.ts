import type { Facts } from '../page/protocol.js';
import { oneLine } from './shown.js';

/** Calls a method of the class itself: not what a derived class has put in its place. Undefined when it fails. */
export type OwnCall = (method: string) => unknown;

/** Says what an object of a class is doing; nothing that it calls may change the object. */
export type Describer = (call: OwnCall, object: object) => Facts;

const describers = new Map<string, Describer>();

/**
 * Lets the inspector show facts about the objects of a class and of those derived from it. Classes are known by their names, so
 * that none has to be imported.
 *
 * @param className - as className() gives it; of a class that is no QObject, the name of its constructor
 */
export function registerDescriber(className: string, describer: Describer): void {
  describers.set(className, describer);
}

/** The name by which a prototype's class is known. */
function nameOf(prototype: object): string | null {
  const meta = Object.getOwnPropertyDescriptor(prototype, 'qt_meta')?.value as
    { className(): string } | undefined;
  if (meta !== undefined) return meta.className();
  const made = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value as unknown;
  if (typeof made !== 'function') return null;
  const name = Object.getOwnPropertyDescriptor(made, 'name')?.value as unknown;
  return typeof name === 'string' ? name : null;
}

/** The prototypes of an object's classes by name, the base class first. */
export function prototypesOf(object: object): Map<string, object> {
  const found: [string, object][] = [];
  let prototype = Object.getPrototypeOf(object) as object | null;
  for (let depth = 0; prototype !== null && depth < 50; depth++) {
    const name = nameOf(prototype);
    if (name !== null) found.push([name, prototype]);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return new Map(found.reverse());
}

/** The facts about an object, those of its base class first. */
export function describe(object: object): Facts {
  const facts: Record<string, string> = {};
  for (const [name, prototype] of prototypesOf(object)) {
    const describer = describers.get(name);
    if (describer === undefined) continue;
    try {
      for (const [key, value] of Object.entries(describer(ownCall(object, prototype), object)))
        facts[oneLine(key)] = oneLine(value === true ? 'yes' : value === false ? 'no' : String(value), 300);
    } catch {
      facts[name] = 'cannot be described';
    }
  }
  return facts;
}

/** Calls methods of one of the object's classes. */
export function ownCall(object: object, prototype: object): OwnCall {
  return (method) => {
    try {
      const found = Reflect.get(prototype, method) as unknown;
      return typeof found === 'function' ? (Reflect.apply(found, object, []) as unknown) : undefined;
    } catch {
      return undefined;
    }
  };
}
