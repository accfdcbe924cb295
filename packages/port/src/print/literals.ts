/** A string literal as prettier writes it. */
export function quote(value: string): string {
  const single = (value.match(/'/g) ?? []).length;
  const double = (value.match(/"/g) ?? []).length;
  const mark = single > double ? '"' : "'";
  let out = '';
  for (const c of value) {
    const code = c.charCodeAt(0);
    if (c === mark || c === '\\') out += `\\${c}`;
    else if (c === '\n') out += '\\n';
    else if (c === '\r') out += '\\r';
    else if (c === '\t') out += '\\t';
    else if (code < 0x20 || (code >= 0x7f && code < 0x100)) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code >= 0x2000 && code < 0x2070) out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += c;
  }
  return mark + out + mark;
}

/** A text between the backticks of a template. */
export function templateText(value: string): string {
  return quote(value)
    .slice(1, -1)
    .replaceAll("\\'", "'")
    .replaceAll('\\"', '"')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${');
}
