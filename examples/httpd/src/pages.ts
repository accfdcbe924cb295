/** What a status is called. */
const titles: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

export interface Page {
  /** For the status line. */
  readonly title: string;
  readonly html: string;
}

/** The page that every GET gets. */
export function welcomePage(target: string): Page {
  return page(
    200,
    'Grüße, 世界!',
    `This is what became of a small Qt 3 program. You asked for ${escapeHtml(target)}`,
  );
}

/** The page of a request that cannot be answered. */
export function errorPage(status: number): Page {
  return page(status, titles[status] ?? '', 'That was nothing that this server answers.');
}

function page(status: number, heading: string, text: string): Page {
  const head = `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>httpd</title></head>\n`;
  return {
    title: titles[status] ?? '',
    html: `${head}<body>\n<h1>${heading}</h1>\n<p>${text}</p>\n</body>\n</html>\n`,
  };
}

/** Text that a browser shows as it is: the target is a stranger's. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
