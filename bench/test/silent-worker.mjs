// Answers nothing, except that it ends when it is told to.
import { serve } from '../harness/serve.mjs';

serve({
  wait: () => new Promise(() => undefined),
  end: () => process.exit(3),
  echo: (argument) => argument,
});
