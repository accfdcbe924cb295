/** What the callee of a connection of once() returns to an emission that reaches it too early: no slot returned this. */
export const PASSED_OVER: unique symbol = Symbol('passed over');
