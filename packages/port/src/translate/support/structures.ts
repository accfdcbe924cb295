/** The methods of a structure of C that hold a copy of all members, where these are plain values. */
export function copying(name: string): string {
  return `copy(): ${name} {
    return new ${name}().assign(this);
  }

  assign(other: ${name}): this {
    return Object.assign(this, other);
  }`;
}

/** A structure of C that is two numbers. */
export function pairOfNumbers(comment: string, name: string, first: string, second: string): string {
  return `/** ${comment} */
export class ${name} {
  ${first}: number;
  ${second}: number;

  constructor(${first} = 0, ${second} = 0) {
    this.${first} = ${first};
    this.${second} = ${second};
  }

  ${copying(name)}
}`;
}
