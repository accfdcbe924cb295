/** A C string with the letters of ASCII in lower case: what Qt's qstricmp() and hashes without case compare. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
