/** The method that console.log() asks for an object's text. */
export const inspectCustom: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;
