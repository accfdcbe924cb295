// Answers nothing, except that it ends on request.
import { serve } from '../harness/serve.mjs';

serve({
  wait: () => new Promise(() => undefined),
  end: () => process.exit(3),
  echo: (argument) => argument,
});
